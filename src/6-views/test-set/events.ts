import type { Entry, EventEntry } from "../../model/entry.js";
import { covers, overlaps, type Span } from "../../model/span.js";
import { onOneLine, type Reviewed, type ReviewedSentence } from "./reviewed.js";
import type { Written } from "./written.js";

/** Events as PLV has them: a sentence with a marked source and target, root and quad class; CONCEDE and RETREAT are YIELD. */
export function eventRows({ sentences, leftOut }: Reviewed): Written {
  const rows = sentences.flatMap((sentence) => events(sentence).map((event) => row(sentence, event))).filter((cells) => cells !== undefined);
  const all = sentences.flatMap(events).length;
  const head = ["sentence", "marked_sentence", "source", "target", "gold_root", "gold_penta"];
  return { text: `${[head, ...rows].map((cells) => cells.join("\t")).join("\n")}\n`, written: rows.length, leftOut: leftOut + all - rows.length };
}

/** Events as the spans task has them: tokens, spans of source, target or (for both sides of a meeting) reciprocal, quad class. 0: a sentence in which every event was rejected. */
export function eventSpans({ sentences, leftOut }: Reviewed): Written {
  const lines = sentences.flatMap((sentence) => {
    if (events(sentence).length === 0 && sentence.rejected > 0) return [line(sentence, 0, null, [])];
    return events(sentence).flatMap((event) => placed(sentence, event).length === 0 ? [] : [line(sentence, event.quad, root(event), placed(sentence, event))]);
  });
  const lost = sentences.flatMap((sentence) => events(sentence).filter((event) => placed(sentence, event).length === 0)).length;
  return { text: lines.map((whole) => `${JSON.stringify(whole)}\n`).join(""), written: lines.length, leftOut: leftOut + lost };
}

function events({ right }: ReviewedSentence): readonly EventEntry[] {
  return right.filter((entry: Entry) => entry.kind === "event");
}

function root({ type }: EventEntry): string {
  return type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type;
}

interface Placed {
  readonly role: "source" | "target" | "reciprocal";
  readonly span: Span;
}

/** Those who take part and are named in the sentence, each with offsets into it. */
function placed({ span }: ReviewedSentence, { actors, recipients }: EventEntry): readonly Placed[] {
  const role = recipients.length === 0 && actors.length > 1 ? "reciprocal" : "source";
  const sides = [...actors.map((actor) => ({ role, actor }) as const), ...recipients.map((actor) => ({ role: "target", actor }) as const)];
  return sides.flatMap(({ role: as, actor: { evidence } }) =>
    evidence !== undefined && covers(span, evidence) ? [{ role: as, span: { start: evidence.start - span.start, end: evidence.end - span.start } }] : []);
}

/** PLV asks for one source and one target: of a meeting, the first two. */
function row(sentence: ReviewedSentence, event: EventEntry): readonly string[] | undefined {
  const sides = placed(sentence, event);
  const [source, second] = sides.filter(({ role }) => role !== "target");
  const target = sides.find(({ role }) => role === "target") ?? second;
  if (source === undefined || target === undefined || overlaps(source.span, target.span)) return undefined;
  const text = onOneLine(sentence.report, sentence.span);
  const words = ({ span }: Placed): string => text.slice(span.start, span.end);
  const marks = [{ ...source.span, tag: "s" }, { ...target.span, tag: "t" }].sort((a, b) => b.start - a.start);
  const marked = marks.reduce((all, { start, end, tag }) => `${all.slice(0, start)}<${tag}>${all.slice(start, end)}</${tag}>${all.slice(end)}`, text);
  return [text, marked, words(source), words(target), root(event), String(event.quad)];
}

function line({ report, span }: ReviewedSentence, quad: number, type: string | null, sides: readonly Placed[]): object {
  const text = onOneLine(report, span);
  const tokens = [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}.'’-]*[\p{L}\p{N}])?|[^\s\p{L}\p{N}]/gu)].map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }));
  const spans = sides.flatMap(({ role, span: at }) => {
    const first = tokens.findIndex(({ end }) => end > at.start);
    const last = tokens.findLastIndex(({ start }) => start < at.end);
    return first < 0 || last < first ? [] : [{ role, start: first, end: last + 1, text: text.slice(at.start, at.end) }];
  });
  return { split: "reviewed", text, tokens: tokens.map((token) => token.text), spans, quad, root: type, root_from: type === null ? null : "reviewed" };
}
