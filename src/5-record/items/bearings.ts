import type { Dispute, SeriesPoint } from "../../model/item.js";
import { periodOf } from "./measure.js";
import type { Candidate, Member } from "./member.js";
import { relate } from "./relate.js";
import type { Relation } from "./relation.js";

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
export function bearingsOf(own: readonly Member[], othersOf: (mine: Member) => Iterable<Candidate>): Bearings {
  const pairs = pairsOf(own, othersOf);
  return { disputes: disputesIn(pairs), series: seriesIn(pairs) };
}

function disputesIn(pairs: readonly Pair[]): readonly Dispute[] {
  const found = pairs.flatMap(({ mine, other, known, relation, reason }): readonly Dispute[] => {
    const about = relation === "incompatible" ? "value" : relation;
    return isMatter(about) ? [{ about, own: mine.told.entry.id, other: other.told.entry.id, item: other.item, known, reason }] : [];
  });
  return firstOf(found, (dispute) => `${dispute.item} ${dispute.about}`, (dispute) => [dispute.known, dispute.own, dispute.other]);
}

function seriesIn(pairs: readonly Pair[]): readonly SeriesPoint[] {
  const found = pairs.flatMap(({ mine, other, known, relation, reason }) => {
    if (!isStanding(relation)) return [];
    const told = other.known < mine.known ? "before" : other.known > mine.known ? "after" : "together";
    const { entry } = other.told;
    const point: SeriesPoint = { item: other.item, entry: entry.id, relation, reason, told, known };
    return [{ point, own: mine.told.entry.id, period: entry.kind === "figure" ? (periodOf(entry) ?? "") : "" }];
  });
  const first = firstOf(found, ({ point }) => point.item, ({ point, own: mine }) => [String(STANDINGS.indexOf(point.relation)), point.known, mine, point.entry]);
  return [...first].sort((a, b) => compareAll([a.period, a.point.known, a.point.item], [b.period, b.point.known, b.point.item])).map(({ point }) => point);
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

interface Pair extends Relation {
  readonly mine: Member;
  readonly other: Candidate;
  readonly known: string;
}

function pairsOf(own: readonly Member[], othersOf: (mine: Member) => Iterable<Candidate>): readonly Pair[] {
  const ids = new Set(own.map((member) => member.told.entry.id));
  const pairs: Pair[] = [];
  for (const mine of own) {
    for (const other of othersOf(mine)) {
      const relation = ids.has(other.told.entry.id) ? undefined : relate(mine.told, other.told);
      if (relation !== undefined) pairs.push({ ...relation, mine, other, known: mine.known > other.known ? mine.known : other.known });
    }
  }
  return pairs;
}

/** Of what the reports of one item carry word for word, the telling that was known first: a hundred copies bear on a thing as one does. */
export function firstTold<M extends Member>(members: readonly M[], itemOf: (member: M) => string): readonly M[] {
  return firstOf(members, (member) => `${itemOf(member)} ${member.told.sentence ?? member.told.entry.id} ${member.told.content}`, ({ known, told }) => [known, told.entry.id]);
}

/** Of each group the first in the order given, and those in that order. */
function firstOf<T>(found: readonly T[], group: (one: T) => string, order: (one: T) => readonly string[]): readonly T[] {
  const first = new Map<string, T>();
  for (const one of [...found].sort((a, b) => compareAll(order(a), order(b)))) if (!first.has(group(one))) first.set(group(one), one);
  return [...first.values()];
}

function compareAll(a: readonly string[], b: readonly string[]): number {
  for (const [i, x] of a.entries()) if (x !== b[i]) return x < b[i]! ? -1 : 1;
  return 0;
}
