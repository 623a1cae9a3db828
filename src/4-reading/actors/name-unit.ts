import type { Token } from "../../model/sentence.js";
import type { ActorWords } from "./gazetteer.js";
import { isCapitalised, isPossessive, plainText, type Line } from "./line.js";

/** A run of capitalised words that no list knows: a person, an organisation or a place, to be decided. */
export interface NameUnit {
  readonly first: number;
  readonly last: number;
  /** tokens of the name, punctuation inside it left out */
  readonly words: readonly string[];
}

/** Runs of name words in a sentence; `taken` tokens (names and roles already read) break a run. */
export function nameUnits(line: Line, words: ActorWords, taken: (i: number) => boolean): readonly NameUnit[] {
  const units: NameUnit[] = [];
  const { tokens } = line;
  for (let i = 0; i < tokens.length; i++) {
    if (!opens(tokens, i, words) || taken(i)) continue;
    let last = i;
    for (let j = i + 1; j < tokens.length && !taken(j); j++) {
      const next = goesOn(tokens, j, words, taken);
      if (next === undefined) break;
      last = next;
      j = next;
    }
    const inner = tokens.slice(i, last + 1).filter((t) => t.upos !== "PUNCT" || /\p{L}/u.test(t.text));
    units.push({ first: i, last, words: inner.map((t) => t.text) });
    i = last;
  }
  return units;
}

function opens(tokens: readonly Token[], i: number, words: ActorWords): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (isNameWord(token)) return true;
  const following = tokens[i + 1];
  if (i === 0 && following !== undefined && isNameWord(following) && words.given.has(plainText(token)) && isNameLike(token)) return true;
  const next = tokens[i + 1];
  const glued = next !== undefined && /^[-‐‑–]$/u.test(next.text) && next.start === token.end;
  if (glued && words.particles.has(plainText(token)) && isCapitalised(tokens[i + 2])) return true;
  return /^(?:al|el)[-‐‑]\p{Lu}/u.test(token.text);
}

/** The token up to which the name goes on at `j`, through particles, hyphens and initials. */
function goesOn(tokens: readonly Token[], j: number, words: ActorWords, taken: (i: number) => boolean): number | undefined {
  const token = tokens[j];
  const before = tokens[j - 1];
  if (!token || !before || isPossessive(token)) return undefined;
  if (isNameWord(token) || /^(?:al|el)[-‐‑]\p{Lu}/u.test(token.text)) return j;
  // "Theresa May has", not "met Theresa in May"; "on May 5"
  if (/^(?:May|April|June|August|March)$/.test(token.text) && words.given.has(plainText(before)) && !/^\d/.test(tokens[j + 1]?.text ?? "")) return j;
  const free = (k: number): boolean => !taken(k) && isCapitalised(tokens[k]) && isNameLike(tokens[k]);
  if (/^[-‐‑–'’]$/u.test(token.text) && token.start === before.end && tokens[j + 1]?.start === token.end && free(j + 1)) return j + 1;
  const syllable = tokens[j + 1];
  // "Prayut Chan-o-cha"
  const hyphen = (k: number): boolean => /^[-‐‑–]$/u.test(tokens[k]?.text ?? "") && tokens[k]?.start === tokens[k - 1]?.end && tokens[k]?.end === tokens[k + 1]?.start;
  if (hyphen(j) && hyphen(j + 2) && isNameWord(before) && /^\p{Ll}{1,3}$/u.test(syllable?.text ?? "") && /^\p{Ll}{2,}$/u.test(tokens[j + 3]?.text ?? "") && !["in", "to", "of", "and", "by", "the"].includes(syllable?.text ?? "")) return j + 3;
  const glued = /^[-‐‑–]$/u.test(token.text) && syllable !== undefined;
  if (glued && /^\p{Ll}{2,}$/u.test(syllable.text) && isNameWord(tokens[j - 2] ?? before) && tokens[j - 2] !== undefined && (words.familyFirst.has(plainText(tokens[j - 2])) || syllable.upos === "PROPN" || SYLLABLES.has(syllable.text)) && token.start === before.end && syllable.start === token.end && !words.detached.has(plainText(syllable))) return j + 1;
  if (words.particles.has(plainText(token)) && plainText(token).length > 1 && !isCapitalised(token) && token.upos !== "DET") {
    if (free(j + 1)) return j + 1;
    if (/^[-‐‑–]$/u.test(tokens[j + 1]?.text ?? "") && free(j + 2)) return j + 2;
    if (words.particles.has(plainText(tokens[j + 1])) && free(j + 2)) return j + 2;
  }
  return undefined;
}

/** Syllables that look like words of English: glued by a hyphen to a name's second word they are part of it ("Chiang Wan-an"). */
const SYLLABLES: ReadonlySet<string> = new Set(["an", "in", "on", "un", "so", "as", "he", "we", "do", "no", "or", "is", "it", "am", "hang", "young", "sun", "man", "won", "sung", "long", "son", "go", "me", "see", "be", "pin", "chin", "bin"]);

function isNameLike(token: Token | undefined): boolean {
  return token !== undefined && /\p{L}/u.test(token.text) && token.upos !== "PRON" && token.upos !== "DET" && token.upos !== "ADP";
}

/** A capitalised proper noun; foreign and odd tags count inside the sentence, where a capital says enough. */
function isNameWord(token: Token): boolean {
  if (!isCapitalised(token) || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$|^(?:Extraordinary|Plenipotentiary)$/.test(token.text)) return false;
  if (token.upos === "PROPN" || token.xpos === "NNP" || token.xpos === "NNPS") return true;
  return token.index > 0 && (token.upos === "X" || token.upos === "NOUN" || token.upos === "ADJ") && !/^\p{Lu}+$/u.test(token.text);
}
