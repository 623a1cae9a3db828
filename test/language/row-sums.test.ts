import { expect, it } from "vitest";
import { FrozenModel } from "../../src/3-language/linear-model.js";
import type { SparseRows } from "../../src/3-language/sparse-rows.js";
import { packRows } from "../../src/3-language/packed-rows.js";
import { scorerOf } from "../../src/4-reading/names/scorer.js";
import { LABELS } from "../../src/4-reading/names/name-labels.js";
import { wholeWeights } from "../../src/4-reading/names/name-weights.js";
import { LABEL_COUNT } from "../../src/4-reading/sayings/labels.js";
import { labelSums } from "../../src/4-reading/sayings/label-sums.js";
import { seededRandom } from "../../src/model/random.js";

// what WebAssembly and packed rows add up is what adding one weight after another gives

/** The whole number that a compressed weight stands for. */
const whole = (code: number): number => Math.sign(code) * Math.round(8000 * (Math.abs(code) / 127) ** 1.7);

for (const { name, classes, rows, crowded } of [
  { name: "no rows", classes: 3, rows: 0, crowded: false },
  { name: "rows of all lengths", classes: 81, rows: 4000, crowded: false },
  { name: "as many classes as are added at a time", classes: 96, rows: 500, crowded: false },
  { name: "most classes", classes: 128, rows: 500, crowded: false },
  { name: "keys that begin with the same bits", classes: 40, rows: 60, crowded: true },
]) {
  it(`adds up rows: ${name}`, () => {
    const random = seededRandom(7);
    const below = (n: number): number => Math.floor(random() * n);
    const keys = Uint32Array.from(new Set(Array.from({ length: rows }, () => (crowded ? 0xabcd_e000 + below(0x1fff) : below(2 ** 32))))).sort();
    const cells = Array.from(keys, () => Array.from({ length: classes }, (_, k) => k).filter(() => random() < (random() < 0.5 ? 0.03 : 0.4)).map((k) => ({ k, weight: below(255) - 127 })));
    const starts = Uint32Array.from([0, ...cells.map((_, i) => cells.slice(0, i + 1).reduce((n, c) => n + c.length, 0))].slice(0, keys.length + 1));
    const model: SparseRows = { classCount: classes, keys, starts, classes: Uint8Array.from(cells.flat(), (c) => c.k), weights: Int8Array.from(cells.flat(), (c) => c.weight) };
    const frozen = new FrozenModel(packRows(model));
    for (const count of [0, 1, 40, 256]) {
      // near misses: a key's neighbours have no row
      const asked = Uint32Array.from({ length: count }, () => (keys.length > 0 && random() < 0.7 ? keys[below(keys.length)]! : keys.length > 0 ? keys[below(keys.length)]! ^ (1 << below(32)) : below(2 ** 32)));
      const expected = new Float64Array(classes);
      for (const key of asked) for (const { k, weight } of cells[keys.indexOf(key)] ?? []) expected[k]! += whole(weight);
      const scores = new Float64Array(classes);
      frozen.score(asked, count, scores);
      expect(scores).toEqual(expected);
    }
  });
}

it("says so when there are more classes or keys than it has room for", () => {
  const rows = { keys: new Uint32Array(), starts: new Uint32Array(1), classes: new Uint8Array(), weights: new Int8Array() };
  expect(() => new FrozenModel(packRows({ ...rows, classCount: 129 }))).toThrow(RangeError);
  expect(() => new FrozenModel(packRows({ ...rows, classCount: 2 })).score(new Uint32Array(257), 257, new Float64Array(2))).toThrow(RangeError);
  expect(() => labelSums(new Float32Array(LABEL_COUNT))(new Uint32Array(129), 129, new Float32Array(LABEL_COUNT), 0)).toThrow(RangeError);
});

it("adds up labels of sayings with the bits of adding one by one", () => {
  const random = seededRandom(11);
  const table = Float32Array.from({ length: 64 * LABEL_COUNT }, () => random() - 0.5);
  const add = labelSums(table);
  const [scores, expected] = [new Float32Array(5 * LABEL_COUNT), new Float32Array(5 * LABEL_COUNT)];
  for (const [word, count] of [1, 3, 51, 128, 7].entries()) {
    const keys = Uint32Array.from({ length: count }, () => Math.floor(random() * 64));
    for (const key of keys) for (let b = 0; b < LABEL_COUNT; b++) expected[word * LABEL_COUNT + b]! += table[key * LABEL_COUNT + b]!;
    add(keys, count, scores, word * LABEL_COUNT);
  }
  expect(scores).toEqual(expected);
});

it("adds up labels of names", () => {
  const random = seededRandom(13);
  const keys = Uint32Array.from(new Set(Array.from({ length: 300 }, () => Math.floor(random() * 2 ** 32)))).sort();
  const weights = Int8Array.from({ length: keys.length * LABELS }, () => (random() < 0.6 ? 0 : Math.floor(random() * 255) - 127));
  const asked = Uint32Array.from({ length: 60 }, () => (random() < 0.8 ? keys[Math.floor(random() * keys.length)]! : Math.floor(random() * 2 ** 32)));
  const expected = new Float64Array(LABELS);
  for (const key of asked) for (let b = 0; b < LABELS; b++) if (keys.includes(key)) expected[b]! += wholeWeights(5)[weights[keys.indexOf(key) * LABELS + b]! & 0xff]!;
  const scores = new Float64Array(LABELS);
  scorerOf({ keys, weights, largest: 5 })(asked, scores, 0);
  expect(scores).toEqual(expected);
});
