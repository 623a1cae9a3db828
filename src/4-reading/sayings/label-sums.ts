import { below, type Code, constant, get, left, load, loadVector, loop, plus, plusFourReals, set, storeVector, tee, type WasmFunction, wasmFunctions, wasmMemory, zeros } from "../../model/wasm.js";
import { LABEL_COUNT } from "./labels.js";

/** Writes the sums of the rows that `count` keys name, a sum a label, into `scores` from place `at` on. */
export type LabelSums = (keys: Uint32Array, count: number, scores: Float32Array, at: number) => void;

/** Reals of a row: four vectors of four. */
const ROW = 16;
const MOST_KEYS = 128;

/** A table of rows of `LABEL_COUNT` weights, made ready. Four labels are added at a time; each sum has the bits that adding one by one, key after key, gives. */
export function labelSums(table: Float32Array): LabelSums {
  const rows = table.length / LABEL_COUNT;
  const [keys, sums, weights] = [0, MOST_KEYS * 4, (MOST_KEYS + ROW) * 4];
  const memory = wasmMemory(weights + rows * ROW * 4);
  const own = new Float32Array(memory.buffer, weights, rows * ROW);
  for (let row = 0; row < rows; row++) for (let b = 0; b < LABEL_COUNT; b++) own[row * ROW + b] = table[row * LABEL_COUNT + b]!;
  const wanted = new Uint32Array(memory.buffer, keys, MOST_KEYS);
  const found = new Float32Array(memory.buffer, sums, LABEL_COUNT);
  const add = wasmFunctions([adding(keys, sums, weights)], memory)["add"]!;
  return (named, count, scores, at) => {
    if (count > MOST_KEYS) throw new RangeError(`${count} keys, more than ${MOST_KEYS}`);
    for (let i = 0; i < count; i++) wanted[i] = named[i]!;
    add(count * 4);
    for (let b = 0; b < LABEL_COUNT; b++) scores[at + b] = found[b]!;
  };
}

/** `add(end)`: adds up the rows of the keys that stand before `end`. */
function adding(keys: number, sums: number, weights: number): WasmFunction {
  const [end, i, row] = [0, 1, 2];
  const parts = [0, 1, 2, 3].map((k) => ({ sum: 3 + k, offset: 16 * k }));
  const body: Code = [
    ...parts.flatMap(({ sum }) => set(sum, zeros)),
    ...loop(below(tee(i, plus(get(i), constant(4))), get(end)),
      set(row, left(load(get(i), keys), constant(6))),
      ...parts.map(({ sum, offset }) => set(sum, plusFourReals(get(sum), loadVector(get(row), weights + offset)))),
    ),
    ...parts.flatMap(({ sum, offset }) => storeVector(constant(sums), get(sum), offset)),
  ];
  return { name: "add", parameters: 1, numbers: 2, vectors: 4, body };
}
