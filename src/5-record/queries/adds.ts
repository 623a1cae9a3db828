import type { Entry } from "../../model/entry.js";
import type { Adds } from "../../model/item.js";
import { grouped } from "../grouped.js";
import { isCheckable, isDated } from "../checkable.js";
import { itemsFrom } from "../items/items-from.js";
import { inOrder } from "../origins/families.js";
import { list, type Sql } from "../store/sql.js";
import { piecesAround } from "./items.js";
import { entryIn } from "./rows.js";

/**
 * What each of some reports (by whole id) adds to those before it in the order (known, id). Items are taken as the reports up to it
 * make them, so that reading more later, or in another order, changes nothing. Reports that are not in the record are left out.
 */
export function addsOf(sql: Sql, ids: readonly string[]): ReadonlyMap<string, Adds> {
  const reports = sql.all<{ readonly id: string; readonly known: string }>("select h.id, h.known from reports r join heads h on h.report = r.n where r.id in (select value from json_each(?))", list(ids));
  const entries = sql
    .all<{ readonly json: string }>(
      `select coalesce(e.resolved, e.json) as json from entries e join heads r on r.report = e.report
       where e.live = 1 and e.report in (select n from reports where id in (select value from json_each(?))) order by r.id, e.start, e.id`,
      list(ids),
    )
    .map(entryIn);
  const { pieces, joins } = piecesAround(sql, entries.map((entry) => entry.id));
  const itemOf = new Map(pieces.map((piece) => [piece.id, piece.item]));
  const [piecesIn, joinsIn, ofReport] = [grouped(pieces, (piece) => piece.item), grouped(joins, (join) => itemOf.get(join.a)!), grouped(entries, (entry) => entry.report)];
  return new Map(
    reports.map((report) => {
      const own = ofReport.get(report.id) ?? [];
      const items = new Set(own.map((entry) => itemOf.get(entry.id)!));
      const held = new Map([...items].flatMap((item) => piecesIn.get(item)!).filter((piece) => inOrder({ known: piece.known, id: piece.report }, report) <= 0).map((piece) => [piece.id, piece]));
      const upTo = itemsFrom([...held.values()], [...items].flatMap((item) => joinsIn.get(item) ?? []).filter((join) => held.has(join.a) && held.has(join.b)), () => 1);
      const isOwn = (member: string): boolean => held.get(member)!.report === report.id;
      const told = upTo.filter((item) => item.members.some(isOwn));
      const [fresh, restated] = [true, false].map((isNew) => told.filter((item) => item.members.every(isOwn) === isNew).map((item) => item.id).sort());
      return [report.id, { against: before(sql, report), new: fresh!, restated: restated!, ...counted(own) }];
    }),
  );
}

function counted(entries: readonly Entry[]): Omit<Adds, "against" | "new" | "restated"> {
  return {
    unsourced: entries.filter(({ attribution: { by } }) => by === "none" || by === "unnamed").map((entry) => entry.id),
    figures: entries.filter((entry) => entry.kind === "figure").length,
    dated: entries.filter((entry) => isDated(entry.when)).length,
    checkable: entries.filter(isCheckable).length,
  };
}

/** How many reports come before one: those of earlier days, and of its own day those with a smaller id. */
function before(sql: Sql, report: { readonly id: string; readonly known: string }): number {
  const earlier = sql.one<{ readonly n: number | null }>("select sum(reports) as n from days where known < ?", report.known)!.n ?? 0;
  return earlier + sql.one<{ readonly n: number }>("select count(*) as n from reports where known = ? and id < ?", report.known, report.id)!.n;
}
