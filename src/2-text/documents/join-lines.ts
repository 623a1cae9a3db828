/** First parts of words that keep their hyphen: "long-term", "vice-president". */
const KEEPS_HYPHEN = /^(?:self|non|anti|pro|co|ex|post|pre|multi|cross|high|low|long|short|well|vice|two|three|four|five|so|all|half|third|mid|first|second|sub|trans|inter|oil|gas|state|war|peace|ever|much|one|left|right|far|hard|full|part|\d+|\p{Lu}.*)$/u;

/** Joins the lines of a paragraph. A word that a line's end divides is made whole; whether its hyphen stays is told by the document itself, where it can be. */
export function lineJoiner(all: readonly string[]): (lines: readonly string[]) => string {
  const words = new Set<string>();
  for (const line of all) for (const [word] of line.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){0,4}/gu)) words.add(word.toLowerCase());
  return (lines) => {
    let text = "";
    for (const line of lines) text = text === "" ? line : appended(text, line, words);
    return text;
  };
}

function appended(text: string, line: string, words: ReadonlySet<string>): string {
  const divided = /([\p{L}\p{N}]+)([-\u00ad\u2010])$/u.exec(text.slice(-60));
  const next = /^\p{L}+/u.exec(line.slice(0, 60))?.[0];
  if (!divided?.[1] || next === undefined) return `${text} ${line}`;
  const [, first, hyphen] = divided;
  const stem = text.slice(0, -1);
  if (hyphen === "\u00ad") return stem + line;
  // "Anglo-" and "American": a capital does not stand within a word
  if (!/^\p{Ll}/u.test(next)) return text + line;
  const [whole, hyphenated] = [(first + next).toLowerCase(), `${first}-${next}`.toLowerCase()];
  if (words.has(hyphenated)) return text + line;
  return words.has(whole) || !KEEPS_HYPHEN.test(first) ? stem + line : text + line;
}
