import { childrenBy, tokenAt } from "../clauses/tree.js";
import { FeatureBag, type Features } from "./features.js";
import type { Candidate } from "./span-candidates.js";
import type { WordFacts } from "./word-facts.js";

const ROLE_LENGTHS: Readonly<Record<string, number>> = { place: 2, governor: 2.5, own: 1.5, around: 1.5, other: 2 };

/**
 * Features of one nominal as source, target or party. `other`: the source, where it is known already; then the way to it
 * counts too.
 */
export function roleFeatures(facts: WordFacts, candidates: readonly Candidate[], at: number, other?: number): Features {
  const bag = new FeatureBag();
  const { tree } = facts;
  const candidate = candidates[at];
  if (!candidate) throw new RangeError(`no candidate ${at} of ${candidates.length}`);
  const { head } = candidate;
  const token = tokenAt(tree, head);
  const relation = `${token.deprel} ${facts.preposition(head)}`;

  // where it stands
  const way = facts.up(head);
  const chain = way.map((i) => tokenAt(tree, i).deprel);
  bag.add("place", `relation ${token.deprel}`);
  bag.add("place", `relation ${relation}`);
  bag.add("place", `chain ${chain.slice(0, 2).join(">")}`);
  bag.add("place", `chain ${chain.slice(0, 3).join(">")}`);
  bag.add("place", `way ${chain.join(">")}`);
  bag.add("place", `depth ${Math.min(way.length, 6)}`);
  bag.add("place", `order ${Math.min(at, 5)}`);
  bag.add("place", `left ${Math.min(candidates.length - 1 - at, 3)}`);
  bag.add("place", `order ${Math.min(at, 3)} ${token.deprel}`);
  if (candidates.slice(0, at).some((c) => tokenAt(tree, c.head).deprel.startsWith("nsubj"))) bag.add("place", `behind a subject ${token.deprel}`);

  // what governs it
  way.slice(1, 4).forEach((g, depth) => {
    for (const word of [facts.plain(g), ...(facts.classes[g] ?? []), ...(facts.classes[g] ?? []).map((c) => c.split(".")[0]!)]) {
      bag.add("governor", `${depth} ${word}`);
      bag.add("governor", `${depth} ${word} ${relation}`);
      bag.add("governor", `${depth} ${word} ${chain.slice(0, depth + 1).join(">")}`);
    }
    const passive = childrenBy(tree, g, "aux:pass", "nsubj:pass").length > 0 ? "passive" : "active";
    bag.add("governor", `${depth} ${passive} ${token.deprel}`);
    const filled = (tree.children[g] ?? []).map((c) => tokenAt(tree, c).deprel).filter((d) => /^(nsubj|obj|iobj|obl|xcomp|ccomp)/.test(d));
    for (const d of filled) if (depth === 0) bag.add("governor", `beside ${d} ${relation}`);
    for (const c of childrenBy(tree, g, "obj", "xcomp", "ccomp", "compound:prt")) {
      if (c === head) continue;
      for (const k of [facts.plain(c), ...(facts.classes[c] ?? [])]) bag.add("governor", `${depth} ${token.deprel} with ${tokenAt(tree, c).deprel} ${k}`);
    }
  });

  // what it is
  const mention = facts.mentions?.at(tree.sentence.index, head);
  const kind = mention ? (mention.actor.kind ?? "actor") : facts.mentions?.placeAt(tree.sentence.index, head) ? "place" : "unknown";
  const owners = childrenBy(tree, head, "amod", "compound", "nmod:poss", "nmod").some((c) => facts.mentions?.at(tree.sentence.index, c) !== undefined);
  bag.add("own", `kind ${kind}`);
  bag.add("own", `kind ${kind} ${relation}`);
  bag.add("own", `upos ${token.upos}`);
  bag.add("own", `upos ${token.upos} ${relation}`);
  bag.add("own", `number ${token.xpos}`);
  bag.add("own", `word ${facts.plain(head)}`);
  if (owners) bag.add("own", `owned ${token.deprel}`);
  for (const c of facts.classes[head] ?? []) {
    bag.add("own", c);
    bag.add("own", `${c} ${token.deprel}`);
  }
  for (const c of childrenBy(tree, head, "amod", "compound", "nmod", "det", "nmod:poss", "nummod")) {
    bag.add("own", `with ${facts.plain(c)}`);
    for (const k of facts.classes[c] ?? []) bag.add("own", `with ${k}`);
  }

  // words around it
  const word = (i: number): string => (tree.tokens[i] === undefined ? "@edge" : facts.plain(i));
  for (const d of [1, 2]) {
    bag.add("around", `-${d} ${word(candidate.first - d)}`);
    bag.add("around", `+${d} ${word(candidate.last + d)}`);
    for (const c of facts.classes[candidate.first - d] ?? []) bag.add("around", `-${d} ${c}`);
    for (const c of facts.classes[candidate.last + d] ?? []) bag.add("around", `+${d} ${c}`);
  }
  bag.add("around", `-2-1 ${word(candidate.first - 2)} ${word(candidate.first - 1)}`);

  if (other !== undefined) addOther(bag, facts, candidates, at, other);
  return bag.features(ROLE_LENGTHS);
}

/** How the nominal stands to the source. */
function addOther(bag: FeatureBag, facts: WordFacts, candidates: readonly Candidate[], at: number, other: number): void {
  const { tree } = facts;
  const head = candidates[at]!.head;
  const source = candidates[other]!.head;
  const left = facts.up(source);
  const right = facts.up(head);
  const top = left.find((i) => right.includes(i)) ?? tree.root;
  const ups = left.slice(0, Math.max(0, left.indexOf(top))).map((i) => tokenAt(tree, i).deprel);
  const downs = right.slice(0, Math.max(0, right.indexOf(top))).reverse();
  const relations = downs.map((i) => tokenAt(tree, i).deprel);
  bag.add("other", `path ${ups.join("^")} ${relations.join("v")}`);
  bag.add("other", `path ${ups.join("^")} ${downs.map((i) => `${tokenAt(tree, i).deprel}:${facts.preposition(i)}`).join("v")}`);
  bag.add("other", `down ${relations.join("v")}`);
  bag.add("other", `far ${Math.max(-4, Math.min(5, at - other))}`);
  bag.add("other", `steps ${Math.min(5, downs.length)} ${Math.min(3, ups.length)}`);
  bag.add("other", at === other ? "itself" : head < source ? "before" : "behind");
  const nearer = candidates.slice(other + 1, at).filter((c) => facts.up(c.head).includes(top)).length;
  bag.add("other", `nearer ${Math.min(nearer, 4)}`);
  for (const i of [top, ...downs.slice(0, -1)]) {
    for (const c of [facts.plain(i), ...(facts.classes[i] ?? [])]) bag.add("other", `over ${c}`);
    for (const c of facts.classes[i] ?? []) bag.add("other", `over ${c} ${tokenAt(tree, head).deprel} ${facts.preposition(head)}`);
  }
  if (downs.includes(source)) bag.add("other", "under the source");
  if (right.includes(source)) bag.add("other", "inside the source");
  for (const c of facts.classes[top] ?? []) bag.add("other", `top ${c} ${relations.join("v")}`);
}
