import { tokenAt } from "../clauses/tree.js";
import { weekdayOf } from "./calendar.js";
import { amountValue, DAY_NUMBER, HYPHEN, MONTH, monthNumber, ORDINAL, ordinalNumber, WEEKDAY_ANY, weekdayNumber, YEAR } from "./calendar-words.js";
import { rule, type Groups, type Place, type Reading, type Rule } from "./pattern.js";
import { openDay, openMonth, statedDay } from "./resolve.js";

const DAY_WORD = `(?:${DAY_NUMBER}|(?:twenty|thirty)${HYPHEN}${ORDINAL}|${ORDINAL})`;
const TO_YEAR = `(?:(?: ,)? (?<year>${YEAR})|(?: ,)? (?:of )?(?<which>last|this|next) year)?`;

/** Dates that name a day, month or year of the calendar. */
export const absoluteRules: readonly Rule[] = [
  rule("month-day", `(?:(?:(?:this|last|next) (?:coming |past )?)?(?<weekday>${WEEKDAY_ANY})(?: ,)? )?(?:(?<back>last) )?(?<month>${MONTH}) (?:the )?(?<day>${DAY_WORD})${TO_YEAR}`, monthDay),
  rule("day-month", `(?:(?<weekday>${WEEKDAY_ANY})(?: ,)? )?(?:the )?(?<day>${DAY_WORD})(?: of)? (?<month>${MONTH})${TO_YEAR}`, monthDay),
  rule("iso-day", `(?<y>\\d{4}) ?- ?(?<m>\\d{1,2}) ?- ?(?<d>\\d{1,2})`, ({ y, m, d }) => statedDay(Number(y), Number(m), Number(d))),
  rule("slashed-day", "(?<a>\\d{1,2}) ?/ ?(?<b>\\d{1,2}) ?/ ?(?<y>\\d{4}|\\d{2})", slashedDay),
  rule("dotted-day", "(?<b>\\d{1,2})\\.(?<a>\\d{1,2})\\.(?<y>\\d{4})", ({ a, b, y }) => statedDay(Number(y), Number(a), Number(b))),
  rule("month-year", `(?<month>${MONTH})(?: ,)?(?: of)? (?:(?<year>${YEAR})|(?<which>last|this|next) year|nineteen (?<spoken>(?:eighty|ninety)(?: ?- ?[a-z]+| [a-z]+)?))`, monthYear),
  rule("which-month", `(?<which>last|this|next|this past|this coming) (?<month>${MONTH})`, whichMonth),
  rule("month", `(?:(?<part>mid|early|late)-)?(?<month>${MONTH})`, bareMonth),
  rule("year", `(?:(?:the )?(?:fiscal|calendar)(?: year)? |the year )?(?<year>${YEAR})`, bareYear),
  rule("year-range", `(?<a>${YEAR}) ?[-–/] ?(?<b>${YEAR}|\\d{2})`, ({ a, b }) => yearRange(a ?? "", b ?? "")),
  rule("fiscal-short", "fiscal (?:year )?'(?<yy>\\d\\d)", ({ yy }) => ({ type: "DATE", value: `19${yy}`, basis: "stated" })),
  rule("spoken-year", `(?<tens>nineteen|eighteen) (?<rest>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:${HYPHEN}(?:one|two|three|four|five|six|seven|eight|nine))?)|(?:the year )?two thousand(?: and)?(?= [^a-z]|$| (?:and|in|will|has|was))`, ({ tens, rest }) => ({
    type: "DATE", value: tens === undefined ? "2000" : `${tens === "nineteen" ? 19 : 18}${amountValue(rest ?? "")}`, basis: "stated",
  })),
  rule("decade", `(?:the )?(?<decade>${YEAR})(?: ?'?s)`, ({ decade }) => (decade?.endsWith("0") ? decadeOf(decade.slice(0, 3)) : undefined)),
  rule("short-decade", "(?:the )?' ?(?<digit>\\d)0 ?'?s", ({ digit }) => decadeOf(Number(digit) < 3 ? `20${digit}` : `19${digit}`)),
  rule("word-decade", "the (?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)", ({ word }) => decadeOf(`19${WORD_DECADES.indexOf(word ?? "") + 2}`)),
  rule("century", `the (?<nth>${ORDINAL})${HYPHEN}century`, ({ nth }) => {
    const n = ordinalNumber(nth ?? "");
    return n === undefined ? undefined : { type: "DATE", value: `${String(n - 1).padStart(2, "0")}XX`, basis: "stated" };
  }),
];

