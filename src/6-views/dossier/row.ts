import type { Entry } from "../../model/entry.js";
import type { Item } from "../../model/item.js";
import type { Origin } from "../../model/origin.js";
import type { Report } from "../../model/report.js";
import type { Day, When } from "../../model/when.js";
import type { Citations } from "../citations.js";
import { compareText, isDated } from "../edtf-bounds.js";
import { marksOf, type Mark } from "../marks.js";
import type { Relation } from "../relation.js";
import { wordOf, type Word } from "../word.js";

/** What every line of a dossier has. */
export interface Row {
  readonly item: string;
  readonly relation: Relation;
  /** why it must not be read as a thing that happened; empty when it is told as fact */
  readonly marks: readonly Mark[];
  /** some reports affirm it and others deny it */
  readonly disputed: boolean;
  readonly when?: When;
  /** the day on which the report that the row shows told it; absent when that report has no date of its own */
  readonly told?: Day;
  /** where it took place, as the report names it */
  readonly where?: string;
  readonly word: Word;
  /** independent voices */
  readonly voices: number;
  /** citation numbers, ascending */
  readonly cites: readonly number[];
}

/** An item of the pair with its members at hand; `best` is the member that the row shows. */
export interface Gathered<E extends Entry = Entry> {
  readonly item: Item;
  readonly relation: Relation;
  readonly best: E;
  readonly members: readonly E[];
}

/** What the parts of a dossier are made from. */
export interface Material {
  readonly gathered: readonly Gathered[];
  readonly reports: ReadonlyMap<string, Report>;
  readonly citations: Citations;
}

/** The fields that all rows share. */
export function rowOf(gathered: Gathered, { citations, reports }: Material): Row {
  const { item, best, members, relation } = gathered;
  const when = best.when ?? members.find((member) => isDated(member.when))?.when;
  const report = reports.get(best.report);
  const told = report?.published === undefined && report?.updated === undefined ? undefined : report.known;
  return {
    item: item.id,
    relation,
    marks: marksOf(best),
    disputed: new Set(members.map((member) => member.polarity)).size > 1,
    ...(when && { when }),
    ...(told && { told }),
    ...(best.where && { where: best.where.name }),
    word: wordOf(best),
    voices: item.voices,
    cites: citesOf(members, citations),
  };
}

/** The citation numbers of some entries, each once, ascending. */
export function citesOf(entries: readonly Entry[], citations: Citations): readonly number[] {
  return [...new Set(entries.map((entry) => citations.of(entry)))].sort((a, b) => a - b);
}

/** The gathered items of one kind. */
export function ofKind<K extends Entry["kind"]>(material: Material, kind: K): readonly Gathered<Extract<Entry, { kind: K }>>[] {
  return material.gathered.filter((g): g is Gathered<Extract<Entry, { kind: K }>> => g.best.kind === kind);
}

/**
 * The member that speaks for an item: told as fact before planned or denied, from an original before a copy, dated before
 * undated, then the surest, then the first read. (A visit that one report plans and a later one tells is a visit that took place.)
 */
export function bestMember(members: readonly Entry[], origins: ReadonlyMap<string, Origin>): Entry {
  const ranked = [...members].sort(
    (x, y) =>
      marksOf(x).length - marksOf(y).length ||
      copies(x, origins) - copies(y, origins) ||
      Number(isDated(y.when)) - Number(isDated(x.when)) ||
      y.confidence - x.confidence ||
      members.indexOf(x) - members.indexOf(y) ||
      compareText(x.id, y.id),
  );
  const best = ranked[0];
  if (best === undefined) throw new Error("an item without members");
  return best;
}

function copies(entry: Entry, origins: ReadonlyMap<string, Origin>): number {
  return (origins.get(entry.report)?.role ?? "original") === "original" ? 0 : 1;
}
