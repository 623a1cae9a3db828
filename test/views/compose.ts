import type { Actor } from "../../src/model/actor.js";
import type { Entry, EventEntry, FigureEntry, StatementEntry, UndertakingEntry } from "../../src/model/entry.js";
import type { Report } from "../../src/model/report.js";
import { namedBy } from "../../src/6-views/relation.js";
import type { Span } from "../../src/model/span.js";

/** The fields that a test must give; the rest has plain defaults. Spans are given as the words themselves. */
type Given<E> = Omit<Partial<E>, "evidence" | "sentence" | "content" | "cue" | "terms"> & {
  readonly words: string;
  readonly content?: string;
  readonly terms?: readonly { readonly text: string; readonly negated: boolean }[];
};

/** A report whose body paragraphs are given; a title stands before them when `fields` has one. */
export function composeReport(id: string, known: string, paragraphs: readonly string[], fields: Partial<Report> = {}): Report {
  const blocks = [...(fields.title === undefined ? [] : [fields.title]), ...paragraphs];
  const text = blocks.join("\n");
  let at = 0;
  const spans = blocks.map((block) => {
    const span = { start: at, end: at + block.length };
    at = span.end + 1;
    return span;
  });
  const body = fields.title === undefined ? spans : spans.slice(1);
  return {
    id, uri: `${id.slice(2)}.txt`, mediaType: "text/plain", retrieved: "2024-03-20T09:00:00Z", text, known, language: "en", bylines: [],
    parts: [
      ...(fields.title === undefined ? [] : [{ role: "title", ...spans[0]! } as const]),
      ...body.map((span) => ({ role: "body", ...span }) as const),
    ],
    paragraphs: body,
    published: { value: known, basis: "stated" },
    ...fields,
  };
}

/** Makes entries of one report, numbered in the order of making. */
export function entriesOf(report: Report): {
  event(given: Given<EventEntry> & Pick<EventEntry, "type" | "quad">): EventEntry;
  statement(given: Given<StatementEntry> & { readonly content: string }): StatementEntry;
  figure(given: Given<FigureEntry> & Pick<FigureEntry, "text" | "value" | "unit" | "measure">): FigureEntry;
  undertaking(given: Given<UndertakingEntry> & Pick<UndertakingEntry, "form" | "stage" | "subject">): UndertakingEntry;
  all(): readonly Entry[];
} {
  const made: Entry[] = [];
  const find = (words: string): Span => {
    const start = report.text.indexOf(words, report.paragraphs[0]?.start);
    if (start < 0) throw new Error(`${report.id} does not say “${words}”`);
    return { start, end: start + words.length };
  };
  const common = (given: Given<Entry>) => {
    const { words, content: _content, terms: _terms, ...rest } = given;
    const evidence = find(words);
    return {
      id: `e_${report.id.slice(2)}${String(made.length + 1).padStart(2, "0")}`, report: report.id, evidence: [evidence], sentence: sentenceAround(report, evidence),
      attribution: { by: "report" as const }, polarity: "affirmed" as const, modality: "asserted" as const, historical: false,
      topics: [], confidence: 0.9, rule: "test/hand-made", reader: "0", ...rest,
    };
  };
  const keep = <E extends Entry>(bare: E): E => {
    const entry = { ...withNames(bare, report) };
    made.push(entry);
    return entry;
  };
  return {
    event: (given) => keep({ actors: [], recipients: [], ...common(given), kind: "event" } as unknown as EventEntry),
    statement: (given) => keep({ speaker: null, manner: "indirect", stance: "asserts", cue: null, ...common(given), content: find(given.content), kind: "statement" } as StatementEntry),
    figure: (given) => keep({ bound: "exact", of: [], ...common(given), kind: "figure" } as unknown as FigureEntry),
    undertaking: (given) => keep({
      parties: [], ...common(given), kind: "undertaking",
      terms: (given.terms ?? []).map((term) => ({ ...term, evidence: find(term.text) })),
    } as unknown as UndertakingEntry),
    all: () => made,
  };
}

/** An actor with the code of a country and sector. */
export function actor(name: string, code: string, fields: Partial<Actor> = {}): Actor {
  const [country, sector] = code.split(" ");
  return { name, code, ...(country && { country }), ...(sector && { sector }), kind: sector === undefined ? "country" : "person", ...fields };
}

/** Words for the countries that tests tell of; the reader of reports has a lexicon for this. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ["EGY", /\b(?:Egypt|Egyptian|Cairo)\b/], ["TUR", /(?:\bTürkiye|\bTurkish\b|\bAnkara\b)/], ["LBY", /\bLibyan?\b/], ["TCD", /\bChad\b/],
];

/** Who is named near: as the reader fills in `about` and `near`. */
function withNames<E extends Entry>(entry: E, report: Report): E {
  const { agents, targets } = namedBy(entry);
  const named = (text: string): readonly string[] => NAMES.flatMap(([code, words]) => (words.test(text) && !agents.includes(code) && !targets.includes(code) ? [code] : []));
  const at = ({ start, end }: Span): string => report.text.slice(start, end);
  const paragraph = report.paragraphs.find((p) => p.start <= entry.sentence.start && entry.sentence.end <= p.end) ?? entry.sentence;
  const about = named(at(entry.sentence) + (entry.kind === "statement" ? ` ${at(entry.content)}` : ""));
  const near = named(`${at(paragraph)} ${report.title ?? ""}`).filter((code) => !about.includes(code));
  return { ...entry, ...(about.length > 0 && { about }), ...(near.length > 0 && { near }) };
}

function sentenceAround(report: Report, evidence: Span): Span {
  const paragraph = report.paragraphs.find((p) => p.start <= evidence.start && evidence.end <= p.end)!;
  const before = report.text.slice(paragraph.start, evidence.start + 1);
  const start = paragraph.start + Math.max(0, ...[...before.matchAll(/[.?!]”? (?=[A-Z“])/g)].map((m) => m.index + m[0].length));
  const after = /[.?!]”?(?= [A-Z“]|$)/.exec(report.text.slice(evidence.end, paragraph.end));
  return { start, end: after === null ? paragraph.end : evidence.end + after.index + after[0].length };
}
