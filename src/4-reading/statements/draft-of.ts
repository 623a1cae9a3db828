import { covers, overlaps, type Span } from "../../model/span.js";
import { childBy, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { Content } from "./content.js";
import type { Cue } from "./cue-lexicon.js";
import type { Quote } from "./quotes.js";
import { nominalText, type Voice } from "./speaker.js";
import type { StatementDraft } from "./statement-draft.js";

/** A statement of cue, content and voice: its manner by the quotation marks, its stance by the cue and by the content's own form. */
export function draftOf(scene: Scene, tree: Tree, cueToken: number, content: Content, cue: Cue, voice: Voice, quotes: readonly Quote[], rule: string): StatementDraft {
  const token = tokenAt(tree, cueToken);
  const whole = quotes.find((q) => covers(q.inner, content.span) || (covers(content.span, q.inner) && !wordsOutside(tree, content.span, q)));
  // a name or title in inverted commas quotes nobody
  const some = quotes.some((q) => overlaps(q.inner, content.span) && /(?:^|\s)[a-z]/.test(scene.text.slice(q.inner.start, q.inner.end)));
  return {
    sentence: tree.sentence.index,
    cueToken,
    contentHead: content.head,
    speaker: voice.speaker,
    attribution: voice.attribution,
    cue: { start: token.start, end: token.end },
    content: whole ? withoutComma(scene.text, whole.inner) : balanced(scene.text, content.span),
    manner: whole ? "direct" : some ? "mixed" : "indirect",
    stance: asksSomething(scene.text, whole ? whole.inner : content.span) ? "asks" : cue.lemma === "warn" ? warningStance(tree, content) : cue.stance,
    audience: audienceOf(scene, tree, cueToken),
    vouches: content.form !== "object",
    rule: `${rule} (${voice.rule})`,
  };
}

/** A content that ends in a question mark asks, whatever the cue. */
function asksSomething(text: string, { start, end }: Span): boolean {
  return /\?["”’']?\s*$/.test(text.slice(start, end)) || /^["”]?\?/.test(text.slice(end, end + 2));
}

/** A warning threatens only where the warner would do it: "warned that it would retaliate"; else it states a danger. */
function warningStance(tree: Tree, content: Content): "threatens" | "asserts" {
  const subject = childBy(tree, content.head, "nsubj");
  return subject !== undefined && ["it", "he", "she", "we", "they", "i"].includes(tokenAt(tree, subject).text.toLowerCase()) ? "threatens" : "asserts";
}

/** Whether the content has words outside the quotation. */
function wordsOutside(tree: Tree, content: Span, quote: Quote): boolean {
  return tree.tokens.some((t) => covers(content, t) && !overlaps(t, quote.outer) && t.upos !== "PUNCT");
}

/** The comma that English sets before the closing mark belongs to the sentence around the quotation. */
function withoutComma(text: string, { start, end }: Span): Span {
  return /[,\s]/.test(text.charAt(end - 1)) && end - start > 1 ? withoutComma(text, { start, end: end - 1 }) : { start, end };
}

/** A span that ends just before the mark that closes a quotation begun inside it takes the mark in. */
function balanced(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const open = (words.match(/["“]/g) ?? []).length - (words.match(/”/g) ?? []).length;
  const odd = words.includes("“") ? open > 0 : open % 2 === 1;
  const after = text.charAt(end);
  const bracket = (after === ")" && words.lastIndexOf("(") > words.lastIndexOf(")")) || (after === "]" && words.lastIndexOf("[") > words.lastIndexOf("]"));
  return (odd && /["”]/.test(text.charAt(end))) || bracket ? { start, end: end + 1 } : { start, end };
}

/** "told reporters", "said to Reuters": the words for whom it was said to. */
function audienceOf(scene: Scene, tree: Tree, i: number): string | undefined {
  const token = tokenAt(tree, i);
  if (!["tell", "inform", "assure"].includes(token.lemma)) return undefined;
  const whom = childBy(tree, i, "obj", "iobj");
  return whom === undefined ? undefined : nominalText(scene, tree, whom);
}

