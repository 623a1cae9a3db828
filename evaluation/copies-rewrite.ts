import { SYNONYMS } from "./copies-words.js";
import type { Draw } from "./seeded.js";

/** How much of the text a rewrite changes: every second sentence (the task's measure), or all of them (told beside it). */
export type Thoroughness = "half" | "all";

/** A change counts when at most this share of the sentence's word 5-grams is left. */
const LEFT = 0.5;

/**
 * An editor's rewrite: in the chosen sentences words, clause order and voice change, and neighbours are merged or split; some neighbours
 * change places. Numbers and names stay. Seeded through `draw`.
 */
export function rewrite(sentences: readonly string[], thoroughness: Thoroughness, draw: Draw): readonly string[] {
  const order = draw.shuffled(sentences.map((_, i) => i));
  const chosen = new Set(order.slice(0, thoroughness === "all" ? order.length : Math.ceil(order.length / 2)));
  const told: string[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const next = sentences[i + 1];
    if (!chosen.has(i)) told.push(sentences[i]!);
    else if (next !== undefined && chosen.has(i + 1) && words(next).length + words(sentences[i]!).length < 45 && draw.chance(0.4)) {
      told.push(merged(changed(sentences[i]!, draw), changed(next, draw)));
      i++;
    } else told.push(...split(changed(sentences[i]!, draw), draw));
  }
  for (let i = 1; i < told.length; i++) if (draw.chance(0.15)) [told[i - 1], told[i]] = [told[i]!, told[i - 1]!];
  return told;
}

type Change = (sentence: string) => string;

/** Applies changes in a drawn order until little of the wording is left, or nothing more applies. */
function changed(sentence: string, draw: Draw): string {
  let text = sentence;
  for (const change of [...draw.shuffled(ORDER_CHANGES), swapWords, ...draw.shuffled(ORDER_CHANGES), dropAsides, smallWords, roundabout]) {
    text = change(text);
    if (leftOf(sentence, text) <= LEFT && change !== swapWords && draw.chance(0.7)) return text;
  }
  return text;
}

/** Share of the sentence's word 5-grams that still stand in the text. */
function leftOf(sentence: string, text: string): number {
  const grams = (of: string): readonly string[] => {
    const all = words(of.toLowerCase());
    return all.slice(4).map((_, i) => all.slice(i, i + 5).join(" "));
  };
  const before = grams(sentence);
  const after = new Set(grams(text));
  return before.length === 0 ? 0 : before.filter((gram) => after.has(gram)).length / before.length;
}

const ORDER_CHANGES: readonly Change[] = [
  // "When the ship came in, the crew left." ↔ "The crew left when the ship came in."
  (s) => s.replace(/^(When|After|As|While|Although|If|Because|Since|Before)( [^,“”"]{12,}), ([^“”"]+)\.$/, (_, how: string, side: string, main: string) => `${capital(main)} ${how.toLowerCase()}${side}.`),
  (s) => s.replace(/^([^“”",]{20,}),? (when|after|while|although|because|before|as) ([^“”"]{15,})\.$/, (_, main: string, how: string, side: string) => `${capital(how)} ${side}, ${small(main)}.`),
  // "On Monday, the crew left." ↔ "The crew left on Monday."
  (s) => s.replace(/^((?:On|In|At|During|For|With|Under|From) [^,“”"]{3,50}), ([^“”"]+)\.$/, (_, where: string, main: string) => `${capital(main)}, ${small(where)}.`),
  (s) => s.replace(/^([^“”"]{25,}?) ((?:on|in|at|during|for|with|under|from) [^,“”"]{3,50})\.$/, (_, main: string, where: string) => `${capital(where)}, ${small(main)}.`),
  // "The mayor said the bridge is safe." ↔ "The bridge is safe, the mayor said."
  (s) => s.replace(/^([^,“”"]{3,60}) (said|added|stated|announced|noted|stressed|explained)(?: that)? ([^“”"]{15,})\.$/, (_, who: string, how: string, what: string) => `${capital(what)}, ${small(who)} ${how}.`),
  (s) => s.replace(/^([^“”"]{15,}), ([^,“”"]{3,60}) (said|added|noted|stated)\.$/, (_, what: string, who: string, how: string) => `${capital(who)} ${how} that ${small(what)}.`),
  (s) => s.replace(/^[“"]([^“”"]+),[”"] (?:said )?([^,“”"]{3,60}?)(?: said)?\.$/, (_, what: string, who: string) => `${capital(who)} said: “${what}.”`),
  // "The bridge was built by the army." → "The army built the bridge."
  (s) => s.replace(/^([^,“”"]{5,60}) (?:was|were|has been|have been) (\w+ed) by ([^,“”"]{4,60})([,.].*)$/, (_, what: string, how: string, who: string, rest: string) => `${capital(who)} ${how} ${small(what)}${rest}`),
];

/** Puts synonyms for words and phrases, the longest first. */
function swapWords(sentence: string): string {
  const list = words(sentence);
  let text = sentence;
  for (let size = 3; size > 0; size--) {
    for (let i = 0; i + size <= list.length; i++) {
      const phrase = list.slice(i, i + size).join(" ");
      const other = SYNONYMS.get(phrase);
      if (other !== undefined) text = text.replace(new RegExp(`(?<=[\\s“"])${phrase}(?=[\\s,.;:”"])`), other);
    }
  }
  return text;
}

/** Leaves out bracketed asides and light adverbs, and shortens set phrases. */
function dropAsides(sentence: string): string {
  return sentence.replace(/ \([^)]{2,40}\)/g, "").replace(/,? (?:however|meanwhile|moreover|furthermore|also|further|already|currently|just),?(?= )/gi, "").replace(/ (?:that|which) (?:is|are|was|were) /g, " ");
}

/** Small words that another may stand for, one after the other, where nothing greater could be changed. */
function smallWords(sentence: string): string {
  let steps = 0;
  return sentence.replace(/(?<= )(?:in|on|for|with|by|from|and|but|is|are|was|were|the|of|to)(?= )/g, (word) => (steps++ % 2 === 0 ? (SMALL[word] ?? word) : word));
}

const SMALL: Readonly<Record<string, string>> = {
  in: "within", on: "upon", for: "on account of", with: "together with", by: "through", from: "out of", and: "as well as", but: "yet",
  is: "remains", are: "remain", was: "had been", were: "had been", the: "that", of: "belonging to", to: "towards",
};

/** When nothing else is left: an opening of the editor's own. */
function roundabout(sentence: string): string {
  return /^[“"]/.test(sentence) ? sentence : `It is reported that ${small(sentence)}`;
}

function merged(a: string, b: string): string {
  return `${a.replace(/[.!]$/, "")}, and ${small(b)}`;
}

/** A long sentence becomes two at "; " or ", and ". */
function split(sentence: string, draw: Draw): readonly string[] {
  const at = /[“”"]/.test(sentence) ? null : /^(.{40,}?)(?:; |, and |, but )(.{40,})$/.exec(sentence);
  return at === null || draw.chance(0.4) ? [sentence] : [`${at[1]}.`, capital(at[2]!)];
}

function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** First letter small, where the word is one that only a sentence's beginning makes large. */
function small(text: string): string {
  return /^(?:The|A|An|In|On|At|It|He|She|They|We|This|That|These|Those|His|Her|Its|Their|When|After|As|While|Although|If|Because|Since|Before|During|For|With|Under|From|There|But|And|Some|Many|Most|All)\b/.test(text)
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
}
