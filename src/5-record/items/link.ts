import type { EventEntry, FigureEntry, StatementEntry, UndertakingEntry } from "../../model/entry.js";
import { overlaps } from "../../model/span.js";
import { linkEvents } from "./link-events.js";
import { linkFigures } from "./link-figures.js";
import { linkStatements } from "./link-statements.js";
import { linkUndertakings } from "./link-undertakings.js";
import type { Told, ToldOf } from "./told.js";

/**
 * Why two entries are the same thing in the world, or undefined. Pure and symmetric, and of the two alone: no statistics of
 * the record, no order of reading. Only precise entries link, so that a vague one can never bridge two things; what an
 * identical sentence says identically in two reports is one telling, however vague.
 */
export function link(a: Told, b: Told): string | undefined {
  if (a.entry.id === b.entry.id || a.entry.kind !== b.entry.kind) return undefined;
  if (a.entry.report === b.entry.report && overlaps(a.entry.sentence, b.entry.sentence)) return undefined;
  if (a.entry.polarity !== b.entry.polarity || a.entry.modality !== b.entry.modality) return undefined;
  if (a.sentence !== undefined && a.sentence === b.sentence) return a.content === b.content ? "the same sentence, word for word" : undefined;
  const [first, second] = a.entry.id < b.entry.id ? [a, b] : [b, a];
  switch (first.entry.kind) {
    case "event":
      return linkEvents(first as ToldOf<EventEntry>, second as ToldOf<EventEntry>);
    case "statement":
      return linkStatements(first as ToldOf<StatementEntry>, second as ToldOf<StatementEntry>);
    case "figure":
      return linkFigures(first as ToldOf<FigureEntry>, second as ToldOf<FigureEntry>);
    case "undertaking":
      return linkUndertakings(first as ToldOf<UndertakingEntry>, second as ToldOf<UndertakingEntry>);
  }
}
