const PHRASE = /(?<!\S)["“”]([^"“”]*)["“”]/gu;

/**
 * A query with the words of its phrases apart; undefined where it has no phrase of two words. What must not occur stays as it is.
 *
 * @example wordsApart('"gas storage" Cairo') // "gas storage Cairo"
 */
export function wordsApart(query: string): string | undefined {
  if ([...query.matchAll(PHRASE)].every(([, phrase = ""]) => wordsIn(phrase).length < 2)) return undefined;
  return query.replace(PHRASE, (_, phrase: string) => wordsIn(phrase).join(" ")).trim();
}

/** Letters and numbers alone: outside a phrase a hyphen before a word or an asterisk behind it would mean something. */
function wordsIn(phrase: string): readonly string[] {
  return phrase.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
