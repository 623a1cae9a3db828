import type { AddsSummary } from "../../6-views/index.js";
import { count } from "./row-words.js";

/** "adds 9, restates 5; 11 checkable". */
export function addsWords(adds: { readonly new: number; readonly restated: number; readonly checkable: number }): string {
  if (adds.checkable === 0) return "adds nothing that can be checked";
  return `adds ${adds.new}${adds.restated > 0 ? `, restates ${adds.restated}` : ""}; ${adds.checkable} checkable`;
}

/** "adds 14: 2 undertakings, 4 events, 5 statements, 3 figures; 12 checkable", or that it adds nothing that can be checked. */
export function addsSentence({ added, byKind, restated, unsourced, checkable }: AddsSummary): string {
  const kinds = kindCounts(byKind);
  const again = restated > 0 ? `, restates ${restated}` : "";
  if (checkable > 0) return `adds ${added}${kinds === "" ? "" : `: ${kinds}`}${again}; ${checkable} checkable`;
  const nobody = kindCounts(unsourced);
  if (added > 0 || nobody !== "") return `adds nothing that can be checked (${nobody === "" ? kinds : `${nobody} nobody owns`})${again}`;
  return restated > 0 ? `adds nothing, restates ${restated}` : "adds nothing";
}

function kindCounts({ undertaking, event, statement, figure }: AddsSummary["byKind"]): string {
  const parts = [[undertaking, "undertaking"], [event, "event"], [statement, "statement"], [figure, "figure"]] as const;
  return parts.flatMap(([n, noun]) => (n === 0 ? [] : [count(n, noun)])).join(", ");
}
