import type { Target } from "../../model/decision.js";
import type { Entry } from "../../model/entry.js";
import { overlaps } from "../../model/span.js";

/** What a decision on an entry is about: its words, their sentence, and which other entries of its kind (of `siblings`, the report's entries) are read from some of them. */
export function targetOf(entry: Entry, siblings: readonly Entry[]): Target {
  const beside = siblings
    .filter((other) => other.id !== entry.id && other.kind === entry.kind && other.evidence.some((x) => entry.evidence.some((y) => overlaps(x, y))))
    .map(({ id }) => id)
    .sort();
  return { report: entry.report, kind: entry.kind, evidence: entry.evidence, entry: entry.id, sentence: entry.sentence, ...(beside.length > 0 && { beside }) };
}
