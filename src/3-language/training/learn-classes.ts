import { hashString } from "../../model/hash.js";
import type { WordClassRows } from "../word-classes.js";
import { normalForm } from "../word-shape.js";
import { clusterWords } from "./cluster-words.js";

const COARSE = 64;
const FINE = 512;
/** Words that are rarer keep too little company to tell by. */
const LEAST = 3;
const ROUNDS = 12;

/** Classes of the words of plain text, few and many. */
export function learnClasses(sentences: readonly (readonly string[])[], log: (line: string) => void): WordClassRows {
  const text = withoutFirstCapitals(sentences.map((s) => s.map(normalForm)));
  const coarse = clusterWords(text, COARSE, LEAST, ROUNDS, log);
  const fine = clusterWords(text, FINE, LEAST, ROUNDS, log);
  const fineOf = new Map(fine.words.map((word, i) => [word, fine.classes[i]! + 1]));
  const rows = new Map(coarse.words.map((word, i) => [hashString(word), [coarse.classes[i]! + 1, fineOf.get(word)!] as const]));
  const sorted = [...rows].sort((a, b) => a[0] - b[0]);
  return {
    keys: Uint32Array.from(sorted, ([key]) => key),
    coarse: Uint8Array.from(sorted, ([, pair]) => pair[0]),
    fine: Uint16Array.from(sorted, ([, pair]) => pair[1]),
  };
}

/** The first word of a sentence or quotation is written small where it is small more often inside. */
function withoutFirstCapitals(sentences: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const s of sentences) for (let i = 1; i < s.length; i++) counts.set(s[i]!, (counts.get(s[i]!) ?? 0) + 1);
  const small = (word: string): string => {
    const lower = word.toLowerCase();
    return lower !== word && (counts.get(lower) ?? 0) > (counts.get(word) ?? 0) ? lower : word;
  };
  return sentences.map((s) => s.map((word, i) => (i === 0 || /^["'([]$/.test(s[i - 1]!) ? small(word) : word)));
}
