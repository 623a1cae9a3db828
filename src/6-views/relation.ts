import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import { covers } from "../model/span.js";
import type { Aliases } from "./aliases.js";
import { agents, countriesOf, targets } from "./participants.js";

/** How an entry stands to a pair: between the two, about one by the other, or context (a third party acts on, or speaks of, one of them). */
export type Relation = "between" | "about" | "context";

/** The two countries, and the words by which reports call them. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly aliases: { readonly a: Aliases; readonly b: Aliases };
}

/**
 * The relation of an entry to the pair; `undefined` when it has none.
 *
 * - *between*: both take part; or it names no party itself (a figure, an undertaking) in a sentence that names both.
 * - *about*: one of them acts, speaks or is counted, in a sentence that names the other.
 * - *context*: a third party acts on one of them; one of them acts or speaks alone where the paragraph or the title names the other;
 *   or an unnamed or third voice speaks of both.
 */
export function relationOf(entry: Entry, report: Report, pair: Pair): Relation | undefined {
  const doers = countriesOf(agents(entry));
  const all = [...doers, ...countriesOf(targets(entry))];
  const hasA = all.includes(pair.a);
  const hasB = all.includes(pair.b);
  if (hasA && hasB) return "between";

  const sentence = report.text.slice(entry.sentence.start, entry.sentence.end);
  const around = [paragraphOf(entry, report), report.title ?? ""];
  if (hasA || hasB) {
    const other = hasA ? pair.aliases.b : pair.aliases.a;
    if (!doers.includes(hasA ? pair.a : pair.b)) return "context";
    if (other.named(sentence)) return "about";
    return around.some((text) => other.named(text)) ? "context" : undefined;
  }

  const namesBoth = (text: string): boolean => pair.aliases.a.named(text) && pair.aliases.b.named(text);
  const nobodys = agents(entry).length === 0;
  if (namesBoth(sentence)) return nobodys && (entry.kind === "figure" || entry.kind === "undertaking") ? "between" : "context";
  const isTalk = entry.kind === "statement" || entry.kind === "undertaking";
  return nobodys && isTalk && around.some(namesBoth) ? "context" : undefined;
}

function paragraphOf(entry: Entry, report: Report): string {
  const paragraph = report.paragraphs.find((p) => covers(p, entry.sentence)) ?? entry.sentence;
  return report.text.slice(paragraph.start, paragraph.end);
}
