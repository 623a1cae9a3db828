import { remembered } from "./remembered.js";

/**
 * A word, lower case, with its ending cut, so that "signed" meets "signing". Crude on purpose: it need only be the same everywhere.
 *
 * @example stem("shooting") // "shoot"
 */
export function stem(word: string): string {
  return word.length > SHORT ? cut(word) : short(word);
}

/** A longer word may hold on to the whole text that it was cut from (V8's sliced strings), so it is not kept. */
const SHORT = 12;

const short = remembered(cut);

function cut(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  const rest = word.replace(/(?:ing|ies|ied|ed|es|s|y)$/, "");
  return (rest.length >= 3 ? rest : word).replace(/(?<=...)e+$/, "").replace(/(?<=..)([bdgklmnprt])\1$/, "$1");
}
