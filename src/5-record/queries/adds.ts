import type { Adds } from "../../model/item.js";
import { isCheckable, isDated } from "../checkable.js";
import { itemsFrom } from "../items/items-from.js";
import { inOrder } from "../origins/families.js";
import type { Store } from "../store/tables.js";
import { joinedTo } from "./items.js";
import { entryIn, entryRows, wholeId } from "./rows.js";

/**
 * What a report adds to those before it in the order (known, id). Items are taken as the reports up to this one make them, so
 * that reading more later, or in another order, changes nothing. Undefined for a report that is not in the record.
 */
export async function addsOf(store: Store, id: string): Promise<Adds | undefined> {
  const whole = await wholeId(store, "reports", id);
  if (whole === undefined) return undefined;
  const report = await store.selectFrom("reports").select(["id", "known"]).where("id", "=", whole).executeTakeFirstOrThrow();
  const before = await store
    .selectFrom("reports")
    .select((count) => count.fn.countAll<number>().as("n"))
    .where((or) => or.or([or("known", "<", report.known), or.and([or("known", "=", report.known), or("id", "<", report.id)])]))
    .executeTakeFirstOrThrow();
  const rows = await entryRows(store, { report: whole });
  const { pieces, joins } = await joinedTo(store, rows.map((row) => row.n), report.known);
  const upTo = pieces.filter((piece) => inOrder({ known: piece.known, id: piece.report }, report) <= 0);
  const held = new Map(upTo.map((piece) => [piece.id, piece]));
  const items = itemsFrom(upTo, joins.filter((join) => held.has(join.a) && held.has(join.b)), () => 1);
  const own = items.filter((item) => item.members.some((member) => held.get(member)!.report === whole));
  const isNew = (members: readonly string[]): boolean => members.every((member) => held.get(member)!.report === whole);
  const entries = rows.map(entryIn);
  return {
    against: Number(before.n),
    new: own.filter((item) => isNew(item.members)).map((item) => item.id).sort(),
    restated: own.filter((item) => !isNew(item.members)).map((item) => item.id).sort(),
    unsourced: entries.filter(({ attribution: { by } }) => by === "none" || by === "unnamed").map((entry) => entry.id),
    figures: entries.filter((entry) => entry.kind === "figure").length,
    dated: entries.filter((entry) => isDated(entry.when)).length,
    checkable: entries.filter(isCheckable).length,
  };
}
