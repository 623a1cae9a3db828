import { packModelFile, unpackModelFile } from "../../model/model-file.js";
import { labelSums, type LabelSums } from "./label-sums.js";
import { LABEL_COUNT } from "./labels.js";

/** Weights of the reader of sayings: two tables addressed by hashed features, and what one label says about the next. */
export interface SayingWeights {
  readonly bits: { readonly cue: number; readonly part: number };
  /** one weight a feature */
  readonly cue: Float32Array;
  /** a weight a label, label by label, for each feature */
  readonly parts: Float32Array;
  readonly steps: Float32Array;
  /** the chance from which a word is read as a cue */
  readonly threshold: number;
}

/** Weights that can be read with: those of the labels made ready to be added up. */
export interface SayingModel extends SayingWeights {
  readonly sums: LabelSums;
}

/** Makes weights ready; later changes to them are not seen. */
export function sayingModel(weights: SayingWeights): SayingModel {
  return { ...weights, sums: labelSums(weights.parts) };
}

interface Header {
  readonly format: 1;
  readonly bits: SayingWeights["bits"];
  readonly threshold: number;
  /** the largest weight of each table */
  readonly largest: { readonly cue: number; readonly parts: number; readonly steps: number };
}

const MAGIC = "ATTSAY1\n";
const BEND = 1.7;

/** The file: the tables with a byte a weight, finer near zero. */
export function packSayings(weights: SayingWeights): Uint8Array {
  const { cue, parts, steps } = weights;
  const largest = { cue: largestOf(cue), parts: largestOf(parts), steps: largestOf(steps) };
  const header: Header = { format: 1, bits: weights.bits, threshold: weights.threshold, largest };
  const small = (table: Float32Array, most: number): Uint8Array => Uint8Array.from(table, (weight) => Math.sign(weight) * Math.round(127 * (Math.abs(weight) / most) ** (1 / BEND)));
  return packModelFile(MAGIC, header, [small(cue, largest.cue), small(parts, largest.parts), small(steps, largest.steps)]);
}

/** Reads what `packSayings` wrote. Throws when the bytes are something else. */
export function unpackSayings(file: Uint8Array): SayingModel {
  const { head, body } = unpackModelFile(file, MAGIC, "a model of sayings");
  const header = head as Header;
  if (header.format !== 1) throw new TypeError(`a model of sayings of format ${String(header.format)}, not 1: train it again`);
  let at = 0;
  const table = (size: number, most: number): Float32Array => {
    const expanded = Float32Array.from({ length: 256 }, (_, byte) => {
      const code = (byte << 24) >> 24;
      return Math.sign(code) * most * (Math.abs(code) / 127) ** BEND;
    });
    const out = new Float32Array(size);
    for (let i = 0; i < size; i += 1) out[i] = expanded[body[at + i] ?? 0] ?? 0;
    at += size;
    return out;
  };
  const cue = table(2 ** header.bits.cue, header.largest.cue);
  const parts = table(2 ** header.bits.part * LABEL_COUNT, header.largest.parts);
  const steps = table(LABEL_COUNT ** 2, header.largest.steps);
  return sayingModel({ bits: header.bits, cue, parts, steps, threshold: header.threshold });
}

function largestOf(table: Float32Array): number {
  let largest = 1e-9;
  for (const weight of table) largest = Math.max(largest, Math.abs(weight));
  return largest;
}
