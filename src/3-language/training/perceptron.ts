import { type Scorer, compressWeight } from "../linear-model.js";
import type { SparseRows } from "../sparse-rows.js";

/** Numbers of an entry of the table: key, where its row starts (from 1; 0 is an empty entry), how many cells it has, and room for how many. */
const ENTRY = 4;
const MOST_KEYS = 256;
const [START, LENGTH, ROOM] = [1, 2, 3] as const;

/**
 * An averaged perceptron that grows: features enter at their first mistake, and each row holds only the classes it has weights for. What scoring asks for lies together,
 * for most of the time of training goes into fetching it.
 */
export class Perceptron implements Scorer {
  readonly classCount: number;
  #table = new Int32Array(ENTRY << 16);
  #mask = (1 << 16) - 1;
  #rowCount = 0;
  /** class in the low 8 bits, weight above */
  #cells = new Int32Array(1 << 17);
  #totals = new Float64Array(1 << 17);
  #stamps = new Int32Array(1 << 17);
  #updates = new Uint16Array(1 << 17);
  #used = 0;
  #step = 0;
  readonly #starts = new Int32Array(MOST_KEYS);
  readonly #ends = new Int32Array(MOST_KEYS);

  constructor(classCount: number) {
    this.classCount = classCount;
  }

  /** In two passes, so that the processor fetches many rows at a time: where they are, and what they hold. */
  score(keys: Uint32Array, count: number, scores: Float64Array): void {
    const [table, cells, mask, starts, ends] = [this.#table, this.#cells, this.#mask, this.#starts, this.#ends];
    let found = 0;
    for (let i = 0; i < count; i++) {
      const key = keys[i]! | 0;
      let entry = (key & mask) * ENTRY;
      while (table[entry] !== key && table[entry + START]! > 0) entry = (entry + ENTRY) & (mask * ENTRY);
      const start = table[entry + START]!;
      starts[found] = start - 1;
      ends[found] = start - 1 + table[entry + LENGTH]!;
      found += start > 0 ? 1 : 0;
    }
    scores.fill(0);
    for (let i = 0; i < found; i++) {
      const end = ends[i]!;
      for (let j = starts[i]!; j < end; j++) {
        const cell = cells[j]!;
        scores[cell & 255]! += cell >> 8;
      }
    }
  }

  /** One decision has passed; with `gold !== guess`, moves weight from the guess to the gold class. */
  learn(keys: Uint32Array, count: number, gold: number, guess: number): void {
    this.#step++;
    if (gold === guess) return;
    for (let i = 0; i < count; i++) {
      const entry = this.#insert(keys[i]! | 0);
      this.#add(entry, gold, 1);
      this.#add(entry, guess, -1);
    }
  }

  /** The averaged weights at 8 bits: the `cells` largest of those that were changed more than once. */
  freeze(cells: number): SparseRows {
    const entries = this.#entries();
    const sizes = this.#sizes(entries);
    const top = sizes[0] || 1;
    const least = sizes[cells] ?? 0;
    const keys: number[] = [];
    const starts: number[] = [0];
    const classes: number[] = [];
    const weights: number[] = [];
    for (const entry of entries) {
      const start = this.#table[entry + START]! - 1;
      const before = classes.length;
      for (let j = start; j < start + this.#table[entry + LENGTH]!; j++) {
        const average = this.#average(j);
        if (this.#updates[j]! < 2 || Math.abs(average) <= least) continue;
        const weight = compressWeight(average / top);
        if (weight === 0) continue;
        classes.push(this.#cells[j]! & 255);
        weights.push(weight);
      }
      if (classes.length === before) continue;
      keys.push(this.#table[entry]! >>> 0);
      starts.push(classes.length);
    }
    return {
      classCount: this.classCount,
      keys: Uint32Array.from(keys),
      starts: Uint32Array.from(starts),
      classes: Uint8Array.from(classes),
      weights: Int8Array.from(weights),
    };
  }

  /** Places of the entries in use, in the order of their keys. */
  #entries(): readonly number[] {
    const entries: number[] = [];
    for (let entry = 0; entry < this.#table.length; entry += ENTRY) if (this.#table[entry + START]! > 0) entries.push(entry);
    return entries.sort((a, b) => (this.#table[a]! >>> 0) - (this.#table[b]! >>> 0));
  }

  #average(cell: number): number {
    const weight = this.#cells[cell]! >> 8;
    const total = this.#totals[cell]! + weight * (this.#step - this.#stamps[cell]!);
    return this.#step === 0 ? 0 : total / this.#step;
  }

  /** The sizes of the averaged weights that were changed more than once, descending. */
  #sizes(entries: readonly number[]): Float64Array {
    const sizes = new Float64Array(this.#used);
    let n = 0;
    for (const entry of entries) {
      const start = this.#table[entry + START]! - 1;
      for (let j = start; j < start + this.#table[entry + LENGTH]!; j++) {
        if (this.#updates[j]! >= 2) sizes[n++] = Math.abs(this.#average(j));
      }
    }
    return sizes.subarray(0, n).sort().reverse();
  }

  /** The entry of a key, or the empty one where it would stand. */
  #find(key: number): number {
    const table = this.#table;
    let slot = key & this.#mask;
    while (table[slot * ENTRY + START]! > 0 && table[slot * ENTRY] !== key) slot = (slot + 1) & this.#mask;
    return slot * ENTRY;
  }

  #insert(key: number): number {
    const found = this.#find(key);
    if (this.#table[found + START]! > 0) return found;
    if ((this.#rowCount + 1) * 2 > this.#mask) this.#growTable();
    this.#rowCount++;
    const entry = this.#find(key);
    this.#table[entry] = key;
    this.#table[entry + START] = this.#allot(2) + 1;
    this.#table[entry + LENGTH] = 0;
    this.#table[entry + ROOM] = 2;
    return entry;
  }

  #add(entry: number, k: number, amount: number): void {
    const table = this.#table;
    const length = table[entry + LENGTH]!;
    let start = table[entry + START]! - 1;
    let j = start;
    while (j < start + length && (this.#cells[j]! & 255) !== k) j++;
    if (j === start + length) {
      if (length === table[entry + ROOM]!) start = this.#moveRow(entry);
      j = start + length;
      table[entry + LENGTH] = length + 1;
      this.#cells[j] = k;
      this.#stamps[j] = this.#step;
    }
    this.#totals[j] = this.#totals[j]! + (this.#cells[j]! >> 8) * (this.#step - this.#stamps[j]!);
    this.#stamps[j] = this.#step;
    this.#cells[j] = this.#cells[j]! + amount * 256;
    if (this.#updates[j]! < 65535) this.#updates[j] = this.#updates[j]! + 1;
  }

  #moveRow(entry: number): number {
    const from = this.#table[entry + START]! - 1;
    const length = this.#table[entry + LENGTH]!;
    const room = this.#table[entry + ROOM]! * 2;
    const to = this.#allot(room);
    for (const pool of [this.#cells, this.#totals, this.#stamps, this.#updates]) pool.copyWithin(to, from, from + length);
    this.#table[entry + START] = to + 1;
    this.#table[entry + ROOM] = room;
    return to;
  }

  #allot(cells: number): number {
    const start = this.#used;
    this.#used += cells;
    if (this.#used > this.#cells.length) {
      const size = this.#cells.length * 2;
      this.#cells = grown(this.#cells, new Int32Array(size));
      this.#totals = grown(this.#totals, new Float64Array(size));
      this.#stamps = grown(this.#stamps, new Int32Array(size));
      this.#updates = grown(this.#updates, new Uint16Array(size));
    }
    return start;
  }

  #growTable(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    this.#mask = this.#table.length / ENTRY - 1;
    for (let entry = 0; entry < old.length; entry += ENTRY) {
      if (old[entry + START]! > 0) this.#table.set(old.subarray(entry, entry + ENTRY), this.#find(old[entry]!));
    }
  }
}

function grown<A extends Uint16Array | Int32Array | Float64Array>(old: A, bigger: A): A {
  bigger.set(old);
  return bigger;
}
