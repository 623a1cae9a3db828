import type { Entry } from "../../model/entry.js";
import type { Report } from "../../model/report.js";
import type { Day } from "../../model/when.js";
import { unpack } from "../pack.js";
import type { KeptReport, ReportPlace } from "../record.js";
import { list, type Sql } from "../store/sql.js";
import { pastReadingsOf } from "./readings.js";
import { entryIn } from "./rows.js";

/** The next reports in the order (known, id), after a place in it. */
export function reportPage(sql: Sql, { after, asOf, limit }: { readonly limit: number; readonly after?: ReportPlace; readonly asOf?: Day }): readonly ReportPlace[] {
  return sql.all("select id, known from reports where (known, id) > (?, ?) and known <= ? order by known, id limit ?", after?.known ?? "", after?.id ?? "", asOf ?? "9999", limit);
}

interface Row {
  readonly id: string;
  readonly json: string;
  readonly sha256: string;
  readonly media_type: string;
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

/** What is kept of some reports (by whole id), as it arrived. */
export function keptOf(sql: Sql, reports: readonly string[]): readonly KeptReport[] {
  const wanted = "r.id in (select value from json_each(?))";
  const rows = sql.all<Row>(
    `select r.id, coalesce(r.printed, r.json) as json, s.sha256, s.media_type, s.encoding, s.bytes from reports r join sources s on s.sha256 = r.source where ${wanted} order by r.known, r.id`,
    list(reports),
  );
  const read = sql.all<{ readonly report: string; readonly json: string }>(
    `select r.id as report, e.json from entries e join reports r on r.n = e.report where e.origin = 'read' and ${wanted} order by e.start, e.id`,
    list(reports),
  );
  const entries = new Map<string, Entry[]>(rows.map(({ id }) => [id, []]));
  for (const row of read) entries.get(row.report)!.push(entryIn(row));
  return rows.map(({ id, json, sha256, media_type: mediaType, ...packed }) => {
    const report = JSON.parse(json) as Report;
    return { source: { uri: report.uri, retrieved: report.retrieved, mediaType, sha256, bytes: unpack(packed) }, report, entries: entries.get(id)!, past: pastReadingsOf(sql, id) };
  });
}
