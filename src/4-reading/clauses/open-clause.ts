import { childrenBy, relation, subtree, tokenAt, type Tree } from "./tree.js";

/**
 * What stands around a predicate may leave open whether it is so, though none of its governors asks or wishes it: what nobody is certain of, what one
 * wants to know the day of, what is said of any that does so.
 */
export function leftOpen(tree: Tree, i: number): string | undefined {
  const token = tokenAt(tree, i);
  if (token.head < 0) return undefined;
  const head = tokenAt(tree, token.head);
  const lemma = head.lemma.toLowerCase();
  const rel = relation(token);
  const finite = token.xpos !== "VB" || childrenBy(tree, i, "mark").every((m) => tokenAt(tree, m).lemma !== "to");
  // "hope that A would withdraw"
  if (rel === "acl" && token.deprel !== "acl:relcl" && finite && token.upos === "VERB" && [head.index, ...childrenBy(tree, head.index, "nmod")].some((n) => HOPES.has(tokenAt(tree, n).lemma.toLowerCase())) && !(lemma === "doubt" && isDenied(tree, head.index))) return lemma;
  if (["ccomp", "acl"].includes(rel) && finite && SURE.has(lemma) && isDenied(tree, head.index)) return `not ${lemma}`;
  if (rel === "ccomp" && lemma === "doubt" && head.upos === "VERB" && !isDenied(tree, head.index)) return lemma;
  // "demanded to know when the police would arrest them"
  if (rel === "ccomp" && KNOWS.has(lemma) && childrenBy(tree, i, "advmod").some((c) => c < i && ["when", "how", "if"].includes(tokenAt(tree, c).text.toLowerCase())) && childrenBy(tree, i, "aux").some((c) => tokenAt(tree, c).xpos === "MD")) return `${lemma} when`;
  // "a party that rejects its leader is none": any that does
  if (token.deprel === "acl:relcl" && token.xpos === "VBZ" && relation(head) === "nsubj" && childrenBy(tree, head.index, "det").some((d) => ["a", "an", "any"].includes(tokenAt(tree, d).text.toLowerCase())) && isOfAlways(tree, head.head)) return "a … that";
  return undefined;
}

const HOPES = new Set(["hope", "doubt", "possibility", "chance", "prospect", "likelihood", "wish", "expectation"]);
const SURE = new Set(["certain", "sure", "confident", "convinced", "clear", "belief", "confidence", "guarantee", "indication", "evidence", "proof", "sign", "think", "believe"]);
const KNOWS = new Set(["know", "ask", "wonder", "hear", "learn", "question"]);

/** "nobody is certain", "did not believe", "without any sign": by its own word, its subject's or its article's. */
function isDenied(tree: Tree, i: number): boolean {
  const words = [...childrenBy(tree, i, "advmod", "det", "case", "mark"), ...childrenBy(tree, i, "nsubj").flatMap((s) => [s, ...childrenBy(tree, s, "det")])];
  return words.some((c) => c < i && NONE.has(tokenAt(tree, c).text.toLowerCase()));
}

const NONE = new Set(["not", "n't", "n’t", "never", "no", "nobody", "none", "neither", "few", "without", "hardly", "little"]);

/** In the present, with nothing done. */
function isOfAlways(tree: Tree, i: number): boolean {
  const over = tree.tokens[i];
  if (over === undefined) return false;
  return ["VBZ", "VBP"].includes(over.xpos) ? childrenBy(tree, i, "aux").length === 0 : childrenBy(tree, i, "cop", "aux").some((c) => tokenAt(tree, c).xpos === "MD" || ["is", "are"].includes(tokenAt(tree, c).text.toLowerCase()));
}

const VISITING = /\b(?:in the course of|during) (?:its|his|her|their|the|this) (?:[\w-]+ )?(?:stay|visit|trip|tour|summit|conference)\b/i;

/** "would consult experts in September": a plan with its time, told on nobody's condition. */
export function isSetFor(tree: Tree, i: number): boolean {
  if (tree.tokens.some((t) => ["if", "unless", "whether", "were"].includes(t.text.toLowerCase())) || childrenBy(tree, i, "aux").filter((a) => tokenAt(tree, a).deprel === "aux").length > 1) return false;
  // "in the course of its stay, a memorandum would be signed": so the visit is planned
  if (VISITING.test(tree.tokens.map((t) => t.text).join(" ")) && childrenBy(tree, i, "aux:pass").length > 0) return true;
  const words = subtree(tree, i, (t) => ["advcl", "ccomp", "parataxis", "conj", "acl"].includes(relation(t))).filter((c) => c > i);
  const said = words.map((c) => tokenAt(tree, c).text).join(" ");
  return /\b(?:(?:in|by|from|on) (?:early |mid |late )?(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|tomorrow|next (?:week|month|year|summer|spring|autumn|winter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|later this (?:week|month|year)|in the coming (?:days|weeks|months))\b/.test(said);
}
