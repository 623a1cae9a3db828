import type { Sql } from "./sql.js";

/**
 * The version of all that is derived: of the tables below and of the rules that fill them (links, copies, keys, facets). A record
 * derived under another version is derived again when it is opened. Raise it with every change of what those rules give.
 */
export const DERIVED_VERSION = 4;

const DERIVED = `
create table facets (
  entry integer primary key references entries (n),
  id text not null,
  report integer not null references reports (n),
  item integer not null,
  known text not null,
  kind text not null,
  start integer not null,
  day_from text,
  day_to text,
  dated integer not null,
  checkable integer not null,
  negated integer not null,
  modality text not null,
  historical integer not null,
  confidence real not null,
  by text not null,
  voice text,
  topics text not null,
  agents text not null,
  targets text not null,
  about text not null,
  near text not null,
  type text,
  mode text,
  quad integer,
  intensity real,
  stage text,
  form text,
  stance text
);
create index facets_by_id on facets (id);
create index facets_of_report on facets (report);
create index facets_of_item on facets (item, entry);
create table places (
  place text not null,
  report integer not null references reports (n),
  acts integer not null,
  primary key (place, report)
) without rowid;
create index places_of_report on places (report, acts, place);
create table tellings (
  entry integer primary key references entries (n),
  json text not null
);
create table entry_keys (
  key integer not null,
  entry integer not null references entries (n),
  primary key (key, entry)
) without rowid;
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
  family integer not null
);
create index heads_of_family on heads (family, report);
create table shingles (
  report integer primary key references reports (n),
  narrative blob not null,
  quoted blob not null
);
create table report_keys (
  key integer not null,
  report integer not null references reports (n),
  primary key (key, report)
) without rowid;
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
export const DERIVED_TABLES: readonly string[] = ["rulings", "links", "entry_keys", "tellings", "facets", "places", "copies", "heads", "report_keys", "shingles", "days", "texts"];

/** Takes all derived tables away, if they are there, and makes them anew, empty. */
export function makeDerivedTables(sql: Sql): void {
  for (const table of DERIVED_TABLES) sql.exec(`drop table if exists ${table}`);
  sql.exec(DERIVED);
}
