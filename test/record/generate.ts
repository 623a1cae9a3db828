import { createHash } from "node:crypto";
import fc from "fast-check";
import type { Actor } from "../../src/model/actor.js";
import type { Entry, Reading } from "../../src/model/entry.js";
import type { Report } from "../../src/model/report.js";
import type { Source } from "../../src/model/source.js";
import type { Span } from "../../src/model/span.js";

/** One report ready to be added. */
export interface Item {
  readonly source: Source;
  readonly report: Report;
  readonly entries: readonly Entry[];
}

/** A sentence of a made-up report and what is read in it; spans are filled in when the report is put together. */
export interface Line {
  readonly text: string;
  readonly readings: readonly ReadingOf[];
}

/** A reading without its places in the text. */
export type ReadingOf = Reading extends infer R ? (R extends Reading ? Omit<R, "evidence" | "sentence" | "content" | "cue"> : never) : never;

export const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

export interface Head {
  readonly known: string;
  readonly publisher?: string;
  readonly wire?: string;
  readonly url?: string;
  readonly undated?: boolean;
}

/** A report of the lines, one paragraph each, with a title that no shingle is taken from. */
export function compose(head: Head, lines: readonly Line[]): Item {
  const title = "A title";
  let text = `${title}\n`;
  const paragraphs: Span[] = lines.map((line) => {
    const start = text.length + 1;
    text += `\n${line.text}`;
    return { start, end: text.length };
  });
  const id = `r_${hash(text + (head.url ?? ""))}`;
  const report: Report = {
    id, uri: `${id}.txt`, mediaType: "text/plain", retrieved: "2026-11-21T10:00:00Z", text,
    parts: [{ role: "title", start: 0, end: title.length }, { role: "body", start: paragraphs[0]?.start ?? title.length, end: text.length }],
    paragraphs, title, bylines: [], known: head.known, language: "en",
    ...(head.undated ? {} : { published: { value: head.known, basis: "stated" } }),
    ...(head.publisher !== undefined && { publisher: head.publisher }),
    ...(head.wire !== undefined && { wire: head.wire }),
    ...(head.url !== undefined && { url: head.url }),
  };
  const bytes = new TextEncoder().encode(text);
  const source: Source = { uri: report.uri, mediaType: "text/plain", bytes, sha256: createHash("sha256").update(bytes).digest("hex"), retrieved: report.retrieved };
  const entries = lines.flatMap((line, i) => line.readings.map((reading, j) => seal(reading, id, paragraphs[i]!, j)));
  return { source, report, entries };
}

function seal(reading: ReadingOf, report: string, sentence: Span, ordinal: number): Entry {
  const places = reading.kind === "statement" ? { content: sentence, cue: null } : {};
  const unnamed = { ...reading, ...places, report, evidence: [sentence], sentence, reader: "test" };
  return { ...unnamed, id: `e_${hash(JSON.stringify([unnamed, ordinal]))}` } as Entry;
}

export const common = {
  attribution: { by: "report" }, polarity: "affirmed", modality: "asserted", historical: false, topics: [], confidence: 0.9, rule: "test",
} as const;

export const RUSSIA: Actor = { name: "Russia", kind: "country", code: "RUS GOV", country: "RUS", sector: "GOV" };
export const IRAN: Actor = { name: "Iran", kind: "country", country: "IRN", code: "IRN" };
export const CHINA: Actor = { name: "China", kind: "country", country: "CHN", code: "CHN" };
export const PUTIN: Actor = { name: "Vladimir Putin", kind: "person", code: "RUS GOV", country: "RUS", sector: "GOV", role: "president" };
export const LARIJANI: Actor = { name: "Ali Larijani", kind: "person", code: "IRN GOV", country: "IRN", sector: "GOV" };
export const PESKOV: Actor = { name: "Dmitry Peskov", kind: "person", code: "RUS GOV", country: "RUS", sector: "GOV", role: "spokesman" };
export const ROSATOM: Actor = { name: "Rosatom", kind: "company", code: "RUS BUS", country: "RUS", sector: "BUS" };

const WORDS = (
  "envoy message talks delegation reactor plant corridor railway bank currency settlement drone missile statement treaty clause energy pipeline gas tariff visa " +
  "harbour navy exercise summit border council minister uranium sanction export wheat satellite launch airline flight embassy consul language student festival loan"
).split(" ");

const actor = fc.constantFrom(RUSSIA, IRAN, CHINA, PUTIN, LARIJANI, PESKOV, ROSATOM, { name: "Larijani", kind: "person", country: "IRN" } as Actor, { name: "Ali Larijani", kind: "person" } as Actor, { name: "Hezbollah", kind: "armed-group" } as Actor);
const actors = fc.uniqueArray(actor, { minLength: 1, maxLength: 6, selector: (a) => `${a.name} ${a.country}` });
const when = fc.option(
  fc.constantFrom("2025", "2025-10", "2025-10-14", "2025-10-20", "2025-10-14/2025-10-19", "2025-09/2025-11", "2025-11", "2025-10~", "../2025").map((value) => ({ value, basis: "stated" as const })),
  { nil: undefined },
);
const shared = fc.record({
  polarity: fc.constantFrom("affirmed", "affirmed", "affirmed", "negated"),
  modality: fc.constantFrom("asserted", "asserted", "asserted", "future"),
  by: fc.constantFrom("report", "person", "office", "unnamed", "none"),
  speaker: actor,
  when,
  about: fc.option(fc.subarray(["RUS", "IRN", "CHN"], { minLength: 1 }), { nil: undefined }),
});
const subject = fc.uniqueArray(fc.constantFrom(...WORDS.slice(0, 8)), { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));

