import type { ConfidenceModel } from "../confidence/confidence.js";
import { eventSigns, type SignedEvent } from "../confidence/event-signs.js";
import { fitSoftmax } from "./fit-softmax.js";

/** An event that somebody marked. */
export interface JudgedEvent {
  readonly event: SignedEvent;
  /** right in every field */
  readonly right: boolean;
}

const CLASSES = ["not", "right"];

/** What each sign adds, by logistic regression: no chance in it. Signs of fewer than five events are left out. */
export function trainConfidence(judged: readonly JudgedEvent[], l2 = 4): ConfidenceModel {
  const all = [...new Set(judged.flatMap(({ event }) => eventSigns(event)))].sort();
  const keyOf = new Map(all.map((sign, i) => [sign, i]));
  const examples = judged.map(({ event, right }) => {
    const signs = eventSigns(event);
    return { features: { keys: signs.map((sign) => keyOf.get(sign) ?? 0), values: signs.map(() => 1), groups: signs }, label: right ? 1 : 0 };
  });
  const { keys, weights } = fitSoftmax(examples, { classes: CLASSES, l2, least: 5 });
  const gain = (row: number): number => round((weights[row * 2 + 1] ?? 0) - (weights[row * 2] ?? 0));
  return {
    about: "Log-odds that an event is right in every field, by what can be seen of it; see confidence.md.",
    start: gain(keys.length),
    signs: Object.fromEntries(keys.map((key, row): [string, number] => [all[key] ?? "", gain(row)]).filter(([, g]) => g !== 0)),
  };
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
