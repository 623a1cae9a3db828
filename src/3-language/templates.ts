import { templateSeed } from "../model/hash.js";

/** A feature: the number of its template, then the places of up to three values. */
export type Template = readonly [number: number, a: number, b?: number, c?: number];

/** Features ready to be keyed: seed and three places of each, one after the other. */
export type Templates = Int32Array;

/** Place 0 of the values stays 0: what a template of fewer than three values reads. */
const NOTHING = 0;

export function templates(rows: readonly Template[]): Templates {
  return Int32Array.from(rows.flatMap(([number, a, b = NOTHING, c = NOTHING]) => [templateSeed(number), a, b, c]));
}

/** Writes the key of each feature, as `mix` gives it, from place `from` of `keys` on; returns where the keys end. */
export function writeKeys(features: Templates, values: Int32Array, keys: Uint32Array, from: number): number {
  let n = from;
  for (let t = 0; t < features.length; t += 4) {
    let h = features[t]! ^ values[features[t + 1]!]!;
    h = (Math.imul(h ^ (h >>> 15), 0x85ebca6b) + values[features[t + 2]!]!) | 0;
    h = (Math.imul(h ^ (h >>> 13), 0xc2b2ae35) + values[features[t + 3]!]!) | 0;
    h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
    keys[n++] = h ^ (h >>> 14);
  }
  return n;
}
