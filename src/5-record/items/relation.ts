import type { Dispute, SeriesPoint } from "../../model/item.js";

/** How two entries that are not one thing bear on one another: they dispute something, or give figures for one measure. */
export interface Relation {
  readonly relation: Dispute["about"] | SeriesPoint["relation"];
  readonly reason: string;
}
