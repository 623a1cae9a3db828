import { Attribution, Modality, Stage, Stance, UndertakingForm, type EntryKind } from "../model/entry.js";
import { EventType, Mode, type Quad } from "../model/plover.js";
import type { Facet } from "./facet.js";

/** What many facets have in common: what they are, apart from who, where, when and how strong. */
export type Shape = Pick<Facet, "kind" | "dated" | "checkable" | "polarity" | "modality" | "historical" | "by" | "type" | "mode" | "quad" | "stage" | "form" | "stance">;

const KINDS: readonly EntryKind[] = ["event", "statement", "figure", "undertaking"];
const QUADS: readonly Quad[] = [1, 2, 3, 4];

/** Each field's values, in an order of their own; `undefined` stands first where the field may be absent. */
const FIELDS: readonly (readonly [field: keyof Shape, values: readonly unknown[]])[] = [
  ["dated", [false, true]],
  ["checkable", [false, true]],
  ["polarity", ["affirmed", "negated"]],
  ["modality", Modality.options],
  ["historical", [false, true]],
  ["by", Attribution.unwrap().shape.by.options],
  ["type", [undefined, ...EventType.options]],
  ["mode", [undefined, ...Mode.options]],
  ["quad", [undefined, ...QUADS]],
  ["stage", [undefined, ...Stage.options]],
  ["form", [undefined, ...UndertakingForm.options]],
  ["stance", [undefined, ...Stance.options]],
  ["kind", KINDS], // the lowest digit: it is asked for alone, and often
];

const PLACES = FIELDS.map(([, values]) => new Map(values.map((value, i) => [value, i])));

/** A shape as one whole number below 2^53: a digit for each field, to the base of the number of its values. */
export function codeOf(shape: Shape): number {
  return FIELDS.reduce((code, [field, values], i) => code * values.length + (PLACES[i]!.get(shape[field]) ?? unknown(field, shape[field])), 0);
}

/** The shape that a code stands for. */
export function shapeOf(code: number): Shape {
  let left = code;
  const values = FIELDS.map(([, all]) => all.length).reduceRight<unknown[]>((found, base, i) => {
    found[i] = FIELDS[i]![1][left % base];
    left = Math.floor(left / base);
    return found;
  }, []);
  return Object.fromEntries(FIELDS.map(([field], i) => [field, values[i]])) as unknown as Shape;
}

/** The kind alone. */
export function kindOf(code: number): EntryKind {
  return KINDS[code - KINDS.length * Math.floor(code / KINDS.length)]!; // "%" of what is no 32-bit number takes ten times as long
}

function unknown(field: string, value: unknown): never {
  throw new Error(`a facet's ${field} is ${JSON.stringify(value)}, which the model does not have`);
}
