import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { analyser, verbsAmong } from "../analyse.js";
import { mirrored } from "../guide.js";
import { lemmaByRule } from "../lemmatize.js";
import type { SparseRows } from "../sparse-rows.js";
import { packRows } from "../packed-rows.js";
import { parserInput } from "../parser-features.js";
import { remembered } from "../remembered.js";
import { transitionTable } from "../transitions.js";
import { packWeights } from "../weights-file.js";
import { WordClasses } from "../word-classes.js";
import { traitsOf } from "../word-shape.js";
import { type GoldSentence, readConllu } from "./conllu.js";
import { fitMargins } from "./fit-margins.js";
import { harmonize } from "./harmonize.js";
import { learnClasses } from "./learn-classes.js";
import { learnLemmas } from "./learn-lemmas.js";
import { learnMarks } from "./learn-marks.js";
import { readPlainText } from "./plain-text.js";
import { collectClasses, goldTree, jackknifeGuides, mirroredTree, trainParser } from "./train-parser.js";
import { collectTags, goldTags, jackknifeTags, trainTagger } from "./train-tagger.js";

export interface TrainOptions {
  /** folder that holds `syntax/ewt`, `syntax/gum` and `articles/wcxb`; without the last, words are put into classes by the treebanks alone */
  readonly data: string;
  /** path of the weights to write */
  readonly out: string;
  readonly seed: number;
  /** passes of the parser over its data; the tagger takes half as many */
  readonly epochs?: number;
  readonly log: (line: string) => void;
}

/** Weights kept: the file's size is about four bytes for each. */
const TAGGER_CELLS = 530_000;
const FOLD_CELLS = 500_000;
const PARSER_CELLS = 1_900_000;
const GUIDE_CELLS = 900_000;
/** What a mark of GUM counts beside one of EWT, which has twice as many: GUM's is the scheme. */
const GUM_MARKS = 1.5;

/** Trains the tagger, the lemma rules and the parser, and writes them as one file: the same bytes for the same data and seed. */
export async function trainLanguage({ data, out, seed, epochs = 9, log }: TrainOptions): Promise<void> {
  const { ewt, gum } = readTreebanks(data);
  const sentences = [...ewt, ...gum].map(harmonize);
  // GUM's sentences twice: it is the scheme, it is the later one, and EWT is twice as long
  const weighed = <T>(list: readonly T[]): readonly T[] => [...list, ...list.slice(ewt.length)];
  log(`${sentences.length} sentences, ${sentences.reduce((n, s) => n + s.words.length, 0)} words`);
  const tags = collectTags(sentences);
  const gold = sentences.map((s) => goldTags(s, tags));
  const taggerEpochs = Math.max(3, Math.min(8, Math.round(epochs / 2)));
  const plain = [...readPlainText(join(data, "articles/wcxb")), ...sentences.map((s) => s.words.map((w) => w.form))];
  const classes = learnClasses(plain, log);
  const wordClasses = new WordClasses(classes);
  const traits = remembered((word) => traitsOf(word, wordClasses), 100_000);
  const tagger = trainTagger(weighed(sentences), weighed(gold), tags.length, { epochs: taggerEpochs, seed, traits, log, cells: TAGGER_CELLS });
  // these taggers do without the classes, and count GUM once: parsers that learnt from better tags were no better
  const seen = jackknifeTags(sentences, gold, tags.length, 5, { epochs: Math.min(5, taggerEpochs), seed: seed + 100, traits: traitsOf, log, cells: FOLD_CELLS });
  const lemmas = learnLemmas(sentences);
  log(`${lemmas.size} lemma rules`);
  const marks = learnMarks([{ sentences: ewt, weight: 1 }, { sentences: gum, weight: GUM_MARKS }]);
  const verbTags = verbsAmong(tags);
  const inputs = sentences.map((s, i) => {
    const forms = s.words.map((w) => w.form);
    const lemmaOf = (form: string, j: number): string => {
      const tag = tags[seen[i]![j]!]!;
      return lemmaByRule(form, tag.upos, tag.xpos, lemmas);
    };
    return parserInput(forms, forms.map(lemmaOf), seen[i]!, verbTags);
  });

  const guideTransitions = collectClasses(sentences, true);
  const guideTrees = sentences.map((s) => goldTree(s, transitionTable(guideTransitions)));
  const half = Math.max(2, Math.round(epochs / 2));
  const guides = jackknifeGuides(guideTrees, inputs, guideTransitions, 4, Math.max(2, half - 2), seed + 200, GUIDE_CELLS, log);
  log("the guide");
  const guide = trainParser(guideTrees.map(mirroredTree), inputs.map(mirrored), guideTransitions, half, seed + 300, GUIDE_CELLS, log);
  const transitions = collectClasses(sentences, false);
  const trees = sentences.map((s) => goldTree(s, transitionTable(transitions)));
  const guided = inputs.map((input, i) => ({ ...input, guide: guides[i]! }));

  const write = (parser: SparseRows): void => {
    const weights = {
      version: `english-${seed}-${epochs}`,
      tags, classes, lexicon: tagger.lexicon, tagger: packRows(tagger.rows), guideTransitions, guide: packRows(guide.rows), transitions, parser: packRows(parser), lemmas, marks,
    };
    const dev = readFolder(join(data, "syntax/gum/dev")).map(harmonize);
    const margin = fitMargins(analyser({ ...weights, margin: { offset: 0, slope: 0, agreement: 0 } }), dev);
    log(`margins: ${JSON.stringify(margin)}`);
    const file = packWeights({ ...weights, margin });
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, file);
    log(`${out}: ${file.length} bytes`);
  };
  log("the parser");
  const parser = trainParser(trees, guided, transitions, epochs, seed, PARSER_CELLS, log, (epoch, model) => {
    if (epoch % 3 === 2 && epoch + 1 < epochs) write(model.freeze(PARSER_CELLS));
  });
  write(parser.rows);
}

function readTreebanks(data: string): { readonly ewt: readonly GoldSentence[]; readonly gum: readonly GoldSentence[] } {
  return { ewt: readConllu(readFileSync(join(data, "syntax/ewt/train.conllu"), "utf8")), gum: readFolder(join(data, "syntax/gum/train")) };
}

function readFolder(folder: string): readonly GoldSentence[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".conllu")).sort();
  return names.flatMap((name) => readConllu(readFileSync(join(folder, name), "utf8")));
}
