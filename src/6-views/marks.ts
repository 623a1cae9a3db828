import type { Entry } from "../model/entry.js";

/** Why a row must not be read as a thing that happened. */
export type Mark = "planned" | "hypothetical" | "negated" | "historical";

/** The marks of an entry or facet; none means: told as having happened. */
export function marksOf(entry: Pick<Entry, "modality" | "polarity" | "historical">): readonly Mark[] {
  return [
    ...(entry.modality === "future" ? (["planned"] as const) : []),
    ...(entry.modality === "hypothetical" ? (["hypothetical"] as const) : []),
    ...(entry.polarity === "negated" ? (["negated"] as const) : []),
    ...(entry.historical ? (["historical"] as const) : []),
  ];
}
