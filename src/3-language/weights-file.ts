import { packModelFile, unpackModelFile } from "../model/model-file.js";
import type { LemmaRule, LemmaRules } from "./lemmatize.js";
import type { LexiconRows } from "./lexicon.js";
import type { MarginCurve } from "./margin.js";
import type { PackedRows } from "./packed-rows.js";
import type { Tag } from "./tagger.js";
import type { WordClassRows } from "./word-classes.js";

/** Everything that training finds out and `makeLanguage` needs. */
export interface LanguageWeights {
  readonly version: string;
  readonly tags: readonly Tag[];
  readonly lexicon: LexiconRows;
  /** words of plain text by the company they keep */
  readonly classes: WordClassRows;
  readonly tagger: PackedRows;
  /** the parser from the right, whose tree guides the other's */
  readonly guideTransitions: readonly string[];
  readonly guide: PackedRows;
  readonly transitions: readonly string[];
  readonly parser: PackedRows;
  readonly lemmas: LemmaRules;
  /** kinds of punctuation that hang a step higher than the rule says (`liftMarks`) */
  readonly marks: readonly string[];
  readonly margin: MarginCurve;
}

interface Header {
  readonly format: 4;
  readonly version: string;
  readonly tags: readonly string[];
  readonly guideTransitions: readonly string[];
  readonly transitions: readonly string[];
  readonly marks: readonly string[];
  readonly margin: MarginCurve;
  readonly models: Readonly<Record<string, Pick<PackedRows, "classCount" | "bits" | "lengths">>>;
  readonly sections: Readonly<Record<string, readonly [start: number, end: number]>>;
}

const MAGIC = "ATTACHE1";
const MODELS = ["tagger", "guide", "parser"] as const;
const PARTS = ["buckets", "tags", "sizes", "long", "classes", "weights"] as const;

/** Writes the file: of the header's sections, one after another. */
export function packWeights(weights: LanguageWeights): Uint8Array {
  const parts: Uint8Array[] = [];
  const sections: Record<string, readonly [number, number]> = {};
  let at = 0;
  const add = (name: string, bytes: Uint8Array): void => {
    sections[name] = [at, at + bytes.length];
    at += bytes.length;
    parts.push(bytes);
  };
  for (const name of MODELS) addRows(name, weights[name], add);
  add("classes.keys", bytesOf(weights.classes.keys));
  add("classes.coarse", weights.classes.coarse);
  add("classes.fine", bytesOf(weights.classes.fine));
  add("lexicon.keys", bytesOf(weights.lexicon.keys));
  add("lexicon.tags", weights.lexicon.tags);
  add("lexicon.sure", weights.lexicon.sure);
  const lemmaLines = [...weights.lemmas].map(([key, rule]) => `${key}\t${rule.cut}\t${rule.add}`);
  add("lemmas", new TextEncoder().encode(lemmaLines.join("\n")));
  const header: Header = {
    format: 4,
    version: weights.version,
    tags: weights.tags.map((t) => `${t.upos} ${t.xpos}`),
    guideTransitions: weights.guideTransitions,
    transitions: weights.transitions,
    marks: weights.marks,
    margin: weights.margin,
    models: Object.fromEntries(MODELS.map((name) => [name, shapeOf(weights[name])])),
    sections,
  };
  return packModelFile(MAGIC, header, parts);
}

/** Reads what `packWeights` wrote. Throws when the bytes are something else. */
export function unpackWeights(file: Uint8Array): LanguageWeights {
  const { head, body } = unpackModelFile(file, MAGIC, "a language model");
  const header = head as Header;
  if (header.format !== 4) throw new TypeError(`a language model of format ${String(header.format)}, not 4: train it again`);
  const section = (name: string): Uint8Array => {
    const place = header.sections[name];
    if (!place) throw new TypeError(`the language model has no section ${name}`);
    if (place[1] > body.length) throw new TypeError(`the language model is cut short: ${name} ends at byte ${place[1]} of ${body.length}; get the file again`);
    return body.subarray(...place);
  };
  return {
    version: header.version,
    tags: header.tags.map((name) => ({ upos: name.split(" ")[0]!, xpos: name.split(" ")[1]! })),
    lexicon: {
      keys: new Uint32Array(numbersOf(section("lexicon.keys"))),
      tags: section("lexicon.tags"),
      sure: section("lexicon.sure"),
    },
    classes: {
      keys: new Uint32Array(numbersOf(section("classes.keys"))),
      coarse: section("classes.coarse"),
      fine: new Uint16Array(numbersOf(section("classes.fine"))),
    },
    tagger: readRows("tagger", header, section),
    guideTransitions: header.guideTransitions,
    guide: readRows("guide", header, section),
    transitions: header.transitions,
    parser: readRows("parser", header, section),
    lemmas: readLemmas(new TextDecoder().decode(section("lemmas"))),
    marks: header.marks,
    margin: header.margin,
  };
}

function shapeOf({ classCount, bits, lengths }: PackedRows): Pick<PackedRows, "classCount" | "bits" | "lengths"> {
  return { classCount, bits, lengths };
}

function addRows(name: string, rows: PackedRows, add: (name: string, bytes: Uint8Array) => void): void {
  for (const part of PARTS) add(`${name}.${part}`, rows[part]);
}

function readRows(name: string, header: Header, section: (name: string) => Uint8Array): PackedRows {
  const shape = header.models[name];
  if (!shape) throw new TypeError(`the language model has no ${name}`);
  const part = (which: (typeof PARTS)[number]): Uint8Array => section(`${name}.${which}`);
  return { ...shape, buckets: part("buckets"), tags: part("tags"), sizes: part("sizes"), long: part("long"), classes: part("classes"), weights: part("weights") };
}

/** Numbers of 16 and 32 bits begin anywhere in the file, so they are copied; there are few. */
function numbersOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function bytesOf(numbers: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function readLemmas(text: string): LemmaRules {
  const rules = new Map<string, LemmaRule>();
  for (const line of text.split("\n")) {
    const [key = "", cut = "0", add = ""] = line.split("\t");
    rules.set(key, { cut: Number(cut), add });
  }
  return rules;
}
