import type { FigureEntry } from "../../model/entry.js";
import type { SeriesPoint } from "../../model/item.js";
import type { When } from "../../model/when.js";
import { compareText } from "../edtf-bounds.js";
import { partyOf, type Party } from "../word.js";
import { citesOf, ofKind, rowOf, type Gathered, type Material, type Row } from "./row.js";

/** Another figure for the same measure, and how the two stand. */
export interface SeriesFigure {
  readonly relation: SeriesPoint["relation"];
  readonly reason: string;
  /** whether the other was known before this one, after it, or from the same day */
  readonly told: SeriesPoint["told"];
  readonly item: string;
  /** as its report prints it */
  readonly text: string;
  readonly period?: When;
  readonly cites: readonly number[];
}

/** A quantity, as printed and as read. */
export interface FigureRow extends Row {
  readonly text: string;
  readonly value: number;
  readonly upper?: number;
  readonly bound: FigureEntry["bound"];
  readonly unit: string;
  readonly measure: string;
  readonly of: readonly Party[];
  readonly period?: When;
  readonly change?: NonNullable<FigureEntry["change"]>;
  /** the other figures of its measure; absent when there are none */
  readonly series?: readonly SeriesFigure[];
}

/** The figures, in the order of what they measure and then of the reports that give them. */
export function figures(material: Material): readonly FigureRow[] {
  return ofKind(material, "figure")
    .map((gathered): FigureRow => {
      const { text, value, upper, bound, unit, measure, of, period, change } = gathered.best;
      const series = seriesOf(gathered, material);
      return {
        ...rowOf(gathered, material),
        text, value, bound, unit, measure,
        of: of.map(partyOf),
        ...(upper !== undefined && { upper }),
        ...(period && { period }),
        ...(change && { change }),
        ...(series.length > 0 && { series }),
      };
    })
    .sort((x, y) => (x.cites[0] ?? 0) - (y.cites[0] ?? 0) || compareText(x.measure, y.measure) || compareText(x.item, y.item));
}

function seriesOf({ item }: Gathered, material: Material): readonly SeriesFigure[] {
  return (item.series ?? []).flatMap(({ relation, reason, told, item: other, entry: id }) => {
    const entry = material.entries.get(id);
    if (entry?.kind !== "figure") return [];
    const period = entry.period ?? entry.when;
    return [{ relation, reason, told, item: other, text: entry.text, ...(period && { period }), cites: citesOf([entry], material.citations) }];
  });
}
