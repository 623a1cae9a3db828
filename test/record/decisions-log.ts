import type { Decision, DecisionDraft, Target } from "../../src/model/decision.js";
import type { Entry, EventEntry } from "../../src/model/entry.js";
import { seal } from "../../src/seal.js";
import { sealDecision } from "../../src/seal-decision.js";

/** An event read from these characters; entries that differ in anything have other ids, as the reader's have. */
export function event(start: number, end: number, more: Partial<EventEntry> = {}, report = "r_1"): Entry {
  const words = { start, end };
  const [entry] = seal(report, [{
    kind: "event", type: "CONSULT", quad: 1, intensity: 2.5, actors: [{ name: "Egypt", code: "EGY", country: "EGY" }], recipients: [],
    evidence: [words], sentence: words, attribution: { by: "report" }, polarity: "affirmed", modality: "asserted", historical: false, topics: [],
    confidence: 0.9, rule: "test", ...more,
  }], "test");
  return entry!;
}

export function target({ report, kind, evidence, id }: Entry, beside?: readonly Entry[]): Target {
  return { report, kind, evidence, entry: id, ...(beside && { beside: beside.map((other) => other.id) }) };
}

/** Decisions a minute apart, in the order given; a function is given those before it. */
export function log(...drafts: readonly (DecisionDraft | ((before: readonly Decision[]) => DecisionDraft))[]): readonly Decision[] {
  const decisions: Decision[] = [];
  drafts.forEach((draft, minute) => {
    const at = new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString();
    decisions.push(sealDecision(typeof draft === "function" ? draft(decisions) : draft, { at, by: "Rana" }));
  });
  return decisions;
}

export const accept = (entry: Entry, beside?: readonly Entry[]): DecisionDraft => ({ action: "accept", target: target(entry, beside) });
export const reject = (entry: Entry, beside?: readonly Entry[]): DecisionDraft => ({ action: "reject", target: target(entry, beside) });
export const edit = (entry: Entry, to: Entry, beside?: readonly Entry[]): DecisionDraft => ({ action: "edit", target: target(entry, beside), to });
export const undo = (n: number) => (before: readonly Decision[]): DecisionDraft => ({ action: "undo", decision: before.at(n)!.id });
