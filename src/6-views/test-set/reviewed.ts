import { standing, reviewsOf } from "../../5-record/decisions/effects.js";
import type { RecordQueries } from "../../5-record/record.js";
import type { Target } from "../../model/decision.js";
import type { Entry } from "../../model/entry.js";
import type { Report } from "../../model/report.js";
import { overlaps, type Span } from "../../model/span.js";

/** A sentence in which every entry of a kind was looked at: what was found right in it (as read or as edited), and how much was rejected. */
export interface ReviewedSentence {
  readonly report: Report;
  readonly span: Span;
  readonly right: readonly Entry[];
  readonly rejected: number;
}

/** The sentences of a record that were reviewed whole, for one kind; and how many reviewed entries stand in sentences that were not. */
export interface Reviewed {
  readonly sentences: readonly ReviewedSentence[];
  readonly leftOut: number;
}

/** What was reviewed, in the order of reports and text. A sentence with an entry of the kind that nobody looked at is left out: a test set must not call right what is merely missing. */
export async function reviewed(queries: RecordQueries, kinds: readonly Entry["kind"][]): Promise<Reviewed> {
  const stands = standing(await queries.decisions());
  const sentences: ReviewedSentence[] = [];
  let leftOut = 0;
  for (const report of await queries.reports({ ids: [...stands.subjects.keys()] })) {
    const subjects = stands.subjects.get(report.id) ?? [];
    if (subjects.length === 0) continue;
    const entries = await queries.entries({ report: report.id });
    const reviews = reviewsOf(report.id, entries, stands);
    const live = entries.filter((entry) => kinds.includes(entry.kind));
    const rejected = subjects.filter(({ verdict, target }) => verdict.is === "rejected" && kinds.includes(target.kind)).map(({ target }) => target);
    for (const span of spansOf(report, live.filter(({ id }) => reviews.has(id)), rejected)) {
      const own = live.filter((entry) => overlaps(entry.sentence, span));
      const right = own.filter(({ id }) => reviews.has(id));
      if (right.length < own.length) leftOut += right.length;
      else sentences.push({ report, span, right, rejected: rejected.filter(({ evidence }) => evidence.some((words) => overlaps(words, span))).length });
    }
  }
  return { sentences, leftOut };
}

/** The sentences of what was reviewed, left to right; overlapping ones are one. */
function spansOf(report: Report, right: readonly Entry[], rejected: readonly Target[]): readonly Span[] {
  const around = ({ sentence, evidence: [first] }: Target): readonly Span[] => {
    const found = sentence ?? (first && report.paragraphs.find((span) => overlaps(span, first)));
    return found === undefined ? [] : [found];
  };
  const merged: Span[] = [];
  for (const span of [...right.map(({ sentence }) => sentence), ...rejected.flatMap(around)].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && overlaps(last, span)) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** A stretch of the text on one line; every offset in it stays. */
export function onOneLine(report: Report, { start, end }: Span): string {
  return report.text.slice(start, end).replace(/\s/g, " ");
}
