import type { Sql } from "./store/sql.js";

/** What came to be known on one day. */
export interface Tally {
  readonly reports?: number;
  /** joins in the forest of families: a day's families are its reports less these */
  readonly copies?: number;
  readonly entries?: number;
  /** joins in the forest of items: a day's items are its entries less these */
  readonly links?: number;
}

/** Adds to the numbers of a day, so that counting "as of" a day adds up days and not rows. */
export function tally(sql: Sql, known: string, { reports = 0, copies = 0, entries = 0, links = 0 }: Tally): void {
  sql.run(
    "insert into days values (?, ?, ?, ?, ?) on conflict (known) do update set reports = reports + excluded.reports, copies = copies + excluded.copies, entries = entries + excluded.entries, links = links + excluded.links",
    known, reports, copies, entries, links,
  );
}
