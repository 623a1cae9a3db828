/** The closed class of English calendar words, as sources of regular expressions over lower-case tokens joined by one space. */

const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
  ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"], ["december", "dec"],
];
const WEEKDAYS: readonly (readonly string[])[] = [
  ["monday", "mon"], ["tuesday", "tues", "tue"], ["wednesday", "wed"], ["thursday", "thurs", "thu", "thur"], ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
];
const ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
  "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
  "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];
const SEASONS: Readonly<Record<string, string>> = { spring: "SP", summer: "SU", autumn: "FA", fall: "FA", winter: "WI" };
const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: "MO", midmorning: "MO", afternoon: "AF", midafternoon: "AF", evening: "EV", night: "NI", dawn: "MO", daytime: "DT", overnight: "NI", dusk: "EV",
};
const UNITS: Readonly<Record<string, string>> = {
  second: "S", minute: "M", hour: "H", day: "D", week: "W", weekend: "WE", fortnight: "FN", month: "M", quarter: "Q", year: "Y", decade: "DE", century: "CE",
};

const any = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");

/** Full and short names, a full stop optional; "sept .", when the stop is a token of its own, too. */
export const MONTH = `(?:(?:${any(MONTHS.map((m) => m[0] ?? ""))})|(?:${any(MONTHS.flatMap((m) => m.slice(1)))})(?: ?\\.)?)`;
/** Full names only: short ones ("Sat", "Sun", "Wed") are other words too often. */
export const WEEKDAY = `(?:${any(WEEKDAYS.map((w) => w[0] ?? ""))})`;
/** Short names, for use next to a date only. */
export const WEEKDAY_ANY = `(?:(?:${any(WEEKDAYS.map((w) => w[0] ?? ""))})|(?:${any(WEEKDAYS.flatMap((w) => w.slice(1)))})(?: ?\\.)?)`;
export const SEASON = `(?:${any(Object.keys(SEASONS))})`;
export const DAY_PART = `(?:${any(Object.keys(DAY_PARTS))})`;
const TENS_ONES = `(?:${any(TENS)})(?:(?: ?- ?| )(?:${any(ONES.slice(1, 10))}))?`;
/** A number below a thousand in words or figures, "twenty - five", "100", "1.5", "5 1/2". */
export const NUMBER = `(?:\\d{1,3}(?:\\.\\d+)?(?:(?: ?- ?| )\\d ?/ ?\\d)?|\\d{1,3}(?:,\\d{3})+|(?:a|one|two|three|four|five|six) hundred|${TENS_ONES}|${any(ONES.slice(1))})`;
/** How many, with vague amounts. */
export const AMOUNT = `(?:${NUMBER}(?: and a half)?(?: to ${NUMBER}| or ${NUMBER}| ?- ?${NUMBER})?|(?:an? )?few|(?:a )?couple(?: of)?|several|half an?|half a dozen|a dozen|dozens of|many|some|an?)`;
export const ORDINAL = `(?:${any(ORDINALS)}|\\d{1,2}(?:st|nd|rd|th))`;
export const UNIT = `(?:${any(Object.keys(UNITS))})`;
export const UNITS_PLURAL = "(?:seconds|minutes|hours|days|weeks|weekends|fortnights|months|quarters|years|decades|centuries)";
/** A day of the month, figures or ordinal. */
export const DAY_NUMBER = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
export const YEAR = "(?:1[5-9]\\d\\d|20\\d\\d|2100)";
/** Two parts joined by a hyphen or nothing but the space. */
export const HYPHEN = "(?: ?[-–] ?| )";

const first = (word: string): string => word.replace(/[ .]/g, "");

/** 1 to 12; undefined for other words. */
export function monthNumber(word: string): number | undefined {
  const i = MONTHS.findIndex((names) => names.includes(first(word)));
  return i < 0 ? undefined : i + 1;
}

/** ISO number, 1 Monday to 7 Sunday; undefined for other words. */
export function weekdayNumber(word: string): number | undefined {
  const i = WEEKDAYS.findIndex((names) => names.includes(first(word)));
  return i < 0 ? undefined : i + 1;
}

/** TIMEX code of a season: "SP". */
export function seasonCode(word: string): string | undefined {
  return SEASONS[word];
}

/** TIMEX code of a part of the day: "MO". */
export function dayPartCode(word: string): string | undefined {
  return DAY_PARTS[word];
}

/** TIMEX unit of a word in singular or plural: "Y"; hours, minutes and seconds are those of "PT". */
export function unitCode(word: string): string | undefined {
  const singular = word === "centuries" ? "century" : word.replace(/s$/, "");
  return UNITS[singular];
}

/** Position of an ordinal word or figure, from 1. */
export function ordinalNumber(word: string): number | undefined {
  const figure = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  if (figure) return Number(figure[1]);
  const i = ORDINALS.indexOf(word);
  return i < 0 ? undefined : i + 1;
}

/** Value of a number below a thousand, "twenty - five", "a hundred", "5 1/2", "a couple of"; undefined when vague ("several"). */
export function amountValue(text: string): number | undefined {
  const half = text.endsWith(" and a half") ? 0.5 : 0;
  const word = text.replace(/ and a half$/, "").replace(/ ?[-–] ?/g, " ").trim();
  const mixed = /^(\d+) (\d) ?\/ ?(\d)$/.exec(word);
  if (mixed) return Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3]);
  if (/^\d/.test(word)) {
    const value = Number(word.split(" ")[0]?.replace(/,/g, ""));
    return Number.isFinite(value) ? value + half : undefined;
  }
  if (/^an?$/.test(word)) return 1 + half;
  if (/^half an?$/.test(word)) return 0.5;
  if (word.startsWith("a couple")) return 2;
  if (word === "a dozen") return 12;
  if (word === "half a dozen") return 6;
  const [tens, ones] = word.split(" ");
  if (ones === "hundred") return (tens === "a" ? 1 : ONES.indexOf(tens ?? "")) * 100;
  const ten = TENS.indexOf(tens ?? "");
  if (ten >= 0) return (ten + 2) * 10 + Math.max(0, ONES.indexOf(ones ?? "zero")) + half;
  const one = ONES.indexOf(tens ?? "");
  return one > 0 ? one + half : undefined;
}
