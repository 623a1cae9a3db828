import { openRecord } from "../src/5-record/open-record.js";
import { toReport } from "../src/2-text/to-report.js";
import { analyser, tagged, treesOver } from "../src/3-language/analyse.js";
import { makeLanguage } from "../src/3-language/language.js";
import { segment } from "../src/3-language/segment.js";
import { tokenize } from "../src/3-language/tokenize.js";
import { unpackWeights } from "../src/3-language/weights-file.js";
import { READER, readReport } from "../src/4-reading/read-report.js";
import { makeReadingLexicon } from "../src/4-reading/reading-lexicon.js";
import { assetBytes, assetText } from "../src/assets.js";
import type { Source } from "../src/model/source.js";
import { seal } from "../src/seal.js";
import { timed } from "./clock.js";

/** What one stage takes for a report, on average, by the processor. */
export interface StageCost {
  readonly stage: "text" | "segment" | "tag" | "parse" | "read" | "record";
  readonly cpuMs: number;
}

export interface StageCosts {
  readonly tokens: number;
  readonly stages: readonly StageCost[];
  /** of the language stages together: segment, tag and parse */
  readonly tokensACpuSecond: number;
}

/** Takes each stage over all sources before the next, in one thread. The first twentieth is read once before, so that what is measured is compiled. */
export async function stageCosts(sources: readonly Source[], folder: string): Promise<StageCosts> {
  const bytes = assetBytes("models/english.bin");
  const [using, language] = [analyser(unpackWeights(bytes)), makeLanguage(bytes)];
  const lexicon = makeReadingLexicon(assetText, assetBytes, language.wordClass);
  const record = await openRecord(folder);
  const run = async (some: readonly Source[], keep: boolean): Promise<StageCosts> => {
    const cost: { [stage in StageCost["stage"]]?: number } = {};
    const stage = async <T, R>(name: StageCost["stage"], items: readonly T[], work: (item: T) => R | Promise<R>): Promise<readonly R[]> => {
      const out: R[] = [];
      const { cpuMs } = await timed(async () => {
        for (const item of items) out.push(await work(item));
      });
      cost[name] = cpuMs / items.length;
      return out;
    };
    const texts = await stage("text", some, (source) => ({ source, made: toReport(source, { placeCountry: (place) => lexicon.gazetteer.placeCountry(place) }) }));
    const reports = texts.flatMap(({ source, made }) => (made.ok ? [{ source, report: made.report }] : []));
    const sentences = await stage("segment", reports, ({ report }) => report.paragraphs.flatMap(({ start, end }) => {
      const spans = tokenize(report.text, start, end);
      const forms = spans.map((span) => report.text.slice(span.start, span.end));
      return segment(report.text, spans).map((range) => forms.slice(range.start, range.end));
    }));
    const words = await stage("tag", sentences, (list) => list.map((forms) => tagged(forms, using)));
    await stage("parse", words, (list) => treesOver(list, using).length);
    const parsed = reports.map(({ source, report }) => ({ source, report, trees: language.parse(report.text, report.paragraphs) }));
    const read = await stage("read", parsed, ({ source, report, trees }) => ({ source, report, entries: seal(report.id, readReport(report, trees, lexicon).readings, READER) }));
    if (keep) await stage("record", read, ({ source, report, entries }) => record.add(source, report, entries));
    const tokens = parsed.reduce((sum, { trees }) => sum + trees.reduce((n, tree) => n + tree.tokens.length, 0), 0);
    const stages = Object.entries(cost).map(([name, cpuMs]) => ({ stage: name as StageCost["stage"], cpuMs }));
    const languageMs = ["segment", "tag", "parse"].reduce((sum, name) => sum + cost[name as StageCost["stage"]]! * reports.length, 0);
    return { tokens, stages, tokensACpuSecond: (1000 * tokens) / languageMs };
  };
  await run(sources.slice(0, Math.ceil(sources.length / 20)), false);
  const costs = await run(sources, true);
  await record.close();
  return costs;
}
