import type { Facet } from "../../5-record/facet.js";
import type { RecordQueries } from "../../5-record/record.js";
import type { Quad } from "../../model/plover.js";
import type { Day } from "../../model/when.js";
import { codesOf, type NamedPair } from "../country-name.js";
import { groupsOf, leadOf, type Group } from "../group.js";
import { marksOf } from "../marks.js";
import { sideOf } from "../side.js";
import { heightOf } from "../../model/ladder.js";
import { periodOf, periodsBetween, type PeriodLength } from "./period.js";
import { regularityOf, type Regularity } from "./regularity.js";

/** What is counted of some items. */
export interface Tally {
  /** items that are told as having happened, each once however many reports tell it */
  readonly items: number;
  /** events by quad: verbal cooperation, material cooperation, verbal conflict, material conflict */
  readonly quads: Readonly<Record<Quad, number>>;
  readonly statements: number;
  readonly undertakings: number;
  readonly figures: number;
  readonly words: number;
  readonly deeds: number;
  /** of the events: sum and mean of their intensity, -10 (conflict) to 10 (cooperation); no mean without events */
  readonly intensity: { readonly sum: number; readonly mean?: number };
}

/** A period, with its honest denominator: a month in which twice as much was read shows twice as much. */
export interface TrendPeriod extends Tally {
  readonly period: string;
  /** reports that became known in it and tell something of the pair, and the stories that these carry */
  readonly reports: number;
  readonly origins: number;
}

export interface TopicTrend extends Tally {
  readonly topic: string;
  readonly regularity: Regularity;
}

/** How the relations of two countries move: what happened, by the period in which it happened. */
export interface Trend {
  readonly pair: NamedPair;
  readonly by: PeriodLength;
  readonly topic?: string;
  readonly asOf?: Day;
  /** every period from the first to the last with an item or a report, without gaps */
  readonly periods: readonly TrendPeriod[];
  readonly total: Tally;
  readonly topics: readonly TopicTrend[];
  readonly regularity: Regularity;
  /** items that no period counts, and why: context of the pair; planned, hypothetical, negated or historical; no date; a date wider than a period */
  readonly leftOut: { readonly context: number; readonly marked: number; readonly undated: number; readonly wide: number };
}

export interface TrendOptions {
  readonly by?: PeriodLength;
  readonly topic?: string;
  readonly asOf?: Day;
}

interface Placed {
  readonly facet: Facet;
  readonly topics: readonly string[];
  readonly period: string;
}

/** The trend of a pair; from facets alone. What is planned, hypothetical, negated or historical never counts as having happened. */
export async function trend(queries: RecordQueries, pair: NamedPair, { by = "month", topic, asOf }: TrendOptions = {}): Promise<Trend> {
  const { a, b } = codesOf(pair);
  const until = asOf === undefined ? {} : { asOf };
  const facets = await queries.facets({ pair: [a, b], ...until });
  const ids = [...new Set(facets.map(({ report }) => report))];
  const origins = await queries.originIds(ids, asOf);
  const groups = groupsOf(facets, { a, b }).filter((group) => topic === undefined || group.facets.some((facet) => facet.topics.includes(topic)));

  const own = groups.filter(({ relation }) => relation !== "context");
  const told = own.flatMap((group) => toldOf(group) ?? []);
  const placed = told.flatMap((item) => placedIn(item, by) ?? []);
  const undated = told.filter(({ facet }) => (facet.from ?? facet.to) === undefined).length;
  const known = knownIn(facets, by);
  const spans = periodsOf([...placed.map(({ period }) => period), ...known.keys()], by);
  const inPeriod = grouped(placed);
  const periods = spans.map((period): TrendPeriod => {
    const reports = known.get(period) ?? new Set<string>();
    return { period, ...tallyOf((inPeriod.get(period) ?? []).map(({ facet }) => facet)), reports: reports.size, origins: new Set([...reports].map((id) => origins.get(id) ?? id)).size };
  });
  return {
    pair, by,
    ...(topic !== undefined && { topic }),
    ...until,
    periods,
    total: tallyOf(placed.map(({ facet }) => facet)),
    topics: topicsOf(placed, spans),
    regularity: regularityOf(periods.map(({ items }) => items)),
    leftOut: { context: groups.length - own.length, marked: own.length - told.length, undated, wide: told.length - undated - placed.length },
  };
}

/** The facet by which an item counts: told as having happened; of an undertaking the highest rung. */
function toldOf({ facets }: Group): Omit<Placed, "period"> | undefined {
  const told = facets.filter((facet) => marksOf(facet).length === 0);
  if (told.length === 0) return undefined;
  const top = Math.max(...told.map(({ stage }) => (stage === undefined ? 0 : heightOf(stage))));
  const highest = told.filter(({ stage }) => stage === undefined || heightOf(stage) === top);
  return { facet: leadOf(highest), topics: [...new Set(facets.flatMap(({ topics }) => topics))] };
}

/** The one period that holds all of an item's date; none when the date is wider or open. */
function placedIn(item: Omit<Placed, "period">, by: PeriodLength): Placed | undefined {
  const { from, to } = item.facet;
  if (from === undefined || to === undefined || periodOf(from, by) !== periodOf(to, by)) return undefined;
  return { ...item, period: periodOf(from, by) };
}

function knownIn(facets: readonly Facet[], by: PeriodLength): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const { report, known: day } of facets) {
    const period = periodOf(day, by);
    known.set(period, (known.get(period) ?? new Set<string>()).add(report));
  }
  return known;
}

function periodsOf(named: readonly string[], by: PeriodLength): readonly string[] {
  const sorted = [...named].sort();
  return sorted[0] === undefined ? [] : periodsBetween(sorted[0], sorted.at(-1) ?? sorted[0], by);
}

function grouped(placed: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const item of placed) {
    const own = found.get(item.period);
    if (own === undefined) found.set(item.period, [item]);
    else own.push(item);
  }
  return found;
}

function topicsOf(placed: readonly Placed[], spans: readonly string[]): readonly TopicTrend[] {
  const names = [...new Set(placed.flatMap(({ topics }) => topics))].sort();
  return names
    .map((topic): TopicTrend => {
      const own = placed.filter(({ topics }) => topics.includes(topic));
      const counts = new Map<string, number>();
      for (const { period } of own) counts.set(period, (counts.get(period) ?? 0) + 1);
      return { topic, ...tallyOf(own.map(({ facet }) => facet)), regularity: regularityOf(spans.map((period) => counts.get(period) ?? 0)) };
    })
    .sort((x, y) => y.items - x.items);
}

function tallyOf(facets: readonly Facet[]): Tally {
  const events = facets.filter(({ kind }) => kind === "event");
  const kind = (name: Facet["kind"]): number => facets.filter((facet) => facet.kind === name).length;
  const quad = (n: Quad): number => events.filter((event) => event.quad === n).length;
  const sum = Math.round(events.reduce((total, { intensity = 0 }) => total + intensity, 0) * 10) / 10;
  return {
    items: facets.length,
    quads: { 1: quad(1), 2: quad(2), 3: quad(3), 4: quad(4) },
    statements: kind("statement"),
    undertakings: kind("undertaking"),
    figures: kind("figure"),
    words: facets.filter((facet) => sideOf(facet) === "words").length,
    deeds: facets.filter((facet) => sideOf(facet) === "deeds").length,
    intensity: { sum, ...(events.length > 0 && { mean: Math.round((sum / events.length) * 10) / 10 }) },
  };
}
