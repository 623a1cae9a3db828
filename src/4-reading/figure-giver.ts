import type { Attribution } from "../model/entry.js";
import { childrenBy, preposition, relation, tokenAt, type Tree } from "./clauses/tree.js";
import type { Scene } from "./scene.js";
import type { Voices } from "./statements/cue-lexicon.js";
import { voiceOf } from "./statements/speaker.js";

/** Verbs whose subject gives the amount that is their object or level: "officials put trade at", "the agency gave a figure of", "the bulletin revised its estimate". */
const GIVING = new Set(["put", "give", "estimate", "reckon", "calculate", "peg", "revise", "forecast", "project", "predict", "publish", "cite", "restate", "correct"]);
/** Verbs of speech, whose clause holds the amount. */
const SAYING = new Set(["say", "report", "state", "announce", "claim", "tell", "note", "add", "estimate"]);
/** Bodies that a text names once and then calls by their last word: "the bulletin", "the agency". */
const BODIES = /^(?:bulletin|agency|bureau|office|institute|ministry|bank|chamber|fund|council|commission|centre|center|institution|service|organisation|organization|association|authority|journal|survey|observatory|federation)$/;

/** What a giver gives when it is an amount: "gave a figure of", not "gave a report on a radius of". */
const AMOUNTS = /^(?:figure|estimate|number|total|value|volume|forecast|toll|count|projection)$/;

/** Who gives a figure that no statement around it owns: the subject of the verb that puts it, named there or called by the last word of its name. */
export function giverOf(scene: Scene, tree: Tree, head: number, voices: Voices): Attribution | undefined {
  let here = head;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokenAt(tree, here);
    if (token.head < 0) return undefined;
    const over = tokenAt(tree, token.head);
    const lemma = over.lemma.toLowerCase();
    const gives = over.upos === "VERB" && (GIVING.has(lemma) ? relation(token) !== "nsubj" && (here === head || AMOUNTS.test(token.lemma)) : SAYING.has(lemma) && relation(token) === "ccomp");
    if (gives) {
      const subject = childrenBy(tree, over.index, "nsubj")[0];
      return subject === undefined || childrenBy(tree, over.index, "aux:pass").length > 0 ? undefined : attributionOf(scene, tree, subject, voices);
    }
    if (over.upos === "VERB" && !["xcomp", "ccomp", "obl", "obj"].includes(relation(token))) return undefined;
    here = over.index;
  }
  return undefined;
}

function attributionOf(scene: Scene, tree: Tree, subject: number, voices: Voices): Attribution | undefined {
  // "Ahmed Samir, who said that trade had amounted to": whom the relative stands behind
  const before = tree.tokens[subject - 1]?.text === "," ? subject - 2 : subject - 1;
  const who = tokenAt(tree, subject).text.toLowerCase() === "who" ? scene.mentions.in(tree.sentence.index).find((m) => m.first <= before && before <= m.last) : undefined;
  if (who) return { by: who.actor.kind === "person" ? "person" : "office", speaker: who.actor };
  const name = nameOf(scene, tree, subject);
  if (name !== undefined) return { by: "office", speaker: { name } };
  const voice = voiceOf(scene, tree, subject, voices)?.attribution;
  return voice?.speaker === undefined ? undefined : voice;
}

/** "The Eastern Mediterranean Trade Bulletin" in capitals, here or where "the bulletin" was named before. */
function nameOf(scene: Scene, tree: Tree, subject: number): string | undefined {
  const token = tokenAt(tree, subject);
  if (!BODIES.test(token.lemma.toLowerCase())) return undefined;
  if (/^\p{Lu}/u.test(token.text) && subject > 0) return capitals(scene, tree, subject);
  const isThe = childrenBy(tree, subject, "det").some((c) => tokenAt(tree, c).text.toLowerCase() === "the") && childrenBy(tree, subject, "nmod", "compound", "amod").every((c) => preposition(tree, c) === undefined && tokenAt(tree, c).upos !== "NOUN");
  if (!isThe) return undefined;
  for (let s = tree.sentence.index; s >= 0; s -= 1) {
    const other = scene.trees[s];
    const named = other?.tokens.find((t) => t.text.toLowerCase() === token.lemma.toLowerCase() && /^\p{Lu}\p{Ll}/u.test(t.text) && t.index > 0 && /^\p{Lu}/u.test(other.tokens[t.index - 1]?.text ?? ""));
    if (other && named && (s < tree.sentence.index || named.index < subject)) return capitals(scene, other, named.index);
  }
  return undefined;
}

/** The run of capitalised words that ends here; undefined for one word alone, or one that begins the sentence with its article. */
function capitals(scene: Scene, tree: Tree, last: number): string | undefined {
  let first = last;
  while (first > 0 && /^\p{Lu}/u.test(tokenAt(tree, first - 1).text) && !/^(?:The|A|An)$/.test(tokenAt(tree, first - 1).text)) first -= 1;
  return first === last ? undefined : scene.text.slice(tokenAt(tree, first).start, tokenAt(tree, last).end).replace(/\s+/g, " ");
}
