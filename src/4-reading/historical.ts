import { bounds } from "../model/edtf-bounds.js";
import type { Day, When } from "../model/when.js";

/** How long before the report a thing must lie to be told as background of an earlier time. */
const BACKGROUND_DAYS = 365;

/** Whether a date lies so far before the report's day that the thing is told as background; without both dates nobody can say. */
export function isHistorical(when: When | undefined, published: Day | undefined): boolean {
  if (when === undefined || when.basis === "unresolved" || published === undefined) return false;
  const last = bounds(when.value).to;
  return last !== undefined && Date.parse(published) - Date.parse(last) > BACKGROUND_DAYS * 86_400_000;
}
