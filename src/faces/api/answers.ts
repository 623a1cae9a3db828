import { UsageError } from "../asked/usage-error.js";
import { choices } from "../asked/choices.js";
import { countryOf } from "../asked/country.js";
import { entryBy } from "../asked/entry-id.js";
import { pairOf } from "../asked/pair.js";
import { parseDay } from "../asked/parse-day.js";
import { reportId } from "../asked/report-id.js";
import type { AnswerOf, QueryOf } from "../../contract/api.js";
import {
  changes, compare, dossier, history, knownDays, latest, outlets, pairList, plottedView, review, search, show, tiesView, timelineView, topicView, trend,
} from "../../6-views/index.js";
import type { Asked } from "./question.js";
import type { Service } from "./service.js";

export type Answer<N extends Asked> = (query: QueryOf<N>, service: Pick<Service, "attache" | "by">) => Promise<AnswerOf<N>>;

/** What each of them answers: a view of the record, as it is. */
export const ANSWERS: { readonly [N in Asked]: Answer<N> } = {
  record: async (_query, { attache: { record, reader }, by }) => {
    const [revision, counts, [last]] = await Promise.all([record.revision(), record.counts(), record.arrivals({ limit: 1 })]);
    return { revision, counts, place: last?.place ?? 0, reader, by };
  },
  choices: async () => choices(),
  pairs: async ({ limit = 40, ...query }, { attache: { record, countries } }) => {
    const { pairs, next } = await pairList(record, { limit, ...days(query) });
    const named = (code: string) => ({ code, name: countries.name(code) });
    return { pairs: pairs.map(({ a, b, reports, fresh }) => ({ a: named(a), b: named(b), reports, fresh })), ...(next !== undefined && { next }) };
  },
  reports: ({ limit = 20, cursor }, { attache: { record } }) => latest(record, { limit, ...(cursor !== undefined && { before: cursor }) }),
  dossier: ({ a, b, ...query }, { attache: { record, countries } }) => dossier(record, pairOf(a, b, countries), days(query)),
  days: async ({ a, b }, { attache: { record, countries } }) => {
    const pair = pairOf(a, b, countries);
    return { pair, days: await knownDays(record, pair) };
  },
  timeline: ({ a, b, entries, ...query }, { attache: { record, countries } }) =>
    timelineView(record, pairOf(a, b, countries), { ...days(query), ...(entries !== undefined && { entries: entries.split(",") }) }),
  moments: ({ a, b, ...query }, { attache: { record, countries } }) => plottedView(record, pairOf(a, b, countries), days(query)),
  trend: ({ a, b, ...query }, { attache: { record, countries } }) => trend(record, pairOf(a, b, countries), days(query)),
  topic: ({ topic, a, b, ...query }, { attache: { record, countries } }) => topicView(record, topic, pairOf(a, b, countries), { ...days(query), nameOf: (code) => countries.name(code) }),
  ties: async ({ actor, ...query }, { attache: { record, countries } }) => {
    const { ties, actors, ...rest } = await tiesView(record, { ...days(query), ...(actor !== undefined && { actor: countryOf(actor, countries).code }) });
    const named = (code: string) => ({ code, name: countries.name(code) });
    return { ...rest, ties: ties.map((tie) => ({ ...tie, from: named(tie.from), to: named(tie.to) })), actors: actors.map((one) => ({ ...one, ...named(one.code) })) };
  },
  changes: ({ a, b, ...query }, { attache: { record, countries } }) => {
    const { since, asOf } = days(query);
    if (asOf !== undefined && asOf < since) throw new UsageError("invalid-window", `asOf ${asOf} is before since ${since}.`, "Turn them round.");
    if ((a === undefined) !== (b === undefined)) throw new UsageError("one-country", "Only one country is given.", "Give a and b, or neither for the whole record.");
    return changes(record, { ...days(query), ...(a !== undefined && b !== undefined && { pair: pairOf(a, b, countries) }) });
  },
  search: async ({ q = "", actor, ...query }, { attache: { record, countries } }) => {
    const actors = (actor ?? "").split(",").map((name) => name.trim()).filter((name) => name !== "").map((name) => countryOf(name, countries).code);
    return search(record, { words: q, ...days(query), ...(actors.length > 0 && { actors }) });
  },
  compare: async ({ a, b }, { attache: { record } }) => {
    const [one, other] = [await reportId(a, record), await reportId(b, record)];
    if (one === other) throw new UsageError("one-report", "Both are the same report.", "Give two.");
    return compare(record, one, other);
  },
  show: async ({ id }, { attache: { record } }) => (await show(record, id)) ?? missing(id),
  report: async ({ id }, { attache: { record } }) => (await review(record, id)) ?? missing(id),
  outlets: async (_query, { attache: { record } }) => ({ outlets: await outlets(record) }),
  history: async ({ report, entry, limit = 50, cursor = 0 }, { attache: { record } }) => {
    const about = { ...(report !== undefined && { report: await reportId(report, record) }), ...(entry !== undefined && { entry: (await entryBy(entry, record)).id }) };
    const rows = (await history(record, about)).toReversed();
    return { rows: rows.slice(cursor, cursor + limit), ...(rows.length > cursor + limit && { next: cursor + limit }) };
  },
};

/** The same query, once its days are known to exist. */
function days<Q extends object>(query: Q): Q {
  for (const [name, value] of Object.entries(query)) if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) parseDay(value, name);
  return query;
}

function missing(id: string): never {
  throw new UsageError("not-in-the-record", `The record has nothing called ${id}, or more than one thing.`, "Reports are r_…, entries e_…, items i_…; give more letters of the id.", 1);
}
