import type { MarkedSentence } from "../../6-views/index.js";
import { displayWidth } from "./display-width.js";
import { inertInPlace } from "./inert.js";

/**
 * A sentence wrapped to `width`, each line followed by a line of carets under the evidence (left out where there is none).
 *
 * @example caretLines({ sentence: "They signed it.", evidence: [{ start: 5, end: 11 }] }, 40) // ["They signed it.", "     ^^^^^^"]
 */
export function caretLines({ sentence, evidence }: MarkedSentence, width: number): readonly string[] {
  const text = inertInPlace(sentence);
  return segments(text, width).flatMap(({ start, end }) => {
    const line = text.slice(start, end);
    let carets = "";
    for (let i = start; i < end; ) {
      const char = String.fromCodePoint(text.codePointAt(i) ?? 32);
      carets += (evidence.some((span) => span.start <= i && i < span.end) ? "^" : " ").repeat(displayWidth(char));
      i += char.length;
    }
    return /\^/.test(carets) ? [line.trimEnd(), carets.slice(0, displayWidth(line.trimEnd())).trimEnd()] : [line.trimEnd()];
  });
}

/** Stretches of at most `width` cells that end at white space where there is any. */
function segments(text: string, width: number): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  while (start < text.length) {
    while (text[start] === " ") start++;
    let end = start;
    let used = 0;
    let space = -1;
    while (end < text.length) {
      const char = String.fromCodePoint(text.codePointAt(end) ?? 32);
      used += displayWidth(char);
      if (used > width) break;
      end += char.length;
      if (char === " ") space = end;
    }
    if (end < text.length && text[end] !== " " && space > start) end = space;
    if (end > start) found.push({ start, end });
    start = Math.max(end, start + 1);
  }
  return found;
}
