import { z } from "zod";
import { ENDPOINTS, type AnswerOf, type QueryOf } from "../../contract/api.js";
import type { EntryLine } from "../../6-views/index.js";
import { ANSWERS, type Answer } from "../api/answers.js";
import type { Asked } from "../api/question.js";
import type { Service } from "../api/service.js";
import { parseDay } from "../asked/parse-day.js";
import { UsageError } from "../asked/usage-error.js";
import { dossierDraft, SECTIONS } from "./dossier-draft.js";
import type { Cited, Draft } from "./draft.js";
import { explainDraft, showDraft } from "./show-draft.js";
import { changesDraft, compareDraft, overviewDraft, searchDraft, timelineDraft, trendDraft } from "./view-drafts.js";

/** A tool that only asks: what it takes, and what of the record it tells. */
export interface Tool {
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly draft: (query: never, service: Service) => Promise<Draft>;
}

const window = (limit: number, most: number) => ({
  limit: z.int().min(1).max(most).default(limit).describe(`the most rows; ${limit} unless told`),
  cursor: z.int().min(0).max(1e9).default(0).describe("where the page begins: next of the page before"),
});

function tool<I extends z.ZodObject>(given: { readonly title: string; readonly description: string; readonly input: I; readonly draft: (query: z.output<I>, service: Service) => Promise<Draft> }): Tool {
  return given as unknown as Tool;
}

/** What the API's endpoint of this name answers. */
async function ask<N extends Asked>(name: N, query: object, service: Service): Promise<AnswerOf<N>> {
  return (ANSWERS[name] as Answer<N>)(query as QueryOf<N>, service);
}

const { dossier, timeline, trend, changes, search, compare, show, pairs } = ENDPOINTS;
/** What a timeline reaches back to; `until` goes further. */
const REACH = 1000;

/** The tools that read, by name. What they take are the queries of the API's endpoints, with pages in place of limits. */
export const TOOLS = {
  overview: tool({
    title: "What the record holds",
    description: "How many reports and items the record holds, and which pairs of states they are about. Ask this first when you do not know what there is.",
    input: pairs.query.pick({ asOf: true }).extend(window(30, 200)),
    draft: async (query, service) => overviewDraft(await ask("record", {}, service), await ask("pairs", query, service)),
  }),
  dossier: tool({
    title: "Dossier of two countries",
    description: "What the record says of two countries: brief, ladder of undertakings (signalled to implemented), timeline, figures, statements, people, topics, sources; every row with the sentences it rests on. "
      + "Rows with marks (planned, hypothetical, negated, historical) must not be told as having happened.",
    input: dossier.query.pick({ a: true, b: true, asOf: true, since: true }).extend({ section: z.enum(SECTIONS).optional().describe("only one section"), ...window(20, 60) }),
    draft: async ({ section, a, b, asOf, since }, service) => dossierDraft(await ask("dossier", { a, b, asOf, since }, service), section),
  }),
  timeline: tool({
    title: "Timeline of two countries",
    description: "Events between two countries and the steps of their undertakings, the newest first, each with its sentence. side: words (talks, promises, threats) or deeds (aid, sanctions, force, what was signed or done).",
    input: timeline.query.omit({ limit: true, entries: true }).extend(window(20, 60)),
    draft: async ({ limit: _limit, cursor: _cursor, ...query }, service) => timelineDraft(await ask("timeline", { ...query, limit: REACH }, service)),
  }),
  trend: tool({
    title: "Trend of a relationship",
    description: "How a relationship moves by month, quarter or year: cooperation and conflict, words and deeds, against how much was read. Counts, the newest period first.",
    input: trend.query.extend(window(24, 120)),
    draft: async ({ limit: _limit, cursor: _cursor, ...query }, service) => trendDraft(await ask("trend", query, service)),
  }),
  changes: tool({
    title: "What changed since a day",
    description: "What the record says now and did not say the day before `since`: steps up and back, disputes opened and settled, figures revised, new support, new items. Of a pair with a and b, else of the whole record.",
    input: changes.query.omit({ limit: true }).extend(window(20, 60)),
    draft: async ({ limit: _limit, cursor: _cursor, ...query }, service) => changesDraft(await ask("changes", { ...query, limit: 200 }, service)),
  }),
  search: tool({
    title: "Search",
    description: "Reports and what was read in them, by words and by filters (actor, kind, type, stage, topic, modality, days, outlet). At least q, actor or knownFrom. A page holds limit reports.",
    input: search.query.extend(window(10, 20)),
    draft: async (query, service) => {
      if ((query.q ?? "").trim() === "" && query.actor === undefined && query.knownFrom === undefined) throw new UsageError("nothing-asked", "There is nothing to search for.", "Give q, actor or knownFrom.");
      return searchDraft(await ask("search", query, service));
    },
  }),
  compare: tool({
    title: "Compare two reports",
    description: "Two reports side by side: where they disagree, what each says alone, what both say, and whether they carry the same story.",
    input: compare.query.extend(window(20, 60)),
    draft: async ({ a, b }, service) => {
      const comparison = await ask("compare", { a, b }, service);
      return compareDraft(comparison, await citing([comparison.a.report, comparison.b.report], service));
    },
  }),
  show: tool({
    title: "Show a report, an entry or an item",
    description: "What an id names: a report (r_…) with its entries and its text, an entry (e_…) with the rule that made it, an item (i_…) with its entries and why they are one thing.",
    input: show.query.extend(window(20, 60)),
    draft: async ({ id }, service) => {
      const shown = await ask("show", { id }, service);
      return showDraft(shown, await citing(shown.kind === "report" ? [shown.report.id] : [], service));
    },
  }),
  explain: tool({
    title: "Explain how a text is read",
    description: "How Attaché reads a text that you give: entries with their rules, what was dropped and why. Nothing is stored.",
    input: z.object({ text: z.string().min(1).max(20_000).describe("a sentence, or a few paragraphs"), published: z.string().optional().describe("YYYY-MM-DD: the day against which “Monday” is resolved"), ...window(40, 100) }),
    draft: async ({ text, published }, { attache }) => explainDraft(attache.explain(text, published === undefined ? undefined : parseDay(published, "published"))),
  }),
} as const satisfies Readonly<Record<string, Tool>>;

/** Where the entries of these reports were read. */
async function citing(ids: readonly string[], { attache: { record } }: Service): Promise<(line: EntryLine) => readonly Cited[]> {
  const reports = await record.reports({ ids });
  const own = await Promise.all(reports.map(async (report) => (await record.entries({ report: report.id })).map(({ id, sentence }) => [id, { report: report.id, quote: report.text.slice(sentence.start, sentence.end) }] as const)));
  const sentences = new Map(own.flat());
  return ({ id }) => [sentences.get(id) ?? []].flat();
}
