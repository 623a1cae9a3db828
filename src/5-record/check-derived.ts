import type { Diagnostic } from "../model/diagnostic.js";
import type { Sql } from "./store/sql.js";

/** What derived data owe to what is kept. Each query gives the rows that fail, as one column `what`. All are quick: none reads a text. */
const OWED: readonly (readonly [code: string, query: string, message: (what: string) => string])[] = [
  // Only a decision takes a reading out of what counts. (Where there are decisions, compare-derived.ts tells.)
  ["not-live", "select id as what from entries where (live = 0 or resolved is not null) and not exists (select 1 from decisions)", (id) => `Entry ${id} does not count, or not as it was read, though nobody decided so.`],
  ["facet-missing", "select id as what from entries where live = 1 and n not in (select entry from facets)", (id) => `Entry ${id} counts, but lists and counts do not know of it.`],
  ["facet-stray", "select id as what from facets where entry not in (select n from entries where live = 1)", (id) => `Lists know of entry ${id}, which is not there or does not count.`],
  [
    "facet-wrong",
    "select e.id as what from facets f join entries e on e.n = f.entry join reports r on r.n = e.report where f.id <> e.id or f.report <> e.report or f.known <> r.known",
    (id) => `Lists know of entry ${id} in another way than it is kept.`,
  ],
  [
    "link-wrong",
    `select x.id || ' and ' || y.id as what from links l join facets x on x.entry = l.a join facets y on y.entry = l.b
     where x.id >= y.id or l.known <> max(x.known, y.known) or x.item <> y.item`,
    (pair) => `The link of ${pair} is of another day than theirs, turned round, or between two items.`,
  ],
  ["link-stray", "select a || ' and ' || b as what from links where a not in (select entry from facets) or b not in (select entry from facets)", (pair) => `A link joins rows ${pair}, of which one does not count.`],
  [
    "item-wrong",
    // a forest that joins all members has one link less than members; and the smallest member names the item
    `select i.id as what from (select item, count(*) as members, min(id) as smallest from facets group by item) g left join facets i on i.entry = g.item
     where i.id is not g.smallest or g.members <> 1 + (select count(*) from facets m join links l on l.a = m.entry where m.item = g.item)`,
    (id) => `The item of ${id ?? "a missing entry"} does not hang together, or has another's name.`,
  ],
  ["telling-missing", "select id as what from entries where live = 1 and telling is null", (id) => `Entry ${id} cannot be linked with others: what linking needs of it is not there.`],
  ["family-missing", "select id as what from reports where n not in (select report from heads) or n not in (select report from shingles)", (id) => `Report ${id} has no family, or nothing to compare its text by.`],
  [
    "head-wrong",
    "select r.id as what from heads h join reports r on r.n = h.report where (h.id, h.known, h.url, h.publisher, h.wire) is not (r.id, r.known, r.url, r.publisher, r.wire)",
    (id) => `Families know of report ${id} in another way than it is kept.`,
  ],
  [
    "family-wrong",
    `select r.id as what from (select family, count(*) as members from heads group by family) g left join reports r on r.n = g.family
     where r.id is null or g.members <> 1 + (select count(*) from heads h join copies c on c.a = h.report and c.tree = 1 where h.family = g.family)`,
    (id) => `The family of report ${id ?? "that is missing"} does not hang together.`,
  ],
  ["copy-wrong", "select p.id || ' and ' || q.id as what from copies c join reports p on p.n = c.a join reports q on q.n = c.b where c.known <> max(p.known, q.known)", (pair) => `Reports ${pair} are copies from another day on than theirs.`],
  ["text-missing", "select id as what from reports where n not in (select id from texts_docsize)", (id) => `Report ${id} cannot be found by its words.`],
  ["text-stray", "select id as what from texts_docsize where id not in (select n from reports)", (row) => `The index of words has a report (row ${row}) that is not there.`],
  ["key-stray", "select distinct report as what from (select report from place_keys union all select report from report_keys) where report not in (select n from reports)", (row) => `A report (row ${row}) that is not there is still filed.`],
  ...(["reports", "entries", "links", "copies"] as const).map(
    (column): (typeof OWED)[number] => [
      "count-wrong",
      `select day as what from (
         select known as day, ${column} as told, 0 as counted from days
         union all select known, 0, 1 from ${{ reports: "reports", entries: "facets", links: "links", copies: "copies where tree = 1" }[column]})
       group by day having sum(told) <> sum(counted)`,
      (day) => `The number of ${column} of ${day} is not that which was counted on.`,
    ],
  ),
];

export const DERIVED_REMEDY = "Run `attache doctor --repair`: this is made from what is kept, and can be made again.";

/** At most so many rows of one kind are named; the rest is counted. */
const NAMED = 5;

/** Whether all that is derived fits what is kept, as far as can be seen without deriving it again (`compare-derived.ts` does). */
export function checkDerived(sql: Sql, path: string): readonly Diagnostic[] {
  return OWED.flatMap(([code, query, message]) => {
    const rows = sql.all<{ readonly what: string }>(query);
    const said = rows.slice(0, NAMED).map(({ what }) => message(what));
    if (rows.length > NAMED) said.push(`… and ${rows.length - NAMED} more like this.`);
    return said.map((text): Diagnostic => ({ code, uri: path, message: text, remedy: DERIVED_REMEDY }));
  });
}
