import { wasmFunctions, wasmMemory } from "../model/wasm.js";
import { FEW, FEW_CELLS, ONE, type PackedRows, TWO } from "./packed-rows.js";
import { BUCKET_MOST, FOUR, OWN, type Places, rowSums, SIX, WHOLE } from "./row-sums.js";

/** What the tagger and the parser ask of a model: the scores of all classes, given the keys of the features that fire. */
export interface Scorer {
  readonly classCount: number;
  /** Writes the score of every class into `scores`; reads `count` keys. */
  score(keys: Uint32Array, count: number, scores: Float64Array): void;
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

const MOST_CLASSES = 128;
const MOST_KEYS = 256;
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

  constructor(rows: PackedRows) {
    const { classCount, bits, lengths, buckets, tags } = rows;
    if (classCount > MOST_CLASSES) throw new RangeError(`a model of ${classCount} classes, more than ${MOST_CLASSES}`);
    const padded = Math.ceil(classCount / BLOCK) * BLOCK;
    const { places, bytes } = placesFor(rows, padded);
    const memory = wasmMemory(bytes);
    const part = (at: number, length: number): Uint32Array => new Uint32Array(memory.buffer, at, length);
    this.classCount = classCount;
    this.#keys = part(places.keys, MOST_KEYS);
    this.#sums = new Int32Array(memory.buffer, places.sums, classCount);
    this.#score = wasmFunctions([rowSums(places, 32 - bits, padded)], memory)["score"]!;
    part(places.expanded, 256).set(EXPANDED);
    fillBuckets(buckets, part(places.buckets, buckets.length));
    new Uint8Array(memory.buffer, places.tags, tags.length).set(tags);
    fillEntries(rows, part(places.entries, rowCount(lengths)), new Uint16Array(memory.buffer), places.cells, wholePlaces(lengths, places.wholes, padded * 2), padded * 2);
  }

  score(keys: Uint32Array, count: number, scores: Float64Array): void {
    const [own, sums] = [this.#keys, this.#sums];
    if (count > MOST_KEYS) throw new RangeError(`${count} keys, more than ${MOST_KEYS}`);
    for (let i = 0; i < count; i++) own[i] = keys[i]!;
    this.#score(count * 4);
    for (let k = 0; k < sums.length; k++) scores[k] = sums[k]!;
  }
}

function rowCount(lengths: readonly number[]): number {
  return lengths.reduce((sum, rows) => sum + rows, 0);
}

function placesFor({ lengths, bits, tags }: PackedRows, padded: number): { readonly places: Places & { readonly wholes: number; readonly cells: number }; readonly bytes: number } {
  let at = 0;
  const room = (bytes: number): number => (at += Math.ceil(bytes / LINE) * LINE) - Math.ceil(bytes / LINE) * LINE;
  const [expanded, keys, found, four, six, whole] = [room(1024), room(MOST_KEYS * 4), room(MOST_KEYS * 4), room(MOST_KEYS * 4), room(MOST_KEYS * 4), room(MOST_KEYS * 4)];
  const [sums, buckets, tagsAt, entries] = [room(padded * 4), room(2 ** (bits + 2)), room(tags.length + 2 * BUCKET_MOST), room(rowCount(lengths) * 4)];
  const wholes = room(rowCount(lengths.slice(FEW_CELLS + 1)) * padded * 2);
  const cells = room(lengths.slice(0, FEW_CELLS + 1).reduce((sum, rows, size) => sum + rows * bytesOf(size), 0));
  return { places: { expanded, keys, found, four, six, whole, sums, buckets, tags: tagsAt, entries, wholes, cells }, bytes: at };
}

/** Bytes that a row of so few cells takes outside its entry. */
function bytesOf(cells: number): number {
  return cells <= 2 ? 0 : cells <= 4 ? 8 : 12;
}

function fillBuckets(counts: Uint8Array, buckets: Uint32Array): void {
  let first = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    buckets[bucket] = (first << 5) | counts[bucket]!;
    first += counts[bucket]!;
  }
}

/** `numbers`: the memory of the model; `at` and `wholes`: where cells and whole rows go. */
function fillEntries({ sizes, long, classes, weights }: PackedRows, entries: Uint32Array, numbers: Uint16Array, at: number, wholes: Uint32Array, wholeBytes: number): void {
  let j = 0;
  let longs = 0;
  for (let row = 0; row < entries.length; row++) {
    const size = (sizes[row >> 2]! >> ((row & 3) << 1)) & 3;
    if (size === ONE) {
      entries[row] = OWN | (classes[j]! << 8) | weights[j]!;
      j += 1;
    } else if (size === TWO) {
      entries[row] = OWN | (classes[j + 1]! << 24) | (weights[j + 1]! << 16) | (classes[j]! << 8) | weights[j]!;
      j += 2;
    } else if (size === FEW) {
      const end = j + long[longs]!;
      const isFour = long[longs++]! <= 4;
      entries[row] = (isFour ? FOUR : SIX) | at;
      for (let place = at >> 1; j < end; j++) numbers[place++] = (classes[j]! << 8) | weights[j]!;
      at += isFour ? 8 : 12;
    } else {
      const cells = long[longs++]!;
      const whole = wholes[cells]!;
      entries[row] = WHOLE | whole;
      for (const end = j + cells; j < end; j++) numbers[(whole >> 1) + classes[j]!] = EXPANDED[weights[j]!]!;
      wholes[cells] = whole + wholeBytes;
    }
  }
}

/** Where whole rows of so many cells begin: those of most cells first, for they are asked for most, and then lie on few pages. */
function wholePlaces(lengths: readonly number[], from: number, bytes: number): Uint32Array {
  const places = new Uint32Array(lengths.length);
  let at = from;
  for (let size = lengths.length - 1; size > FEW_CELLS; size--) {
    places[size] = at;
    at += lengths[size]! * bytes;
  }
  return places;
}