const WORD_DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
/** Month names that are also people's names or other words. */
const OTHER_SENSES = new Set(["may", "march", "mar", "april", "june", "august", "jan", "sep", "dec"]);
/** What stands before a month or year that tells a time. */
const LEADS = new Set([
  "in", "since", "until", "till", "by", "from", "of", "during", "last", "this", "next", "early", "late", "mid", "mid-", "to", "through", "before", "after",
  "between", "and", "throughout", "-", "–", "beginning", "starting", "ending", "ended", "around", "for", "about", "or", "than", "(", "each", "every", "past", "coming", ",", "the",
]);
const NOT_YEAR_BEFORE = new Set([
  "$", "£", "€", "#", "number", "no", "no.", "flight", "resolution", "room", "route", "than", "some", "nearly", "almost", "another", "least", "most", "only",
  "article", "section", "model", "page", "boeing", "airbus", "channel", "highway", "decree", "order", "law", "vote", "/", "windows", "office",
]);

/** "2014-15", "2019–2022"; "2015-03" is a month and "1999-1998" nothing. */
function yearRange(a: string, b: string): Reading | undefined {
  const end = b.length === 2 ? `${a.slice(0, 2)}${b}` : b;
  return Number(end) > Number(a) && Number(end) - Number(a) < 200 ? { type: "DATE", value: `${a}/${end}`, basis: "stated" } : undefined;
}

function decadeOf(prefix: string): Reading {
  return { type: "DATE", value: `${prefix}X`, basis: "stated" };
}

function monthDay(groups: Groups, place: Place): Reading | undefined {
  const month = monthNumber(groups.month ?? "");
  const day = dayNumber(groups.day ?? "");
  if (month === undefined || day === undefined || !place.isCapital(firstWord(groups.month))) return undefined;
  const weekday = groups.weekday === undefined ? undefined : weekdayNumber(groups.weekday);
  if (/^[%$]|^(?:people|percent|million|billion)/.test(place.after(0)) && groups.year === undefined && !groups.day?.match(/\D/)) return undefined;
  if (groups.year !== undefined) return namedDay(Number(groups.year), month, day, weekday);
  if (groups.which !== undefined) return place.anchor ? relative(statedDay(place.anchor.year + OFFSET[groups.which]!, month, day)) : undefined;
  return openDay(month, day, weekday, groups.back === undefined ? place : { ...place, tense: () => "past" });
}

/** A full date; when the weekday beside it does not fit, one of the two is wrong, and only the month is sure. */
function namedDay(year: number, month: number, day: number, weekday: number | undefined): Reading | undefined {
  const stated = statedDay(year, month, day);
  if (!stated || weekday === undefined || weekdayOf({ year, month, day }) === weekday) return stated;
  return { ...stated, value: stated.value.slice(0, 7) };
}

const OFFSET: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

function relative(reading: Reading | undefined): Reading | undefined {
  return reading && { ...reading, basis: "relative" };
}

function dayNumber(word: string): number | undefined {
  const figure = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  if (figure) return Number(figure[1]);
  const parts = word.split(/ ?[-–] ?| /);
  if (parts.length === 2) return (parts[0] === "twenty" ? 20 : 30) + (ordinalNumber(parts[1] ?? "") ?? NaN);
  return ordinalNumber(word);
}

function firstWord(text: string | undefined): string {
  return (text ?? "").split(" ")[0] ?? "";
}

function slashedDay({ a, b, y }: Groups): Reading | undefined {
  const [x, z, short] = [Number(a), Number(b), Number(y)];
  const year = y?.length === 2 ? (short < 70 ? 2000 + short : 1900 + short) : short;
  // 10/30/89 is American, 30/10/89 is not; 3/4/89 could be either and stays at its year
  if (x <= 12 && z <= 12 && x !== z) return { type: "DATE", value: String(year), basis: "stated" };
  return x > 12 ? statedDay(year, z, x) : statedDay(year, x, z);
}

