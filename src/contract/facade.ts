import type { Diagnostic } from "../model/diagnostic.js";
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
}

export type ReadLine = ReportLine | RefusalLine;

export interface ReadOptions {
  /** ISO 8601 day or instant; pins the clock (`--now`) */
  readonly now: string;
  /** the bytes behind the input "-" */
  readonly stdin?: AsyncIterable<Uint8Array>;
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

/**
 * Attaché as the faces see it; `src/pipeline.ts` implements it. `R` is the record of `src/5-record`,
 * left open here because the contract rests on the model alone.
 */
export interface Attache<R> {
  read(inputs: readonly string[], options: ReadOptions): AsyncIterable<ReadLine>;
  code(sentence: string, published?: string): Coding;
  explain(text: string, published?: string): Explanation;
  /** throws when Attaché was opened without a record */
  readonly record: R;
  readonly countries: CountryNames;
  /** the name of today's reader, as the entries that it finds carry it */
  readonly reader: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** the record's folder; without it only `code`, `explain` and `countries` can be used and nothing is written */
  readonly record?: string;
  /** is told, while a record that an older program made is brought up to date: reports done, of how many */
  readonly onUpdate?: (done: number, total: number) => void;
}

/** The signature of `openAttache` in `src/pipeline.ts`. */
export type OpenAttache<R> = (options: OpenOptions) => Promise<Attache<R>>;

