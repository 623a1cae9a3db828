/** Sources, reports, entries. (Version 1 also had what is derived from them; see `derived-tables.ts`.) */
export const first = `
create table sources (
  sha256 text not null primary key,
  media_type text not null,
  encoding text not null,
  bytes blob not null
);
create table reports (
  n integer primary key,
  id text not null unique,
  known text not null,
  source text not null references sources (sha256),
  url text,
  publisher text,
  wire text,
  json text not null,
  json_sha256 text not null
);
create index reports_in_order on reports (known, id);
create index reports_by_url on reports (url) where url is not null;
create table entries (
  n integer primary key,
  id text not null unique,
  report integer not null references reports (n),
  known text not null,
  kind text not null,
  start integer not null,
  json text not null,
  json_sha256 text not null
);
create index entries_of_report on entries (report);
`;