function monthYear(groups: Groups, place: Place): Reading | undefined {
  const month = monthNumber(groups.month ?? "");
  if (month === undefined || !place.isCapital(firstWord(groups.month))) return undefined;
  const mm = String(month).padStart(2, "0");
  if (groups.year !== undefined) return { type: "DATE", value: `${groups.year}-${mm}`, basis: "stated" };
  if (groups.which !== undefined) return { type: "DATE", value: `${place.anchor ? place.anchor.year + OFFSET[groups.which]! : "XXXX"}-${mm}`, basis: "relative" };
  const [tens, ones] = (groups.spoken ?? "").split(/ ?- ?| /);
  const digit = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"].indexOf(ones ?? "");
  return digit < 0 ? undefined : { type: "DATE", value: `19${tens === "eighty" ? 8 : 9}${digit}-${mm}`, basis: "stated" };
}

function whichMonth({ which, month }: Groups, place: Place): Reading | undefined {
  const m = monthNumber(month ?? "");
  if (m === undefined || !place.isCapital(firstWord(month))) return undefined;
  const { anchor } = place;
  if (!anchor) return openMonth(m, place);
  const back = which?.startsWith("last") || which === "this past";
  const year = back ? (m >= anchor.month ? anchor.year - 1 : anchor.year) : which?.startsWith("this") ? anchor.year : m > anchor.month ? anchor.year : anchor.year + 1;
  return { type: "DATE", value: `${year}-${String(m).padStart(2, "0")}`, basis: "relative" };
}

function bareMonth({ month, part }: Groups, place: Place): Reading | undefined {
  const m = monthNumber(month ?? "");
  if (m !== undefined && part !== undefined) return { ...openMonth(m, place), mod: part === "mid" ? "MID" : part === "early" ? "START" : "END" };
  if (m === undefined || !place.isCapital(firstWord(month))) return undefined;
  const token = tokenAt(place.tree, place.first);
  const previous = place.tree.tokens[place.first - 1];
  const lead = place.before(1);
  const next = place.tree.tokens[place.last + 1];
  // "April Ryan", "Jan Kavan", "the March for Life"
  if (OTHER_SENSES.has(firstWord(month)) && next && (next.upos === "PROPN" && !/^(?:\d|\.)/.test(next.text) || (lead !== "" && ["of", "for"].includes(next.text.toLowerCase()) && !["in", "since", "last", "early", "late"].includes(lead)))) return undefined;
  if (OTHER_SENSES.has(firstWord(month)) && !(LEADS.has(lead) && token.upos === "PROPN")) {
    // "Theresa May", "May said", "March through the gate": only what nothing else explains
    if (previous && /^\p{Lu}/u.test(previous.text) && !LEADS.has(lead)) return undefined;
    if (place.first === 0 || token.upos !== "PROPN" || /^nsubj|^flat|^obj/.test(token.deprel)) return undefined;
  }
  if (previous?.upos === "PROPN" && token.deprel.startsWith("flat")) return undefined;
  return openMonth(m, place);
}

function bareYear({ year }: Groups, place: Place): Reading | undefined {
  const reading: Reading = { type: "DATE", value: year ?? "", basis: "stated" };
  const lead = place.before(1);
  const next = place.tree.tokens[place.last + 1];
  if (place.last > place.first) return reading;
  if (NOT_YEAR_BEFORE.has(lead)) return undefined;
  if (["%", "percent", "per", "million", "billion", "feet", "miles", "points", "metres", "meters", "km", "tonnes", "tons", "gmt", "hours", "p.m.", "a.m."].includes(place.after(0))) return undefined;
  if (/^(?:avenue|street|road|st\.?|ave\.?|pennsylvania)$/.test(place.after(1)) || /^(?:pennsylvania)$/.test(place.after(0))) return undefined;
  const previous = place.tree.tokens[place.first - 1];
  if (["-", "–"].includes(lead) && previous && place.first >= 2 && !/^(?:mid|\d{4})$/.test(place.before(2))) return undefined;
  // "2,000 troops" and "2000 troops" are counts, "in 2000 troops entered" and "the 1996 elections" are years
  // "Vision 2030", "Expo 2025", "Euro 2020": the year is part of the name
  if (previous?.upos === "PROPN" && /^\p{Lu}/u.test(previous.text) && !LEADS.has(lead) && weekdayNumber(lead) === undefined) return undefined;
  if (next?.xpos === "NNS" && (!LEADS.has(lead) || ["for", "about", "than", "to", "or", "and", "around"].includes(lead))) return undefined;
  return reading;
}
