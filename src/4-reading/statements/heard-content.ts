import { covers, overlaps, type Span } from "../../model/span.js";
import type { Token } from "../../model/sentence.js";
import { childBy, relation, tokenAt, type Tree } from "../clauses/tree.js";
import type { Saying } from "../sayings/saying.js";
import type { Scene } from "../scene.js";
import type { Content } from "./content.js";

/** How many words make a content that no rule has seen. */
const FEW = 4;
/** Forms whose ends the tree often misses: a participle or an apposition hung too high or too low. */
const LOOSE = new Set(["clause", "object", "infinitive", "gerund"]);
const SURE = 0.5;
const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** The content of a cue with the ends that the learned reader gives it, where that reader has heard the same words. */
export function heardContent(scene: Scene, tree: Tree, content: Content, saying: Saying | undefined): Content {
  if (saying === undefined || saying.chance < SURE || !LOOSE.has(content.form)) return content;
  const cue = tokenAt(tree, saying.cueToken);
  const [heard] = saying.content.filter((c) => overlaps(c, content.span) && covers(tree.sentence, c)).map((c) => bare(scene, saying, c));
  const [first, last] = [heard?.[0], heard?.at(-1)];
  if (!first || !last || overlaps({ start: first.start, end: last.end }, cue)) return content;
  const span = { start: first.start, end: last.end };
  if (!covers(span, tokenAt(tree, content.head))) return content;
  // "told his counterpart that …": what stands before "that" is no content; nor is the "to" of an infinitive
  const before = tree.tokens.filter((t) => t.end <= content.span.start).at(-1)?.text.toLowerCase();
  const start = span.start < content.span.start && (before === "that" || before === "to") ? content.span.start : span.start;
  return { ...content, span: { start: content.form === "clause" ? Math.min(start, content.span.start) : start, end: content.form === "clause" ? Math.max(content.span.end, span.end) : span.end } };
}

/** A content that may enter the record unseen by any rule: words enough, and a finite verb that is not a relative clause's. `head`: its head in the sentence of the cue, if any of it stands there. */
export function told(scene: Scene, saying: Saying, span: Span): { readonly span: Span; readonly head: number | undefined } | undefined {
  const words = bare(scene, saying, span);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < FEW) return undefined;
  // "Asked about it, he said:" opens with a participle and reports nothing
  if (["VBN", "VBG", "VBD"].includes(first.xpos)) return undefined;
  const trees = scene.trees.filter((t) => overlaps(t.sentence, span));
  if (!trees.some((tree) => tree.tokens.some((t) => words.includes(t) && FINITE.has(t.xpos) && !inRelative(tree, t, first.start)))) return undefined;
  // tokens are counted by sentence, and those of the cue's own are the ones that later readers look at
  const own = (scene.trees[saying.sentence]?.tokens ?? []).filter((t) => words.includes(t));
  const head = own.find((t) => ["VERB", "AUX", "NOUN", "ADJ"].includes(t.upos) && !own.some((o) => o.index === t.head))?.index;
  return { span: { start: first.start, end: last.end }, head };
}

/** Whether a relative clause that begins after `start` holds the word. */
function inRelative(tree: Tree, token: Token, start: number): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at !== undefined && at.head >= 0 && steps < tree.tokens.length; steps += 1) {
    if (at.deprel === "acl:relcl" && tokenAt(tree, at.head).start >= start) return true;
    at = tree.tokens[at.head];
  }
  return false;
}

/** The words of a content, without "that", "and" and punctuation at the edges, up to a second verb that is joined to the cue: "says A and rejects B". */
function bare(scene: Scene, saying: Saying, span: Span): readonly Token[] {
  const trees = scene.trees.filter((t) => overlaps(t.sentence, span));
  let words = trees.flatMap((t) => t.tokens.filter((k) => overlaps(k, span)));
  const tree = scene.trees[saying.sentence];
  const joined = tree && words.find((t, i) => i > 0 && tree.tokens[t.index] === t && relation(t) === "conj" && FINITE.has(t.xpos) && childBy(tree, t.index, "nsubj") === undefined && t.head === saying.cueToken);
  if (joined) words = words.filter((t) => t.end <= joined.start);
  while (words[0] && (words[0].upos === "PUNCT" || words[0].upos === "CCONJ" || (words[0].text === "that" && !FINITE.has(words[1]?.xpos ?? "MD")))) words.shift();
  while (words.at(-1) && (words.at(-1)?.upos === "PUNCT" || words.at(-1)?.upos === "CCONJ")) words.pop();
  return words;
}
