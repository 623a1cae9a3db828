import type { Actor } from "../../model/actor.js";
import type { Participant } from "../clauses/participants.js";
import { childrenBy, conjuncts, relation, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";

/**
 * "the UPA and the Shiv Sena", "Jordan and Acme Aluminium": beside a party stands a name that no list and no rule can place. It is a party all the
 * same, by its own words and without a code. Only in a coordination of names: alone, such a name might be anything.
 */
export function joinedNames(scene: Scene, tree: Tree, head: number, found: readonly Participant[]): readonly Participant[] {
  const members = conjuncts(tree, head);
  if (members.length < 2 || !found.some((f) => f.how === "named")) return [];
  const mentions = scene.mentions.in(tree.sentence.index);
  const together = members.some((m) => childrenBy(tree, m, "cc").some((c) => ["and", "&"].includes(tokenAt(tree, c).lemma)));
  if (!together) return [];
  return members.flatMap((i) => {
    const token = tokenAt(tree, i);
    if (token.upos !== "PROPN" || !/^\p{Lu}/u.test(token.text) || NO_PARTY.test(token.text) || tree.tokens[i - 1]?.text === "(") return [];
    const words = nameAround(tree, i);
    const [first, last] = [Math.min(...words), Math.max(...words)];
    const known = mentions.some((m) => m.first <= last && first <= m.last) || words.some((w) => scene.mentions.placeAt(tree.sentence.index, w) !== undefined);
    const tagged = (scene.mentions.tagged[tree.sentence.index] ?? []).some((t) => t.first <= i && i <= t.last && t.class !== "LOC");
    // "the Harbour Corporation (HC)": known by its short form
    const short = tree.tokens[last + 1]?.text === "(" && mentions.some((m) => m.first === last + 2);
    if (known || short || !tagged) return [];
    const span = { start: tokenAt(tree, first).start, end: tokenAt(tree, last).end };
    const actor: Actor = { name: scene.text.slice(span.start, span.end).replace(/\s+/g, " "), evidence: span };
    return [{ actor, mention: { sentence: tree.sentence.index, first, last, head: i, span, actor, via: "name" as const, modifier: false, rule: "events/joined-names" }, how: "named" as const }];
  });
}

/** Days, months and titles that begin something else. */
const NO_PARTY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Covid.*|COVID.*|Act|Day|Treaty|Agreement|Article|Chapter|Section)$/;

/** The words of the name: those that stand in one run with its head and hang on it as name words do. */
function nameAround(tree: Tree, i: number): readonly number[] {
  const parts = new Set([i, ...(tree.children[i] ?? []).filter((c) => ["compound", "flat", "amod"].includes(relation(tokenAt(tree, c))) && /^\p{Lu}/u.test(tokenAt(tree, c).text)).flatMap((c) => subtree(tree, c))]);
  const run = [i];
  for (let k = i - 1; parts.has(k); k--) run.unshift(k);
  for (let k = i + 1; parts.has(k); k++) run.push(k);
  return run;
}
