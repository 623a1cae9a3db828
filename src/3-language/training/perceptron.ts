import { type Scorer, type SparseRows, compressWeight } from "../linear-model.js";

/** An averaged perceptron that grows: features enter at their first mistake, and each row holds only the classes it has weights for. */
export class Perceptron implements Scorer {
  readonly classCount: number;
  #keys = new Uint32Array(1 << 16);
  #rows = new Int32Array(1 << 16);
  #mask = (1 << 16) - 1;
  #rowCount = 0;
  #starts = new Int32Array(1 << 15);
  #lengths = new Uint8Array(1 << 15);
  #capacities = new Uint16Array(1 << 15);
  #classes = new Uint8Array(1 << 17);
  #weights = new Float32Array(1 << 17);
  #totals = new Float64Array(1 << 17);
  #stamps = new Int32Array(1 << 17);
  #updates = new Uint16Array(1 << 17);
  #used = 0;
  #step = 0;

  constructor(classCount: number) {
    this.classCount = classCount;
  }

  score(keys: Uint32Array, count: number, scores: Float64Array): void {
    scores.fill(0);
    for (let i = 0; i < count; i++) {
      const row = this.#find(keys[i]!);
      if (row < 0) continue;
      const start = this.#starts[row]!;
      const end = start + this.#lengths[row]!;
      for (let j = start; j < end; j++) {
        const k = this.#classes[j]!;
        scores[k] = scores[k]! + this.#weights[j]!;
      }
    }
  }

  /** One decision has passed; with `gold !== guess`, moves weight from the guess to the gold class. */
  learn(keys: Uint32Array, count: number, gold: number, guess: number): void {
    this.#step++;
    if (gold === guess) return;
    for (let i = 0; i < count; i++) {
      const row = this.#insert(keys[i]!);
      this.#add(row, gold, 1);
      this.#add(row, guess, -1);
    }
  }

  /** The averaged weights at 8 bits: the `cells` largest of those that were changed more than once. */
  freeze(cells: number): SparseRows {
    const order: number[] = [];
    for (let s = 0; s <= this.#mask; s++) if (this.#rows[s]! > 0) order.push(s);
    order.sort((a, b) => this.#keys[a]! - this.#keys[b]!);
    const sizes = this.#sizes();
    const top = sizes[0] || 1;
    const least = sizes[cells] ?? 0;
    const keys: number[] = [];
    const starts: number[] = [0];
    const classes: number[] = [];
    const weights: number[] = [];
    for (const slot of order) {
      const row = this.#rows[slot]! - 1;
      const start = this.#starts[row]!;
      const before = classes.length;
      for (let j = start; j < start + this.#lengths[row]!; j++) {
        const average = this.#average(j);
        if (this.#updates[j]! < 2 || Math.abs(average) <= least) continue;
        const weight = compressWeight(average / top);
        if (weight === 0) continue;
        classes.push(this.#classes[j]!);
        weights.push(weight);
      }
      if (classes.length === before) continue;
      keys.push(this.#keys[slot]!);
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

  #average(cell: number): number {
    const total = this.#totals[cell]! + this.#weights[cell]! * (this.#step - this.#stamps[cell]!);
    return this.#step === 0 ? 0 : total / this.#step;
  }

  /** The sizes of the averaged weights that were changed more than once, descending. */
  #sizes(): Float64Array {
    const sizes = new Float64Array(this.#used);
    let n = 0;
    for (let row = 0; row < this.#rowCount; row++) {
      const start = this.#starts[row]!;
      for (let j = start; j < start + this.#lengths[row]!; j++) {
        if (this.#updates[j]! >= 2) sizes[n++] = Math.abs(this.#average(j));
      }
    }
    return sizes.subarray(0, n).sort().reverse();
  }

  #find(key: number): number {
    let slot = key & this.#mask;
    let row = this.#rows[slot]!;
    while (row > 0 && this.#keys[slot] !== key) {
      slot = (slot + 1) & this.#mask;
      row = this.#rows[slot]!;
    }
    return row - 1;
  }

  #insert(key: number): number {
    const found = this.#find(key);
    if (found >= 0) return found;
    if ((this.#rowCount + 1) * 2 > this.#mask) this.#growTable();
    if (this.#rowCount >= this.#starts.length) this.#growRows();
    const row = this.#rowCount++;
    this.#place(key, row);
    this.#starts[row] = this.#allot(2);
    this.#capacities[row] = 2;
    return row;
  }

  #place(key: number, row: number): void {
    let slot = key & this.#mask;
    while (this.#rows[slot]! > 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#rows[slot] = row + 1;
  }

  #add(row: number, k: number, amount: number): void {
    let start = this.#starts[row]!;
    const length = this.#lengths[row]!;
    let j = start;
    while (j < start + length && this.#classes[j] !== k) j++;
    if (j === start + length) {
      if (length === this.#capacities[row]!) start = this.#moveRow(row);
      j = start + length;
      this.#lengths[row] = length + 1;
      this.#classes[j] = k;
      this.#stamps[j] = this.#step;
    }
    this.#totals[j] = this.#totals[j]! + this.#weights[j]! * (this.#step - this.#stamps[j]!);
    this.#stamps[j] = this.#step;
    this.#weights[j] = this.#weights[j]! + amount;
    if (this.#updates[j]! < 65535) this.#updates[j] = this.#updates[j]! + 1;
  }

  #moveRow(row: number): number {
    const from = this.#starts[row]!;
    const length = this.#lengths[row]!;
    const capacity = this.#capacities[row]! * 2;
    const to = this.#allot(capacity);
    for (const pool of [this.#classes, this.#weights, this.#totals, this.#stamps, this.#updates]) {
      pool.copyWithin(to, from, from + length);
    }
    this.#starts[row] = to;
    this.#capacities[row] = capacity;
    return to;
  }

  #allot(cells: number): number {
    const start = this.#used;
    this.#used += cells;
    if (this.#used > this.#classes.length) {
      const size = this.#classes.length * 2;
      this.#classes = grown(this.#classes, new Uint8Array(size));
      this.#weights = grown(this.#weights, new Float32Array(size));
      this.#totals = grown(this.#totals, new Float64Array(size));
      this.#stamps = grown(this.#stamps, new Int32Array(size));
      this.#updates = grown(this.#updates, new Uint16Array(size));
    }
    return start;
  }

  #growRows(): void {
    const size = this.#starts.length * 2;
    this.#starts = grown(this.#starts, new Int32Array(size));
    this.#lengths = grown(this.#lengths, new Uint8Array(size));
    this.#capacities = grown(this.#capacities, new Uint16Array(size));
  }

  #growTable(): void {
    const keys = this.#keys;
    const rows = this.#rows;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#rows = new Int32Array(keys.length * 2);
    this.#mask = this.#keys.length - 1;
    for (let s = 0; s < keys.length; s++) if (rows[s]! > 0) this.#place(keys[s]!, rows[s]! - 1);
  }
}

function grown<A extends Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array>(old: A, bigger: A): A {
  bigger.set(old);
  return bigger;
}
