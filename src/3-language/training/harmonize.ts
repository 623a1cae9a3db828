import type { GoldSentence, GoldWord } from "./conllu.js";

/** Relations of EWT 2.8 and GUM that mean the same, under GUM's (UD 2.16) name. */
const RELATIONS: Readonly<Record<string, string>> = {
  "obl:tmod": "obl:unmarked",
  "obl:npmod": "obl:unmarked",
  "nmod:tmod": "nmod:unmarked",
  "nmod:npmod": "nmod:unmarked",
  "nsubj:outer": "nsubj",
  "csubj:outer": "csubj",
  "flat:foreign": "flat",
  "flat:name": "flat",
};

/** Titles that EWT makes the head of a name ("President" in "President Hu Jintao") and GUM a description of it. */
const TITLES = new Set(
  `president minister premier chancellor king queen prince princess senator sen. rep. congressman congresswoman governor gov. mayor
  secretary general gen. lt. col. colonel major maj. captain capt. sgt. admiral adm. commander mr. mrs. ms. miss dr. prof. professor
  judge justice sheikh shaikh sheik ayatollah grand imam pope cardinal archbishop bishop rev. reverend father sister brother sir lord lady
  ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair director leader chief lawyer attorney analyst
  author singer actor actress coach economist historian journalist reporter correspondent officer official detective inspector
  mr mrs ms dr prof gen sen saint st. st counterpart founder ceo editor mullah emir sultan shah`.split(/\s+/),
);

/** One scheme out of two treebanks: the relations' names, wh-adverbs, agents of passives, and titles before names. */
export function harmonize(sentence: GoldSentence): GoldSentence {
  const words = sentence.words.map(harmonizeWord);
  return { ...sentence, words: turnTitles(markAgents(words)) };
}

function harmonizeWord(word: GoldWord): GoldWord {
  let { upos, deprel } = word;
  deprel = RELATIONS[deprel] ?? deprel;
  // EWT 2.8 calls "when" in "when he left" a SCONJ and mark, GUM an ADV and advmod
  if (word.xpos === "WRB" && upos === "SCONJ") upos = "ADV";
  if (word.xpos === "WRB" && deprel === "mark") deprel = "advmod";
  // GUM calls "United" in "United States" a verb; readers look for verbs
  if (upos === "VERB" && /^NNPS?$/.test(word.xpos)) upos = "PROPN";
  return { ...word, upos, deprel };
}

/** "by" with a passive verb: `obl:agent`, which EWT 2.8 does not have. */
function markAgents(words: readonly GoldWord[]): readonly GoldWord[] {
  return words.map((word, i) => {
    if (word.deprel !== "obl" || word.head < 0) return word;
    const verb = words[word.head]!;
    const by = words.some((c) => c.head === i && c.deprel === "case" && c.form.toLowerCase() === "by");
    const passive = verb.xpos === "VBN" && (words.some((c) => c.head === word.head && c.deprel === "aux:pass") || verb.deprel.startsWith("acl"));
    const time = /^(CD|NNP)$/.test(word.xpos) && /^(\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(word.form);
    return by && passive && !time ? { ...word, deprel: "obl:agent" } : word;
  });
}

/** President ←flat Hu ←flat Jintao becomes Hu →nmod:desc President, Hu →flat Jintao; what hung on the title from outside moves to the name. */
function turnTitles(words: readonly GoldWord[]): readonly GoldWord[] {
  const out = words.map((w) => ({ ...w }));
  for (let i = 0; i + 1 < words.length; i++) {
    const title = words[i]!;
    const name = words[i + 1]!;
    if (title.head === i + 1 && isDescription(words, i)) {
      out[i]!.deprel = "nmod:desc";
      for (let c = i - 1; c >= 0 && words[c]!.head === i + 1 && /^(amod|compound)$/.test(words[c]!.deprel); c--) out[c]!.head = i;
      continue;
    }
    if (!TITLES.has(title.form.toLowerCase()) || !/^NNP?$/.test(title.xpos)) continue;
    if (name.head !== i || !/^(flat|appos)$/.test(name.deprel) || name.upos !== "PROPN") continue;
    const bare = !words.some((c) => c.head === i && c.deprel === "det");
    if (name.deprel === "appos" && !bare) continue;
    out[i + 1]!.head = out[i]!.head;
    out[i + 1]!.deprel = out[i]!.deprel;
    out[i]!.head = i + 1;
    out[i]!.deprel = "nmod:desc";
    for (let c = 0; c < words.length; c++) {
      if (words[c]!.head !== i || c === i + 1) continue;
      if (c > i || !/^(amod|compound|nmod|nmod:poss|nummod|advmod|det)$/.test(words[c]!.deprel)) out[c]!.head = i + 1;
    }
  }
  return out as GoldWord[];
}

/** EWT's compounds that describe a person: "General" in "General Pervez Musharraf", "author" in "author Natsu Higuchi". */
function isDescription(words: readonly GoldWord[], i: number): boolean {
  const title = words[i]!;
  const name = words[i + 1]!;
  if (title.deprel !== "compound" || name.upos !== "PROPN") return false;
  const fullName = words[i + 2]?.head === i + 1 && words[i + 2]?.deprel === "flat";
  return (TITLES.has(title.form.toLowerCase()) && /^NNP?$/.test(title.xpos)) || (title.xpos === "NN" && fullName);
}
