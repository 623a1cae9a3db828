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

const LARGEST_WEIGHT = 8000;
const BEND = 1.7;

/** A weight in -1..1 at 8 bits, finer near zero: most weights are small, and the few large ones matter most. */
export function compressWeight(weight: number): number {
  return Math.sign(weight) * Math.round(127 * Math.abs(weight) ** (1 / BEND));
}

/** Whole numbers for the 256 compressed weights. */
const EXPANDED = Int32Array.from({ length: 256 }, (_, byte) => {
  const code = (byte << 24) >> 24;
  return Math.sign(code) * Math.round(LARGEST_WEIGHT * (Math.abs(code) / 127) ** BEND);
});

/** Marks a row that holds a weight for every class, in their order, because most have one. */
const DENSE = 0xffff;
/** Stands where a bucket's rows end: larger than the low bits of any key. */
const END = 0xffff;
const MOST_LOW_BITS = 15;
/** On average; walking through more of them costs more than a larger table. */
const ROWS_A_BUCKET = 1;

/**
 * A frozen linear model. Its rows lie in the order of their keys in one array of 16-bit cells: low bits of the key, number of cells, cells
 * (class and compressed weight). A table says where the rows begin whose keys share their high bits. A lookup is one or two visits to
 * memory that nothing has touched lately, which is what scoring costs; so the visits of all keys are begun before any is waited for.
 */
export class FrozenModel implements Scorer {
  readonly classCount: number;
  readonly #shift: number;
  readonly #lowBits: number;
  readonly #buckets: Uint32Array;
  readonly #cells: Uint16Array;
  readonly #sums: Int32Array;
  #rows = new Int32Array(256);

  constructor(rows: SparseRows) {
    const { classCount, keys, starts, classes, weights } = rows;
    const isDense = (row: number): boolean => (starts[row + 1]! - starts[row]!) * 2 > classCount;
    let bits = 32 - MOST_LOW_BITS;
    while (2 ** bits * ROWS_A_BUCKET < keys.length) bits++;
    let size = 2 ** bits + 2 * keys.length;
    for (let row = 0; row < keys.length; row++) size += isDense(row) ? classCount : starts[row + 1]! - starts[row]!;
    this.classCount = classCount;
    this.#shift = 32 - bits;
    this.#lowBits = 2 ** this.#shift - 1;
    this.#buckets = new Uint32Array(2 ** bits);
    this.#cells = new Uint16Array(size);
    this.#sums = new Int32Array(classCount);
    let at = 0;
    let row = 0;
    for (let bucket = 0; bucket < this.#buckets.length; bucket++) {
      this.#buckets[bucket] = at;
      for (; row < keys.length && keys[row]! >>> this.#shift === bucket; row++) {
        const dense = isDense(row);
        this.#cells[at++] = keys[row]! & this.#lowBits;
        this.#cells[at++] = dense ? DENSE : starts[row + 1]! - starts[row]!;
        for (let j = starts[row]!; j < starts[row + 1]!; j++) {
          if (dense) this.#cells[at + classes[j]!] = EXPANDED[weights[j]! & 0xff]!;
          else this.#cells[at++] = (classes[j]! << 8) | (weights[j]! & 0xff);
        }
        if (dense) at += classCount;
      }
      this.#cells[at++] = END;
    }
  }

  score(keys: Uint32Array, count: number, scores: Float64Array): void {
    const found = this.#find(keys, count);
    const cells = this.#cells;
    const sums = this.#sums;
    const rows = this.#rows;
    sums.fill(0);
    for (let i = 0; i < found; i++) {
      let at = rows[i]!;
      const size = cells[at++]!;
      if (size === DENSE) {
        for (let k = 0; k < sums.length; k++) sums[k] = sums[k]! + ((cells[at + k]! << 16) >> 16);
        continue;
      }
      for (const end = at + size; at < end; at++) {
        const cell = cells[at]!;
        const k = cell >>> 8;
        sums[k] = sums[k]! + EXPANDED[cell & 0xff]!;
      }
    }
    for (let k = 0; k < sums.length; k++) scores[k] = sums[k]!;
  }

  /** Writes where the rows of the keys begin, behind their keys; returns how many have one. */
  #find(keys: Uint32Array, count: number): number {
    if (count >= this.#rows.length) this.#rows = new Int32Array(count + 1);
    const rows = this.#rows;
    const cells = this.#cells;
    const buckets = this.#buckets;
    const shift = this.#shift;
    let touched = 0;
    for (let i = 0; i < count; i++) {
      const at = buckets[keys[i]! >>> shift]!;
      rows[i] = at;
      touched ^= cells[at]!;
    }
    rows[count] = touched; // keeps the visits from being optimised away
    let found = 0;
    for (let i = 0; i < count; i++) {
      const low = keys[i]! & this.#lowBits;
      let at = rows[i]!;
      let own = cells[at]!;
      while (own < low) {
        const size = cells[at + 1]!;
        at += 2 + (size === DENSE ? this.classCount : size);
        own = cells[at]!;
      }
      if (own === low) rows[found++] = at + 1;
    }
    return found;
  }
}
