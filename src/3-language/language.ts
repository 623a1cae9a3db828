import type { Sentence, Token } from "../model/sentence.js";
import type { Span } from "../model/span.js";
import { analyse, analyser } from "./analyse.js";
import { marginOf } from "./margin.js";
import { segment } from "./segment.js";
import { tokenize } from "./tokenize.js";
import { unpackWeights } from "./weights-file.js";

/** Reads English: text in, sentences with tags, lemmas and trees out. The same text always gives the same sentences. */
export interface Language {
  /** names the weights, so that a record can say which reader made an entry */
  readonly version: string;
  /** Sentences of each paragraph, in order; all offsets are into `text`. */
  parse(text: string, paragraphs: readonly Span[]): readonly Sentence[];
  /** Tags and parses words that are tokens already: offsets are as if one space stood between them. For gold tokens. */
  parseTokens(forms: readonly string[]): Sentence;
}

/** Loads trained weights (`models/english.bin`). Throws on other bytes. */
export function makeLanguage(bytes: Uint8Array): Language {
  const weights = unpackWeights(bytes);
  const models = analyser(weights);

  function read(text: string, spans: readonly Span[]): readonly Token[] {
    const forms = spans.map((s) => text.slice(s.start, s.end));
    return analyse(forms, models).map((word, index) => ({
      index,
      start: spans[index]!.start,
      end: spans[index]!.end,
      text: forms[index]!,
      lemma: word.lemma,
      upos: word.tag.upos,
      xpos: word.tag.xpos,
      head: word.head,
      deprel: word.deprel,
      margin: marginOf(word.evidence, weights.margin),
    }));
  }

  function parse(text: string, paragraphs: readonly Span[]): readonly Sentence[] {
    const sentences: Sentence[] = [];
    paragraphs.forEach((span, paragraph) => {
      const spans = tokenize(text, span.start, span.end);
      for (const range of segment(text, spans)) {
        const tokens = read(text, spans.slice(range.start, range.end));
        sentences.push({ index: sentences.length, paragraph, start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens });
      }
    });
    return sentences;
  }

  function parseTokens(forms: readonly string[]): Sentence {
    const spans: Span[] = [];
    let at = 0;
    for (const form of forms) {
      spans.push({ start: at, end: at + form.length });
      at += form.length + 1;
    }
    return { index: 0, paragraph: 0, start: 0, end: Math.max(0, at - 1), tokens: read(forms.join(" "), spans) };
  }

  return Object.freeze({ version: weights.version, parse, parseTokens });
}
