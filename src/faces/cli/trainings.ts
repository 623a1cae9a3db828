import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a training run left behind. */
export interface TrainingResult {
  /** files written, relative to the package's root */
  readonly files: readonly string[];
  readonly metrics: Readonly<{ [name: string]: number }>;
}

/** A model that `attache train` can make again from its data. */
export interface Training {
  readonly summary: string;
  load(): Promise<{ train(options: TrainingOptions): Promise<TrainingResult> | TrainingResult }>;
}

export interface TrainingOptions {
  /** file or folder of the training data */
  readonly data: string;
  /** folder for the weights and their card */
  readonly out: string;
  /** a line of progress */
  log(line: string): void;
}

/** The models of `attache train`; what trains them is imported only then. */
export const TRAININGS: Readonly<{ [name: string]: Training }> = {
  english: {
    summary: "tagger, lemmas and parser, from a folder that holds syntax/ewt and syntax/gum (Universal Dependencies), and articles/wcxb (plain text)",
    load: async () => {
      const { trainLanguage } = await import("../../3-language/training/train.js");
      return {
        async train({ data, out, log }) {
          const file = join(out, "english.bin");
          await trainLanguage({ data, out: file, seed: 1, log });
          return { files: [file], metrics: {} };
        },
      };
    },
  },
  names: {
    summary: "persons, organisations and places, from a folder that holds names/worldwide, names/uner-ewt and names/crossner-politics",
    load: async () => {
      const { trainNameTagger } = await import("../../../evaluation/train-name-tagger.js");
      return {
        async train({ data, out, log }) {
          const file = join(out, "names.bin");
          trainNameTagger({ data, out: file, seed: 1, log });
          return { files: [file], metrics: {} };
        },
      };
    },
  },
  sayings: {
    summary: "who says what, from a folder that holds statements/polnear",
    load: async () => {
      const { makeSayings } = await import("../../4-reading/sayings/training/make-sayings.js");
      const { readPolnear } = await import("../../../evaluation/polnear.js");
      const { openLanguage } = await import("../../pipeline.js");
      return {
        train({ data, out, log }) {
          const file = join(out, "sayings.bin");
          const language = openLanguage();
          const bytes = makeSayings(readPolnear(join(data, "statements", "polnear", "train")), (text, paragraphs) => language.parse(text, paragraphs), log);
          writeFileSync(file, bytes);
          return { files: [file], metrics: {} };
        },
      };
    },
  },
  events: {
    summary: "PLOVER types, sources and targets, quad classes, from a folder that holds events/plv_train.tsv and events/cameo_e2e_train.jsonl",
    load: async () => {
      const { readPairs, readSpanRows } = await import("../../4-reading/training/event-data.js");
      const { trainEvents } = await import("../../4-reading/training/train-events.js");
      const { packEventWeights } = await import("../../4-reading/choice/weights.js");
      const { openStages } = await import("../../pipeline.js");
      return {
        train({ data, out, log }) {
          const file = join(out, "events.bin");
          const rows = { pairs: readPairs(join(data, "events", "plv_train.tsv")), spans: readSpanRows(join(data, "events", "cameo_e2e_train.jsonl")) };
          log(`${rows.pairs.length} pairs, ${rows.spans.length} sentences with spans`);
          writeFileSync(file, packEventWeights(trainEvents(rows, openStages().look)));
          return { files: [file], metrics: {} };
        },
      };
    },
  },
  confidence: {
    summary: "how often such events are right, from evaluation/judged-events.ndjson",
    load: async () => {
      const { readJudged } = await import("../../../evaluation/confidence.js");
      const { trainConfidence } = await import("../../4-reading/training/train-confidence.js");
      return {
        train({ data, out, log }) {
          const file = join(out, "confidence.json");
          const judged = readJudged(data);
          log(`${judged.length} judged events`);
          writeFileSync(file, `${JSON.stringify(trainConfidence(judged), null, 1)}\n`);
          return { files: [file], metrics: {} };
        },
      };
    },
  },
};
