import { packModelFile, unpackModelFile } from "../model/model-file.js";
import type { LemmaRule, LemmaRules } from "./lemmatize.js";
import type { LexiconRows } from "./lexicon.js";
import type { SparseRows } from "./linear-model.js";
import type { MarginCurve } from "./margin.js";
import type { Tag } from "./tagger.js";
import type { WordClassRows } from "./word-classes.js";

/** Everything that training finds out and `makeLanguage` needs. */
export interface LanguageWeights {
  readonly version: string;
  readonly tags: readonly Tag[];
  readonly lexicon: LexiconRows;
  /** words of plain text by the company they keep */
  readonly classes: WordClassRows;
  readonly tagger: SparseRows;
  /** the parser from the right, whose tree guides the other's */
  readonly guideTransitions: readonly string[];
  readonly guide: SparseRows;
  readonly transitions: readonly string[];
  readonly parser: SparseRows;
  readonly lemmas: LemmaRules;
  /** kinds of punctuation that hang a step higher than the rule says (`liftMarks`) */
  readonly marks: readonly string[];
  readonly margin: MarginCurve;
}

interface Header {
  readonly format: 3;
  readonly version: string;
  readonly tags: readonly string[];
  readonly guideTransitions: readonly string[];
  readonly transitions: readonly string[];
  readonly marks: readonly string[];
  readonly margin: MarginCurve;
  readonly sections: Readonly<Record<string, readonly [start: number, end: number]>>;
}

const MAGIC = "ATTACHE1";

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
  addRows("tagger", weights.tagger, add);
  addRows("guide", weights.guide, add);
  addRows("parser", weights.parser, add);
  add("classes.keys", packAscending(weights.classes.keys));
  add("classes.coarse", weights.classes.coarse);
  add("classes.fine", new Uint8Array(Uint16Array.from(weights.classes.fine).buffer));
  add("lexicon.keys", packAscending(weights.lexicon.keys));
  add("lexicon.tags", weights.lexicon.tags);
  add("lexicon.sure", weights.lexicon.sure);
  const lemmaLines = [...weights.lemmas].map(([key, rule]) => `${key}\t${rule.cut}\t${rule.add}`);
  add("lemmas", new TextEncoder().encode(lemmaLines.join("\n")));
  const header: Header = {
    format: 3,
    version: weights.version,
    tags: weights.tags.map((t) => `${t.upos} ${t.xpos}`),
    guideTransitions: weights.guideTransitions,
    transitions: weights.transitions,
    marks: weights.marks,
    margin: weights.margin,
    sections,
  };
  return packModelFile(MAGIC, header, parts);
}

/** Reads what `packWeights` wrote. Throws when the bytes are something else. */
export function unpackWeights(file: Uint8Array): LanguageWeights {
  const { head, body } = unpackModelFile(file, MAGIC, "a language model");
  const header = head as Header;
  if (header.format !== 3) throw new TypeError(`a language model of format ${String(header.format)}, not 3: train it again`);
  const section = (name: string): Uint8Array => {
    const place = header.sections[name];
    if (!place) throw new TypeError(`the language model has no section ${name}`);
    return body.subarray(...place);
  };
  return {
    version: header.version,
    tags: header.tags.map((name) => ({ upos: name.split(" ")[0]!, xpos: name.split(" ")[1]! })),
    lexicon: {
      keys: unpackAscending(section("lexicon.keys")),
      tags: section("lexicon.tags"),
      sure: section("lexicon.sure"),
    },
    classes: {
      keys: unpackAscending(section("classes.keys")),
      coarse: section("classes.coarse"),
      fine: new Uint16Array(Uint8Array.from(section("classes.fine")).buffer),
    },
    tagger: readRows("tagger", header.tags.length, section),
    guideTransitions: header.guideTransitions,
    guide: readRows("guide", header.guideTransitions.length, section),
    transitions: header.transitions,
    parser: readRows("parser", header.transitions.length, section),
    lemmas: readLemmas(new TextDecoder().decode(section("lemmas"))),
    marks: header.marks,
    margin: header.margin,
  };
}

function addRows(name: string, rows: SparseRows, add: (name: string, bytes: Uint8Array) => void): void {
  add(`${name}.keys`, packAscending(rows.keys));
  add(`${name}.counts`, Uint8Array.from(rows.keys, (_, i) => rows.starts[i + 1]! - rows.starts[i]!));
  add(`${name}.classes`, rows.classes);
  add(`${name}.weights`, new Uint8Array(rows.weights.buffer, rows.weights.byteOffset, rows.weights.length));
}

function readRows(name: string, classCount: number, section: (name: string) => Uint8Array): SparseRows {
  const counts = section(`${name}.counts`);
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  const weights = section(`${name}.weights`);
  return {
    classCount,
    keys: unpackAscending(section(`${name}.keys`)),
    starts,
    classes: section(`${name}.classes`),
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
  };
}

/** Ascending numbers as differences of seven bits a byte. */
function packAscending(keys: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const key of keys) {
    let gap = key - last;
    last = key;
    while (gap >= 128) {
      bytes.push((gap & 127) | 128);
      gap = Math.floor(gap / 128);
    }
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
}

function unpackAscending(bytes: Uint8Array): Uint32Array {
  let count = 0;
  for (const byte of bytes) if (byte < 128) count++;
  const keys = new Uint32Array(count);
  let last = 0;
  let gap = 0;
  let scale = 1;
  let i = 0;
  for (const byte of bytes) {
    gap += (byte & 127) * scale;
    if (byte >= 128) scale *= 128;
    else {
      last += gap;
      keys[i++] = last;
      gap = 0;
      scale = 1;
    }
  }
  return keys;
}

function readLemmas(text: string): LemmaRules {
  const rules = new Map<string, LemmaRule>();
  for (const line of text.split("\n")) {
    const [key = "", cut = "0", add = ""] = line.split("\t");
    rules.set(key, { cut: Number(cut), add });
  }
  return rules;
}
