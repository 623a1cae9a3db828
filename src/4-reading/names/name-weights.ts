import { packModelFile, unpackModelFile } from "../../model/model-file.js";
import { LABELS } from "./name-labels.js";
import type { Transitions } from "./decode.js";

/** Rows of a trained model, sorted by feature key: a small weight for each label. */
export interface WeightRows {
  readonly keys: Uint32Array;
  /** LABELS a row */
  readonly weights: Int8Array;
  /** what the largest 8-bit weight stands for */
  readonly largest: number;
}

/** All that `models/names.bin` holds: the weights of the words themselves, those of the votes of the report, and of label pairs. */
export interface NameWeights {
  readonly words: WeightRows;
  readonly votes: WeightRows;
  readonly transitions: Transitions;
}

const MAGIC = "ATTNAMES";
const BEND = 1.6;

/** A weight at 8 bits, finer near zero. */
export function smallWeight(weight: number, largest: number): number {
  return Math.sign(weight) * Math.min(127, Math.round(127 * (Math.abs(weight) / largest) ** (1 / BEND)));
}

/** What each 8-bit weight stands for, by its unsigned byte. */
export function wholeWeights(largest: number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, byte) => {
    const code = (byte << 24) >> 24;
    return Math.sign(code) * largest * (Math.abs(code) / 127) ** BEND;
  });
}

/** Writes the file: of both models the keys as gaps, and of each row the labels it has weights for, and those. */
export function packNames({ words, votes, transitions }: NameWeights): Uint8Array {
  const body = [...packRows(words), ...packRows(votes)];
  return packModelFile(MAGIC, { format: 1, rows: [words.keys.length, votes.keys.length], largest: [words.largest, votes.largest], sizes: body.map((b) => b.length), transitions: Array.from(transitions, (x) => Math.round(x * 1000) / 1000) }, body);
}

/** Reads what `packNames` wrote. Throws on other bytes. */
export function unpackNames(file: Uint8Array): NameWeights {
  const { head, body } = unpackModelFile(file, MAGIC, "a name model");
  const header = head as { readonly rows: readonly [number, number]; readonly largest: readonly [number, number]; readonly sizes: readonly number[]; readonly transitions: readonly number[] };
  let at = 0;
  const parts = header.sizes.map((size) => body.subarray(at, (at += size)));
  const rows = (model: 0 | 1): WeightRows => ({ ...unpackRows(header.rows[model], parts.slice(model * 3)), largest: header.largest[model] });
  return { words: rows(0), votes: rows(1), transitions: header.transitions };
}

function packRows({ keys, weights }: WeightRows): readonly Uint8Array[] {
  const gaps: number[] = [];
  const masks = new Uint8Array(keys.length * 2);
  const cells: number[] = [];
  let last = 0;
  keys.forEach((key, row) => {
    for (let gap = key - last; ; gap = Math.floor(gap / 128)) {
      gaps.push(gap >= 128 ? (gap & 127) | 128 : gap);
      if (gap < 128) break;
    }
    last = key;
    let mask = 0;
    for (let label = 0; label < LABELS; label++) {
      const weight = weights[row * LABELS + label] ?? 0;
      if (weight === 0) continue;
      mask |= 1 << label;
      cells.push(weight & 0xff);
    }
    masks[row * 2] = mask & 0xff;
    masks[row * 2 + 1] = mask >> 8;
  });
  return [Uint8Array.from(gaps), masks, Uint8Array.from(cells)];
}

function unpackRows(n: number, parts: readonly Uint8Array[]): Omit<WeightRows, "largest"> {
  const [gaps, masks, cells] = [0, 1, 2].map((k) => parts[k] ?? new Uint8Array()) as [Uint8Array, Uint8Array, Uint8Array];
  const keys = new Uint32Array(n);
  const weights = new Int8Array(n * LABELS);
  let [at, key, cell] = [0, 0, 0];
  for (let row = 0; row < n; row++) {
    let scale = 1;
    for (;;) {
      const byte = gaps[at++] ?? 0;
      key += (byte & 127) * scale;
      scale *= 128;
      if (byte < 128) break;
    }
    keys[row] = key;
    const mask = (masks[row * 2] ?? 0) | ((masks[row * 2 + 1] ?? 0) << 8);
    for (let label = 0; label < LABELS; label++) if (mask & (1 << label)) weights[row * LABELS + label] = ((cells[cell++] ?? 0) << 24) >> 24;
  }
  return { keys, weights };
}
