/**
 * `attache/language` where there is no Node: sentences, tags and trees of English text. The model is handed over as bytes.
 *
 * @module
 */
import { makeLanguage, sentencesIn, type Language, type TaggedSentence } from "../../3-language/language.js";
import type { Sentence } from "../../model/sentence.js";
import type { Span } from "../../model/span.js";

export type { TaggedSentence } from "../../3-language/language.js";
export type { Sentence, Token } from "../../model/sentence.js";
export type { Span } from "../../model/span.js";

/** The bytes of `models/english.bin`. They are made ready once, for as long as they are kept. */
export interface WithModel {
  readonly model: Uint8Array;
}

/** The places of a sentence and of its tokens. */
export interface Segment extends Span {
  readonly tokens: readonly Span[];
}

/**
 * Where the sentences of a text begin and end, and their tokens. Needs no model. Blank lines end paragraphs, and a sentence never crosses one.
 *
 * @example segment("Talks ended. Both sides agreed.").length // 2
 */
export function segment(text: string): readonly Segment[] {
  return sentencesIn(text, paragraphsOf(text)).map(({ spans }) => ({ start: spans[0]!.start, end: spans.at(-1)!.end, tokens: spans }));
}

/**
 * Tokens with lemma and tags (Universal and Penn), without the trees, which take most of the time.
 *
 * @example tag("Egypt signed a pact.", { model })[0].tokens[1].lemma // "sign"
 */
export function tag(text: string, { model }: WithModel): readonly TaggedSentence[] {
  return languageOf(model).tag(text, paragraphsOf(text));
}

/**
 * Sentences as Universal Dependencies trees: each token has the index of its head, the relation to it, and how sure the parser is of that (0 to 1).
 *
 * @example parse("Egypt signed a pact.", { model })[0].tokens[0].deprel // "nsubj"
 */
export function parse(text: string, { model }: WithModel): readonly Sentence[] {
  return languageOf(model).parse(text, paragraphsOf(text));
}

const made = new WeakMap<Uint8Array, Language>();

function languageOf(model: Uint8Array): Language {
  const language = made.get(model) ?? makeLanguage(model);
  made.set(model, language);
  return language;
}

/** What stands between blank lines. */
function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}
