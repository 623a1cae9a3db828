import type { Item } from "../../model/item.js";
import type { Day } from "../../model/when.js";
import { bearingsOf, firstTold } from "../items/bearings.js";
import { hashed } from "../items/keys-of.js";
import { kept } from "../items/kept.js";
import { relationKeys } from "../items/relate.js";
import { stepsOf } from "../items/steps.js";
import type { Told } from "../items/told.js";
import type { Ground } from "./ground.js";

/** Items with what other items say against them, with the ladder of an undertaking and the series of a figure, as of a day. */
export function withBearings(ground: Ground, items: readonly Item[], asOf: Day): readonly Item[] {
  const members = new Map(ground.told(items.flatMap((item) => item.members), asOf).map((member) => [member.told.entry.id, member]));
  const own = new Map(items.map((item) => [item.id, firstTold(item.members.map((id) => members.get(id)!), () => "")]));
  const under = ground.under(new Set([...own.values()].flat().flatMap(({ told }) => soughtOf(told))));
  const others = ground.filed(new Set([...under.values()].flat()), asOf);
  const byRow = new Map(firstTold(others, (other) => other.item).map((other) => [other.row, other]));
  return items.map((item) => {
    const mine = own.get(item.id)!;
    const { disputes, series } = bearingsOf(mine, function* ({ told }) {
      for (const row of new Set(soughtOf(told).flatMap((key) => under.get(key) ?? []))) {
        const other = byRow.get(row);
        if (other !== undefined && other.item !== item.id) yield other;
      }
    });
    const { kind } = mine[0]!.told.entry;
    return { ...item, disputes, ...(kind === "undertaking" && { steps: stepsOf(item.members.map((id) => members.get(id)!)) }), ...(kind === "figure" && { series }) };
  });
}

/** The keys under which is filed what may bear on an entry. */
const soughtOf = kept((told: Told): readonly number[] => hashed(relationKeys(told).sought));
