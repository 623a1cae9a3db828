import type { Item } from "../../model/item.js";
import type { Day } from "../../model/when.js";
import { bearingsOf, firstTold } from "../items/bearings.js";
import { stepsOf } from "../items/steps.js";
import type { Ground } from "./ground.js";

/** Items with what other items say against them, with the ladder of an undertaking and the series of a figure, as of a day. */
export function withBearings(ground: Ground, items: readonly Item[], asOf: Day): readonly Item[] {
  const members = new Map(ground.told(items.flatMap((item) => item.members), asOf).map((member) => [member.told.entry.id, member]));
  const own = new Map(items.map((item) => [item.id, firstTold(item.members.map((id) => members.get(id)!), () => "")]));
  const sought = ground.bearing([...own.values()].flat());
  const others = ground.filed(new Set([...sought.values()].flat()), asOf);
  const byRow = new Map(firstTold(others, (other) => other.item).map((other) => [other.row, other]));
  return items.map((item) => {
    const mine = own.get(item.id)!;
    const { disputes, series } = bearingsOf(mine, function* ({ row }) {
      for (const one of sought.get(row)!) {
        const other = byRow.get(one);
        if (other !== undefined && other.item !== item.id) yield other;
      }
    });
    const { kind } = mine[0]!.told.entry;
    return { ...item, disputes, ...(kind === "undertaking" && { steps: stepsOf(item.members.map((id) => members.get(id)!)) }), ...(kind === "figure" && { series }) };
  });
}
