import type { Dispute, SeriesPoint } from "../../model/item.js";
import { kept } from "./kept.js";
import { periodOf } from "./measure.js";
import type { Candidate, Member } from "./member.js";
import { relate } from "./relate.js";
import type { Relation } from "./relation.js";
import type { Told } from "./told.js";

/** What bears on an item. */
export interface Bearings {
  /** what other items say against it: for each other item and matter, by the entries that were known first */
  readonly disputes: readonly Dispute[];
  /** the other figures for the measure of this one: one for each other item, by what says most and was known first; in the order of period, then of what was known when */
  readonly series: readonly SeriesPoint[];
}

/**
 * What others say of the item of `own`: `othersOf` gives, for each member, what is filed where that one is sought. Both must be
 * `firstTold`: that is worked out once for all items that are asked for together.
 */
export function bearingsOf<M extends Member>(own: readonly M[], othersOf: (mine: M) => Iterable<Candidate>): Bearings {
  const pairs = pairsOf(own, othersOf);
  return { disputes: disputesIn(pairs), series: seriesIn(pairs) };
}

function disputesIn(pairs: readonly Pair[]): readonly Dispute[] {
  const found = pairs.flatMap(({ mine, other, known, relation }) => {
    const about = relation.relation === "incompatible" ? "value" : relation.relation;
    return isMatter(about) ? [{ about, own: mine.told.entry.id, other: other.told.entry.id, item: other.item, known, relation }] : [];
  });
  return firstOf(found, ({ item, about }) => `${item} ${about}`, ({ known, own, other }) => [known, own, other]).map(({ relation, ...dispute }) => ({ ...dispute, reason: relation.reason }));
}

function seriesIn(pairs: readonly Pair[]): readonly SeriesPoint[] {
  const found = pairs.flatMap(({ mine, other, known, relation }) => (isStanding(relation.relation) ? [{ mine, other, known, relation, standing: relation.relation }] : []));
  const first = firstOf(found, ({ other }) => other.item, ({ standing, known, mine, other }) => [String(STANDINGS.indexOf(standing)), known, mine.told.entry.id, other.told.entry.id]);
  const points = first.map(({ mine, other, known, relation, standing }) => {
    const told = other.known < mine.known ? "before" : other.known > mine.known ? "after" : "together";
    const { entry } = other.told;
    const point: SeriesPoint = { item: other.item, entry: entry.id, relation: standing, reason: relation.reason, told, known };
    return { point, order: [entry.kind === "figure" ? (periodOf(entry) ?? "") : "", known, other.item] };
  });
  return points.sort((a, b) => compareAll(a.order, b.order)).map(({ point }) => point);
}

/** What says most comes first. */
const STANDINGS: readonly SeriesPoint["relation"][] = ["superseded", "revised", "incompatible", "same", "differently-measured", "other-period"];
const MATTERS: readonly Dispute["about"][] = ["polarity", "denial", "account", "value", "date", "stage"];

function isStanding(relation: Relation["relation"]): relation is SeriesPoint["relation"] {
  return (STANDINGS as readonly string[]).includes(relation);
}

function isMatter(relation: Relation["relation"]): relation is Dispute["about"] {
  return (MATTERS as readonly string[]).includes(relation);
}

interface Pair {
  /** its reason is asked for of those that are kept alone: to say it costs more than to find it */
  readonly relation: Relation;
  readonly mine: Member;
  readonly other: Candidate;
  readonly known: string;
}

function pairsOf<M extends Member>(own: readonly M[], othersOf: (mine: M) => Iterable<Candidate>): readonly Pair[] {
  const ids = new Set(own.map((member) => member.told.entry.id));
  const pairs: Pair[] = [];
  for (const mine of own) {
    for (const other of othersOf(mine)) {
      const relation = ids.has(other.told.entry.id) ? undefined : related(mine.told, other.told);
      if (relation !== undefined) pairs.push({ relation, mine, other, known: mine.known > other.known ? mine.known : other.known });
    }
  }
  return pairs;
}

const relations = new WeakMap<Told, WeakMap<Told, { readonly relation?: Relation }>>();
const UNRELATED: { readonly relation?: Relation } = {};

/** How two tellings bear on one another, worked out once for each two that are at hand: it is the same on any day. */
function related(mine: Told, other: Told): Relation | undefined {
  const own = relations.get(mine) ?? new WeakMap<Told, { readonly relation?: Relation }>();
  relations.set(mine, own);
  const had = own.get(other);
  if (had !== undefined) return had.relation;
  const relation = relate(mine, other);
  own.set(other, relation === undefined ? UNRELATED : { relation });
  return relation;
}

/** Of what the reports of one item carry word for word, the telling that was known first: a hundred copies bear on a thing as one does. */
export function firstTold<M extends Member>(members: readonly M[], itemOf: (member: M) => string): readonly M[] {
  const first = new Map<string, M>();
  for (const member of members) {
    const key = `${itemOf(member)} ${saidIn(member.told)}`;
    const had = first.get(key);
    if (had === undefined || member.known < had.known || (member.known === had.known && member.told.entry.id < had.told.entry.id)) first.set(key, member);
  }
  return [...first.values()];
}

const saidIn = kept(({ sentence, entry, content }: Told): string => `${sentence ?? entry.id} ${content}`);

/** Of each group the first in the order given, and those in that order. */
function firstOf<T>(found: readonly T[], group: (one: T) => string, order: (one: T) => readonly string[]): readonly T[] {
  const first = new Map<string, T>();
  const placed = found.map((one) => ({ one, place: order(one) })).sort((a, b) => compareAll(a.place, b.place));
  for (const { one } of placed) {
    const own = group(one);
    if (!first.has(own)) first.set(own, one);
  }
  return [...first.values()];
}

function compareAll(a: readonly string[], b: readonly string[]): number {
  for (const [i, x] of a.entries()) if (x !== b[i]) return x < b[i]! ? -1 : 1;
  return 0;
}
