import type { Span } from "../model/span.js";
import { ABBREVIATIONS, BEFORE_NUMBER, PREFIXES, SENTENCE_STARTERS, TITLES } from "./abbreviations.js";

/** White space and invisible marks (zero width, direction): never part of a token. */
const GAP = /[\s\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]+/y;
const SOLID = /[^\s\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]+/y;

/** A run without white space longer than this is no English: it stays one token, so that no input is slow. */
const LONGEST_RUN = 1000;

/** What a run is cut into, tried in this order at each place. */
const PIECES: readonly RegExp[] = [
  // web and mail addresses
  /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}]/iy,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/y,
  /(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|info|int|ru|ir|uk|cn|de|fr|eu|tv|io)(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}])?(?![\p{L}\p{N}])/iuy,
  // names of files
  /[\p{L}\p{N}][\p{L}\p{N}_-]*\.(?:pdf|docx?|xlsx?|pptx?|txt|jpe?g|png|gif|html?|zip)(?![\p{L}\p{N}])/iuy,
  /[@#](?=\p{L})[\p{L}\p{N}_]+/uy,
  // emoticons
  /(?<![\p{L}\p{N}])[:;=8][-o*']?[)(\][dDpP](?![\p{L}\p{N}])/uy,
  // runs of marks
  /\[(?:\.{3}|…)\]|\.*[!?]+|\.{2,}|…+|-{2,}|—+|–+|\*+|_+|=+|~+|<{2,}|>{2,}|``|''|[‘’]{2}/y,
  // dates, clock times, numbers with their letters
  /\d{1,4}(?:-\d{1,4}){2,}(?![\p{L}\p{N}])/uy,
  /\d{3}-\d{4}(?![\p{L}\p{N}-])/uy,
  /\d+(?:[:.,]\d+)*(?=(?:am|pm|km|kg|ft|mm|cm|mph|kph|lbs?|AM|PM|MW|GW|kW)(?![\p{L}\p{N}]))/uy,
  /[.]?\d+(?:[.,:/]\d+)*(?:['’]s(?![\p{L}\p{N}])(?<=0['’]s))?[\p{L}\p{M}]*/uy,
  // U.S., a.m., Ph.D.
  /(?:\p{L}\.){2,}|\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])|Ph\.D\.|M\.Sc\.|B\.Sc\./uy,
  // the clipped words that begin with an apostrophe, and endings that stand alone
  /['’](?:em|tis|twas|cause|\d0s)(?![\p{L}\p{N}])|['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy,
  // words, with inner apostrophes and ampersands
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:['’`&@*][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*/uy,
  // emoji with what joins them, then any single character, then half of one
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*)*/uy,
  /[^]\p{M}*/uy,
];

/** Contractions that are written without an apostrophe, with the length of their first half. */
const FUSED: Readonly<Record<string, number>> = {
  cannot: 3, gonna: 3, wanna: 3, gotta: 3, lemme: 3, gimme: 3, kinda: 4, lotta: 3, outta: 3, dont: 2, didnt: 3, doesnt: 4, isnt: 2, wasnt: 3, couldnt: 5, wouldnt: 5,
  wont: 2, cant: 2, havent: 4, hasnt: 3, hadnt: 3, arent: 3, werent: 4, shouldnt: 6, thats: 4, theres: 5, whats: 4, youre: 3, theyre: 4,
};

/** Those that are names when they begin with a capital. */
const FUSED_SMALL: Readonly<Record<string, number>> = { im: 1, ive: 1 };

/**
 * Cuts `text[start, end)` into words as the English treebanks do: "don't" is do|n't, "Russia's" Russia|'s, "$25-billion" $|25|-|billion,
 * "U.S.-led" U.S.|-|led, and "pro-Russian" one word. Between two tokens stands only white space or nothing.
 */
