import type { Span } from "../model/span.js";
import { SENTENCE_STARTERS, TITLES } from "./abbreviations.js";

/** A sentence longer than this is cut at a comma or semicolon, so that no reader meets a tree without end. */
export const LONGEST_SENTENCE = 300;

const SPEECH = /^(said|says|say|asked|asks|added|adds|told|tells|wrote|writes|replied|answered|warned|declared|stated|insisted|noted|shouted|cried)$/i;

/** Groups the tokens of one paragraph into sentences: half-open ranges of token indexes that tile `tokens`. */
export function segment(text: string, tokens: readonly Span[]): readonly Span[] {
  const words = tokens.map((t) => text.slice(t.start, Math.min(t.end, t.start + 64)));
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(words[i]!)) {
      if (i - start + 1 >= LONGEST_SENTENCE) {
        const cut = softBreak(words, start, i);
        sentences.push({ start, end: cut });
        start = cut;
      }
      continue;
    }
    let last = i;
    while (last + 1 < tokens.length && isCloser(words, tokens, last + 1)) last++;
    const next = last + 1;
    if (next >= tokens.length || !beginsSentence(words, tokens, i, last)) continue;
    sentences.push({ start, end: next });
    start = next;
    i = last;
  }
  if (start < tokens.length) sentences.push({ start, end: tokens.length });
  return sentences;
}

/** A token that may end a sentence: "." "!" "?!" "…", or an abbreviation with its full stop. */
function endsSentence(word: string): boolean {
  return /^[.!?…]+$/.test(word) || (word.length > 1 && word.endsWith(".") && /\p{L}/u.test(word));
}

/** A quotation mark or bracket that closes what the full stop ended: it touches what stands before it. */
function isCloser(words: readonly string[], tokens: readonly Span[], i: number): boolean {
  const touches = tokens[i - 1]!.end === tokens[i]!.start;
  if (/^[”»)\]}]$|^’’$|^''$/.test(words[i]!)) return true;
  if (!/^["'’]$/.test(words[i]!) || !touches) return false;
  const next = tokens[i + 1];
  return next === undefined || next.start > tokens[i]!.end || /^["'”’)\]]$/.test(words[i + 1]!);
}

/** Whether a sentence begins after the closers of the mark at `mark`, the last of which stands at `last`. */
function beginsSentence(words: readonly string[], tokens: readonly Span[], mark: number, last: number): boolean {
  const ender = words[mark]!;
  const next = words[last + 1]!;
  const gap = tokens[last + 1]!.start > tokens[last]!.end;
  if (!gap && (last === mark || !/^[\p{Lu}"“‘]/u.test(next))) return false;
  if (/^[\p{Ll}]/u.test(next) || /^[,;:.!?)\]}”»%…-]/.test(next)) return false;
  if (/\p{L}/u.test(ender)) return endsAfterAbbreviation(ender, last > mark, next);
  // "Will it work?" Putin asked.
  if (last > mark && !ender.startsWith(".") && speechFollows(words, last + 1)) return false;
  return true;
}

function endsAfterAbbreviation(abbreviation: string, closed: boolean, next: string): boolean {
  if (TITLES.has(abbreviation.slice(0, -1).toLowerCase())) return false;
  if (/^\p{Lu}\.$/u.test(abbreviation)) return false;
  if (closed) return true;
  return SENTENCE_STARTERS.has(next) || /^["“‘]$/.test(next);
}

function speechFollows(words: readonly string[], from: number): boolean {
  for (let i = from; i < Math.min(words.length, from + 6); i++) {
    if (SPEECH.test(words[i]!)) return true;
    if (/^[.,!?;:"“]$/.test(words[i]!)) return false;
  }
  return false;
}

function softBreak(words: readonly string[], start: number, end: number): number {
  for (let i = end; i > start + LONGEST_SENTENCE / 2; i--) if (words[i] === ";") return i + 1;
  for (let i = end; i > start + LONGEST_SENTENCE / 2; i--) if (words[i] === ",") return i + 1;
  return end + 1;
}
