import { hashString } from "../../model/hash.js";
import type { SoftmaxWeights } from "./softmax.js";

/** The linear models of events and what they were made from, as `models/events.bin` holds them. */
export interface EventWeights {
  /** "type", "role", "target", "quad" */
  readonly models: Readonly<Record<string, SoftmaxWeights>>;
  /** hashes of the sentences that were trained on (`textHash`): what scores them must not be these weights */
  readonly seen: readonly number[];
}

interface Head {
  readonly format: 1;
  readonly models: readonly { readonly name: string; readonly classes: readonly string[]; readonly rows: number; readonly scale: number }[];
  readonly seen: readonly number[];
}

/** A JSON head in one line, then for each model its keys (4 bytes, little endian) and its weights (a signed byte each). */
export function packEventWeights({ models, seen }: EventWeights): Uint8Array {
  const named = Object.entries(models).map(([name, m]) => ({ name, ...m, rows: m.keys.length, scale: 127 / Math.max(1e-9, ...largest(m.weights)) }));
  const head: Head = { format: 1, models: named.map(({ name, classes, rows, scale }) => ({ name, classes, rows, scale })), seen };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const file = new Uint8Array(line.length + named.reduce((sum, m) => sum + m.rows * 4 + m.weights.length, 0));
  file.set(line);
  const view = new DataView(file.buffer);
  let at = line.length;
  for (const { keys, weights, scale } of named) {
    for (const key of keys) {
      view.setUint32(at, key, true);
      at += 4;
    }
    for (const w of weights) view.setInt8(at++, Math.round(w * scale));
  }
  return file;
}

/** Reads what `packEventWeights` wrote; throws when the bytes are something else. */
export function unpackEventWeights(file: Uint8Array): EventWeights {
  const end = file.indexOf(10);
  const head = JSON.parse(new TextDecoder().decode(file.subarray(0, Math.max(0, end)))) as Head;
  if (head.format !== 1) throw new TypeError(`event weights of format ${String(head.format)}, not 1: train them again`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = end + 1;
  const models: Record<string, SoftmaxWeights> = {};
  for (const { name, classes, rows, scale } of head.models) {
    const keys = Array.from({ length: rows }, (_, i) => view.getUint32(at + i * 4, true));
    at += rows * 4;
    const weights = Float32Array.from({ length: (rows + 1) * classes.length }, (_, i) => view.getInt8(at + i) / scale);
    at += weights.length;
    models[name] = { classes, keys, weights };
  }
  return { models, seen: head.seen };
}

function largest(weights: Float32Array): readonly number[] {
  let top = 0;
  for (const w of weights) top = Math.max(top, Math.abs(w));
  return [top];
}

/** A sentence by its letters and digits alone: two spellings of its spaces and quotation marks are one. */
export function textHash(text: string): number {
  let h = hashString(textKey(text));
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** A letter beyond the basic plane counts by its first half, as in the hashes that `models/events.bin` was made with. */
function textKey(text: string): string {
  return text.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").replace(/[\uDC00-\uDFFF]/g, "");
}
