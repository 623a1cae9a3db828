import type { FigureEntry } from "../../model/entry.js";
import { onOneLine, type Reviewed } from "./reviewed.js";
import type { Written } from "./written.js";

/** Figures as `evaluate figures` reads them: sentences with their quantities, each a value (or range) and the English name of its unit. A sentence of which every figure was rejected has none. */
export function figureSentences({ sentences, leftOut }: Reviewed, unitName: (unit: string) => string): Written {
  const all = sentences.map(({ report, span, right }) => ({
    text: onOneLine(report, span),
    quantities: right.filter((entry) => entry.kind === "figure").map((figure) => ({ value: valueOf(figure), normalized_unit: figure.unit === "1" ? "" : unitName(figure.unit) })),
  }));
  return { text: `${JSON.stringify(all, undefined, 1)}\n`, written: sentences.flatMap(({ right }) => right).length, leftOut };
}

/** "From 5 to 7 billion" is a range to the public sets, as "5 to 7 billion" is. */
function valueOf({ value, upper, change }: FigureEntry): string {
  if (change?.from !== undefined && change.to === value) return `${change.from}-${value}`;
  return upper === undefined ? String(value) : `${value}-${upper}`;
}
