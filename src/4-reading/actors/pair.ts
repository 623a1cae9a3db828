import { childrenBy, tokenAt, type Tree } from "../clauses/tree.js";
import { indexMentions } from "./index-mentions.js";
import type { Mention, Mentions } from "./mention.js";

/** Nouns that, with "the", "both" or "the two", stand for the two countries that a report is about. */
const PAIR_NOUNS = new Set(["side", "country", "nation", "partner", "capital", "neighbour", "neighbor", "state", "ally"]);
const PAIR_WORDS = new Set(["both", "two"]);
/** "the partners" needs no number; the others do, for "the countries" may be any. */
const WITHOUT_NUMBER = new Set(["partner"]);

/**
 * Add mentions for "both sides", "the two countries", "the partners" where a report is about two countries and no third comes near:
 * each of the two is named at least twice, and any third less than half as often as the second.
 */
export function withPairs(trees: readonly Tree[], mentions: Mentions): Mentions {
  const pair = pairOf(mentions);
  if (!pair) return mentions;
  const added: Mention[] = [];
  for (const tree of trees) {
    for (const token of tree.tokens) {
      const lemma = token.lemma.toLowerCase();
      if (token.upos !== "NOUN" || !PAIR_NOUNS.has(lemma) || token.xpos !== "NNS" || mentions.at(tree.sentence.index, token.index)) continue;
      const marks = childrenBy(tree, token.index, "det", "nummod", "det:predet", "advmod", "cc:preconj").map((c) => tokenAt(tree, c).text.toLowerCase());
      const numbered = marks.some((m) => PAIR_WORDS.has(m));
      if (!numbered && !(WITHOUT_NUMBER.has(lemma) && marks.includes("the"))) continue;
      // a finite past on the noun is the sentence's verb, misparsed: "trade between the two countries amounted to"
      if (childrenBy(tree, token.index, "nmod", "acl", "nmod:poss").some((c) => tokenAt(tree, c).deprel !== "acl" || tokenAt(tree, c).xpos !== "VBD")) continue;
      for (const of of pair) {
        const { evidence: _, ...actor } = of.actor;
        added.push({
          sentence: tree.sentence.index, first: token.index, last: token.index, head: token.index, span: { start: token.start, end: token.end },
          actor: { ...actor, evidence: of.span }, via: "group", modifier: false, rule: "actors/the-pair-of-the-report",
        });
      }
    }
  }
  return added.length === 0 ? mentions : indexMentions([...mentions.all, ...added], mentions.places, mentions.tagged);
}

/** A plain mention of each of the two countries that the report is about; a demonym names its country too ("Turkish officials"). */
export function pairOf(mentions: Mentions): readonly Mention[] | undefined {
  const counts = new Map<string, number>();
  for (const m of mentions.all) {
    const country = m.actor.country;
    if (country !== undefined && country.length === 3) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || !second || second[1] < 2 || (third && third[1] * 2 >= second[1])) return undefined;
  const plain = (code: string): Mention | undefined => {
    const own = mentions.all.filter((m) => m.actor.kind === "country" && m.actor.code === code);
    return own.find((m) => m.via === "name") ?? own.find((m) => m.via === "capital" || m.via === "demonym");
  };
  const [a, b] = [plain(first[0]), plain(second[0])];
  return a && b ? [a, b] : undefined;
}
