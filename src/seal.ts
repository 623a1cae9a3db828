import { canonicalJson } from "./model/canonical-json.js";
import type { Entry, Reading } from "./model/entry.js";
import { sha256 } from "./model/sha256.js";

/**
 * Give a report's readings their names and make them entries: `e_` + the hash of report, evidence, kind and content.
 * Confidence, rule, reader and what is merely named nearby stay out of it, so that what a newer reader finds again keeps its name (and its decisions).
 * The same reading twice is one entry, with the higher confidence.
 */
export function seal(report: string, readings: readonly Reading[], reader: string): readonly Entry[] {
  const byId = new Map<string, Entry>();
  for (const reading of readings) {
    const id = entryId({ report, reader, ...reading });
    const entry = { id, report, reader, ...reading } as Entry;
    const other = byId.get(id);
    if (!other || other.confidence < entry.confidence) byId.set(id, entry);
  }
  return [...byId.values()];
}

/** The id that an entry must have: that of its report and content. */
export function entryId(entry: Reading & Pick<Entry, "report" | "reader"> & { readonly id?: string }): string {
  const { id: _id, reader: _reader, confidence: _confidence, rule: _rule, about: _about, near: _near, ...content } = entry;
  return `e_${sha256(canonicalJson(content)).slice(0, 16)}`;
}
