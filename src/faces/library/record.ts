/**
 * `attache/record`: a record in a folder, for scripts in Node: what is read into it, and what it answers.
 *
 * @module
 */
import { z } from "zod";
import { ENDPOINTS, type AnswerOf } from "../../contract/api.js";
import { DecisionRequest, type DecisionResponse } from "../../contract/decision-request.js";
import type { CountryNames, ReadLine } from "../../contract/facade.js";
import type { Record as RecordStore } from "../../6-views/index.js";
import { openAttache } from "../../pipeline.js";
import { ANSWERS, type Answer } from "../api/answers.js";
import { decide } from "../api/decide.js";
import { errorOf } from "../api/error.js";
import type { Asked } from "../api/question.js";
import { UsageError } from "../asked/usage-error.js";

export type { AnswerOf, EndpointName } from "../../contract/api.js";
export type { DecisionRequest, DecisionResponse } from "../../contract/decision-request.js";
export type { ReadLine, RefusalLine, ReportLine } from "../../contract/facade.js";
export type { RecordQueries } from "../../6-views/index.js";
export * from "./nouns.js";

/** What may be asked beside what must: as the API's endpoint of the same name takes it (`/docs`, `src/contract/api.ts`). */
export type AskedOf<N extends Asked> = z.input<(typeof ENDPOINTS)[N]["query"]>;

/** A record that is open. What it answers are the views that the command line prints with `--json`. */
export interface OpenRecord {
  /** Reads files, folders and globs, as `attache read` does: a line for each, once it is safe in the record. Refusals are lines too. */
  read(paths: readonly string[], options?: { readonly now?: string; readonly workers?: number }): AsyncIterable<ReadLine>;
  /** Reads what is at hand, under the name that it is to be kept by. */
  put(content: string | Uint8Array, options: { readonly name: string; readonly now?: string }): Promise<ReadLine>;
  dossier(a: string, b: string, options?: Omit<AskedOf<"dossier">, "a" | "b">): Promise<AnswerOf<"dossier">>;
  timeline(a: string, b: string, options?: Omit<AskedOf<"timeline">, "a" | "b">): Promise<AnswerOf<"timeline">>;
  trend(a: string, b: string, options?: Omit<AskedOf<"trend">, "a" | "b">): Promise<AnswerOf<"trend">>;
  topic(topic: AskedOf<"topic">["topic"], a: string, b: string, options?: Omit<AskedOf<"topic">, "a" | "b" | "topic">): Promise<AnswerOf<"topic">>;
  /** What became known from a day on: of a pair with `a` and `b`, else of all. */
  changes(since: string, options?: Omit<AskedOf<"changes">, "since">): Promise<AnswerOf<"changes">>;
  search(words: string, options?: Omit<AskedOf<"search">, "q">): Promise<AnswerOf<"search">>;
  compare(report: string, other: string): Promise<AnswerOf<"compare">>;
  show(id: string): Promise<AnswerOf<"show">>;
  /** Pairs of states by activity. */
  pairs(options?: AskedOf<"pairs">): Promise<AnswerOf<"pairs">>;
  /** Who acts towards whom. */
  ties(options?: AskedOf<"ties">): Promise<AnswerOf<"ties">>;
  /** The reports, the last added first. */
  reports(options?: AskedOf<"reports">): Promise<AnswerOf<"reports">>;
  outlets(): Promise<AnswerOf<"outlets">>;
  history(options?: AskedOf<"history">): Promise<AnswerOf<"history">>;
  /** Appends what a reviewer decided: accept, reject, edit, link, cut, note, correct, alias, outlet, undo. */
  decide(request: z.input<typeof DecisionRequest>): Promise<DecisionResponse>;
  readonly countries: CountryNames;
  /** the record itself, for what has no view: entries, items, facets, links, digest */
  readonly queries: RecordStore;
  close(): Promise<void>;
}

/**
 * Opens a record; makes it where there is none. Several programs may have one open at once. What is asked wrongly throws a UsageError, which says what to do.
 *
 * @example const record = await openRecord("levant", { by: "rana" });
 */
export async function openRecord(folder: string, { by = "library" }: { readonly by?: string } = {}): Promise<OpenRecord> {
  const attache = await openAttache({ record: folder });
  const { record, countries } = attache;
  const clock = (): string => new Date().toISOString();
  const ask = async <N extends Asked>(name: N, query: object): Promise<AnswerOf<N>> =>
    said(async () => (ANSWERS[name] as Answer<N>)(ENDPOINTS[name].query.strict().parse(query) as Parameters<Answer<N>>[0], { attache, by }));
  return {
    read: (paths, { now = clock(), workers } = {}) => attache.read(paths, { now, ...(workers !== undefined && { workers }) }),
    async put(content, { name, now = clock() }) {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      for await (const line of attache.read([], { now, files: [{ name, bytes }] })) return line;
      throw new Error(`nothing became of ${name}`);
    },
    dossier: (a, b, options) => ask("dossier", { ...options, a, b }),
    timeline: (a, b, options) => ask("timeline", { ...options, a, b }),
    trend: (a, b, options) => ask("trend", { ...options, a, b }),
    topic: (topic, a, b, options) => ask("topic", { ...options, topic, a, b }),
    changes: (since, options) => ask("changes", { ...options, since }),
    search: (words, options) => ask("search", { ...options, q: words }),
    compare: (a, b) => ask("compare", { a, b }),
    show: (id) => ask("show", { id }),
    pairs: (options = {}) => ask("pairs", options),
    ties: (options = {}) => ask("ties", options),
    reports: (options = {}) => ask("reports", options),
    outlets: () => ask("outlets", {}),
    history: (options = {}) => ask("history", options),
    decide: (request) => said(async () => decide(DecisionRequest.parse(request), { attache, by, record: folder, now: clock })),
    countries,
    queries: record,
    close: () => attache.close(),
  };
}

/** What was asked wrongly, in the words in which the API says it. */
async function said<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { body: { error: told }, fault } = errorOf(error);
    if (fault || error instanceof UsageError) throw error;
    throw new UsageError(told.code, told.where === undefined ? told.message : `${told.where}: ${told.message}`, told.remedy);
  }
}
