/**
 * What users decide, what they had forgotten, earlier readings; and which entries count.
 * The derived tables of version 1 go: from here on `derived-tables.ts` makes them, whatever their version.
 */
export const second = `
drop table if exists links;
drop table if exists entry_keys;
drop table if exists tellings;
drop table if exists entry_actors;
drop table if exists copies;
drop table if exists report_keys;
drop table if exists shingles;
alter table reports add column printed text;
alter table entries add column origin text not null default 'read';
alter table entries add column live integer not null default 1;
alter table entries add column resolved text;
create table decisions (
  n integer primary key,
  id text not null unique,
  at text not null,
  by text not null,
  action text not null,
  json text not null
);
create table past_readings (
  report integer not null references reports (n),
  ordinal integer not null,
  reader text not null,
  encoding text not null,
  entries blob not null,
  primary key (report, ordinal)
);
create table meta (
  key text not null primary key,
  value text not null
);
create table tombstones (
  report text not null primary key,
  known text not null,
  at text not null,
  by text not null,
  reason text
);
`;
