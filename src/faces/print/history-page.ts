import type { DecisionState, HistoryRow } from "../../6-views/index.js";
import type { Decision } from "../../model/decision.js";
import { clip } from "./display-width.js";
import { accent, createPage, faint, strong, type PageOptions } from "./page.js";
import { quoted } from "./row-words.js";

const STATES: Readonly<Record<DecisionState, string | undefined>> = {
  stands: undefined,
  outweighed: "outweighed by a later one",
  undone: "taken back",
  fallen: "fell with the edit it was made on",
  unmatched: "unmatched: nothing is read from these words any more",
};

/** Who decided what and when, oldest first; what does not count says why. */
export function historyPage(rows: readonly HistoryRow[], options: PageOptions): string {
  const page = createPage(options);
  page.heading("Decisions", String(rows.length));
  for (const { decision, state, undoneBy, about, became } of rows) {
    const not = STATES[state];
    page.line([strong(decision.action), ` ${whatOf(decision)}`, ...(not === undefined ? [] : [accent(` · ${not}`), ...(undoneBy === undefined ? [] : [accent(` by ${undoneBy.slice(0, 10)}`)])])],
      { lead: faint(decision.at.slice(0, 16).replace("T", " ")), indent: 2, hang: 20 });
    for (const { kind, entry, words } of about) page.line([`${kind} ${entry.slice(0, 10)} `, words === "" ? "(its report is not in the record)" : quoted(clip(words, 2 * (page.width - 20) - 30))], { indent: 20 });
    if (became !== undefined) page.line([`now: ${became}`], { indent: 20 });
    page.line([faint(`${decision.by} · ${decision.id.slice(0, 10)}`)], { indent: 20 });
  }
  return page.text();
}

/** What a decision says beside the words it is about. */
function whatOf(decision: Decision): string {
  switch (decision.action) {
    case "note":
      return `${decision.target === undefined ? decision.report.slice(0, 10) : ""} ${decision.text}`.trim();
    case "correct":
      return `${decision.report.slice(0, 10)}: ${pairs(decision.set)}`;
    case "alias":
      return `${decision.name} is ${decision.actor.name}${decision.actor.code === undefined ? "" : ` (${decision.actor.code})`}`;
    case "outlet":
      return `${decision.name}: ${pairs(decision.set)}`;
    case "undo":
      return decision.decision.slice(0, 10);
    case "accept":
      return "";
    default:
      return decision.reason ?? "";
  }
}

function pairs(set: object): string {
  return Object.entries(set).map(([field, value]) => (value === null ? `no ${field}` : `${field} ${String(value)}`)).join(", ");
}
