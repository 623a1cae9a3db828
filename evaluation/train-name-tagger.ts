import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { packNames } from "../src/4-reading/names/name-weights.js";
import { trainNames } from "../src/4-reading/names/training/train-names.js";
import { openStages } from "../src/pipeline.js";
import { trainingSets } from "./names-data.js";

/** Trains `models/names.bin` on every set of names that the folder holds: the same bytes for the same data and seed. */
export function trainNameTagger({ data, out, seed, log }: { readonly data: string; readonly out: string; readonly seed: number; readonly log: (line: string) => void }): void {
  const stages = openStages();
  const reports = trainingSets(data).map((d) => stages.namedReport(d.sentences.map(({ words, gold }) => ({ sentence: stages.language.parseTokens(words), gold }))));
  log(`${reports.length} reports are tagged and parsed`);
  const file = packNames(trainNames(reports, { seed, log }));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, file);
  log(`${out}: ${file.length} bytes`);
}
