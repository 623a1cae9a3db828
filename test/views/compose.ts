import type { Actor } from "../../src/model/actor.js";
import type { Entry, EventEntry, FigureEntry, StatementEntry, UndertakingEntry } from "../../src/model/entry.js";
import type { Report } from "../../src/model/report.js";
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
  const keep = <E extends Entry>(entry: E): E => {
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

function sentenceAround(report: Report, evidence: Span): Span {
  const paragraph = report.paragraphs.find((p) => p.start <= evidence.start && evidence.end <= p.end)!;
  const before = report.text.slice(paragraph.start, evidence.start + 1);
  const start = paragraph.start + Math.max(0, ...[...before.matchAll(/[.?!]”? (?=[A-Z“])/g)].map((m) => m.index + m[0].length));
  const after = /[.?!]”?(?= [A-Z“]|$)/.exec(report.text.slice(evidence.end, paragraph.end));
  return { start, end: after === null ? paragraph.end : evidence.end + after.index + after[0].length };
}
