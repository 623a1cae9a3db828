import { childrenBy, tokenAt } from "../clauses/tree.js";
import { meaningOf } from "./composition.js";
import { FeatureBag, type Features } from "./features.js";
import type { WordFacts } from "./word-facts.js";

/** Token indexes, both inclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** How loud each group of features may be; in training common features are quieter still (`rareness`). */
export const PAIR_LENGTHS: Readonly<Record<string, number>> = { words: 14.5, senses: 8.5, company: 8.5, predicate: 14.5, construction: 6, path: 5 };

const SILENT = new Set(["PUNCT", "DET", "SYM", "X"]);

/** Features of an event between a source and (where there is one) a target. */
export function pairFeatures(facts: WordFacts, source: Range, target: Range | undefined, lengths: Readonly<Record<string, number>> = PAIR_LENGTHS): Features {
  const bag = new FeatureBag();
  const { tree } = facts;
  const spans = [source, ...(target ? [target] : [])].sort((a, b) => a.first - b.first);
  const order = target === undefined ? "S" : source.first <= target.first ? "ST" : "TS";
  const inside = (i: number): string | undefined => (within(source, i) ? "s" : target && within(target, i) ? "t" : undefined);
  const zone = (i: number): string => inside(i) ?? (i < spans[0]!.first ? "before" : i > spans.at(-1)!.last ? "after" : "between");

  // words by where they stand to the two
  const spoken = tree.tokens.filter((t) => !SILENT.has(t.upos)).map((t) => t.index);
  spoken.forEach((i, at) => {
    const where = zone(i);
    const word = facts.plain(i);
    bag.add("words", word);
    bag.add("words", `${where} ${word}`);
    bag.add("words", `${order} ${where} ${word}`);
    const next = spoken[at + 1];
    if (next !== undefined) {
      bag.add("words", `${word}_${facts.plain(next)}`);
      bag.add("words", `${where} ${word}_${facts.plain(next)}`);
    }
    for (const c of facts.company(i)) {
      bag.add("company", c);
      bag.add("company", `${where} ${c}`);
      bag.add("company", `${order} ${where} ${c}`);
    }
    for (const c of facts.classes[i] ?? []) {
      bag.add("senses", c);
      bag.add("senses", `${where} ${c}`);
      bag.add("senses", `${where} ${typeOf(c)}`);
      if (next !== undefined) for (const d of facts.classes[next] ?? []) bag.add("senses", `${c}_${d}`);
    }
  });

  // what governs them
  const sourceHead = headOf(facts, source);
  const targetHead = target && headOf(facts, target);
  const predicates = predicatesOf(facts, sourceHead, targetHead);
  predicates.forEach((p, depth) => {
    const level = depth === 0 ? "first" : depth === 1 ? "second" : "higher";
    const voice = tree.children[p]?.some((c) => tokenAt(tree, c).deprel === "nsubj:pass") ? "passive" : "active";
    bag.add("predicate", `${level} ${facts.plain(p)}`);
    bag.add("predicate", `any ${facts.plain(p)}`);
    bag.add("predicate", `${level} ${voice}`);
    for (const k of facts.company(p)) {
      bag.add("company", `predicate ${level} ${k}`);
      bag.add("company", `predicate any ${k}`);
      for (const c of childrenBy(tree, p, "obj", "xcomp", "obl", "ccomp", "nsubj:pass")) {
        for (const of of facts.company(c)) {
          bag.add("company", `predicate ${k} ${tokenAt(tree, c).deprel} ${of}`);
          bag.add("company", `predicate ${level} ${tokenAt(tree, c).deprel} ${of}`);
        }
      }
    }
    for (const c of facts.classes[p] ?? []) {
      bag.add("predicate", `${level} ${c}`);
      bag.add("predicate", `any ${c}`);
      bag.add("predicate", `any ${typeOf(c)}`);
    }
    for (const c of tree.children[p] ?? []) {
      const child = tokenAt(tree, c);
      if (child.deprel === "punct" || child.deprel === "det") continue;
      const word = inside(c) === undefined ? facts.plain(c) : `@${inside(c)}`;
      bag.add("predicate", `${level} ${child.deprel} ${word}`);
      bag.add("predicate", `${facts.plain(p)} ${child.deprel} ${word}`);
      if (inside(c) !== undefined) bag.add("predicate", `${facts.plain(p)} ${facts.preposition(c)} ${word}`);
      for (const k of facts.classes[c] ?? []) {
        bag.add("predicate", `${level} ${child.deprel} ${k}`);
        for (const own of facts.classes[p] ?? []) bag.add("predicate", `${own} ${child.deprel} ${k}`);
      }
    }
    for (const n of childrenBy(tree, p, "advmod", "aux", "cc").filter((c) => /^(not|never|no|n't|will|would|may|might|could|can|must|should)$/.test(facts.lemma(c)))) {
      bag.add("predicate", `${level} told ${facts.lemma(n)}`);
    }
  });

  // what the construction makes of it
  predicates.slice(0, 4).forEach((p, depth) => {
    const meaning = meaningOf(facts, p);
    if (meaning === undefined) return;
    bag.add("construction", `any ${meaning}`);
    if (depth < 2) bag.add("construction", `${depth} ${meaning}`);
    if (depth === 0 && targetHead !== undefined) bag.add("construction", `${meaning} ${tokenAt(tree, targetHead).deprel} ${facts.preposition(targetHead)}`);
  });
  const over = facts.up(sourceHead).slice(1).find((i) => ["VERB", "ADJ"].includes(tokenAt(tree, i).upos));
  const said = over === undefined ? undefined : meaningOf(facts, over);
  if (said !== undefined) bag.add("construction", `source ${said}`);
  const root = meaningOf(facts, tree.root);
  if (root !== undefined) bag.add("construction", `root ${root}`);

  // how it is told: what the words above and before the first predicate say of it, with what it says itself
  const [first] = predicates;
  if (first !== undefined) {
    const told = toldOf(facts, first);
    const own = new Set(predicates.slice(0, 3).flatMap((p) => facts.classes[p] ?? []).map(typeOf));
    for (const t of told) {
      bag.add("predicate", `told ${t}`);
      for (const o of own) bag.add("predicate", `told ${t} ${o}`);
    }
    const targetKinds = targetHead === undefined ? ["none"] : kindsOf(facts, targetHead);
    const sourceKinds = kindsOf(facts, sourceHead);
    for (const o of [...own, facts.plain(first)]) {
      for (const k of targetKinds) bag.add("predicate", `${o} to ${k}`);
      for (const k of sourceKinds) bag.add("predicate", `${o} by ${k}`);
    }
  }

  // the way from one to the other
  if (targetHead !== undefined) {
    const { ups, top, downs } = pathBetween(facts, sourceHead, targetHead);
    const steps = [...ups.map((i) => `^${tokenAt(tree, i).deprel}`), ...downs.map((i) => `v${tokenAt(tree, i).deprel}:${facts.preposition(i)}`)];
    bag.add("path", steps.join(" "));
    const between = [...ups.slice(1), top, ...downs.slice(0, -1)];
    for (const i of between) {
      bag.add("path", facts.plain(i));
      for (const c of facts.classes[i] ?? []) bag.add("path", c);
      for (const c of facts.classes[i] ?? []) bag.add("path", typeOf(c));
    }
    bag.add("path", `target ${tokenAt(tree, targetHead).deprel} ${facts.preposition(targetHead)}`);
    bag.add("path", `source ${tokenAt(tree, sourceHead).deprel} ${facts.preposition(sourceHead)}`);
    const { head } = tokenAt(tree, targetHead);
    if (head >= 0) for (const c of [facts.plain(head), ...(facts.classes[head] ?? [])]) bag.add("path", `over target ${c} ${facts.preposition(targetHead)}`);
  }
  for (const [name, at] of [["source", source], ["target", target]] as const) {
    if (at === undefined) continue;
    for (let i = at.first; i <= at.last; i++) for (const c of facts.classes[i] ?? []) bag.add("senses", `in ${name} ${c}`);
  }
  return bag.features(lengths);
}

/** The auxiliaries, negations and governing words of a predicate: "will", "not", the "ready" of "ready to send". */
function toldOf(facts: WordFacts, predicate: number): readonly string[] {
  const { tree } = facts;
  const chain = [predicate, ...childrenBy(tree, predicate, "xcomp", "ccomp")];
  const near = chain.flatMap((p) => childrenBy(tree, p, "aux", "advmod", "cop", "mark").filter((c) => c < p).map((c) => facts.lemma(c)));
  const governor = tokenAt(tree, predicate).head;
  const tense = tokenAt(tree, predicate).xpos;
  return [...new Set([...near.filter((w) => TELLING.has(w)), tense, ...(governor < 0 ? [] : (facts.classes[governor] ?? [`over ${facts.plain(governor)}`]))])];
}

const TELLING = new Set(["will", "would", "shall", "may", "might", "could", "can", "must", "should", "not", "never", "no", "n't", "no longer", "if", "unless", "to", "be", "have"]);

/** What sort of nominal: its classes, how it is named, whether it is a person, a place by its preposition, a thing. */
function kindsOf(facts: WordFacts, head: number): readonly string[] {
  const token = tokenAt(facts.tree, head);
  const mention = facts.mentions?.at(facts.tree.sentence.index, head);
  const modifiers = childrenBy(facts.tree, head, "compound", "amod", "nmod").flatMap((c) => facts.classes[c] ?? []);
  return [token.upos, ...(mention ? [mention.actor.kind ?? "actor"] : []), ...(facts.classes[head] ?? []), ...modifiers.map((m) => `with ${m}`), `in ${facts.preposition(head)}`];
}

function within(range: Range, i: number): boolean {
  return range.first <= i && i <= range.last;
}

/** "ACCUSE" of "ACCUSE.sue". */
function typeOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}

/** The token of a range that hangs on something outside it. */
export function headOf(facts: WordFacts, range: Range): number {
  for (let i = range.first; i <= range.last; i++) {
    const token = tokenAt(facts.tree, i);
    if (token.upos !== "PUNCT" && (token.head < 0 || !within(range, token.head)) && !["case", "det", "punct"].includes(token.deprel)) return i;
  }
  return range.last;
}

/** The verbs and event nouns that hold the two together: where their ways meet, then what that one stands under and carries. */
function predicatesOf(facts: WordFacts, source: number, target: number | undefined): readonly number[] {
  const { tree } = facts;
  const over = facts.up(source).slice(1);
  const meeting = target === undefined ? over[0] : pathBetween(facts, source, target).top;
  const first = meeting ?? over[0] ?? tree.root;
  const carried = [...childrenBy(tree, first, "xcomp", "ccomp", "obj")];
  const under = target === undefined ? [] : facts.up(target).slice(1).filter((i) => i !== first && !facts.up(first).includes(i));
  return [...new Set([first, ...over.filter((i) => tokenAt(tree, i).upos === "VERB").slice(0, 1), ...under, ...carried, ...facts.up(first).slice(1)])];
}

function pathBetween(facts: WordFacts, a: number, b: number): { readonly ups: readonly number[]; readonly top: number; readonly downs: readonly number[] } {
  const left = facts.up(a);
  const right = facts.up(b);
  const top = left.find((i) => right.includes(i)) ?? facts.tree.root;
  return { ups: left.slice(0, Math.max(0, left.indexOf(top))), top, downs: right.slice(0, Math.max(0, right.indexOf(top))).reverse() };
}
