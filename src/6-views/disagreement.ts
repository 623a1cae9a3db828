import type { Entry } from "../model/entry.js";
import { whenBounds } from "./edtf-bounds.js";

/** What two entries on one thing say differently. */
export type Disagreement = "polarity" | "stage" | "value" | "date" | "modality";

/** The first point on which two entries of one kind cannot both be right, or `undefined`. Different precision is no disagreement. */
export function disagreement(a: Entry, b: Entry): Disagreement | undefined {
  if (a.kind !== b.kind) return undefined;
  if (a.polarity !== b.polarity) return "polarity";
  if (a.kind === "undertaking" && b.kind === "undertaking") {
    if (a.stage !== b.stage) return "stage";
    if (a.value && b.value && (a.value.unit !== b.value.unit || a.value.amount !== b.value.amount)) return "value";
  }
  if (a.kind === "figure" && b.kind === "figure" && a.unit === b.unit && a.bound === "exact" && b.bound === "exact" && a.value !== b.value) return "value";
  if (apart(a, b)) return "date";
  return a.modality === b.modality ? undefined : "modality";
}

function apart(a: Entry, b: Entry): boolean {
  const x = whenBounds(a.when);
  const y = whenBounds(b.when);
  return (x.to !== undefined && y.from !== undefined && x.to < y.from) || (y.to !== undefined && x.from !== undefined && y.to < x.from);
}
