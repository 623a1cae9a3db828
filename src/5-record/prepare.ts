import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import { canonicalJson } from "../model/canonical-json.js";
import { derive, keptTelling, type Derived } from "./derive.js";
import { pack } from "./pack.js";
import type { Ready } from "./record.js";
import { sha256 } from "./sha256.js";

/** A report with all that can be worked out of it before the record is touched. */
export interface Prepared<R extends Ready = Ready> {
  readonly ready: R;
  readonly packed: ReturnType<typeof pack>;
  readonly json: string;
  readonly hash: string;
  readonly rows: readonly EntryRow[];
  readonly derived: Derived;
  /** as the entries' rows keep them */
  readonly tellings: readonly string[];
}

/** Pure: no transaction need wait for it, and it may be done in another thread. */
export function prepare<R extends Ready>(ready: R): Prepared<R> {
  const { source, report, entries } = ready;
  const rows = entryRows(report, entries);
  const json = canonicalJson(report);
  const derived = derive(report, rows.map((row) => row.entry));
  return { ready, packed: pack(source.bytes), json, hash: sha256(json), rows, derived, tellings: derived.tellings.map(keptTelling) };
}

/** An entry as it is kept. */
export interface EntryRow {
  readonly entry: Entry;
  readonly json: string;
  readonly sha256: string;
}

/** The rows of a report's entries, each id once. */
export function entryRows(report: Pick<Report, "id">, entries: readonly Entry[]): readonly EntryRow[] {
  const stray = entries.find((entry) => entry.report !== report.id);
  if (stray !== undefined) throw new Error(`entry ${stray.id} is of report ${stray.report}, not of ${report.id}`);
  return eachOnce(entries).map((entry) => {
    const json = canonicalJson(entry);
    return { entry, json, sha256: sha256(json) };
  });
}

/** Of entries with one id the last, where the first stands. */
export function eachOnce(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
