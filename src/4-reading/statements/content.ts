import type { Span } from "../../model/span.js";
import { childBy, childrenBy, preposition, relation, spanOf, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Cue } from "./cue-lexicon.js";

/** Where the content of a cue stands, and the head of its clause when it has one. */
export interface Content {
  readonly span: Span;
  readonly head: number;
  readonly form: string;
}

const CONTRAST = new Set(["while", "whereas"]);

/** The content of the cue verb at token `i`, by the first of its forms that the tree shows (quotations are found elsewhere). */
export function contentOf(tree: Tree, i: number, cue: Cue, cues: ReadonlySet<string>): Content | undefined {
  for (const form of cue.forms) {
    const found = contentBy(tree, i, form, cues);
    if (found) return found;
  }
  return undefined;
}

function contentBy(tree: Tree, i: number, form: string, cues: ReadonlySet<string>): Content | undefined {
  switch (form) {
    case "quote":
      return undefined;
    case "clause":
      return clauseContent(tree, i, cues);
    case "infinitive": {
      const x = childBy(tree, i, "xcomp");
      return x !== undefined && tokenAt(tree, x).xpos === "VB" && marker(tree, x) === "to" ? nominal(tree, x, form, cues) : undefined;
    }
    case "gerund": {
      const x = childrenBy(tree, i, "xcomp", "ccomp", "advcl").find((c) => tokenAt(tree, c).xpos === "VBG");
      return x === undefined ? undefined : nominal(tree, x, form, cues);
    }
    case "object": {
      const o = childBy(tree, i, "obj");
      return o === undefined ? undefined : nominal(tree, o, form, cues);
    }
    default: {
      const p = childrenBy(tree, i, "obl", "advcl", "nmod", "xcomp").find((c) => preposition(tree, c) === form || marker(tree, c) === form);
      if (p !== undefined) return withThatClause(tree, nominal(tree, p, form, cues));
      return form === "as" ? afterWord(tree, i, "as", form) : undefined;
    }
  }
}

/** "as a sign that …": a clause right behind the nominal belongs to it. */
function withThatClause(tree: Tree, content: Content | undefined): Content | undefined {
  if (content === undefined) return undefined;
  const next = tree.tokens.find((t) => t.start >= content.span.end);
  if (next?.text !== "that") return content;
  const words = withoutEdges(tree, tree.tokens.slice(next.index).map((t) => t.index));
  return words.length < 3 ? content : { ...content, span: { start: content.span.start, end: spanOf(tree, words).end } };
}

function marker(tree: Tree, i: number): string | undefined {
  const m = childBy(tree, i, "mark");
  return m === undefined ? undefined : tokenAt(tree, m).text.toLowerCase();
}

function clauseContent(tree: Tree, i: number, cues: ReadonlySet<string>): Content | undefined {
  const inserted = insertedTag(tree, i);
  if (inserted !== undefined) return inserted;
  const asked = childrenBy(tree, i, "advcl").find((x) => ["ask", "wonder"].includes(tokenAt(tree, i).lemma) && ["whether", "if"].includes(marker(tree, x) ?? ""));
  if (asked !== undefined) return nominal(tree, asked, "clause", cues);
  const c = childrenBy(tree, i, "ccomp").find((x) => !isAdverbial(tree, x, i) && !(x > i && isFurtherCue(tree, x, cues) && tree.tokens[i + 1]?.upos === "PUNCT"));
  if (c !== undefined) return closingTag(tree, i, c) ?? joined(tree, i, nominal(tree, c, "clause", cues));
  const lost = afterWord(tree, i, "that", "clause");
  if (lost !== undefined) return lost;
  const closing = childBy(tree, i, "nsubj") !== undefined && childBy(tree, i, "ccomp") !== undefined ? closingTag(tree, i, 0) : undefined;
  if (closing !== undefined) return closing;
  if (!isTag(tree, i) || isAdverbial(tree, tokenAt(tree, i).head, i)) return undefined;
  const head = tokenAt(tree, i).head;
  const words = subtree(tree, head, (t) => t.index === i || (t.head === head && t.deprel === "punct") || isFurtherCue(tree, t.index, cues));
  const before = words.filter((w) => w < i);
  const after = words.filter((w) => w > i);
  // "The talks, he said, had failed": a subject without its verb needs what follows the tag
  const start = Math.min(i, ...subtree(tree, i, (t) => t.deprel !== "nsubj" && t.head === i));
  const subjectOnly = start > 1 && !hasFinite(tree, tree.tokens.slice(0, start).map((t) => t.index)) && after.length > 0;
  const side = subjectOnly ? tree.tokens.slice(0, (after.at(-1) ?? i) + 1).map((t) => t.index) : hasFinite(tree, before) || after.length === 0 ? before : after;
  return side.length < 2 ? undefined : { span: spanOf(tree, withoutEdges(tree, side)), head, form: "tag" };
}

