import { createHash } from "node:crypto";
import type { Diagnostic } from "../model/diagnostic.js";
import { DERIVED_REMEDY } from "./check-derived.js";
import { withoutRows } from "./packed-facets.js";
import { rebuildDerived } from "./rebuild.js";
import type { Sql } from "./store/sql.js";

/**
 * What is derived, table by table, in an order of its own. Entries go by their ids, for the row of one that a user edited is made
 * again; which of two copies comes first is as it happened; an index of words is compared by its words, not by how they are packed.
 */
const CONTENTS: readonly (readonly [what: string, query: string])[] = [
  ["which entries count, and as what", "select id, live, resolved, known from entries order by id"],
  ["reports as users set them right", "select id, known, publisher, wire, json from reports order by id"],
  ["facets", "select f.*, i.id as item_id from facets f left join facets i on i.entry = f.item order by f.id"],
  ["lists of facets", "select report, id, known, json as facets from facet_lists order by report"],
  ["pairs by day", "select * from pair_days where reports <> 0 order by known, a, b"],
  ["places", "select * from place_keys order by key, report"],
  ["tellings", "select id, telling from entries order by id"],
  ["keys of entries", "select k.key, e.id from entry_keys k join entries e on e.n = k.entry order by k.key, e.id"],
  ["links", "select x.id as x, y.id as y, l.known, l.later, l.reason from links l join entries x on x.n = l.a join entries y on y.n = l.b order by x.id, y.id"],
  ["rulings", "select * from rulings order by a, b"],
  ["families", "select * from heads order by report"],
  ["shingles", "select * from shingles order by report"],
  ["keys of reports", "select * from report_keys order by key, report"],
  ["copies", "select min(a, b), max(a, b), known, iif(a < b, a_in_b, b_in_a), iif(a < b, b_in_a, a_in_b), tree from copies order by 1, 2"],
  ["numbers of days", "select * from days where reports <> 0 or copies <> 0 or entries <> 0 or links <> 0 order by known"],
  ["the index of words", "select term, doc, col, offset from temp.words order by term, doc, col, offset"],
];

/** Derives everything again, compares, and takes that back: what differs from what a rebuild would give. */
export function compareDerived(sql: Sql, path: string): readonly Diagnostic[] {
  const wrong = sql.tried(() => {
    const before = contents(sql);
    rebuildDerived(sql);
    const after = contents(sql);
    return CONTENTS.map(([what]) => what).filter((what, i) => before[i] !== after[i]);
  });
  return wrong.map((what) => ({ code: "derived-differs", uri: path, message: `Deriving again gives something else: ${what}.`, remedy: DERIVED_REMEDY }));
}

function contents(sql: Sql): readonly string[] {
  sql.exec("drop table if exists temp.words; create virtual table temp.words using fts5vocab(main, texts, instance)");
  return CONTENTS.map(([, query]) => {
    const hash = createHash("sha256");
    for (const row of sql.each<{ readonly [column: string]: unknown }>(query)) {
      const cells = Object.entries(row).filter(([column]) => !ROW_NUMBERS.has(column));
      hash.update(`${JSON.stringify(cells.map(([column, cell]) => (column === "facets" ? withoutRows(String(cell)) : plain(cell))))}\n`);
    }
    return hash.digest("hex");
  });
}

const ROW_NUMBERS: ReadonlySet<string> = new Set(["entry", "item"]);

function plain(cell: unknown): unknown {
  return cell instanceof Uint8Array ? createHash("sha256").update(cell).digest("hex") : cell;
}
