import type { Actor } from "../../model/actor.js";
import type { Entry, FigureEntry } from "../../model/entry.js";
import type { Report } from "../../model/report.js";
import { overlaps, type Span } from "../../model/span.js";
import type { Day } from "../../model/when.js";
import { canonicalJson } from "../../model/canonical-json.js";
import { sha256 } from "../sha256.js";
import { calledOf, tokenOf } from "./actors.js";
import { periodOf } from "./measure.js";
import { contentWords, wordsOf } from "./words.js";

/**
 * An entry with the words that it was read from. An entry holds offsets alone, and whether two tellings are of one thing
 * depends on their words too; this is all that linking may look at. Pure in the entry and its report.
 */
export interface Told {
  readonly entry: Entry;
  /** content words of the evidence (of a statement: of what was said), without the names of those who take part, and of days */
  readonly words: readonly string[];
  /** hash of the sentence's words; absent for a sentence too short to be carried word for word by more than chance */
  readonly sentence?: string;
  /** hash of what the entry says, apart from where it stands and who read it */
  readonly content: string;
  /** the day the report says it was published, or updated; never the day it was retrieved */
  readonly published?: Day;
  /** of what was said: which of the words stand for names (they begin with a capital letter in the text) */
  readonly names?: readonly string[];
  /** of what was said: that it is put in the negative ("there was no such thing") */
  readonly negative?: true;
  /** of a figure without a period: the year that its sentence names, when it names one alone */
  readonly year?: string;
  /** of a figure: what its sentence says of how final it is */
  readonly cues?: readonly Cue[];
  /** of a figure that the report gives on its own word: whose report it is, agency before publisher */
  readonly outlet?: string;
}

/** What was told, of one kind of entry. */
export type ToldOf<E> = Told & { readonly entry: E };

/** How final a figure is said to be. */
export type Cue = "revised" | "provisional" | "final";

const CUES: readonly (readonly [Cue, RegExp])[] = [
  ["revised", /\b(?:revis(?:ed|es|ing|ion)|correct(?:ed|s|ion)|restat(?:ed|es|ement)|(?:initially|previously|first) (?:reported|estimated|thought|announced|published|put))\b/i],
  ["provisional", /\b(?:provisional|preliminary|flash estimate|first estimate|initial (?:estimate|count|figure))\b/i],
  ["final", /\b(?:final(?:i[sz]ed)? (?:\w+ )?(?:data|figures?|count|tally|estimate|toll)|definitive|audited)\b/i],
];

const CARRIED_WORDS = 8;
const TELLING_WORDS = 4;

/** The entry as told in its report. */
export function tell(entry: Entry, report: Report): Told {
  const { text } = report;
  const sentence = wordsOf(text.slice(entry.sentence.start, entry.sentence.end));
  const published = (report.published ?? report.updated)?.value;
  return {
    entry,
    words: entry.kind === "statement" ? contentWords(text.slice(entry.content.start, entry.content.end)) : aboutWords(entry, text),
    ...(sentence.length >= CARRIED_WORDS && { sentence: sha256(sentence.join(" ")).slice(0, 16) }),
    content: sha256(canonicalJson(contentOf(entry))).slice(0, 16),
    ...(published !== undefined && { published }),
    ...(entry.kind === "statement" && saidFacts(text.slice(entry.content.start, entry.content.end))),
    ...(entry.kind === "figure" && figureFacts(entry, report)),
  };
}

const NEGATIVE = /\b(?:no|not|never|none|nothing|nobody|neither|nor|cannot)\b|n['’]t\b/i;

function saidFacts(content: string): Pick<Told, "names" | "negative"> {
  const names = contentWords(capitalised(content));
  return { ...(names.length > 0 && { names }), ...(NEGATIVE.test(content) && { negative: true as const }) };
}

function figureFacts(entry: FigureEntry, { text, wire, publisher }: Report): Pick<Told, "cues" | "outlet" | "year"> {
  const sentence = text.slice(entry.sentence.start, entry.sentence.end);
  const cues = CUES.filter(([, pattern]) => pattern.test(sentence)).map(([cue]) => cue);
  const outlet = entry.attribution.by === "report" ? (wire ?? publisher)?.trim().toLowerCase() : undefined;
  const years = new Set(sentence.match(/(?<![\d$€£.,-])(?:19|20)\d\d(?![\d.,]*\d|-\d)/g) ?? []);
  const [year] = periodOf(entry) === undefined && years.size === 1 ? years : [];
  return { ...(cues.length > 0 && { cues }), ...(outlet !== undefined && { outlet }), ...(year !== undefined && { year }) };
}

/** Words with a capital letter, the first one of the text too: a name there does not stand in the way, and a word there is hardly missed. */
function capitalised(text: string): string {
  return (text.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).join(" ");
}

/** The actors of an entry, whatever their part. */
export function actorsOf(entry: Entry): readonly Actor[] {
  switch (entry.kind) {
    case "event":
      return [...entry.actors, ...entry.recipients];
    case "statement":
      return entry.speaker === null ? [] : [entry.speaker];
    case "figure":
      return entry.of;
    case "undertaking":
      return entry.parties;
  }
}

/** The words of the evidence; where that is hardly more than the verb, of the sentence. */
function aboutWords(entry: Entry, text: string): readonly string[] {
  const words = telling(withoutNames(entry, entry.evidence, text));
  return words.length >= TELLING_WORDS ? words : telling(withoutNames(entry, [entry.sentence], text));
}

const CALENDAR = /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b/g;

/** Days, months and years say when; two events of one Wednesday have "Wednesday" in common by that alone. */
function telling(text: string): readonly string[] {
  return contentWords(text.replace(CALENDAR, " "));
}

function withoutNames(entry: Entry, spans: readonly Span[], text: string): string {
  const names = actorsOf(entry).flatMap((actor) => (actor.evidence === undefined ? [] : [actor.evidence]));
  const known = new Set(actorsOf(entry).flatMap((actor) => wordsOf(actor.name)));
  return spans
    .map((span) => blank(text, span, names))
    .join(" ")
    .replace(/[\p{L}\p{N}]+/gu, (word) => (known.has(word.toLowerCase()) ? " " : word));
}

function blank(text: string, span: Span, names: readonly Span[]): string {
  let kept = "";
  let at = span.start;
  for (const name of names.filter((n) => overlaps(n, span)).sort((a, b) => a.start - b.start)) {
    if (name.start > at) kept += `${text.slice(at, name.start)} `;
    at = Math.max(at, name.end);
  }
  return kept + text.slice(Math.min(at, span.end), span.end);
}

function contentOf(entry: Entry): unknown {
  const who = (actors: readonly Actor[]): readonly unknown[] => actors.map((actor) => [tokenOf(actor), calledOf(actor)]);
  const common = [entry.kind, entry.polarity, entry.modality, entry.when?.basis === "unresolved" ? null : (entry.when?.value ?? null)];
  switch (entry.kind) {
    case "event":
      return [...common, entry.type, entry.mode ?? null, who(entry.actors), who(entry.recipients), entry.where?.name ?? null];
    case "statement":
      return [...common, entry.speaker && who([entry.speaker]), entry.stance, entry.manner, entry.content.end - entry.content.start];
    case "figure":
      return [...common, entry.value, entry.upper ?? null, entry.bound, entry.unit, entry.measure, who(entry.of), entry.text];
    case "undertaking":
      return [...common, entry.form, entry.subject, who(entry.parties), entry.stage, entry.value ?? null];
  }
}