/** Verbs whose object is whom it was said to. */
const TOLD = new Set(["tell", "inform", "assure", "remind", "warn", "notify", "advise"]);

/** "The border, the ministry said, was closed": set off by commas after a subject without its verb, the tag reports the whole sentence around it. */
function insertedTag(tree: Tree, i: number): Content | undefined {
  const subject = childBy(tree, i, "nsubj");
  if (subject === undefined || subject > i || tree.tokens[i + 1]?.text !== ",") return undefined;
  const first = subtree(tree, subject)[0] ?? subject;
  if (first < 2 || tree.tokens[first - 1]?.text !== ",") return undefined;
  const before = tree.tokens.slice(0, first - 1).map((t) => t.index);
  const after = tree.tokens.slice(i + 2).map((t) => t.index);
  const nominal = before.some((w) => ["NOUN", "PROPN", "PRON"].includes(tokenAt(tree, w).upos)) && !["ADP", "SCONJ", "ADV"].includes(tokenAt(tree, 0).upos);
  if (!nominal || hasFinite(tree, before) || !["VERB", "AUX"].includes(tokenAt(tree, after[0] ?? i).upos)) return undefined;
  const words = withoutEdges(tree, tree.tokens.map((t) => t.index));
  return { span: spanOf(tree, words), head: after.find((w) => tokenAt(tree, w).upos === "VERB") ?? after[0] ?? i, form: "tag" };
}

/**
 * "…, the minister said on Monday." at the end of a sentence reports all that stands before it, however little of it the tree hangs on the verb.
 */
function closingTag(tree: Tree, i: number, content: number): Content | undefined {
  if (content > i) return undefined;
  const subject = childBy(tree, i, "nsubj");
  const first = Math.min(i, ...(subject === undefined ? [] : subtree(tree, subject)));
  const comma = tree.tokens[first - 1];
  if (!comma || ![",", "”", '"', "—", "–"].includes(comma.text)) return undefined;
  const tail = tree.tokens.slice(i + 1);
  // ", adding that …" may follow; anything else that goes on makes it no closing tag
  const further = tail[0]?.text === "," && tail[1]?.xpos === "VBG";
  if (!further && tail.some((t) => ["VBD", "VBZ", "VBP", "VBG"].includes(t.xpos) || t.text === ",")) return undefined;
  const words = withoutEdges(tree, tree.tokens.slice(0, first).map((t) => t.index));
  // "Asked how he saw it, he said:" opens with a participle and reports nothing
  const opensWithParticiple = ["VBN", "VBG", "VBD"].includes(tokenAt(tree, words[0] ?? 0).xpos);
  return words.length < 2 || opensWithParticiple || !hasFinite(tree, words) ? undefined : { span: spanOf(tree, words), head: content, form: "tag" };
}

/** "said that A, and that B": the second "that" is joined to the verb, not to A. */
function joined(tree: Tree, i: number, content: Content | undefined): Content | undefined {
  if (content === undefined) return undefined;
  const second = childrenBy(tree, i, "conj", "ccomp").filter((c) => c > content.head && tokenAt(tree, c).start > content.span.end && childrenBy(tree, c, "mark").some((m) => tokenAt(tree, m).text === "that"));
  const last = second.at(-1);
  return last === undefined ? content : { ...content, span: { start: content.span.start, end: spanOf(tree, withoutEdges(tree, subtree(tree, last))).end } };
}

/** "Asked about it, he said": a participle in front without a subject is no content. */
function isAdverbial(tree: Tree, i: number, cue: number): boolean {
  return i < cue && ["VBN", "VBG", "VBD"].includes(tokenAt(tree, i).xpos) && childBy(tree, i, "nsubj", "nsubj:pass", "aux", "cop") === undefined;
}

/**
 * What follows the cue and "that" (or "as"), to the end of the sentence or a further cue. For sentences whose tree has lost the clause:
 * "shows that trade and economic ties grew" read as "that trade". There must be a verb in it ("that") or a noun ("as").
 */
export function afterWord(tree: Tree, cue: number, word: string, form: string): Content | undefined {
  // "told reporters that …": whom it was told may stand between
  const whom = TOLD.has(tokenAt(tree, cue).lemma.toLowerCase()) ? childBy(tree, cue, "obj", "iobj") : undefined;
  const beside = whom === undefined || whom < cue ? [] : subtree(tree, whom, (t) => t.head === whom && ["acl", "acl:relcl", "ccomp", "advcl"].includes(t.deprel));
  const start = [cue + 1, (beside.at(-1) ?? cue) + 1].find((i) => tree.tokens[i]?.text === word);
  if (start === undefined) return undefined;
  let end = tree.tokens.length;
  if (word === "as") end = tree.tokens.findIndex((t) => t.index > start && [",", ".", ";"].includes(t.text));
  if (end < 0) end = tree.tokens.length;
  const words = withoutEdges(tree, tree.tokens.slice(start + 1, end).map((t) => t.index));
  const head = words.find((w) => (word === "that" ? ["VBD", "VBZ", "VBP", "MD"].includes(tokenAt(tree, w).xpos) : tokenAt(tree, w).upos === "NOUN"));
  return head === undefined || words.length < 3 ? undefined : { span: spanOf(tree, words), head: tokenAt(tree, head).upos === "AUX" ? Math.max(0, tokenAt(tree, head).head) : head, form };
}

