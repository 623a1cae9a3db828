import { deflateRawSync } from "node:zlib";
import { LINES_VERSION, type DecisionJson, type EndJson, type ForgottenJson, type HeadJson, type KeptReportJson } from "../../contract/lines.js";
import { canonicalJson } from "../../model/canonical-json.js";
import type { Decision } from "../../model/decision.js";
import { bearingOn, pagesOf, type KeptReport, type RecordQueries, type Scope } from "../../6-views/index.js";
import { inertJson } from "../print/inert.js";
import type { Sink } from "./sink.js";

/** What went into a file of lines. */
export interface LineCounts {
  readonly reports: number;
  readonly decisions: number;
  readonly forgotten: number;
}

/** Whether the bytes that reports were made from go along. */
export type Sources = "with-sources" | "without-sources";

/** Writes all that a record keeps as lines of JSON, from which `attache import` makes it again: reports first, then decisions and tombstones. */
export async function takeLines(record: RecordQueries & { digest(asOf?: string): Promise<string> }, scope: Scope, sources: Sources, sink: Sink, onReports: (count: number) => void = () => {}): Promise<LineCounts> {
  const { pair, asOf } = scope;
  const line = (value: HeadJson | KeptReportJson | DecisionJson | ForgottenJson | EndJson): Promise<void> | void => sink.write(`${inertJson(value)}\n`);
  await line({ attache: { lines: LINES_VERSION, ...(asOf !== undefined && { asOf }), ...(pair && { pair: [pair.a, pair.b] }) } });
  const out = new Set<string>();
  for await (const page of pagesOf(record, scope)) {
    for (const kept of await keptLines(record, page.reports, sources, asOf)) {
      out.add(kept.report.id);
      await line(kept);
    }
    onReports(page.reports.length);
  }
  const decisions = await record.decisions();
  const told = pair === undefined ? decisions : aboutThese(decisions, out);
  for (const decision of told) await line({ decision });
  // What was forgotten of a pair nobody can tell any more.
  const forgotten = pair === undefined ? (await record.tombstones()).filter(({ known }) => asOf === undefined || known <= asOf) : [];
  for (const tombstone of forgotten) await line({ forgotten: tombstone });
  const counts = { reports: out.size, decisions: told.length, forgotten: forgotten.length };
  await line({ end: { ...counts, ...(pair === undefined && { digest: await record.digest(asOf) }) } });
  return counts;
}

/** What bears on some reports, and what is of no report: aliases, outlets and what takes them back. */
function aboutThese(decisions: readonly Decision[], reports: ReadonlySet<string>): readonly Decision[] {
  const others = new Set<string>();
  for (const report of new Set(decisions.flatMap(reportsNamed))) if (!reports.has(report)) for (const { id } of bearingOn(report, decisions)) others.add(id);
  return decisions.filter(({ id }) => !others.has(id));
}

function reportsNamed(decision: Decision): readonly string[] {
  return [...canonicalJson(decision).matchAll(/"report":"([^"]+)"/g)].map(([, report]) => report!);
}

async function keptLines(record: RecordQueries, ids: readonly string[], sources: Sources, asOf: string | undefined): Promise<readonly KeptReportJson[]> {
  const [reports, kept, origins, adds] = await Promise.all([record.reports({ ids }), record.kept(ids), record.origins({ ids, ...(asOf !== undefined && { asOf }) }), record.addsOf(ids)]);
  const keptBy = new Map(kept.map((one) => [one.report.id, one]));
  const lines: KeptReportJson[] = [];
  for (const report of reports) {
    const [whole, origin, added] = [keptBy.get(report.id), origins.get(report.id), adds.get(report.id)];
    if (whole === undefined || origin === undefined || added === undefined) continue; // forgotten meanwhile
    const entries = await record.entries({ report: report.id });
    lines.push({
      report, origin, adds: added, entries,
      ...(!isSame(report, whole.report) && { printed: whole.report }),
      ...(!isSame(entries, whole.entries) && { reading: whole.entries }),
      ...(whole.past.length > 0 && { past: whole.past }),
      ...(sources === "with-sources" && { source: packed(whole.source) }),
    });
  }
  return lines;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function packed({ bytes, sha256, mediaType }: KeptReport["source"]): NonNullable<KeptReportJson["source"]> {
  const deflated = deflateRawSync(bytes);
  const isShorter = deflated.length < bytes.length;
  return { sha256, mediaType, encoding: isShorter ? "deflate" : "identity", bytes: Buffer.from(isShorter ? deflated : bytes).toString("base64") };
}
