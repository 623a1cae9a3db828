import { createHash } from "node:crypto";
import type { DecisionMark } from "./contract/facade.js";
import { canonicalJson } from "./model/canonical-json.js";
import { Decision, type DecisionDraft } from "./model/decision.js";
import type { Entry, Reading } from "./model/entry.js";
import { seal } from "./seal.js";

/** Marks a decision with who and when, and names it: `d_` + the hash of all that it says. What an edit puts in place is named by its content, as the reader's own entries are. */
export function sealDecision(draft: DecisionDraft, { at, by }: DecisionMark): Decision {
  const instant = new Date(at).toISOString(); // one notation, so that the order of the texts is the order of time
  const whole = { ...draft, ...(draft.action === "edit" ? { to: renamed(draft.to) } : {}), at: instant, by };
  return Decision.parse({ ...whole, id: decisionId(whole) });
}

/** The id that a decision must have: that of its content. */
export function decisionId(decision: DecisionDraft & DecisionMark & { readonly id?: string }): string {
  const { id: _id, ...content } = decision;
  return `d_${createHash("sha256").update(canonicalJson(content)).digest("hex").slice(0, 16)}`;
}

function renamed(entry: Entry): Entry {
  const { id: _id, report, reader, ...reading } = entry;
  const [sealed] = seal(report, [reading as Reading], reader);
  if (sealed === undefined) throw new Error(`an edit of ${entry.id} has nothing to put in its place`);
  return sealed;
}
