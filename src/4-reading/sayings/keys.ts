import { hashString } from "../../model/hash.js";

/** Names of features as numbers: a template and up to three values, mixed into 32 bits and cut to the size of the table. */
export class Keys {
  readonly #mask: number;
  readonly row: Uint32Array;
  count = 0;

  constructor(bits: number, room = 256) {
    this.#mask = 2 ** bits - 1;
    this.row = new Uint32Array(room);
  }

  clear(): void {
    this.count = 0;
  }

  add(template: number, a: number, b = 0, c = 0): void {
    this.row[this.count++] = (mix(mix(mix(Math.imul(template + 1, 0x9e3779b1), a), b), c) & this.#mask) >>> 0;
  }
}

/** Two numbers into one of 32 bits (the finalizer of MurmurHash3). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ b, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h + 0x165667b1, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The hash of a word, signed, as `mix` gives its numbers. */
export function hashText(text: string): number {
  return hashString(text) | 0;
}
