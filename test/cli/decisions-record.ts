import { bearingOn, corrected, liveEntries, standing, withAliases } from "../../src/5-record/decisions/effects.js";
import type { EntryFilter, Record } from "../../src/5-record/record.js";
import type { Attache } from "../../src/contract/facade.js";
import type { Decision } from "../../src/model/decision.js";
import type { Tombstone } from "../../src/model/decision.js";
import { sealDecision } from "../../src/seal-decision.js";
import { testSet } from "../../src/6-views/test-set/test-set.js";
import { miniContents, miniRecord } from "../views/mini-record.js";
import { attache, fakeAttache, type Ran } from "./fake-context.js";

/** The mini record, with decisions put to effect as the record does: enough to try the commands on. */
export function decidingRecord(): Record & { readonly log: readonly Decision[] } {
  const log: Decision[] = [];
  const tombstones: Tombstone[] = [];
  const gone = (report: string): boolean => tombstones.some((tombstone) => tombstone.report === report);
  const entries = async (filter: EntryFilter = {}): ReturnType<Record["entries"]> => {
    const stands = standing(log);
    const reports = miniContents.reports.filter(({ id }) => !gone(id) && (filter.report === undefined || filter.report === id));
    return reports.flatMap(({ id }) => liveEntries(id, miniContents.entries.filter((entry) => entry.report === id), stands).map(({ entry }) => withAliases(entry, stands.aliases)));
  };
  const reports: Record["reports"] = async ({ ids } = {}) => {
    const { corrections } = standing(log);
    return miniContents.reports.filter(({ id }) => !gone(id) && (ids === undefined || ids.includes(id))).map((report) => corrected(report, corrections.get(report.id)));
  };
  const one = <T extends { readonly id: string }>(all: readonly T[], id: string): T | undefined => {
    const found = all.filter((x) => x.id.startsWith(id));
    return found.length === 1 ? found[0] : undefined;
  };
  return {
    ...miniRecord,
    log,
    entries,
    reports,
    entry: async (id) => one(await entries(), id),
    report: async (id) => one(await reports(), id),
    decisions: async ({ report } = {}) => (report === undefined ? log : bearingOn(report, log)),
    decide: async (decision) => { log.push(decision); return { status: "added" }; },
    outlets: async () => [{ name: "The Nile Courier", published: 1, credited: 0, facts: {} }, { name: "Agency", published: 0, credited: 1, facts: {} }],
    forget: async (report, mark) => {
      const tombstone = { report, known: "2024-03-05", ...mark };
      tombstones.push(tombstone);
      return tombstone;
    },
    tombstones: async () => tombstones,
  };
}

/** The command line on such a record. */
export function decidingShell(record: ReturnType<typeof decidingRecord>): (...argv: readonly string[]) => Promise<Ran> {
  let second = 0;
  const face: Attache<Record> = {
    ...fakeAttache(),
    record,
    decide: async (draft, mark) => {
      const decision = sealDecision(draft, { ...mark, at: new Date(Date.parse(mark.at) + 1000 * second++).toISOString() });
      await record.decide(decision);
      return decision;
    },
    forget: record.forget,
    async *reread(ids) {
      for (const { id, uri, title } of await record.reports(ids && { ids })) {
        if (uri.includes("other")) yield { kind: "refusal", refusal: { code: "no-source", message: "the record no longer has its bytes", uri } };
        else yield { kind: "reread", report: id, title: title ?? uri, gained: uri.includes("local") ? ["e_aaaa111122223333"] : [], lost: [], kept: 2, notes: [] };
      }
    },
    testSet: () => testSet(record, (unit) => (unit === "USD" ? "dollar" : unit)),
  };
  return (...argv) => attache([...argv, ...(argv.includes("--record") || argv[0] === "--help" ? [] : ["--record", "."])], { open: async () => face, env: { USER: "rana" } });
}
