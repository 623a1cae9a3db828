import type { Sentence, Token } from "../model/sentence.js";
import type { Span } from "../model/span.js";
import { analyse, analyser, tagged } from "./analyse.js";
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
  /** Tokens, lemmas and tags, without the trees, which take most of the time. */
  tag(text: string, paragraphs: readonly Span[]): readonly TaggedSentence[];
  /** Tags and parses words that are tokens already: offsets are as if one space stood between them. For gold tokens. */
  parseTokens(forms: readonly string[]): Sentence;
  /** The class of a word by the company that it keeps in plain text, of few classes and of many; undefined for one that was seldom seen. */
  wordClass(form: string): { readonly coarse: number; readonly fine: number } | undefined;
}

/** A sentence of which the tree is not known. */
export interface TaggedSentence extends Omit<Sentence, "tokens"> {
  readonly tokens: readonly Omit<Token, "head" | "deprel" | "margin">[];
}

/** Loads trained weights (`models/english.bin`). Throws on other bytes. */
export function makeLanguage(bytes: Uint8Array): Language {
  const weights = unpackWeights(bytes);
  const models = analyser(weights);

  function read(text: string, sentences: readonly (readonly Span[])[]): readonly (readonly Token[])[] {
    const forms = sentences.map((spans) => spans.map((s) => text.slice(s.start, s.end)));
    return analyse(forms, models).map((words, s) => words.map((word, index) => ({
      index,
      start: sentences[s]![index]!.start,
      end: sentences[s]![index]!.end,
      text: forms[s]![index]!,
      lemma: word.lemma,
      upos: word.tag.upos,
      xpos: word.tag.xpos,
      head: word.head,
      deprel: word.deprel,
      margin: marginOf(word.evidence, weights.margin),
    })));
  }

  function parse(text: string, paragraphs: readonly Span[]): readonly Sentence[] {
    const found = sentencesIn(text, paragraphs);
    return read(text, found.map(({ spans }) => spans)).map((tokens, index) => ({ index, paragraph: found[index]!.paragraph, start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens }));
  }

  function tag(text: string, paragraphs: readonly Span[]): readonly TaggedSentence[] {
    return sentencesIn(text, paragraphs).map(({ paragraph, spans }, index) => {
      const { forms, lemmas, tags } = tagged(spans.map((s) => text.slice(s.start, s.end)), models);
      const tokens = spans.map(({ start, end }, i) => ({ index: i, start, end, text: forms[i]!, lemma: lemmas[i]!, ...weights.tags[tags[i]!]! }));
      return { index, paragraph, start: spans[0]!.start, end: spans.at(-1)!.end, tokens };
    });
  }

  function parseTokens(forms: readonly string[]): Sentence {
    const spans: Span[] = [];
    let at = 0;
    for (const form of forms) {
      spans.push({ start: at, end: at + form.length });
      at += form.length + 1;
    }
    return { index: 0, paragraph: 0, start: 0, end: Math.max(0, at - 1), tokens: read(forms.join(" "), [spans])[0]! };
  }

  const { classes } = models;
  function wordClass(form: string): ReturnType<Language["wordClass"]> {
    const row = classes.rowOf(form, form.toLowerCase());
    return row < 0 ? undefined : { coarse: classes.coarse(row), fine: classes.fine(row) };
  }

  return Object.freeze({ version: weights.version, parse, tag, parseTokens, wordClass });
}

/** The sentences of each paragraph, as the places of their tokens. */
export function sentencesIn(text: string, paragraphs: readonly Span[]): readonly { readonly paragraph: number; readonly spans: readonly Span[] }[] {
  return paragraphs.flatMap((span, paragraph) => {
    const spans = tokenize(text, span.start, span.end);
    return segment(text, spans).map((range) => ({ paragraph, spans: spans.slice(range.start, range.end) }));
  });
}
