/**
 * `attache/language` in Node: the model is the package's own, unless another is given.
 *
 * @module
 */
import type { TaggedSentence } from "../../3-language/language.js";
import { assetBytes } from "../../assets.js";
import type { Sentence } from "../../model/sentence.js";
import { LANGUAGE_MODEL } from "./assets.js";
import { parse as parseWith, tag as tagWith, type WithModel } from "./language.js";

export { segment, type Segment, type Sentence, type Span, type TaggedSentence, type Token, type WithModel } from "./language.js";

/**
 * Tokens with lemma and tags (Universal and Penn), without the trees, which take most of the time.
 *
 * @example tag("Egypt signed a pact.")[0].tokens[1].lemma // "sign"
 */
export function tag(text: string, { model = ownModel() }: Partial<WithModel> = {}): readonly TaggedSentence[] {
  return tagWith(text, { model });
}

/**
 * Sentences as Universal Dependencies trees: each token has the index of its head, the relation to it, and how sure the parser is of that (0 to 1).
 *
 * @example parse("Egypt signed a pact.")[0].tokens[0].deprel // "nsubj"
 */
export function parse(text: string, { model = ownModel() }: Partial<WithModel> = {}): readonly Sentence[] {
  return parseWith(text, { model });
}

let own: Uint8Array | undefined;

function ownModel(): Uint8Array {
  return (own ??= assetBytes(LANGUAGE_MODEL));
}
