import type { SparseRows } from "./sparse-rows.js";
import { BUCKET_MOST } from "./row-sums.js";

/**
 * Sparse rows as they lie in the file, and nearly as they lie in memory: to load is to copy. The high bits of a key say which bucket its row is in, the low ones which row of the
 * bucket it is, so no key is written whole.
 */
export interface PackedRows {
  readonly classCount: number;
  /** so many high bits of a key number its bucket */
  readonly bits: number;
  /** how many rows have so many cells: of 0, of 1 … of `classCount` */
  readonly lengths: readonly number[];
  /** rows of each bucket */
  readonly buckets: Uint8Array;
  /** the low 16 bits of each key, little endian */
  readonly tags: Uint8Array;
  /** two bits a row, four rows a byte: what `sizeOf` says of its cells */
  readonly sizes: Uint8Array;
  /** how many cells they have, of the rows of more than two */
  readonly long: Uint8Array;
  readonly classes: Uint8Array;
  /** compressed weights, each the bits of a signed byte */
  readonly weights: Uint8Array;
}

/** What the two bits of a row say. */
export const [ONE, TWO, FEW, MANY] = [0, 1, 2, 3] as const;
/** Rows of more cells hold a weight for every class, in their order. */
export const FEW_CELLS = 6;

/** What a bucket holds on average: few enough to be compared at a time, and the table of buckets stays near. */
const ROWS_A_BUCKET = 4;
const LEAST_BUCKET_BITS = 16;

export function packRows({ classCount, keys: all, starts, classes, weights }: SparseRows): PackedRows {
  const cellsOf = (row: number): number => starts[row + 1]! - starts[row]!;
  const rows = Uint32Array.from(all.keys()).filter((row) => cellsOf(row) > 0);
  const keys = rows.map((row) => all[row]!);
  const bits = bucketBits(keys);
  const buckets = new Uint8Array(2 ** bits);
  const sizes = new Uint8Array(Math.ceil(keys.length / 4));
  const lengths = Array.from({ length: classCount + 1 }, () => 0);
  const long: number[] = [];
  keys.forEach((key, i) => {
    const cells = cellsOf(rows[i]!);
    buckets[key >>> (32 - bits)]!++;
    lengths[cells]!++;
    sizes[i >> 2]! |= sizeOf(cells) << ((i & 3) * 2);
    if (cells > 2) long.push(cells);
  });
  return {
    classCount,
    bits,
    lengths,
    buckets,
    tags: new Uint8Array(Uint16Array.from(keys, (key) => key & 0xffff).buffer),
    sizes,
    long: Uint8Array.from(long),
    classes,
    weights: new Uint8Array(weights.buffer, weights.byteOffset, weights.length),
  };
}

function sizeOf(cells: number): number {
  return cells === 1 ? ONE : cells === 2 ? TWO : cells <= FEW_CELLS ? FEW : MANY;
}

/** So many bits of a key that no bucket has more rows than can be compared at a time. */
function bucketBits(keys: Uint32Array): number {
  let bits = LEAST_BUCKET_BITS;
  while (2 ** bits * ROWS_A_BUCKET < keys.length) bits++;
  while (isCrowded(keys, 32 - bits)) bits++;
  return bits;
}

function isCrowded(keys: Uint32Array, shift: number): boolean {
  for (let i = BUCKET_MOST; i < keys.length; i++) if (keys[i]! >>> shift === keys[i - BUCKET_MOST]! >>> shift) return true;
  return false;
}
