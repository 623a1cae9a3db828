import type { Adds } from "../../model/item.js";
import { isCheckable, isDated } from "../checkable.js";
import { itemsFrom } from "../items/items-from.js";
import { inOrder } from "../origins/families.js";
import { list, type Sql } from "../store/sql.js";
import { joinedTo } from "./items.js";
import { entriesOf, wholeId } from "./rows.js";

/**
 * What a report adds to those before it in the order (known, id). Items are taken as the reports up to this one make them, so
 * that reading more later, or in another order, changes nothing. Undefined for a report that is not in the record.
 */
export function addsOf(sql: Sql, id: string): Adds | undefined {
  const whole = wholeId(sql, "reports", id);
  if (whole === undefined) return undefined;
  const report = sql.one<{ readonly id: string; readonly known: string }>("select id, known from reports where id = ?", whole)!;
  const entries = entriesOf(sql, { report: whole });
  const { pieces, joins } = joinedTo(sql, list(entries.map((entry) => entry.id)), report.known);
  const held = new Map(pieces.filter((piece) => inOrder({ known: piece.known, id: piece.report }, report) <= 0).map((piece) => [piece.id, piece]));
  const items = itemsFrom([...held.values()], joins.filter((join) => held.has(join.a) && held.has(join.b)), () => 1);
  const own = items.filter((item) => item.members.some((member) => held.get(member)!.report === whole));
  const isNew = (members: readonly string[]): boolean => members.every((member) => held.get(member)!.report === whole);
  return {
    against: before(sql, report),
    new: own.filter((item) => isNew(item.members)).map((item) => item.id).sort(),
    restated: own.filter((item) => !isNew(item.members)).map((item) => item.id).sort(),
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
