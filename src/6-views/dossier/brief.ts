import { heightOf, signedOrBeyond } from "../../model/ladder.js";
import { compareText, compareWhen, isDated } from "../edtf-bounds.js";
import { dayWords, whenWords } from "../when-words.js";
import type { FigureRow } from "./figures.js";
import type { LadderRow } from "./ladder.js";
import type { Row } from "./row.js";
import type { SpeakerRows, StatementRow } from "./statements.js";
import type { Timeline, TimelineRow } from "./timeline.js";
import { eventPhrase, undertakingPhrase } from "../phrases.js";
import type { Party } from "../word.js";

/** One sentence of the brief: quoted from a report, or composed from the fields of an item; never without a citation. */
export interface BriefSentence {
  readonly how: "quoted" | "composed";
  readonly text: string;
  /** of a quoted sentence: who said it */
  readonly speaker?: Party;
  readonly when?: string;
  readonly item: string;
  readonly cites: readonly number[];
}

/** The rows that a brief is drawn from. */
export interface BriefRows {
  readonly ladder: readonly LadderRow[];
  readonly timeline: Timeline;
  readonly statements: readonly SpeakerRows[];
  readonly figures: readonly FigureRow[];
}

/**
 * A few cited sentences: what is signed, the latest deeds and words between the two, what is planned, what is only signalled,
 * one quotation, and what third parties do to one of them. What is absent from the record gives no sentence.
 */
export function brief(rows: BriefRows, pair: readonly string[]): readonly BriefSentence[] {
  const near = rows.ladder.filter((row) => row.relation !== "context" && row.marks.length === 0 && row.parties.every((party) => !isThird(party, pair)));
  const signed = newestFirst(near.filter((row) => signedOrBeyond(row.stage))).slice(0, 3);
  const signalled = bestVouched(near.filter((row) => heightOf(row.stage) >= 0 && heightOf(row.stage) < 4));

  const events = [...rows.timeline.dated, ...rows.timeline.undated];
  const happened = events.filter((row) => row.marks.length === 0 && !tellsUndertaking(row, signed));
  const between = newestFirst(happened.filter((row) => row.relation === "between")).slice(0, 2);
  const planned = events.filter((row) => row.relation === "between" && row.marks.length === 1 && row.marks[0] === "planned").slice(0, 1);
  const about = newestFirst(happened.filter((row) => row.relation === "about")).slice(0, 1);
  const context = newestFirst(happened.filter((row) => row.relation === "context" && row.quad === 4 && row.actors.some((actor) => isThird(actor, pair)))).slice(0, 1);
  const quote = quotation(rows.statements);

  return [
    ...signed.map(undertakingSentence),
    ...between.map((row) => eventSentence(undefined, row)),
    ...planned.map((row) => eventSentence("Planned", row)),
    ...signalled.slice(0, 2).map(undertakingSentence),
    ...(quote ? [quote] : []),
    ...about.map((row) => eventSentence(undefined, row)),
    ...context.map((row) => eventSentence("Context –", row)),
  ].filter((sentence) => sentence.cites.length > 0);
}

function undertakingSentence(row: LadderRow): BriefSentence {
  const without = row.terms.filter((term) => term.negated).map((term) => term.text);
  const facts = [
    undertakingPhrase(row),
    ...(isDated(row.when) ? [whenWords(row.when)] : []),
    ...(without.length > 0 ? [`said not to contain ${without.join(", ")}`] : []),
    ...onWord(row),
    ...(isDated(row.when) ? [] : [whenOrTold(row)]),
  ];
  return { how: "composed", text: `${sentenceCase(facts.join(", "))}.`, item: row.item, cites: row.cites };
}

function eventSentence(label: string | undefined, row: TimelineRow): BriefSentence {
  const facts = [eventPhrase(row, (party) => party.name), ...(isDated(row.when) ? [whenWords(row.when)] : []), ...onWord(row), ...(isDated(row.when) ? [] : [whenOrTold(row)])];
  return { how: "composed", text: sentenceCase(`${label ? `${label} ` : ""}${facts.join(", ")}.`), item: row.item, cites: row.cites };
}

/** The latest direct quotation of a named person, the longest on its day. */
function quotation(speakers: readonly SpeakerRows[]): BriefSentence | undefined {
  const quoted = speakers.flatMap(({ speaker, statements }) =>
    speaker?.kind === "person" || speaker?.role ? statements.filter((s) => s.manner === "direct" && s.relation !== "context").map((s) => ({ speaker, s })) : [],
  );
  const best = quoted.sort((x, y) => -compareLatest(x.s, y.s) || y.s.text.length - x.s.text.length)[0];
  if (best === undefined) return undefined;
  const { speaker, s } = best;
  return { how: "quoted", text: s.text, speaker, when: whenOrTold(s), item: s.item, cites: s.cites };
}

/** Whether a party is of a third country. */
function isThird({ code }: Party, pair: readonly string[]): boolean {
  return code !== undefined && !pair.includes(code.split(" ")[0] ?? "");
}

/** On a named person's word first, then an office's, then the rest; among those more voices, then the latest told. */
function bestVouched(rows: readonly LadderRow[]): readonly LadderRow[] {
  const order = ["person", "office", "report", "unnamed", "none"];
  return [...rows].sort((x, y) => order.indexOf(x.word.by) - order.indexOf(y.word.by) || y.voices - x.voices || compareText(y.told ?? "", x.told ?? ""));
}

function compareLatest(x: StatementRow, y: StatementRow): number {
  return compareText(x.told ?? "", y.told ?? "") || Number(isDated(x.when)) - Number(isDated(y.when));
}

/** When it was or is to be; else when it was told. */
function whenOrTold(row: Row): string {
  if (isDated(row.when)) return whenWords(row.when);
  return row.told === undefined ? "undated" : `told ${dayWords(row.told)}`;
}

/** A row that rests on anybody's word but the report's own says so. */
function onWord(row: Row): readonly string[] {
  if (row.word.by === "report") return [];
  if (row.word.speaker) return [`on the word of ${row.word.speaker.name}`];
  return [row.word.by === "none" ? "on nobody’s word" : "on the word of an unnamed source"];
}

/** An event that only repeats an undertaking already told (the signing of a pact), read in the same sentence. */
function tellsUndertaking(event: TimelineRow, undertakings: readonly LadderRow[]): boolean {
  return (event.type === "AGREE" || event.type === "COOPERATE") && undertakings.some((row) => row.cites.some((n) => event.cites.includes(n)));
}

/** Dated before undated, newest first. */
function newestFirst<R extends Row>(rows: readonly R[]): readonly R[] {
  return [...rows].sort((x, y) => Number(isDated(y.when)) - Number(isDated(x.when)) || -compareWhen(x.when, y.when));
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