/**
 * A reporting tag: "Relations are good, the ministry said", "Relations, he added, are good". It hangs on what it reports, has a subject
 * of its own and nothing else to say; parsers take it for parataxis or for a coordination without a conjunction.
 */
function isTag(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  if (token.head < 0 || !["parataxis", "conj", "dep"].includes(relation(token))) return false;
  if (childrenBy(tree, i, "cc").length > 0 || childBy(tree, i, "nsubj") === undefined || childBy(tree, i, "obj", "xcomp", "ccomp") !== undefined) return false;
  const first = Math.min(...subtree(tree, i));
  return tree.tokens.slice(Math.max(0, first - 1), first + 1).some((t) => t.upos === "PUNCT");
}

/** Everything under `head`, without its complementizer, a trailing contrast clause ("…, while Iran …"), and the punctuation at its edges. */
function nominal(tree: Tree, head: number, form: string, cues: ReadonlySet<string>): Content | undefined {
  const dropped = (index: number): boolean => {
    const token = tokenAt(tree, index);
    if (token.head !== head) return false;
    if (token.deprel === "mark" && ["that", "to"].includes(token.lemma) && form === "clause") return true;
    if (relation(token) === "case" && form !== "object") return true;
    if (index > head && isFurtherCue(tree, index, cues)) return true;
    // "said A, but B": with a subject of its own B is told by the outer voice
    if (form === "clause" && relation(token) === "conj" && childBy(tree, index, "nsubj") !== undefined && childrenBy(tree, index, "cc").some((c) => tokenAt(tree, c).lemma === "but") && tree.tokens.slice(Math.min(...subtree(tree, index)) - 1, index).some((t) => t.text === ",")) return true;
    return relation(token) === "advcl" && index > head && CONTRAST.has(marker(tree, index) ?? "") && childBy(tree, index, "nsubj") !== undefined;
  };
  const words = withoutEdges(tree, subtree(tree, head, (t) => dropped(t.index)));
  // "said goodbye" and "Targeting rivals, he said" report no content; a clause has a finite verb, a phrase more than a pronoun
  if (words.length < (form === "object" ? 1 : 2)) return undefined;
  if (form === "clause" && !hasFinite(tree, words)) return undefined;
  return { span: spanOf(tree, words), head, form };
}

/** A finite verb that something stands before, or any word with a subject among the words: "Asked about it" has neither. */
function hasFinite(tree: Tree, words: readonly number[]): boolean {
  const inside = new Set(words);
  const rest = tree.tokens[words[0] ?? 0]?.xpos === "VBD" ? words.slice(1) : words;
  return rest.some((w) => ["VBD", "VBZ", "VBP", "MD"].includes(tokenAt(tree, w).xpos) || childrenBy(tree, w, "nsubj").some((c) => inside.has(c)));
}

/** Without punctuation, "that" and "and" at the edges. */
function withoutEdges(tree: Tree, words: readonly number[]): readonly number[] {
  const out = [...words];
  const loose = (i: number | undefined): boolean => {
    if (i === undefined) return false;
    const token = tokenAt(tree, i);
    return token.upos === "PUNCT" || (["and", "but"].includes(token.lemma.toLowerCase()) && token.upos === "CCONJ") || (token.text === "that" && !["VBD", "MD"].includes(tree.tokens[i + 1]?.xpos ?? "MD") && tree.tokens[i + 1]?.upos !== "AUX");
  };
  while (loose(out[0])) out.shift();
  while (out.length > 0 && tokenAt(tree, out.at(-1) as number).upos === "PUNCT") out.pop();
  return out;
}

/** ", adding that …": what is said next has a cue of its own. */
export function isFurtherCue(tree: Tree, i: number, cues: ReadonlySet<string>): boolean {
  const token = tokenAt(tree, i);
  return token.xpos === "VBG" && ["advcl", "conj", "parataxis", "ccomp", "xcomp"].includes(relation(token)) && cues.has(token.lemma.toLowerCase()) && childBy(tree, i, "nsubj", "aux") === undefined && childrenBy(tree, i, "cc", "mark").length === 0;
}