const kinds = fc.oneof(
  fc.record({ kind: fc.constant("event"), type: fc.constantFrom("CONSULT", "AGREE", "ACCUSE"), mode: fc.option(fc.constant("visit"), { nil: undefined }), quad: fc.constant(1), actors, recipients: fc.oneof(fc.constant([]), actors) }),
  fc.record({ kind: fc.constant("statement"), speaker: fc.option(actor, { nil: null }), manner: fc.constant("direct"), stance: fc.constantFrom("asserts", "denies", "accuses", "promises") }),
  fc.record({
    kind: fc.constant("figure"), text: fc.constant("4.77 billion"), value: fc.constantFrom(4, 4.77e9, 4.774e9, 25e9, 13.4), bound: fc.constantFrom("exact", "about", "min", "vague"),
    unit: fc.constantFrom("USD", "%"), measure: subject, of: fc.oneof(fc.constant([]), actors), period: when,
  }),
  fc.record({
    kind: fc.constant("undertaking"), form: fc.constantFrom("treaty", "memorandum", "contract", "project", "readiness"), subject, parties: actors,
    stage: fc.constantFrom("signalled", "agreed", "signed", "in-force", "suspended", "denied"),
    value: fc.option(fc.constantFrom({ amount: 25e9, unit: "USD" }, { amount: 4, unit: "plant" }), { nil: undefined }), terms: fc.constant([]),
  }),
);

/** A reading of any kind; names, days and words are few, so that many of them meet. */
export const anyReading: fc.Arbitrary<ReadingOf> = fc.tuple(shared, kinds).map(([{ by, speaker, when: time, about, ...rest }, kind]) => {
  const reading = { ...common, ...rest, ...kind, attribution: by === "report" || by === "none" || by === "unnamed" ? { by } : { by, speaker }, ...(time !== undefined && { when: time }), ...(about !== undefined && { about }) };
  return JSON.parse(JSON.stringify(reading)) as ReadingOf; // leaves absent fields out
});

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 30 }).map((words) => `The ${words.join(" ")}.`);

export const anyLine: fc.Arbitrary<Line> = fc.record({ text: sentence, readings: fc.array(anyReading, { maxLength: 3 }) });

export const anyHead: fc.Arbitrary<Head> = fc
  .record({
    known: fc.constantFrom("2025-10-19", "2025-10-20", "2025-10-21", "2025-12-01"),
    publisher: fc.constantFrom("Reuters", "Daily One", "Daily Two", undefined),
    wire: fc.constantFrom("Reuters", "AFP", undefined, undefined),
    url: fc.constantFrom(undefined, undefined, undefined, "https://one.example/a"),
    undated: fc.boolean(),
  })
  .map((head) => JSON.parse(JSON.stringify(head)) as Head);

/** Reports that share some of their lines, so that there are copies, excerpts and restated entries among them. */
export const anyReports: fc.Arbitrary<readonly Item[]> = fc
  .array(anyLine, { minLength: 4, maxLength: 10 })
  .chain((pool) => fc.array(fc.tuple(anyHead, fc.shuffledSubarray([...pool], { minLength: 1 }), fc.array(anyLine, { maxLength: 2 })), { minLength: 1, maxLength: 8 }))
  .map((drafts) => [...new Map(drafts.map(([head, fromPool, own]) => compose(head, [...fromPool, ...own])).map((item) => [item.report.id, item])).values()]);

/** Two readings as told in two reports, often nearly alike. */
export const anyPair: fc.Arbitrary<readonly [Item, Item]> = fc
  .tuple(anyHead, anyHead, anyLine, anyLine, anyReading, fc.constantFrom("same line", "same words", "same reading", "other time", "near"), when)
  .map(([headA, headB, lineA, lineB, reading, how, time]) => {
    const first: Line = { text: lineA.text, readings: [reading] };
    const near = { ...reading, ...(lineB.readings[0]?.kind === reading.kind ? lineB.readings[0] : {}) } as ReadingOf;
    const second: Line = {
      "same line": first,
      "same words": { text: `Also, ${lineA.text}`, readings: [reading] },
      "other time": { text: `Also, ${lineA.text}`, readings: [{ ...reading, ...(time !== undefined && { when: time }) }] },
      "same reading": { text: lineB.text, readings: [reading] },
      near: { text: `Also, ${lineA.text}`, readings: [near] },
    }[how]!;
    return [compose({ ...headA, url: "https://one.example/a" }, [first]), compose({ ...headB, url: "https://two.example/b" }, [second])] as const;
  });
