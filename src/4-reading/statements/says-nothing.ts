import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { childrenBy, tokenAt, type Tree } from "../clauses/tree.js";
import type { Cue } from "./cue-lexicon.js";
import type { Voice } from "./speaker.js";

const SHOWING = new Set(["show", "find"]);

/** Things "show" and "find"; people who do are seen doing it, not heard. */
export function onlyShows(cue: Cue, voice: Voice): boolean {
  const body = cue.lemma === "find" && voice.speaker?.kind === "office"; // "the court found that …"
  return SHOWING.has(cue.lemma) && !body && !["nobody", "relay-without-owner", "relayed", "institution"].includes(voice.rule);
}

/** A cue that only says what a noun is, how something else was done, or what might be said: nobody is on record with it. */
export function saysNothing(tree: Tree, i: number, scope: ScopeLexicon): boolean {
  return (tokenAt(tree, i).deprel === "acl:relcl" && ownsSubject(tree, i)) || isAdjunct(tree, i) || assertionOf(tree, i, scope).modality === "hypothetical";
}

/** "a piece that Berg wrote about her is …": in a relative clause with a subject of its own the cue says what the noun is, not what was said. */
function ownsSubject(tree: Tree, i: number): boolean {
  return childrenBy(tree, i, "nsubj").some((c) => !["who", "which", "that"].includes(tokenAt(tree, c).text.toLowerCase()));
}

/** "by claiming that", "for having told him": how or why something else was done. */
function isAdjunct(tree: Tree, i: number): boolean {
  const participle = ["VBG", "VBN"].includes(tokenAt(tree, i).xpos);
  return participle && childrenBy(tree, i, "mark").some((c) => ["by", "for", "without", "after", "before", "despite", "of", "in"].includes(tokenAt(tree, c).text.toLowerCase()));
}

