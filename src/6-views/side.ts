import type { Facet } from "../5-record/facet.js";
import { signedOrBeyond } from "../model/ladder.js";

/** Words are not deeds. */
export type Side = "words" | "deeds";

/**
 * On which side something told stands: words are statements, events of the verbal quads (1, 3) and undertakings up to agreed; deeds are
 * events of the material quads (2, 4) and undertakings signed or beyond. A figure is neither.
 */
export function sideOf({ kind, quad, stage }: Pick<Facet, "kind" | "quad" | "stage">): Side | undefined {
  if (kind === "statement") return "words";
  if (kind === "event") return quad === 2 || quad === 4 ? "deeds" : "words";
  if (kind === "undertaking") return stage !== undefined && signedOrBeyond(stage) ? "deeds" : "words";
  return undefined;
}
