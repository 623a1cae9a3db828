import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { textHash, type EventWeights } from "../src/4-reading/choice/weights.js";
import { readPairs, readSpanRows } from "../src/4-reading/training/event-data.js";
import { trainEvents, type EventData, type EventTask, type Look } from "../src/4-reading/training/train-events.js";

export const FOLDS = 5;

/**
 * The weights that may score a sentence: those that ship, if they have not seen it; else those of its fold, which are trained here,
 * on the other folds' sentences, from the training files beside the data.
 */
export function weightsFor(shipped: EventWeights, data: string, look: Look, task: EventTask): (text: string) => EventWeights {
  const seen = new Set(shipped.seen);
  const made = new Map<number, EventWeights>();
  let all: EventData | undefined;
  return (text) => {
    const hash = textHash(text);
    if (!seen.has(hash)) return shipped;
    const fold = hash % FOLDS;
    all ??= trainingFiles(data);
    const { pairs, spans } = all;
    const apart = <T extends { readonly text: string }>(rows: readonly T[]): readonly T[] => rows.filter((r) => textHash(r.text) % FOLDS !== fold);
    const weights = made.get(fold) ?? trainEvents({ pairs: apart(pairs), spans: apart(spans) }, look, [task]);
    made.set(fold, weights);
    return weights;
  };
}

function trainingFiles(data: string): EventData {
  const at = (name: string): string => {
    const file = join(dirname(data), name);
    if (!existsSync(file)) throw new Error(`${data} holds sentences that the shipped weights were trained on; to score them in folds, ${name} must lie beside it`);
    return file;
  };
  return { pairs: readPairs(at("plv_train.tsv")), spans: readSpanRows(at("cameo_e2e_train.jsonl")) };
}
