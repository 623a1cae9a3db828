import type { Entry } from "../../model/entry.js";
import { unpack } from "../pack.js";
import type { PastReading, ReaderCount } from "../record.js";
import type { Sql } from "../store/sql.js";

/** What earlier readers found in a report, oldest first. */
export function pastReadingsOf(sql: Sql, report: string): readonly PastReading[] {
  const rows = sql.all<{ readonly reader: string; readonly encoding: string; readonly entries: Uint8Array }>(
    "select p.reader, p.encoding, p.entries from past_readings p join reports r on r.n = p.report where r.id = ? order by p.ordinal",
    report,
  );
  return rows.map(({ reader, encoding, entries }) => {
    const found = JSON.parse(new TextDecoder().decode(unpack({ encoding, bytes: entries }))) as readonly Entry[];
    return { ...(reader !== "" && { reader }), entries: found };
  });
}

/** By whom the reports were read, most reports first; all entries that were read in a report have one reader. */
export function readersOf(sql: Sql): readonly ReaderCount[] {
  return sql
    .all<{ readonly reader: string | null; readonly reports: number }>(
      `select reader, count(*) as reports from
         (select (select json_extract(e.json, '$.reader') from entries e where e.report = r.n and e.origin = 'read' limit 1) as reader from reports r)
       group by reader order by reports desc, reader`,
    )
    .map(({ reader, reports }) => ({ ...(reader !== null && { reader }), reports }));
}
