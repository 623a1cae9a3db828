import { keyTables } from "./key-index.js";
import type { Sql } from "./sql.js";

/**
 * The version of all that is derived: of the tables below and of the rules that fill them (links, copies, keys, facets). A record
 * derived under another version is derived again when it is opened. Raise it with every change of what those rules give.
 */
export const DERIVED_VERSION = 10;

const DERIVED = `
create table facets (
  entry integer primary key references entries (n),
  id text not null,
  report integer not null references reports (n),
  item integer not null,
  known text not null,
  voice text
);
create index facets_of_item on facets (item, entry);
create index facets_joined on facets (report, entry, item) where item <> entry;
create table facet_lists (
  report integer primary key references reports (n),
  id text not null,
  known text not null,
  json text not null
);
${keyTables("place_keys")}
create table pair_days (
  known text not null,
  a text not null,
  b text not null,
  reports integer not null,
  primary key (known, a, b)
) without rowid;
${keyTables("entry_keys")}
create table links (
  a integer not null references entries (n),
  b integer not null references entries (n),
  known text not null,
  later integer not null references reports (n),
  reason text not null,
  primary key (a, b)
) without rowid;
create index links_back on links (b);
create table rulings (
  a text not null,
  b text not null,
  kind text not null,
  reason text not null,
  primary key (a, b)
) without rowid;
create index rulings_back on rulings (b);
create table heads (
  report integer primary key references reports (n),
  id text not null,
  known text not null,
  family integer not null,
  url text,
  publisher text,
  wire text,
  updated text
);
create index heads_of_family on heads (family, report);
create table shingles (
  report integer primary key references reports (n),
  narrative blob not null,
  quoted blob not null
);
${keyTables("report_keys")}
create table copies (
  a integer not null references reports (n),
  b integer not null references reports (n),
  known text not null,
  a_in_b real not null,
  b_in_a real not null,
  tree integer not null,
  primary key (a, b)
) without rowid;
create index copies_back on copies (b, a);
create table days (
  known text not null primary key,
  reports integer not null default 0,
  copies integer not null default 0,
  entries integer not null default 0,
  links integer not null default 0
) without rowid;
create virtual table texts using fts5 (title, deck, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
`;

/** The tables that can be thrown away. */
export const DERIVED_TABLES: readonly string[] = ["rulings", "links", "entry_keys", "facet_lists", "facets", "place_keys", "pair_days", "copies", "heads", "report_keys", "shingles", "days", "texts"];

/** Takes all derived tables away, whatever version made them, and makes them anew, empty. */
export function makeDerivedTables(sql: Sql): void {
  const there = sql.all<{ readonly name: string; readonly type: string }>("select name, type from sqlite_master where type in ('table', 'view')");
  sql.exec("drop table if exists tellings"); // of before DERIVED_VERSION 9
  for (const { name, type } of there) if (DERIVED_TABLES.includes(name.replace(/(?<=_keys)_\d$/, ""))) sql.exec(`drop ${type} ${name}`);
  sql.exec(DERIVED);
}
