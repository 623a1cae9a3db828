import type { Entry } from "../../src/model/entry.js";
import { busy } from "./busy.js";
import { hash, type Item } from "./generate.js";

/** Busy weeks in which each report has a word that no other has. */
export function marked(count: number, seed: number): readonly Item[] {
  return busy(count, seed, (i) => ({ text: `The mark of this one is ${markOf(i)}.`, readings: [] }));
}

export function markOf(report: number): string {
  return `qzv${"abcdefghij"[report % 10]}${"klmnopqrst"[Math.floor(report / 10) % 10]}xj`;
}

/** What a newer reader finds in a report: the first entry no more, the second with other words and so another name, the rest as they were. */
export function newer({ entries }: Item): readonly Entry[] {
  return entries.slice(1).map((entry, i) => {
    if (i > 0) return { ...entry, reader: "test-2" };
    const changed = { ...entry, confidence: 0.5, topics: ["energy"], reader: "test-2" } as Entry;
    return { ...changed, id: `e_${hash(JSON.stringify({ ...changed, id: "" }))}` };
  });
}
