import type { Actor } from "../../model/actor.js";
import type { Mentions } from "../actors/mention.js";
import type { Participant } from "./participants.js";
import { relation, tokenAt, type Tree } from "./tree.js";

/**
 * "criticised Holm for the delay": a name that the tagger takes for a person's and that no list, title or other mention explains. Whoever asks has
 * an argument before him in which only a party can stand; elsewhere such a name might be anything.
 */
export function taggedPerson(tree: Tree, mentions: Mentions, head: number): readonly Participant[] {
  const { index } = tree.sentence;
  const token = tokenAt(tree, head);
  const tagged = (mentions.tagged[index] ?? []).find((t) => t.class === "PER" && t.first <= head && head <= t.last);
  if (tagged === undefined || token.upos !== "PROPN" || tagged.last - tagged.first > 3) return [];
  const words = tree.tokens.slice(tagged.first, tagged.last + 1);
  if (!words.every((w) => w.index === head || isNameWord(tree, w.index)) || !words.every((w) => /^[\p{Lu}'’‘-]/u.test(w.text))) return [];
  if (mentions.in(index).some((m) => m.first <= tagged.last && tagged.first <= m.last) || words.some((w) => mentions.placeAt(index, w.index) !== undefined)) return [];
  // "the Holm Harbour": people have no article, nor other names before their own
  const before = tree.tokens[tagged.first - 1];
  if (before?.upos === "DET" || (before?.upos === "PROPN" && before.head === head) || NO_MAN.test(tokenAt(tree, tagged.last).text)) return [];
  // "thanked Holm Street residents", "Berg University": only a word of another name
  const next = tree.tokens[tagged.last + 1];
  if (next !== undefined && (next.upos === "PROPN" || next.text === "-" || (next.upos === "NOUN" && next.deprel !== "obj" && next.head === head))) return [];
  const name = words.map((w, k) => (k > 0 && (words[k - 1]?.end ?? 0) < w.start ? ` ${w.text}` : w.text)).join("");
  const span = { start: words[0]?.start ?? token.start, end: words.at(-1)?.end ?? token.end };
  const actor = { ...(words.length === 1 ? bearerOf(mentions, name) : undefined) ?? { name, kind: "person" as const }, evidence: span };
  return [{ actor, mention: { sentence: index, first: tagged.first, last: tagged.last, head, span, actor, via: "name", modifier: false, rule: "clauses/tagged-person" }, how: "named" }];
}

/** "Zaheer" of "A. B. Zaheer Holm Khan": the only person in the report with this word in a name of three and more. */
function bearerOf({ all }: Mentions, word: string): Actor | undefined {
  const bearers = all.filter(({ actor }) => actor.kind === "person" && actor.name.split(" ").length > 2 && actor.name.split(" ").includes(word)).map(({ actor }) => actor);
  return new Set(bearers.map(({ name }) => name)).size === 1 ? bearers.find(({ code }) => code !== undefined) ?? bearers[0] : undefined;
}

function isNameWord(tree: Tree, i: number): boolean {
  return ["flat", "compound", "punct"].includes(relation(tokenAt(tree, i)));
}

/** What ends the names of places and firms that a tagger takes for people. */
const NO_MAN = /^(?:Base|Airport|Street|Road|Park|Plaza|Square|Hall|House|Tower|Hotel|Bridge|Harbour|Harbor|Castle|Palace|Stadium|Centre|Center|Beach|Island|River|Lake|Bay|Village|City|Camp|Group|Bank|Motors|Media|School|College|University|Party|Council|Ministry|Day|Act|Bill|Church|Mosque|Temple|Station|Port|Zone|Valley)s?$/;
