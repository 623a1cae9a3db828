import { childrenBy, tokenAt, type Tree } from "../clauses/tree.js";
import { indexMentions } from "./index-mentions.js";
import type { Mention, Mentions } from "./mention.js";

const HEADS = /\b(?:president|premier|prime minister|chancellor|king|queen|emir|sultan|crown prince|ruler|leader|head of state|chief executive)\b/i;
/** Whom a plural noun can stand for, by the office that the report gives them. */
const HOLDERS: ReadonlyMap<string, RegExp> = new Map([
  ["leader", HEADS],
  ["president", /(?<!vice[- ])\bpresident\b/i],
  ["premier", /\b(?:premier|prime minister)\b/i],
  ["minister", /\bminister\b/i],
  ["king", /\bking\b/i],
  ["diplomat", /\b(?:foreign minister|secretary of state|ambassador|envoy)\b/i],
]);

/**
 * Add mentions for "both leaders", "the two presidents", "the two foreign ministers": the two people of two countries whom the report has named with such
 * an office so far. Where it has named one or three, or two of one country, the words stay open.
 */
export function withTwoLeaders(trees: readonly Tree[], mentions: Mentions): Mentions {
  const added: Mention[] = [];
  for (const tree of trees) {
    for (const token of tree.tokens) {
      const holders = HOLDERS.get(token.lemma.toLowerCase());
      if (!holders || token.xpos !== "NNS" || !saysTwo(tree, token.index)) continue;
      const two = holdersBefore(mentions, tree.sentence.index, token.index, holders);
      if (!two) continue;
      for (const { actor, span } of two) {
        added.push({
          sentence: tree.sentence.index, first: token.index, last: token.index, head: token.index, span: { start: token.start, end: token.end },
          actor: { ...actor, evidence: actor.evidence ?? span }, via: "group", modifier: false, rule: "actors/two-leaders",
        });
      }
    }
  }
  if (added.length === 0) return mentions;
  const taken = (m: Mention): boolean => added.some((a) => a.sentence === m.sentence && m.first <= a.head && a.head <= m.last);
  return indexMentions([...mentions.all.filter((m) => !taken(m)), ...added], mentions.places, mentions.tagged);
}

/** "both leaders", "the two leaders", "the two foreign ministers"; not "two leaders of the opposition", "both ministers of Norway". */
function saysTwo(tree: Tree, noun: number): boolean {
  const marks = childrenBy(tree, noun, "det", "nummod", "det:predet", "advmod", "cc:preconj").map((c) => tokenAt(tree, c).text.toLowerCase());
  return (marks.includes("both") || (marks.includes("the") && marks.includes("two"))) && childrenBy(tree, noun, "nmod", "acl", "acl:relcl", "nmod:poss", "conj").every((c) => c < noun);
}

/**
 * The last mention of each of the two, if there are two; a short name has the office of the full one. Whoever is named less than half as often as both
 * is told of in passing ("the army had removed President X").
 */
function holdersBefore(mentions: Mentions, sentence: number, token: number, office: RegExp): readonly Mention[] | undefined {
  const people = new Map<string, Mention[]>();
  const holders = new Set<string>();
  for (const m of mentions.all) {
    if (m.actor.kind !== "person" || m.sentence > sentence || (m.sentence === sentence && m.last >= token)) continue;
    people.set(m.actor.name, [...(people.get(m.actor.name) ?? []), m]);
    if (m.actor.country !== undefined && office.test(m.actor.role ?? "")) holders.add(m.actor.name);
  }
  const [first, second, third] = [...holders].map((name) => people.get(name) ?? []).sort((a, b) => b.length - a.length);
  if (first === undefined || second === undefined || (third !== undefined && third.length * 2 > second.length)) return undefined;
  const two = [first, second].flatMap((all) => all.at(-1) ?? []);
  return two[0]?.actor.country !== two[1]?.actor.country ? two.sort((a, b) => a.sentence - b.sentence || a.first - b.first) : undefined;
}
