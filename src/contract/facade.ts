import type { ColumnMap } from "../model/column-map.js";
import type { Decision, DecisionDraft, Tombstone } from "../model/decision.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { FeedLook } from "../model/feed-look.js";
import type { Entry } from "../model/entry.js";
import type { Adds } from "../model/item.js";
import type { Origin } from "../model/origin.js";
import type { Part, Report } from "../model/report.js";

/** One report that was read, with what it adds; yielded after its transaction is committed. */
export interface ReportLine {
  readonly kind: "report";
  readonly report: Report;
  readonly origin: Origin;
  readonly adds: Adds;
  readonly entries: readonly Entry[];
  readonly status: "added" | "already-known" | "forgotten";
  /** what the reader should know: a language that we do not read, a date that could not be resolved */
  readonly notes: readonly Diagnostic[];
}

/** One input that could not be read, and what to do about it. */
export interface RefusalLine {
  readonly kind: "refusal";
  readonly refusal: Diagnostic;
  /** where our own program failed on this report: what a person who mends it needs to know. The others are read none the less */
  readonly fault?: string;
}

export type ReadLine = ReportLine | RefusalLine;

export interface ReadOptions {
  /** ISO 8601 day or instant; pins the clock (`--now`) */
  readonly now: string;
  /** the bytes behind the input "-" */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** in how many threads to read; without it in one a processor where there are enough inputs for that to pay. What is read is the same */
  readonly workers?: number;
  /** what is at hand as bytes, read after the inputs: a file dropped on the desk, a text pasted there */
  readonly files?: readonly GivenFile[];
  /** which columns of dumps hold what (`--map`); the others are found by their usual names */
  readonly columns?: ColumnMap;
  /** bytes of one report that is larger than usual (`--max-size`); 20 MB without it */
  readonly maxBytes?: number;
}

/** The end of a round: when the next feed is due, as an ISO 8601 instant. */
export interface RoundLine {
  readonly kind: "round";
  readonly next: string;
}

export type WatchLine = ReadLine | FeedLook | RoundLine;

export interface WatchOptions {
  /** ISO 8601 instant */
  readonly now: string;
  /** "due": the feeds whose time has come; "all": each */
  readonly which: "due" | "all";
}

/** How the web is visited. */
export interface WebSettings {
  /** hosts, or host:port, that are read although they are private or at another port: the user's own */
  readonly allowPrivate?: readonly string[];
  /** milliseconds between two requests to one host, where it asks for no more */
  readonly pauseMs?: number;
}

/** Bytes under the name that they are to be kept by; its ending tells text from HTML where the bytes do not. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What one sentence was coded as, without a record. */
export interface Coding {
  readonly sentence: string;
  readonly entries: readonly Entry[];
  /** readings that were withheld, each with its reason */
  readonly dropped: readonly Diagnostic[];
}

/** A word as `attache explain` shows it. */
export interface ExplainedToken {
  readonly text: string;
  readonly lemma: string;
  readonly upos: string;
  readonly deprel: string;
  /** index of the head in the sentence's tokens; -1 for the root */
  readonly head: number;
}

export interface ExplainedSentence {
  readonly text: string;
  readonly tokens: readonly ExplainedToken[];
  readonly entries: readonly Entry[];
  readonly dropped: readonly Diagnostic[];
  /** what the learned part chose, or why it kept silent, against the next best */
  readonly reasons?: readonly Diagnostic[];
}

/** Why a text was read as it was: parts, sentences, trees, entries, and what was dropped. */
export interface Explanation {
  readonly sentences: readonly ExplainedSentence[];
  readonly parts: readonly Part[];
}

export interface CountryNames {
  /** by ISO code or name, in any case */
  resolve(nameOrCode: string): { readonly code: string; readonly name: string } | undefined;
  /** the usual English name of a code; the code itself when it has none */
  name(code: string): string;
  /** names that are spelt like this, best first */
  suggest(name: string): readonly string[];
}

/** Who decides, as they call themselves, and when: an ISO 8601 instant. */
export interface DecisionMark {
  readonly at: string;
  readonly by: string;
}

/** A report that was read again, and what that changed. */
export interface RereadLine {
  readonly kind: "reread";
  readonly report: string;
  readonly title: string;
  /** ids of entries that only the new reading has, and that only the old one had; how many both have */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly kept: number;
  /** what the user should know: the text stage now gives another text, a language that we do not read */
  readonly notes: readonly Diagnostic[];
}

/** Files of a test set, by path inside its folder, and what is in them. */
export interface TestSet {
  readonly files: ReadonlyMap<string, string>;
  /** how many reviewed entries went into each format, and how many could not */
  readonly counts: Readonly<{ [format: string]: { readonly written: number; readonly leftOut: number } }>;
}

/**
 * Attaché as the faces see it; `src/pipeline.ts` implements it. `R` is the record of `src/5-record`,
 * left open here because the contract rests on the model alone.
 */
export interface Attache<R> {
  read(inputs: readonly string[], options: ReadOptions): AsyncIterable<ReadLine>;
  /** One round over a list of feeds (YAML or OPML): what is new in them is read like any other page. */
  watch(list: string, options: WatchOptions): AsyncIterable<WatchLine>;
  code(sentence: string, published?: string): Coding;
  explain(text: string, published?: string): Explanation;
  /** Names a decision and appends it to the record. It is never marked earlier than the last one there, so that what is decided later outweighs. */
  decide(draft: DecisionDraft, mark: DecisionMark): Promise<Decision>;
  /** Reads the kept sources of these reports (of all, without any) again with today's reader; the earlier readings are kept, and no longer count. */
  reread(reports?: readonly string[]): AsyncIterable<RereadLine | RefusalLine>;
  /** Takes a report's text, source, entries and decisions away everywhere and leaves a tombstone. */
  forget(report: string, mark: DecisionMark & { readonly reason?: string }): Promise<Tombstone>;
  /** A copy of the record as of one moment, in a new file. */
  backup(file: string): Promise<void>;
  /** What was reviewed, in the formats that `evaluate` reads. */
  testSet(): Promise<TestSet>;
  /** throws when Attaché was opened without a record */
  readonly record: R;
  readonly countries: CountryNames;
  /** the name of today's reader, as the entries that it finds carry it */
  readonly reader: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly web?: WebSettings;
  /** the record's folder; without it only `code`, `explain` and `countries` can be used and nothing is written */
  readonly record?: string;
  /** "aside": reports are always read in threads of their own, which stay for a while, so that whoever opened it can answer meanwhile. Else in this thread, or where that pays in several */
  readonly reading?: "aside";
  /** "from memory": what the last pairs and items rest on is kept in memory until the record changes, so that each day asked for is cut from it. Else each question asks the store */
  readonly answers?: "from memory";
  /** is told, while a record that an older program made is brought up to date: reports done, of how many */
  readonly onUpdate?: (done: number, total: number) => void;
}

/** The signature of `openAttache` in `src/pipeline.ts`. */
export type OpenAttache<R> = (options: OpenOptions) => Promise<Attache<R>>;