export function tokenize(text: string, start = 0, end = text.length): readonly Span[] {
  const tokens: Span[] = [];
  let at = start;
  while (at < end) {
    GAP.lastIndex = at;
    if (GAP.test(text)) at = GAP.lastIndex;
    if (at >= end) break;
    SOLID.lastIndex = at;
    SOLID.test(text);
    const runEnd = Math.min(SOLID.lastIndex, end);
    if (runEnd - at > LONGEST_RUN) tokens.push({ start: at, end: runEnd });
    else cutRun(text, at, runEnd, end, tokens);
    at = runEnd;
  }
  return tokens;
}

function cutRun(text: string, start: number, end: number, limit: number, tokens: Span[]): void {
  const run = text.slice(start, end);
  const push = (from: number, to: number): void => {
    tokens.push({ start: start + from, end: start + to });
  };
  let at = 0;
  while (at < run.length) {
    let to = pieceEnd(run, at);
    if (/^\p{L}/u.test(run.slice(at, at + 2))) to = wordEnd(text, run, start, at, to, limit, tokens);
    const word = run.slice(at, to);
    const cut = contraction(word);
    if (cut > 0) {
      push(at, at + cut);
      push(at + cut, to);
    } else push(at, to);
    at = to;
  }
}

function pieceEnd(run: string, at: number): number {
  for (const piece of PIECES) {
    piece.lastIndex = at;
    if (piece.test(run) && piece.lastIndex > at) return piece.lastIndex;
  }
  return at + 1;
}

/** Lengthens a word over the hyphen after a prefix, or over the full stop of an abbreviation. */
function wordEnd(text: string, run: string, start: number, at: number, to: number, limit: number, tokens: readonly Span[]): number {
  const word = run.slice(at, to);
  if (run[to] === "-" && PREFIXES.has(word.toLowerCase()) && /^\p{L}/u.test(run.slice(to + 1, to + 3))) {
    return pieceEnd(run, to + 1);
  }
  if (run[to] !== "." || run[to + 1] === ".") return to;
  const lower = word.toLowerCase();
  const capital = /^\p{Lu}/u.test(word);
  const after = /^\.['’"”)\],;:-]*\s*(\S*)/u.exec(text.slice(start + to, Math.min(limit, start + to + 40)))?.[1] ?? "";
  if (BEFORE_NUMBER.has(lower) && /^\d/.test(after)) return to + 1;
  if (TITLES.has(lower) && (capital || lower === "vs")) return to + 1;
  if (ABBREVIATIONS.has(lower) && (capital || /^(vs|etc|approx|est|cf|al|ed|viz|co|inc|corp|ltd)$/.test(lower))) {
    return /^(al|ed|mar|mon|ill|ind|pa|est|co)$/.test(lower) && after === "" ? to : to + 1;
  }
  return /^\p{Lu}$/u.test(word) && isInitial(text, start + at, after, tokens) ? to + 1 : to;
}

/** "W." in "George W. Bush": a capital before another, not "vitamin C. The". */
function isInitial(text: string, at: number, after: string, tokens: readonly Span[]): boolean {
  if (!/^\p{Lu}/u.test(after) || SENTENCE_STARTERS.has(after.replace(/[^\p{L}].*$/u, ""))) return false;
  const last = tokens.at(-1);
  if (!last) return true;
  const before = text.slice(last.start, last.end);
  return /^(\p{Lu}|["“(‘])/u.test(before) || at - last.end > 1 || /^(and|by|of|says?|said|,)$/.test(before);
}

/** Where a contraction is cut, or 0: "don't" 2, "Putin's" 5, "cannot" 3. */
function contraction(word: string): number {
  const fused = FUSED[word.toLowerCase()] ?? FUSED_SMALL[word];
  if (fused !== undefined) return fused;
  if (!/['’`]/.test(word)) return 0;
  const not = /n['’`]t$/i.exec(word);
  if (not && not.index > 0) return not.index;
  const ending = /['’`](?:s|re|ve|ll|d|m)$/i.exec(word);
  return ending && !/^\d+0['’]s$/.test(word) ? ending.index : 0;
}
