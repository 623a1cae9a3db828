import type { FigureEntry } from "../../model/entry.js";
import type { When } from "../../model/when.js";
import { compareText } from "../edtf-bounds.js";
import { partyOf, type Party } from "../word.js";
import { ofKind, rowOf, type Material, type Row } from "./row.js";

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
}

/** The figures, in the order of what they measure and then of the reports that give them. */
export function figures(material: Material): readonly FigureRow[] {
  return ofKind(material, "figure")
    .map((gathered): FigureRow => {
      const { text, value, upper, bound, unit, measure, of, period, change } = gathered.best;
      return {
        ...rowOf(gathered, material),
        text, value, bound, unit, measure,
        of: of.map(partyOf),
        ...(upper !== undefined && { upper }),
        ...(period && { period }),
        ...(change && { change }),
      };
    })
    .sort((x, y) => (x.cites[0] ?? 0) - (y.cites[0] ?? 0) || compareText(x.measure, y.measure) || compareText(x.item, y.item));
}
