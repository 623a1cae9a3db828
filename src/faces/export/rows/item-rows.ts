import type { RowOf } from "../../../contract/tables.js";
import type { Actor } from "../../../model/actor.js";
import { agents, entryLine, targets, type Told } from "../../../6-views/index.js";
import { countCells, tellingCells } from "./fact-cells.js";

export function itemRow(told: Told): RowOf<"items"> {
  const { item, entry, report } = told;
  return {
    item: item.id, kind: entry.kind, what: entryLine(entry, report).what, ...tellingCells(told), ...countCells(told),
    shown_entry: entry.id,
  };
}

export function tellingRows({ item, members }: Told): readonly RowOf<"tellings">[] {
  return members.map(({ id, kind, report }) => ({ item: item.id, entry: id, kind, report }));
}

/** Why the members of an item are one thing, and how other items bear on it. Of two items that bear on each other one row is enough: that of the smaller id, unless the other is not put out. */
export function linkRows({ item }: Told, isOut: (item: string) => boolean): readonly RowOf<"links">[] {
  const tells = (other: string): boolean => item.id < other || !isOut(other);
  const [first] = item.members;
  return [
    ...item.why.map(({ a, b, reason }) => ({ relation: "same" as const, item_a: item.id, item_b: item.id, entry_a: a, entry_b: b, reason })),
    ...item.disputes.filter(({ item: other }) => tells(other)).map(({ about, own, other, item: against, known, reason }) => ({
      relation: `dispute:${about}` as const, item_a: item.id, item_b: against, entry_a: own, entry_b: other, reason, known,
    })),
    ...(item.series ?? []).filter(({ item: other }) => tells(other)).map(({ relation, item: other, entry, reason, told, known }) => ({
      relation: `series:${relation}` as const, item_a: item.id, item_b: other, entry_a: item.members.length === 1 ? first : undefined, entry_b: entry, reason, told, known,
    })),
  ];
}

/** A row each who takes part. */
export function participantRows({ item, entry }: Told): readonly RowOf<"participants">[] {
  const part = { event: "actor", statement: "speaker", figure: "of", undertaking: "party" } as const;
  const rows = (role: RowOf<"participants">["role"], actors: readonly Actor[]): readonly RowOf<"participants">[] => actors.map(({ name, kind, code, country, sector, org, role: title }, i) => ({
    item: item.id, entry: entry.id, kind: entry.kind, role, position: i + 1, name, actor_kind: kind, code, country, sector, org, title,
  }));
  return [...rows(part[entry.kind], agents(entry)), ...rows("recipient", targets(entry))];
}
