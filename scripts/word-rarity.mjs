// Makes src/5-record/origins/word-rarity.ts: how common word stems are in open English text, in bands. Run from the repository's root
// with ../shared/data beside it: npm run build && node scripts/word-rarity.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stem } from "../dist/src/5-record/stem.js";

const DATA = "../shared/data/syntax";
const STRETCH = 100; // words: a stretch stands for a short report
const LEAST = 4; // stretches; what is rarer is not listed

const files = [join(DATA, "ewt/train.conllu"), ...readdirSync(join(DATA, "gum/train")).sort().map((name) => join(DATA, "gum/train", name))];
const stretches = new Map();
let count = 0;
for (const file of files) {
  let words = new Set();
  let length = 0;
  const close = () => {
    if (length === 0) return;
    count++;
    for (const word of words) stretches.set(word, (stretches.get(word) ?? 0) + 1);
    [words, length] = [new Set(), 0];
  };
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("# newdoc") || (line === "" && length >= STRETCH)) close();
    const [id, form] = line.split("\t");
    if (form === undefined || !/^\d+$/.test(id)) continue;
    for (const word of form.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      length++;
      words.add(stem(word));
    }
  }
  close();
}

// Band b holds what stands in about 2^(b/2) stretches.
const bands = new Map();
for (const [word, n] of [...stretches].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (n < LEAST || /\d/.test(word)) continue;
  const band = Math.round(2 * Math.log2(n));
  bands.set(band, [...(bands.get(band) ?? []), word]);
}
const lines = [...bands].sort(([a], [b]) => a - b).map(([band, words]) => `  [${band}, "${words.join(" ")}"],`);
writeFileSync(
  "src/5-record/origins/word-rarity.ts",
  `// Made by scripts/word-rarity.mjs from the training parts of UD English EWT 2.8 (CC BY-SA 4.0) and of UD English GUM (genres under CC BY or in
// the public domain): how many stretches of about ${STRETCH} words hold a stem. Do not edit.

/** Number of stretches counted. */
export const STRETCHES = ${count};

/** Bands of stems: what is in band b stands in about 2^(b/2) stretches. What is not listed stands in fewer than ${LEAST}. */
export const RARITY_BANDS: readonly (readonly [number, string])[] = [
${lines.join("\n")}
];
`,
);
console.log(`${count} stretches, ${[...bands.values()].flat().length} stems`);
