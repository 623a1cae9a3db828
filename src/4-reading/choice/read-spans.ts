import { tokenAt } from "../clauses/tree.js";
import { roleFeatures } from "./span-features.js";
import { spanCandidates, type Candidate } from "./span-candidates.js";
import { normalised, type Softmax } from "./softmax.js";
import type { WordFacts } from "./word-facts.js";

/** Who does something to whom in a sentence; the parties of what is done together. */
export interface ReadSpans {
  readonly sources: readonly Candidate[];
  readonly targets: readonly Candidate[];
  readonly parties: readonly Candidate[];
}

export interface SpanModels {
  readonly role: Softmax;
  readonly target: Softmax;
}

/** The classes of the role model; the target model ranks. */
export const ROLES = ["none", "source", "target", "reciprocal"] as const;

/** A target is told when its chance by itself is at least this; the source always is, for somebody acts. */
const TARGET_FROM = 0.03;
/** How much a nominal's own look counts beside how it stands to the source and the rest. */
const BY_ITSELF = 0.6;
/** The second member of a list is a target too from here. */
const ALSO_FROM = 0.25;
/** The best source is a party when the one chance is more than this share of the two. */
const PARTY_FROM = 0.3;
const SECOND_FROM = 0.35;

/** The best source, then the best target for that source; or the parties. */
export function readSpans(facts: WordFacts, { role, target }: SpanModels): ReadSpans {
  const candidates = spanCandidates(facts);
  const chances = candidates.map((_, i) => role.chances(roleFeatures(facts, candidates, i)));
  const of = (i: number, name: (typeof ROLES)[number]): number => chances[i]?.[ROLES.indexOf(name)] ?? 0;
  const source = top(candidates, (i) => of(i, "source") + of(i, "reciprocal"));
  if (source === undefined) return { sources: [], targets: [], parties: [] };
  if (of(source, "reciprocal") > PARTY_FROM * (of(source, "reciprocal") + of(source, "source"))) {
    const second = top(candidates, (i) => (i === source ? -1 : of(i, "reciprocal")));
    const both = second !== undefined && of(second, "reciprocal") > SECOND_FROM ? [source, second] : [source];
    return { sources: [], targets: [], parties: both.sort((a, b) => a - b).map((i) => candidates[i]!) };
  }
  const stand = normalised(Float64Array.from(candidates, (_, i) => target.scores(roleFeatures(facts, candidates, i, source))[0] ?? 0));
  const aimed = candidates.map((_, i) => (i === source ? 0 : (1 - BY_ITSELF) * (stand[i] ?? 0) + BY_ITSELF * of(i, "target")));
  const first = top(candidates, (i) => (i === source ? -1 : (aimed[i] ?? 0)));
  const told = first !== undefined && first !== source && of(first, "target") >= TARGET_FROM ? [first] : [];
  const more = candidates.map((_, i) => i).filter((i) => i !== first && i !== source && told.length > 0 && tokenAt(facts.tree, candidates[i]!.head).deprel === "conj" && aimed[i]! >= ALSO_FROM);
  return { sources: [candidates[source]!], targets: [...told, ...more].map((i) => candidates[i]!), parties: [] };
}

function top(candidates: readonly Candidate[], score: (i: number) => number): number | undefined {
  let best: number | undefined;
  for (let i = 0; i < candidates.length; i++) if (best === undefined || score(i) > score(best)) best = i;
  return best;
}
