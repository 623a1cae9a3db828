import type { Report } from "../model/report.js";
import type { Span } from "../model/span.js";
import { pairSentences } from "./origin-pairs.js";
import { reportSentences, type PlainSentence } from "./origin-sentences.js";
import { revisionOf, type Revision } from "./origin-revision.js";
import { figureKey, figuresIn, wordDiff, type WordRun } from "./origin-words.js";

/** A sentence that is told otherwise: where it stands in both, and word by word what changed. */
export interface ChangedSentence {
  readonly before: Span;
  readonly after: Span;
  readonly words: readonly WordRun[];
  /** numbers and dates that only one side has, as printed */
  readonly figures?: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** A sentence that only one side has. */
export interface LoneSentence extends Span {
  readonly text: string;
}

/** What a report did with the one that it was made from. `before` spans are into the model's text, `after` spans into the report's. */
export interface OriginDiff {
  readonly of: string;
  readonly report: string;
  /** what the report says it is, where it is a later version: a correction, an update, a retraction */
  readonly revision?: Revision;
  /** sentences taken over word for word, in the same order */
  readonly kept: readonly { readonly before: Span; readonly after: Span }[];
  /** … and in another place */
  readonly moved: readonly { readonly before: Span; readonly after: Span }[];
  /** those whose figures or dates changed first, then in the order of the report */
  readonly changed: readonly ChangedSentence[];
  readonly added: readonly LoneSentence[];
  readonly dropped: readonly LoneSentence[];
}

/** Compares a report with the one that it was made from (or with the version before it), sentence by sentence, bodies alone. Pure. */
export function originDiff(model: Report, report: Report): OriginDiff {
  const [before, after] = [reportSentences(model), reportSentences(report)];
  const pairs = pairSentences(before, after);
  const span = ({ start, end }: PlainSentence): Span => ({ start, end });
  const place = ([i, j]: readonly [number, number]): { readonly before: Span; readonly after: Span } => ({ before: span(before[i]!), after: span(after[j]!) });
  const changed = pairs.changed.map((pair): ChangedSentence => {
    const [own, other] = [before[pair[0]]!.text, after[pair[1]]!.text];
    const [mine, theirs] = [figuresIn(own), figuresIn(other)];
    const lacks = (figures: readonly string[]) => (one: string) => !figures.some((other) => figureKey(other) === figureKey(one));
    const figures = { before: mine.filter(lacks(theirs)), after: theirs.filter(lacks(mine)) };
    return { ...place(pair), words: wordDiff(own, other), ...(figures.before.length + figures.after.length > 0 && { figures }) };
  });
  const revision = revisionOf(report);
  return {
    of: model.id,
    report: report.id,
    ...(revision !== undefined && { revision }),
    kept: pairs.kept.map(place),
    moved: pairs.moved.map(place),
    changed: [...changed.filter((one) => one.figures !== undefined), ...changed.filter((one) => one.figures === undefined)],
    added: pairs.added.map((j) => ({ ...span(after[j]!), text: after[j]!.text })),
    dropped: pairs.dropped.map((i) => ({ ...span(before[i]!), text: before[i]!.text })),
  };
}
