import { guideTree } from "./guide.js";
import { lemmaByRule, lemmatize } from "./lemmatize.js";
import { Lexicon } from "./lexicon.js";
import { FrozenModel, type Scorer } from "./linear-model.js";
import type { ArcEvidence } from "./margin.js";
import { hashOfLemma, parserInput } from "./parser-features.js";
import { parseArcs } from "./parser.js";
import { type PossibleTags, possibleTags } from "./possible-tags.js";
import { remembered } from "./remembered.js";
import { attachMarks, liftMarks, marksOf } from "./marks.js";
import { type Tag, tagWords } from "./tagger.js";
import { type TransitionTable, transitionTable } from "./transitions.js";
import type { LanguageWeights } from "./weights-file.js";
import { WordClasses } from "./word-classes.js";
import { traitsOf, type WordTraits } from "./word-shape.js";

/** The weights made ready for use. */
export interface Analyser {
  readonly weights: LanguageWeights;
  readonly lexicon: Lexicon;
  readonly classes: WordClasses;
  readonly tagger: Scorer;
  readonly possible: PossibleTags;
  readonly guide: Scorer;
  readonly guideTable: TransitionTable;
  readonly parser: Scorer;
  readonly table: TransitionTable;
  readonly verbTags: Uint8Array;
  /** kinds of punctuation that hang a step higher than the rule says */
  readonly marks: ReadonlySet<string>;
  readonly traits: (word: string) => WordTraits;
  /** by number of the tag, the lemma that a word has under it, and the one that the parser sees */
  readonly lemmas: readonly ((word: string) => string)[];
  readonly ruledLemmas: readonly ((word: string) => string)[];
  readonly lemmaHash: (lemma: string) => number;
}

/** What is found out about one word of a sentence; `head` is -1 for the root. */
export interface WordAnalysis {
  readonly tag: Tag;
  readonly lemma: string;
  readonly head: number;
  readonly deprel: string;
  readonly evidence: ArcEvidence;
}

export function analyser(weights: LanguageWeights): Analyser {
  const classes = new WordClasses(weights.classes);
  return {
    weights,
    lexicon: new Lexicon(weights.lexicon),
    classes,
    tagger: new FrozenModel(weights.tagger),
    possible: possibleTags(weights.tags),
    guide: new FrozenModel(weights.guide),
    guideTable: transitionTable(weights.guideTransitions),
    parser: new FrozenModel(weights.parser),
    table: transitionTable(weights.transitions),
    verbTags: verbsAmong(weights.tags),
    marks: new Set(weights.marks),
    traits: remembered((word) => traitsOf(word, classes)),
    lemmas: weights.tags.map(({ upos, xpos }) => remembered((word) => lemmatize(word, upos, xpos, weights.lemmas), 2000)),
    ruledLemmas: weights.tags.map(({ upos, xpos }) => remembered((word) => lemmaByRule(word, upos, xpos, weights.lemmas), 2000)),
    lemmaHash: remembered(hashOfLemma),
  };
}

/** The words of a sentence with what is known of them before its tree is. */
export interface TaggedWords {
  readonly forms: readonly string[];
  readonly tags: Int32Array;
  readonly lemmas: readonly string[];
}

/** Sentences that one model works through before the next does: a report of usual length. */
const BATCH = 64;

/** Tags, lemmas and trees of sentences, a batch at a time, so that the rows which a model asks for again and again stay at hand. */
export function analyse(sentences: readonly (readonly string[])[], using: Analyser): readonly (readonly WordAnalysis[])[] {
  const out: (readonly WordAnalysis[])[] = [];
  for (let at = 0; at < sentences.length; at += BATCH) out.push(...treesOver(sentences.slice(at, at + BATCH).map((forms) => tagged(forms, using)), using));
  return out;
}

export function tagged(forms: readonly string[], using: Analyser): TaggedWords {
  const tags = tagWords(forms, using.lexicon, using.tagger, using.possible, using.traits);
  return { forms, tags, lemmas: forms.map((form, i) => using.lemmas[tags[i]!]!(form)) };
}

/** Parses from the right, then from the left with those trees as advice. */
export function treesOver(sentences: readonly TaggedWords[], using: Analyser): readonly (readonly WordAnalysis[])[] {
  const guided = sentences.map(({ forms, tags }) => {
    const input = parserInput(forms, forms.map((form, i) => using.ruledLemmas[tags[i]!]!(form)), tags, using.verbTags, using);
    return { ...input, guide: guideTree(input, using.guideTable, using.guide) };
  });
  return guided.map((input, s) => {
    const { forms, tags, lemmas } = sentences[s]!;
    const arcs = parseArcs(input, using.table, using.parser);
    const heads = withMarks(forms, arcs.heads, arcs.relations, using);
    return lemmas.map((lemma, i): WordAnalysis => ({
      tag: using.weights.tags[tags[i]!]!,
      lemma,
      head: heads[i]!,
      deprel: using.table.labels.names[arcs.relations[i]!]!,
      evidence: { gap: arcs.gaps[i]!, agreed: input.guide.heads[i] === (arcs.heads[i]! < 0 ? input.size : arcs.heads[i]) },
    }));
  });
}

/** Punctuation hangs by rule: a parser from the left cannot know yet what a comma closes off. */
function withMarks(forms: readonly string[], heads: Int32Array, relations: Int32Array, { table, marks }: Analyser): Int32Array {
  const { names } = table.labels;
  const out = heads.slice();
  const isMark = marksOf(heads, relations, names.indexOf("punct"));
  attachMarks(forms, out, isMark);
  liftMarks(forms, out, isMark, (i) => names[relations[i]!]!, marks);
  return out;
}

/** 1 for the numbers of tags that verbs and auxiliaries bear; the parser's features ask for it, in training too. */
export function verbsAmong(tags: readonly Tag[]): Uint8Array {
  return Uint8Array.from(tags, (t) => (t.upos === "VERB" || t.upos === "AUX" ? 1 : 0));
}
