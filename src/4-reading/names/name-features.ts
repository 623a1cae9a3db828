import type { Gazetteer } from "../actors/gazetteer.js";
import type { Line } from "../actors/line.js";
import type { Atlas } from "../places/atlas.js";
import { mix } from "../../model/hash.js";
import type { ReportMarks } from "./report-marks.js";
import type { MarksOf, WordMarks } from "./word-marks.js";

/** The lists that the tagger looks names up in. */
export interface NameLists {
  readonly gazetteer: Gazetteer;
  readonly atlas: Atlas;
}

/** A sentence as the tagger meets it: the words that may be in a name, and for each the keys of its features. */
export interface NameInput {
  readonly length: number;
  /** token indexes, ascending; all others are outside names */
  readonly candidates: readonly number[];
  /** keys of candidate `k` */
  readonly keys: readonly Uint32Array[];
}

/** The features of every candidate of a sentence. */
export function nameInput(line: Line, marksOf: MarksOf, report: ReportMarks): NameInput {
  const marks = marksOf(line);
  const candidates = candidatesOf(marks);
  const runs = runsOf(marks);
  return { length: marks.length, candidates, keys: candidates.map((i) => keysAt(line, marks, runs, i, report)) };
}

/** Words with a capital, what stands between two of them, and the word beside one. */
function candidatesOf(marks: readonly WordMarks[]): readonly number[] {
  const near = marks.map((m) => m.capital);
  let last = -9;
  marks.forEach((m, i) => {
    if (!m.capital) return;
    if (i - last <= 4) for (let k = last + 1; k < i; k++) near[k] = true;
    near[i + 1] = true;
    if (i > 0) near[i - 1] = true;
    last = i;
  });
  return marks.flatMap((_, i) => (near[i] ? [i] : []));
}

/** For each token the run of capitalised words that it stands in, small words in between allowed. */
interface Run {
  readonly first: number;
  readonly last: number;
}

function runsOf(marks: readonly WordMarks[]): readonly (Run | undefined)[] {
  const runs: (Run | undefined)[] = marks.map(() => undefined);
  for (let i = 0; i < marks.length; i++) {
    if (!marks[i]?.capital) continue;
    let last = i;
    while (marks[last + 1]?.capital) last++;
    for (let k = i; k <= last; k++) runs[k] = { first: i, last };
    i = last;
  }
  return runs;
}

const NONE: WordMarks = { form: 1, lower: 1, lemma: 1, prefixes: [1, 1, 1], suffixes: [1, 1, 1], shape: 1, tag: 1, relation: 1, capital: false, loud: false, listed: 0, role: 0, atlas: 0, words: 0 };

/** Room for the keys of one word. */
const MOST_KEYS = 96;

function keysAt(line: Line, marks: readonly WordMarks[], runs: readonly (Run | undefined)[], i: number, report: ReportMarks): Uint32Array {
  const at = (k: number): WordMarks => marks[i + k] ?? NONE;
  const [b2, b1, own, a1, a2] = [at(-2), at(-1), at(0), at(1), at(2)];
  const keys = new Uint32Array(MOST_KEYS);
  let count = 0;
  let template = 0;
  const add = (a: number, b = 0, c = 0): void => void (keys[count++] = mix(++template, a, b, c));
  add(0);
  add(own.form);
  add(own.lower);
  add(own.shape);
  for (const x of own.prefixes) add(x);
  for (const x of own.suffixes) add(x);
  add(own.tag, own.shape);
  add(b1.tag, own.tag, a1.tag);
  for (const x of [b2, b1, a1, a2]) {
    add(x.lower);
    add(x.tag);
    add(x.shape);
  }
  add(b1.lower, own.lower);
  add(own.lower, a1.lower);
  add(b2.lower, b1.lower);
  add(a1.lower, a2.lower);
  add(b1.lower, a1.lower);
  add(b1.shape, own.shape, a1.shape);
  add(b1.lower, own.shape);
  add(a1.lower, own.shape);
  add(at(-3).lower);
  add(at(3).lower);
  add(own.suffixes[1], b1.lower);
  add(own.suffixes[1], a1.lower);
  // lists
  add(own.listed);
  add(b1.listed, own.listed, a1.listed);
  add(own.listed, a1.shape);
  add(own.listed, b1.shape);
  add(own.role);
  add(b1.role, b1.capital ? 1 : 0);
  add(a1.role, a1.capital ? 1 : 0);
  add(b2.role, b1.role, own.capital ? 1 : 0);
  add(own.words);
  add(b1.words, own.words, a1.words);
  add(own.words, own.shape);
  add(own.atlas);
  add(own.atlas, b1.lower);
  add(b1.atlas, own.atlas, a1.atlas);
  add(own.atlas, own.words, b1.words);
  add(own.atlas, a1.shape, b1.shape);
  // the run of capitals that the word stands in
  const run = runs[i];
  if (run) {
    const length = Math.min(6, run.last - run.first);
    const place = Math.min(4, i - run.first);
    const [head, tail] = [marks[run.first] ?? NONE, marks[run.last] ?? NONE];
    const [before, after] = [marks[run.first - 1] ?? NONE, marks[run.last + 1] ?? NONE];
    const opens = run.first === 0 ? 1 : 0;
    add(length, place, opens);
    add(head.lower, place);
    add(tail.lower, run.last - i);
    add(tail.suffixes[1], run.last - i);
    add(head.words, tail.words, length);
    add(before.lower, length, place);
    add(after.lower, length, place);
    add(before.lower, after.lower);
    add(before.role, length);
    add(tail.listed, head.listed, place);
    add(report.runIn(line, run.first, run.last), length, place);
  } else template += 11;
  // the tree
  const token = line.tokens[i];
  const governor = token && token.head >= 0 ? marks[token.head] : undefined;
  add(own.relation, governor?.lemma ?? 0);
  add(own.relation, governor?.tag ?? 0, token === undefined ? 0 : Math.sign(token.head - i));
  // the report
  add(report.wordIn(token?.text ?? ""), own.capital ? 1 : 0);
  add(report.wordIn(token?.text ?? ""), own.shape, run && i === run.first ? 1 : 0);
  add(i === 0 ? 1 : 0, own.shape);
  return keys.subarray(0, count);
}
