import type { Span } from "../../model/span.js";
import type { Features } from "../choice/features.js";
import { headOf, pairFeatures, type Range } from "../choice/pair-features.js";
import { quadFeatures } from "../choice/quad-features.js";
import { readSpans, ROLES } from "../choice/read-spans.js";
import { makeSoftmax, type SoftmaxWeights } from "../choice/softmax.js";
import { spanCandidates } from "../choice/span-candidates.js";
import { roleFeatures } from "../choice/span-features.js";
import { textHash, type EventWeights } from "../choice/weights.js";
import type { WordFacts } from "../choice/word-facts.js";
import { fitRanking, fitSoftmax, type Choices, type Example } from "./fit-softmax.js";
import type { PairRow, SpanRow } from "./event-data.js";

/** The roots of the PLV set: PLOVER's types, CONCEDE and RETREAT as one. */
export const ROOTS = ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD"] as const;

export interface EventData {
  readonly pairs: readonly PairRow[];
  readonly spans: readonly SpanRow[];
}

/** How a sentence is seen: parsed, with its words' classes; the same in training, evaluation and production. */
export type Look = (text: string) => WordFacts;

/** The tasks that the models are for. */
export const TASKS = ["events", "spans"] as const;
export type EventTask = (typeof TASKS)[number];

/** The models of types (for "events"), of roles, targets and quad classes (for "spans") from the sentences given: nothing random in it. */
export function trainEvents(data: EventData, look: Look, tasks: readonly EventTask[] = TASKS): EventWeights {
  const type: EventWeights["models"] = tasks.includes("events") ? { type: fitSoftmax(typeExamples(data.pairs, look), { classes: ROOTS, l2: 0.05, rareness: 0.3 }) } : {};
  const spans = tasks.includes("spans") ? trainSentences(data, look) : {};
  return { models: { ...type, ...spans }, seen: [...new Set([...data.pairs, ...data.spans].map((r) => textHash(r.text)))].sort((a, b) => a - b) };
}

function trainSentences(data: EventData, look: Look): EventWeights["models"] {
  const { role, target } = trainSpans(data, look);
  const models = { role: makeSoftmax(role), target: makeSoftmax(target) };
  return { role, target, quad: fitSoftmax(quadExamples(data, look, (facts) => readSpans(facts, models)), { classes: ["0", "1", "2", "3", "4"], l2: 0.035, rareness: 0.15 }) };
}

/** The models of who acts and who is acted upon. */
export function trainSpans(data: EventData, look: Look): { readonly role: SoftmaxWeights; readonly target: SoftmaxWeights } {
  const { roles, targets } = spanExamples(data, look);
  return { role: fitSoftmax(roles, { classes: ROLES, l2: 0.05, iterations: 40, rareness: 0.15 }), target: fitRanking(targets, { l2: 0.15, iterations: 40 }) };
}

/** Pairs as examples; a rare type counts more, by how rare it is to the power of 0.3, for macro-F1 counts types and not pairs. */
function typeExamples(pairs: readonly PairRow[], look: Look): readonly Example[] {
  const often = new Map<string, number>();
  for (const { root } of pairs) often.set(root, (often.get(root) ?? 0) + 1);
  return pairs.flatMap((row) => {
    const features = pairRowFeatures(row, look(row.text));
    const label = (ROOTS as readonly string[]).indexOf(row.root);
    return features === undefined || label < 0 ? [] : [{ features, label, weight: (pairs.length / ROOTS.length / (often.get(row.root) ?? 1)) ** 0.3 }];
  });
}

/** The features of a row's pair; undefined when its source is not in the sentence. */
export function pairRowFeatures(row: PairRow, facts: WordFacts): Features | undefined {
  const source = rangeOf(facts, row.source);
  return source && pairFeatures(facts, source, row.target && rangeOf(facts, row.target));
}

/** The tokens that a span of the text touches. */
export function rangeOf({ tree }: WordFacts, span: Span): Range | undefined {
  const touched = tree.tokens.filter((t) => t.start < span.end && t.end > span.start);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last && { first: first.index, last: last.index };
}

type RoleSpan = Span & { readonly role: string };

/** What is done together: the pairs mark its two sides as source and target, where the sentences with spans mark parties. */
const MUTUAL = new Set(["AGREE", "CONSULT", "COOPERATE"]);

/** All sentences with spans: those of the end-to-end set, and of the pairs those that it does not hold. */
function spanExamples({ pairs, spans }: EventData, look: Look): { readonly roles: readonly Example[]; readonly targets: readonly Choices[] } {
  const held = new Set(spans.map((r) => textHash(r.text)));
  const more = pairs.filter((r) => !MUTUAL.has(r.root) && !held.has(textHash(r.text))).map((r) => ({ text: r.text, spans: [{ role: "source", ...r.source }, ...(r.target ? [{ role: "target", ...r.target }] : [])] }));
  const roles: Example[] = [];
  const targets: Choices[] = [];
  for (const [row, weight] of [...spans.map((r) => [r, 1] as const), ...more.map((r) => [r, 0.5] as const)]) {
    const facts = look(row.text);
    const candidates = spanCandidates(facts);
    const labels = labelsOf(facts, candidates.map((c) => c.head), row.spans);
    candidates.forEach((_, i) => roles.push({ features: roleFeatures(facts, candidates, i), label: (ROLES as readonly string[]).indexOf(labels[i] ?? "none"), weight }));
    const source = labels.indexOf("source");
    if (source >= 0) targets.push({ features: candidates.map((_, i) => roleFeatures(facts, candidates, i, source)), right: labels.flatMap((l, i) => (l === "target" ? [i] : [])), weight });
  }
  return { roles, targets };
}

/** The role of each candidate: that of the span whose head it is, or the first candidate inside it. */
function labelsOf(facts: WordFacts, heads: readonly number[], spans: readonly RoleSpan[]): readonly string[] {
  const labels = heads.map(() => "none");
  for (const span of spans) {
    const range = rangeOf(facts, span);
    if (!range) continue;
    const exact = heads.indexOf(headOf(facts, range));
    const at = exact >= 0 ? exact : heads.findIndex((h) => range.first <= h && h <= range.last);
    if (at >= 0) labels[at] = span.role;
  }
  return labels;
}

function quadExamples({ pairs, spans }: EventData, look: Look, read: (facts: WordFacts) => ReturnType<typeof readSpans>): readonly Example[] {
  const held = new Set(spans.filter((r) => r.quad !== undefined).map((r) => textHash(r.text)));
  const rows = [...spans.flatMap((r) => (r.quad === undefined ? [] : [{ text: r.text, quad: r.quad, weight: 1 }])), ...pairs.filter((r) => !held.has(textHash(r.text))).map((r) => ({ text: r.text, quad: r.quad, weight: 0.5 }))];
  return rows.map(({ text, quad, weight }) => ({ features: quadFeatures(look(text), read(look(text))), label: quad, weight }));
}
