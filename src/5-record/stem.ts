/**
 * A word, lower case, with its ending cut, so that "signed" meets "signing". Crude on purpose: it need only be the same everywhere.
 *
 * @example stem("shooting") // "shoot"
 */
export function stem(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  const cut = word.replace(/(?:ing|ies|ied|ed|es|s|y)$/, "");
  return (cut.length >= 3 ? cut : word).replace(/(?<=...)e+$/, "").replace(/(?<=..)([bdgklmnprt])\1$/, "$1");
}
