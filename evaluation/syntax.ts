import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../src/3-language/language.js";
import { type GoldSentence, readConllu } from "../src/3-language/training/conllu.js";
import type { Sentence } from "../src/model/sentence.js";
import { f1, share } from "./syntax-score.js";
import { type PlacedWord, placeGold, placeSystem, scoreRaw } from "./syntax-raw.js";

/** The metrics of `attache evaluate syntax`, ×100. */
export type SyntaxMetrics = Readonly<
  Record<
    | "gold.upos" | "gold.uas" | "gold.las" | "gold.lasNoPunct" | "gold.core" | "gold.frames"
    | "raw.upos" | "raw.las" | "raw.sentences" | "raw.tokens",
    number
  >
>;

const CORE = new Set(["nsubj", "nsubj:pass", "obj", "iobj", "obl", "ccomp", "xcomp"]);
const FRAME = new Set(["nsubj", "nsubj:pass", "obj", "iobj"]);

/** Scores a language against a .conllu file or a folder of them, as the CoNLL 2018 script does: relations count without subtypes. */
export function evaluateSyntax(language: Language, path: string): SyntaxMetrics {
  const gold = conlluFiles(path).flatMap((file) => readConllu(readFileSync(file, "utf8")));
  return { ...scoreGoldTokens(language, gold), ...scoreRawText(language, gold) };
}

/** The .conllu files at a path, in the order of their names. */
export function conlluFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).filter((name) => name.endsWith(".conllu")).sort().map((name) => join(path, name));
}

/** The universal part of a relation; passive subjects stay apart. */
function coreLabel(deprel: string): string {
  return deprel.startsWith("nsubj:pass") ? "nsubj:pass" : universal(deprel);
}

function universal(deprel: string): string {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

function scoreGoldTokens(language: Language, gold: readonly GoldSentence[]) {
  let words = 0, upos = 0, uas = 0, las = 0, noPunct = 0, lasNoPunct = 0;
  let coreGold = 0, coreFound = 0, coreRight = 0, verbs = 0, frames = 0;
  for (const sentence of gold) {
    const { tokens } = language.parseTokens(sentence.words.map((w) => w.form));
    const goldFrames = framesOf(sentence.words);
    const foundFrames = framesOf(tokens);
    sentence.words.forEach((want, i) => {
      const got = tokens[i]!;
      const attached = got.head === want.head;
      const labelled = attached && universal(got.deprel) === universal(want.deprel);
      words++;
      if (got.upos === want.upos) upos++;
      if (attached) uas++;
      if (labelled) las++;
      if (universal(want.deprel) !== "punct") {
        noPunct++;
        if (labelled) lasNoPunct++;
      }
      const wantCore = coreLabel(want.deprel);
      const gotCore = coreLabel(got.deprel);
      if (CORE.has(wantCore)) coreGold++;
      if (CORE.has(gotCore)) coreFound++;
      if (CORE.has(wantCore) && attached && wantCore === gotCore) coreRight++;
      if (want.upos === "VERB") {
        verbs++;
        if (goldFrames[i] === foundFrames[i]) frames++;
      }
    });
  }
  return {
    "gold.upos": share(upos, words),
    "gold.uas": share(uas, words),
    "gold.las": share(las, words),
    "gold.lasNoPunct": share(lasNoPunct, noPunct),
    "gold.core": f1(coreRight, coreFound, coreGold),
    "gold.frames": share(frames, verbs),
  };
}

/** Each word's subjects and objects as text, so that two frames can be compared. */
function framesOf(words: readonly { readonly head: number; readonly deprel: string }[]): readonly string[] {
  const frames: string[] = words.map(() => "");
  words.forEach((w, i) => {
    const label = coreLabel(w.deprel);
    if (w.head >= 0 && FRAME.has(label)) frames[w.head] += `${i} ${label};`;
  });
  return frames;
}

function scoreRawText(language: Language, gold: readonly GoldSentence[]) {
  const goldWords: PlacedWord[] = [];
  const foundWords: PlacedWord[] = [];
  const goldEnds: number[] = [];
  const foundEnds: number[] = [];
  let base = 0;
  for (const paragraph of paragraphsOf(gold)) {
    const text = paragraph.map((s) => s.text).join(" ");
    let at = base;
    for (const sentence of paragraph) {
      const placed = placeGold(sentence, at);
      goldWords.push(...placed);
      goldEnds.push(placed.at(-1)!.end);
      at += sentence.text.length + 1;
    }
    const found: readonly Sentence[] = text === "" ? [] : language.parse(text, [{ start: 0, end: text.length }]);
    for (const sentence of found) {
      const placed = placeSystem(sentence, base);
      foundWords.push(...placed);
      foundEnds.push(placed.at(-1)!.end);
    }
    base += text.length + 1;
  }
  return scoreRaw(goldWords, foundWords, goldEnds, foundEnds);
}

function paragraphsOf(sentences: readonly GoldSentence[]): readonly (readonly GoldSentence[])[] {
  const paragraphs: GoldSentence[][] = [];
  for (const s of sentences) {
    if (s.startsParagraph || paragraphs.length === 0) paragraphs.push([]);
    paragraphs.at(-1)!.push(s);
  }
  return paragraphs;
}
