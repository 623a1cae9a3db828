import type { Adds } from "../../model/item.js";
import type { Facet } from "../facet.js";
import { grouped } from "../grouped.js";
import { itemsFrom } from "../items/items-from.js";
import { inOrder } from "../origins/families.js";
import { FacetList } from "../packed-facets.js";
import { list, type Sql } from "../store/sql.js";
import { piecesOfRows } from "./items.js";

/**
 * What each of some reports (by whole id) adds to those before it in the order (known, id). Items are taken as the reports up to it
 * make them, so that reading more later, or in another order, changes nothing. Reports that are not in the record are left out.
 */
export function addsOf(sql: Sql, ids: readonly string[]): ReadonlyMap<string, Adds> {
  const rows = sql.all<ListRow>("select l.id, l.known, l.json from reports r join facet_lists l on l.report = r.n where r.id in (select value from json_each(?))", list(ids));
  const reports = rows.map(({ id, known, json }) => ({ id, known, own: ownOf(new FacetList(json), id, known) }));
  const { pieces, joins } = piecesOfRows(sql, reports.flatMap(({ own }) => own.map(({ row }) => row)));
  const itemOf = new Map(pieces.map((piece) => [piece.id, piece.item]));
  const [piecesIn, joinsIn] = [grouped(pieces, (piece) => piece.item), grouped(joins, (join) => itemOf.get(join.a)!)];
  return new Map(
    reports.map(({ own, ...report }) => {
      const items = new Set(own.map(({ facet }) => itemOf.get(facet.entry)!));
      const held = new Map([...items].flatMap((item) => piecesIn.get(item)!).filter((piece) => inOrder({ known: piece.known, id: piece.report }, report) <= 0).map((piece) => [piece.id, piece]));
      const upTo = itemsFrom([...held.values()], [...items].flatMap((item) => joinsIn.get(item) ?? []).filter((join) => held.has(join.a) && held.has(join.b)), () => 1);
      const isOwn = (member: string): boolean => held.get(member)!.report === report.id;
      const told = upTo.filter((item) => item.members.some(isOwn));
      const [fresh, restated] = [true, false].map((isNew) => told.filter((item) => item.members.every(isOwn) === isNew).map((item) => item.id).sort());
      return [report.id, { against: before(sql, report), new: fresh!, restated: restated!, ...counted(own.map(({ facet }) => facet)) }];
    }),
  );
}

interface ListRow {
  readonly id: string;
  readonly known: string;
  readonly json: string;
}

/** A report's facets, each with its entry's row. */
function ownOf(of: FacetList, id: string, known: string): readonly { readonly row: number; readonly facet: Facet }[] {
  return Array.from({ length: of.size }, (_, i) => ({ row: of.rowAt(i), facet: of.facetAt(i, id, known, undefined) }));
}

function counted(facets: readonly Facet[]): Omit<Adds, "against" | "new" | "restated"> {
  return {
    unsourced: facets.filter(({ by }) => by === "none" || by === "unnamed").map(({ entry }) => entry),
    figures: facets.filter(({ kind }) => kind === "figure").length,
    dated: facets.filter(({ dated }) => dated).length,
    checkable: facets.filter(({ checkable }) => checkable).length,
  };
}

/** How many reports come before one: those of earlier days, and of its own day those with a smaller id. */
function before(sql: Sql, report: { readonly id: string; readonly known: string }): number {
  const earlier = sql.one<{ readonly n: number | null }>("select sum(reports) as n from days where known < ?", report.known)!.n ?? 0;
  return earlier + sql.one<{ readonly n: number }>("select count(*) as n from reports where known = ? and id < ?", report.known, report.id)!.n;
}
