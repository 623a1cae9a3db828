import type { Entry } from "../../model/entry.js";
import type { Dispute } from "../../model/item.js";
import type { Day, When } from "../../model/when.js";
import type { Citations } from "../citations.js";
import { isDated } from "../edtf-bounds.js";
import { marksOf, type Mark } from "../marks.js";
import type { Gathered, Material } from "../material.js";
import type { Relation } from "../relation.js";
import { entryLine, type EntryLine } from "../summary.js";
import { wordOf, type Word } from "../word.js";

/** Another account of the same thing, with the sentence it rests on. */
export interface Account {
  readonly about: Dispute["about"];
  readonly reason: string;
  /** the other item */
  readonly item: string;
  readonly line: EntryLine;
  readonly cites: readonly number[];
}

/** What every line of every view has. */
export interface Facts {
  readonly item: string;
  /** why it must not be read as a thing that happened; empty when it is told as fact */
  readonly marks: readonly Mark[];
  /** some reports affirm it and others deny it, or another item says otherwise */
  readonly disputed: boolean;
  /** what other items say against it, side by side; absent when nothing does */
  readonly accounts?: readonly Account[];
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

/** A line of a view that is about a pair. */
export interface Row extends Facts {
  readonly relation: Relation;
}

export type { Gathered, Material };

/** The fields that all rows about a pair share. */
export function rowOf(gathered: Gathered, material: Material): Row {
  if (gathered.relation === undefined) throw new Error(`item ${gathered.item.id} stands in no relation to a pair`);
  return { relation: gathered.relation, ...factsOf(gathered, material) };
}

/** The fields that all rows share. */
export function factsOf(gathered: Gathered, material: Material): Facts {
  const { item, best, members } = gathered;
  const when = best.when ?? members.find((member) => isDated(member.when))?.when;
  const report = material.reports.get(best.report);
  const told = report?.published === undefined && report?.updated === undefined ? undefined : report.known;
  const accounts = accountsOf(gathered, material);
  return {
    item: item.id,
    marks: marksOf(best),
    disputed: accounts.length > 0 || new Set(members.map((member) => member.polarity)).size > 1,
    ...(accounts.length > 0 && { accounts }),
    ...(when && { when }),
    ...(told && { told }),
    ...(best.where && { where: best.where.name }),
    word: wordOf(best),
    voices: item.voices,
    cites: citesOf(members, material.citations),
  };
}

/** One account for each other item and point. */
function accountsOf({ item }: Gathered, material: Material): readonly Account[] {
  const seen = new Set<string>();
  return item.disputes.flatMap(({ about, reason, item: other, other: id }) => {
    const entry = material.entries.get(id);
    const report = entry && material.reports.get(entry.report);
    if (entry === undefined || report === undefined || seen.has(`${other} ${about}`)) return [];
    seen.add(`${other} ${about}`);
    return [{ about, reason, item: other, line: entryLine(entry, report), cites: citesOf([entry], material.citations) }];
  });
}

/** The citation numbers of some entries, each once, ascending. */
export function citesOf(entries: readonly Entry[], citations: Citations): readonly number[] {
  return [...new Set(entries.map((entry) => citations.of(entry)))].sort((a, b) => a - b);
}

/** The gathered items of one kind. */
export function ofKind<K extends Entry["kind"]>(material: Material, kind: K): readonly Gathered<Extract<Entry, { kind: K }>>[] {
  return material.gathered.filter((g): g is Gathered<Extract<Entry, { kind: K }>> => g.best.kind === kind);
}
