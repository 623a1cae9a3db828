/** The closed class of English number words. */

const SMALL: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const MAGNITUDES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12, score: 20, lakh: 1e5, crore: 1e7 };
const SHORT_MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3, K: 1e3, m: 1e6, M: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, mil: 1e6, MM: 1e6, bn: 1e9, Bn: 1e9, BN: 1e9, b: 1e9, B: 1e9, bln: 1e9, tn: 1e12, trn: 1e12, T: 1e12,
};
/** What a vague plural starts from: "dozens of homes" is no fewer than a dozen or so. */
const VAGUE: Readonly<Record<string, number>> = { dozens: 12, scores: 20, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9, trillions: 1e12 };
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2, halves: 1 / 2, third: 1 / 3, thirds: 1 / 3, quarter: 1 / 4, quarters: 1 / 4, fourth: 1 / 4, fourths: 1 / 4, fifth: 1 / 5, fifths: 1 / 5, sixth: 1 / 6, seventh: 1 / 7,
  eighth: 1 / 8, eighths: 1 / 8, ninth: 1 / 9, tenth: 1 / 10, tenths: 1 / 10, hundredth: 1 / 100,
};
const SIGNS: Readonly<Record<string, number>> = { "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3 };

/** A table that is asked for every word of every report. */
function asked(table: Readonly<Record<string, number>>): (word: string) => number | undefined {
  const values = new Map(Object.entries(table));
  return (word) => values.get(word);
}

export const smallNumber = asked(SMALL);
export const tensNumber = asked(TENS);
/** "million" 1e6, "dozen" 12. */
export const magnitude = asked(MAGNITUDES);
/** "bn" 1e9, "M" 1e6; case counts. */
export const shortMagnitude = asked(SHORT_MAGNITUDES);
/** "dozens" 12, "thousands" 1000. */
export const vagueNumber = asked(VAGUE);
/** "third" 1/3; also ordinals, so only where the words around make it a share. */
export const fraction = asked(FRACTIONS);
export const fractionSign = asked(SIGNS);
