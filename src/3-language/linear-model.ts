/** What the tagger and the parser ask of a model: the scores of all classes, given the keys of the features that fire. */
export interface Scorer {
  readonly classCount: number;
  /** Writes the score of every class into `scores`; reads `count` keys. */
  score(keys: Uint32Array, count: number, scores: Float64Array): void;
}

/** Sparse rows of a trained model: a row a feature, sorted by key; each cell pairs a class with a compressed weight. */
export interface SparseRows {
  readonly classCount: number;
  readonly keys: Uint32Array;
  /** cells of row i stand at starts[i] .. starts[i + 1] */
  readonly starts: Uint32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** Marks a row that holds a weight for every class, in their order, because most have one. */
const DENSE = -1;
const LARGEST_WEIGHT = 8000;
const BEND = 1.7;

/** A weight in -1..1 at 8 bits, finer near zero: most weights are small, and the few large ones matter most. */
export function compressWeight(weight: number): number {
  return Math.sign(weight) * Math.round(127 * Math.abs(weight) ** (1 / BEND));
}

/** Whole numbers for the 256 compressed weights. */
function expandedWeights(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    const code = (byte << 24) >> 24;
    return Math.sign(code) * Math.round(LARGEST_WEIGHT * (Math.abs(code) / 127) ** BEND);
  });
}

/** A frozen linear model: an open-addressed table from feature key to a packed row of (class, weight) cells. */
export class FrozenModel implements Scorer {
  readonly classCount: number;
  readonly #slots: Int32Array;
  readonly #cells: Int32Array;
  readonly #mask: number;
  readonly #sums: Int32Array;

  constructor(rows: SparseRows) {
    this.classCount = rows.classCount;
    let capacity = 1024;
    while (capacity < rows.keys.length * 1.3) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity * 2);
    this.#cells = new Int32Array(1 + rows.classes.length * 2 + rows.keys.length);
    this.#sums = new Int32Array(rows.classCount);
    const expanded = expandedWeights();
    let next = 1;
    for (let i = 0; i < rows.keys.length; i++) {
      const key = rows.keys[i]! | 0;
      let slot = key & this.#mask;
      while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot * 2] = key;
      this.#slots[slot * 2 + 1] = next;
      const start = rows.starts[i]!;
      const end = rows.starts[i + 1]!;
      if ((end - start) * 2 > this.classCount) {
        this.#cells[next++] = DENSE;
        for (let j = start; j < end; j++) this.#cells[next + rows.classes[j]!] = expanded[rows.weights[j]! & 0xff]!;
        next += this.classCount;
        continue;
      }
      this.#cells[next++] = end - start;
      for (let j = start; j < end; j++) {
        this.#cells[next++] = (rows.classes[j]! << 16) | (expanded[rows.weights[j]! & 0xff]! & 0xffff);
      }
    }
  }

  score(keys: Uint32Array, count: number, scores: Float64Array): void {
    const slots = this.#slots;
    const cells = this.#cells;
    const mask = this.#mask;
    const sums = this.#sums;
    sums.fill(0);
    for (let i = 0; i < count; i++) {
      const key = keys[i]! | 0;
      let slot = key & mask;
      let row = slots[slot * 2 + 1]!;
      while (row !== 0 && slots[slot * 2] !== key) {
        slot = (slot + 1) & mask;
        row = slots[slot * 2 + 1]!;
      }
      if (row === 0) continue;
      const size = cells[row]!;
      if (size === DENSE) {
        for (let k = 0; k < sums.length; k++) sums[k] = sums[k]! + cells[row + 1 + k]!;
        continue;
      }
      const end = row + size;
      for (let j = row + 1; j <= end; j++) {
        const cell = cells[j]!;
        const k = cell >>> 16;
        sums[k] = sums[k]! + ((cell << 16) >> 16);
      }
    }
    for (let k = 0; k < sums.length; k++) scores[k] = sums[k]!;
  }
}
