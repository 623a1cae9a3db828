import { openRecord } from "../../src/5-record/open-record.js";
import type { Record } from "../../src/5-record/record.js";
import { reportId } from "../../src/2-text/report-id.js";
import { targetOf } from "../../src/6-views/index.js";
import type { Decision, DecisionDraft } from "../../src/model/decision.js";
import type { Entry } from "../../src/model/entry.js";
import { decisionId, sealDecision } from "../../src/seal-decision.js";
import { entryId, seal } from "../../src/seal.js";
import { attache, fakeAttache, type Ran } from "../cli/fake-context.js";
import type { Item } from "../record/generate.js";

/** The recipes of ids that the pipeline opens records with. */
export const IDS = { report: reportId, entry: entryId, decision: decisionId };

/** Made-up reports under the names that the pipeline would give them and their entries. */
export function sealed(items: readonly Item[]): readonly Item[] {
  const named = items.map(({ source, report, entries }): Item => {
    const id = reportId(report);
    const retrieved = report.published === undefined ? `${report.known}T10:00:00Z` : report.retrieved;
    const readings = entries.map(({ id: _id, report: _report, reader: _reader, ...reading }) => reading as Parameters<typeof seal>[1][number]);
    return { source: { ...source, uri: `news/${id}.txt`, retrieved }, report: { ...report, id, uri: `news/${id}.txt`, retrieved }, entries: seal(id, readings, "test") };
  });
  return [...new Map(named.map((item) => [item.report.id, item])).values()];
}

export async function recordOf(items: readonly Item[] = []): Promise<Record> {
  const record = await openRecord(":memory:", { ids: IDS });
  for (const { source, report, entries } of items) await record.add(source, report, entries);
  return record;
}

const NAMES: { readonly [code: string]: string | undefined } = { RUS: "Russia", IRN: "Iran", CHN: "China" };

/** The command line on a record in memory. */
export function shell(record: Record): (argv: readonly string[], stdin?: string) => Promise<Ran> {
  const countries = { resolve: (code: string) => (/^[A-Z]{3}$/.test(code) ? { code, name: NAMES[code] ?? code } : undefined), name: (code: string) => NAMES[code] ?? code, suggest: () => [] };
  return (argv, stdin = "") => attache([...argv, "--record", "."], { open: async () => ({ ...fakeAttache(), countries, record, close: async () => {} }) }, stdin);
}

/** What `export jsonl` prints of a record. */
export async function linesFrom(record: Record, ...more: readonly string[]): Promise<string> {
  const { exit, out, err } = await shell(record)(["export", "jsonl", ...more]);
  if (exit !== 0) throw new Error(err);
  return out;
}

/** Decisions of every kind on what a record holds, a minute apart; `pick` draws a number below another. */
export async function decideMuch(record: Record, pick: (below: number) => number, count: number): Promise<readonly Decision[]> {
  const made: Decision[] = [];
  for (let minute = 0; minute < count; minute++) {
    const entries = await record.entries();
    const reports = await record.reports();
    if (entries.length === 0) break;
    const [x, y, report] = [entries[pick(entries.length)]!, entries[pick(entries.length)]!, reports[pick(reports.length)]!];
    const target = async (entry: Entry) => targetOf(entry, await record.entries({ report: entry.report }));
    const drafts: readonly (() => Promise<DecisionDraft | undefined>)[] = [
      async () => ({ action: "accept", target: await target(x) }),
      async () => ({ action: "reject", target: await target(x), reason: "misread" }),
      async () => ({ action: "edit", target: await target(x), to: { ...x, topics: ["energy", "trade"], historical: true } }),
      async () => (x.kind === y.kind && x.id !== y.id ? { action: "link", a: await target(x), b: await target(y) } : undefined),
      async () => (x.kind === y.kind && x.id !== y.id ? { action: "cut", a: await target(x), b: await target(y) } : undefined),
      async () => ({ action: "note", report: report.id, text: "=1+1 \u202e note" }),
      async () => ({ action: "correct", report: report.id, set: { publisher: "Another Outlet", published: "2025-10-01", wire: null } }),
      async () => ({ action: "alias", name: "Ali Larijani", actor: { name: "Ali Ardashir Larijani", code: "IRN ELI", country: "IRN", sector: "ELI" } }),
      async () => ({ action: "outlet", name: "Reuters", set: { grade: "A", country: "GBR" } }),
      async () => (made.length > 0 ? { action: "undo", decision: made[pick(made.length)]!.id } : undefined),
    ];
    const draft = await drafts[pick(drafts.length)]!();
    if (draft === undefined) continue;
    const decision = sealDecision(draft, { at: new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString(), by: "Rana" });
    await record.decide(decision);
    made.push(decision);
  }
  return made;
}
