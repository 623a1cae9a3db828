import { wasmFunctions, wasmMemory } from "../model/wasm.js";
import { BUCKET_MOST, FOUR, OWN, type Places, rowSums, SIX, WHOLE } from "./row-sums.js";

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

/** What a bucket holds on average: few enough to be compared at a time, and the table of buckets stays near. */
const ROWS_A_BUCKET = 4;
const LEAST_BUCKET_BITS = 16;
const MOST_CLASSES = 128;
const MOST_KEYS = 256;
/** Rows of more cells hold a weight for every class, in their order. */
const MOST_CELLS = 6;
/** Bytes that a processor fetches at a time. */
const LINE = 64;
/** Numbers of 16 bits that are added at a time. */
const BLOCK = 16;

/**
 * A frozen linear model, in memory of its own, on which `rowSums` works. Rows lie in the order of their keys; a table says which of them have keys that begin with the same bits,
 * and their tags, the rest of the keys, are compared all at once.
 */
export class FrozenModel implements Scorer {
  readonly classCount: number;
  readonly #keys: Uint32Array;
  readonly #sums: Int32Array;
  readonly #score: (end: number) => void;

  constructor(rows: SparseRows) {
    const { classCount, keys } = rows;
    if (classCount > MOST_CLASSES) throw new RangeError(`a model of ${classCount} classes, more than ${MOST_CLASSES}`);
    const padded = Math.ceil(classCount / BLOCK) * BLOCK;
    const shift = 32 - bucketBits(keys);
    const { places, bytes } = placesFor(rows, shift, padded);
    const memory = wasmMemory(bytes);
    const part = (at: number, length: number): Uint32Array => new Uint32Array(memory.buffer, at, length);
    this.classCount = classCount;
    this.#keys = part(places.keys, MOST_KEYS);
    this.#sums = new Int32Array(memory.buffer, places.sums, classCount);
    this.#score = wasmFunctions([rowSums(places, shift, padded)], memory)["score"]!;
    part(places.expanded, 256).set(EXPANDED);
    fillBuckets(keys, shift, part(places.buckets, 2 ** (32 - shift)));
    new Uint16Array(memory.buffer, places.tags, keys.length).set(keys); // their low 16 bits
    fillEntries(rows, padded, part(places.entries, keys.length), memory.buffer, places);
  }

  score(keys: Uint32Array, count: number, scores: Float64Array): void {
    const [own, sums] = [this.#keys, this.#sums];
    if (count > MOST_KEYS) throw new RangeError(`${count} keys, more than ${MOST_KEYS}`);
    for (let i = 0; i < count; i++) own[i] = keys[i]!;
    this.#score(count * 4);
    for (let k = 0; k < sums.length; k++) scores[k] = sums[k]!;
  }
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

function placesFor(rows: SparseRows, shift: number, padded: number): { readonly places: Places & { readonly wholes: number; readonly cells: number }; readonly bytes: number } {
  let at = 0;
  const room = (bytes: number): number => (at += Math.ceil(bytes / LINE) * LINE) - Math.ceil(bytes / LINE) * LINE;
  const [expanded, keys, found, four, six, whole] = [room(1024), room(MOST_KEYS * 4), room(MOST_KEYS * 4), room(MOST_KEYS * 4), room(MOST_KEYS * 4), room(MOST_KEYS * 4)];
  const [sums, buckets, tags, entries] = [room(padded * 4), room(2 ** (34 - shift)), room(rows.keys.length * 2 + 2 * BUCKET_MOST), room(rows.keys.length * 4)];
  let [wholes, cells] = [0, 0];
  for (let row = 0; row < rows.keys.length; row++) {
    const size = rows.starts[row + 1]! - rows.starts[row]!;
    if (size > MOST_CELLS) wholes += padded * 2;
    else cells += bytesOf(size);
  }
  return { places: { expanded, keys, found, four, six, whole, sums, buckets, tags, entries, wholes: room(wholes), cells: room(cells) }, bytes: at };
}

/** Bytes that a row of so few cells takes outside its entry. */
function bytesOf(cells: number): number {
  return cells <= 2 ? 0 : cells <= 4 ? 8 : 12;
}

function fillBuckets(keys: Uint32Array, shift: number, buckets: Uint32Array): void {
  let row = 0;
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    const first = row;
    while (row < keys.length && keys[row]! >>> shift === bucket) row++;
    buckets[bucket] = (first << 5) | (row - first);
  }
}

function fillEntries({ classCount, keys, starts, classes, weights }: SparseRows, padded: number, entries: Uint32Array, buffer: ArrayBuffer, places: { readonly wholes: number; readonly cells: number }): void {
  const numbers = new Uint16Array(buffer);
  const wholes = wholePlaces(starts, classCount, places.wholes, padded * 2);
  let at = places.cells;
  for (let row = 0; row < keys.length; row++) {
    const [start, end] = [starts[row]!, starts[row + 1]!];
    const cell = (j: number): number => (j < end ? (classes[j]! << 8) | (weights[j]! & 0xff) : 0);
    const size = end - start;
    if (size <= 2) entries[row] = OWN | (cell(start + 1) << 16) | cell(start);
    else if (size <= MOST_CELLS) {
      entries[row] = (size <= 4 ? FOUR : SIX) | at;
      for (let j = 0; j < (size <= 4 ? 4 : 6); j++) numbers[at / 2 + j] = cell(start + j);
      at += bytesOf(size);
    } else {
      const whole = wholes[size]!;
      entries[row] = WHOLE | whole;
      for (let j = start; j < end; j++) numbers[whole / 2 + classes[j]!] = EXPANDED[weights[j]! & 0xff]!;
      wholes[size] = whole + padded * 2;
    }
  }
}

/** Where whole rows of so many cells begin: those of most cells first, for they are asked for most, and then lie on few pages. */
function wholePlaces(starts: Uint32Array, classCount: number, from: number, bytes: number): Uint32Array {
  const counts = new Uint32Array(classCount + 1);
  for (let row = 0; row + 1 < starts.length; row++) counts[starts[row + 1]! - starts[row]!]!++;
  const places = new Uint32Array(classCount + 1);
  let at = from;
  for (let size = classCount; size > MOST_CELLS; size--) {
    places[size] = at;
    at += counts[size]! * bytes;
  }
  return places;
}
