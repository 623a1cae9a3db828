import { tokenAt, type Tree } from "../clauses/tree.js";
import { plainLemma } from "./verb-of.js";
import type { Quantity } from "./quantity.js";

const ADJECTIVES = new Map([["long", "length"], ["wide", "width"], ["tall", "height"], ["high", "height"], ["deep", "depth"], ["thick", "thickness"], ["across", "diameter"]]);
const LENGTHS = /^(?:km|m|cm|mm|mi|yd|ft|in)$/;
const MASSES = /^(?:kg|g|t|ton|lb|oz)$/;
/** Units of things in the hand, which measure nothing a reader follows unless a word says what. */
const HANDY = /^(?:in|ft|yd|cm|mm|px|MP|oz|lb|g|fl oz|mL|pint|quart|nit|lm|KB|MB|GB|TB|mAh)$/;
const SAID = /^(?:weight|length|width|height|depth|thickness|brightness|luminance|resolution|size|capacity|diameter|radius|altitude|elevation|distance|range|level|wave|surge|tide|flood|water|rain|rainfall|snow|snowfall|precipitation|memory|storage|calibre|caliber|wingspan|draught|displacement|yield|charge|load|payload)$/;

/** "length" of "36 inches long", "weight" of "weighs 3 kg": what a word beside the quantity says that it measures. */
export function dimensionOf(tree: Tree, quantity: Quantity, verb: number | undefined): string | undefined {
  if (quantity.kind !== "measure") return undefined;
  const next = tree.tokens[quantity.last + 1]?.text ?? "";
  const word = (/^[-–]$/.test(next) ? tree.tokens[quantity.last + 2]?.text : next)?.toLowerCase() ?? "";
  if (LENGTHS.test(quantity.unit)) {
    const before = tree.tokens.slice(Math.max(0, quantity.first - 3), quantity.first).map((t) => t.text.toLowerCase()).join(" ");
    if (/^as (?:far|long) as /i.test(`${tree.tokens.slice(quantity.first, quantity.numberFirst).map((t) => t.text).join(" ")} `) || before === "as far as") return "distance";
    return ADJECTIVES.get(word);
  }
  if (!MASSES.test(quantity.unit)) return undefined;
  if (/^(?:heavy|heavier)$/.test(word) || (verb !== undefined && plainLemma(tree, verb) === "weigh")) return "weight";
  return /^weigh(?:s|ed|ing|t)?$/i.test(tree.tokens[quantity.first - 1]?.text ?? "") ? "weight" : undefined;
}

/** Inches, ounces and gigabytes of a thing in the hand, with no word for what they measure. */
export function isUnsaid(tree: Tree, quantity: Quantity, noun: number): boolean {
  if (quantity.kind !== "measure" || !HANDY.test(quantity.unit)) return false;
  // "20 ounces of gold" says it
  const behindOf = noun > quantity.last && tree.tokens.slice(quantity.last + 1, noun).some((t) => t.text === "of");
  return !behindOf && !SAID.test(tokenAt(tree, noun).lemma.toLowerCase());
}
