import type { Span } from "../../../model/span.js";
import type { Tree } from "../../clauses/tree.js";
import { labelFor, type Part } from "../labels.js";
import { pageOf, type Page } from "../page.js";
import { windowOf, type Window } from "../part-features.js";

/** A marked text: its sentences' trees and who says what in it. */
export interface MarkedText {
  readonly trees: readonly Tree[];
  readonly sayings: readonly { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }[];
  readonly discarded: readonly Span[];
}

/** What the two models learn from one text. */
export interface Lesson {
  readonly page: Page;
  /** row indexes of the words that cues are about */
  readonly cues: ReadonlySet<number>;
  /** words that the annotator left out */
  readonly skipped: ReadonlySet<number>;
  readonly rows: readonly { readonly window: Window; readonly labels: Uint8Array }[];
}

export function lessonOf({ trees, sayings, discarded }: MarkedText): Lesson {
  const page = pageOf(trees);
  const cues = new Set<number>();
  const rows: { window: Window; labels: Uint8Array }[] = [];
  for (const saying of sayings) {
    const cue = saying.cue[0] && headOf(page, tokensIn(page, saying.cue[0]));
    if (cue === undefined) continue;
    const again = cues.has(cue);
    cues.add(cue);
    if (again) continue;
    const window = windowOf(page, cue);
    rows.push({ window, labels: labelsOf(page, window, saying) });
  }
  const skipped = new Set(discarded.flatMap((d) => tokensIn(page, d)));
  return { page, cues, skipped, rows };
}

function labelsOf(page: Page, window: Window, saying: MarkedText["sayings"][number]): Uint8Array {
  const labels = new Uint8Array(window.last - window.first + 1);
  const put = (part: Part, spans: readonly Span[]): void => {
    for (const span of spans) {
      const tokens = tokensIn(page, span).filter((i) => i >= window.first && i <= window.last);
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (first === undefined || last === undefined) continue;
      if (tokens.some((i) => labels[i - window.first] !== 0)) continue;
      for (let i = first; i <= last; i += 1) labels[i - window.first] = labelFor(part, i, first, last);
    }
  };
  put("cue", saying.cue);
  put("source", saying.source);
  put("content", saying.content);
  return labels;
}

/** Row indexes of the words that a stretch touches. */
export function tokensIn(page: Page, { start, end }: Span): readonly number[] {
  let low = 0;
  let high = page.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const out: number[] = [];
  for (let i = low; i < page.tokens.length && (page.tokens[i]?.start ?? end) < end; i += 1) out.push(i);
  return out;
}

/** The word that a cue is about: the first that hangs on a word outside it, verbs before nouns before the rest. */
export function headOf(page: Page, tokens: readonly number[]): number | undefined {
  const inside = new Set(tokens);
  const free = tokens.filter((i) => !inside.has(page.head[i] ?? -1));
  const by = (upos: string): number | undefined => free.find((i) => page.tokens[i]?.upos === upos);
  return by("VERB") ?? by("NOUN") ?? by("ADJ") ?? free[0] ?? tokens[0];
}
