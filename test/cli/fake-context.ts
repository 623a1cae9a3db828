import type { Attache, ReadLine, WatchLine } from "../../src/contract/facade.js";
import type { Context } from "../../src/faces/cli/context.js";
import { run } from "../../src/faces/cli/program.js";
import type { Record } from "../../src/6-views/index.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { miniContents, miniRecord } from "../views/mini-record.js";

/** What a run of the command line left behind. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

const NAMES: Readonly<{ [code: string]: string }> = { EGY: "Egypt", TUR: "Türkiye", LBY: "Libya" };

/** Attaché on the mini record: paths that hold "bad" are refused, the others yield the mini record's reports. */
export function fakeAttache(refusal: Diagnostic = { code: "empty-file", message: "The file is empty.", uri: "bad.txt", remedy: "Give a file with text in it." }): Attache<Record> {
  return {
    record: miniRecord,
    async *read(inputs): AsyncIterable<ReadLine> {
      for (const input of inputs) {
        const report = miniContents.reports.find(({ uri }) => uri.endsWith(input));
        if (report === undefined) yield { kind: "refusal", refusal: { ...refusal, uri: input } };
        else yield {
          kind: "report", report, status: "added", notes: [],
          origin: miniContents.origins!.get(report.id)!, adds: await miniRecord.adds(report.id), entries: await miniRecord.entries({ report: report.id }),
        };
      }
    },
    async *watch(list): AsyncIterable<WatchLine> {
      if (list.includes("bad")) yield { kind: "refusal", refusal: { code: "busy", message: "The host is busy.", uri: "https://example.org/feed", remedy: "Try again later." } };
      yield { kind: "feed", url: "https://example.org/feed", title: "Levant", status: "read", entries: 3, fresh: 2, left: 0 };
      yield* this.read([miniContents.reports[0]!.uri], { now: "2024-03-20" });
      yield { kind: "round", next: "2024-03-20T09:15:00Z" };
    },
    code: (sentence) => ({ sentence, entries: sentence.includes("memorandum") ? miniContents.entries.slice(0, 1) : [], dropped: [] }),
    explain: (text) => ({
      parts: [{ role: "body", start: 0, end: text.length }],
      sentences: [{
        text, entries: [], dropped: [{ code: "low-margin", message: "“signed” was dropped: the parser is not sure of its subject." }],
        tokens: [{ text: "They", lemma: "they", upos: "PRON", deprel: "nsubj", head: 1 }, { text: "signed", lemma: "sign", upos: "VERB", deprel: "root", head: -1 }],
      }],
    }),
    reader: "mini",
    decide: () => { throw new Error("the mini record takes no decisions"); },
    async *reread() {},
    forget: (report, mark) => miniRecord.forget(report, mark),
    backup: (file) => miniRecord.backup(file),
    testSet: async () => ({ files: new Map(), counts: {} }),
    countries: {
      resolve: (given) => {
        const found = Object.entries(NAMES).find(([code, name]) => [code, name].some((x) => x.toLowerCase() === given.toLowerCase()));
        return found && { code: found[0], name: found[1] };
      },
      name: (code) => NAMES[code] ?? code,
      suggest: (given) => Object.values(NAMES).filter((name) => name[0]?.toLowerCase() === given[0]?.toLowerCase()),
    },
    close: async () => {},
  };
}

/** A context whose output is collected. */
export function fakeContext(overrides: Partial<Context> = {}, stdin = ""): { readonly context: Context; readonly ran: () => { out: string; err: string } } {
  let out = "";
  let err = "";
  const context: Context = {
    out: { write: (text) => { out += text; }, isTTY: false, columns: undefined },
    err: { write: (text) => { err += text; }, isTTY: false, columns: undefined },
    stdin: (async function* () { yield new TextEncoder().encode(stdin); })(),
    env: {},
    now: () => "2024-03-20T09:00:00Z",
    open: async () => fakeAttache(),
    tasks: { syntax: { summary: "tags and trees, on .conllu", load: async () => ({ evaluate: (path) => ({ data: { path, sha256: "ab".repeat(32), n: 3 }, metrics: { "gold.uas": 86.123 } }) }) } },
    trainings: { syntax: { summary: "tagger and parser", load: async () => ({ train: () => ({ files: ["models/syntax.json"], metrics: { las: 80 } }) }) } },
    ...overrides,
  };
  return { context, ran: () => ({ out, err }) };
}

/** Runs one command line on the mini record. `.` stands for a record that exists: the tests' own folder does. */
export async function attache(argv: readonly string[], overrides: Partial<Context> = {}, stdin = ""): Promise<Ran> {
  const { context, ran } = fakeContext(overrides, stdin);
  const exit = await run(argv, context);
  return { exit, ...ran() };
}
