import { AMOUNT, amountValue, UNIT, UNITS_PLURAL, unitCode, WEEKDAY, weekdayNumber, MONTH, monthNumber, DAY_PART, dayPartCode } from "./calendar-words.js";
import { rule, type Groups, type Place, type Reading, type Rule } from "./pattern.js";
import { shifted } from "./resolve.js";

const SPAN_LEAD = "(?:the |these |those |its |their |his |each of the )?(?:(?:year(?: ?- ?)earlier|past|last|next|coming|first|final|latest|previous|preceding|following|initial|early|recent|same|other|remaining|subsequent|current|entire|full|whole|fiscal) )*";
const ADJECTIVE = "(?:more |additional |consecutive |straight |full |long |whole |calendar |trading |business |working |successive |running |solid |short |further |extra |entire |fiscal )*";

/** Lengths of time ("six months", "the past two years", "20-year") and what recurs ("daily", "every Friday"). */
export const durationRules: readonly Rule[] = [
  rule("length", `${SPAN_LEAD}(?<amount>${AMOUNT}) ${ADJECTIVE}(?<unit>${UNIT}s?|centuries)(?: and (?:a half|(?<amount2>${AMOUNT}) (?<unit2>${UNIT}s?)))?(?: ahead)?`, length),
  rule("length-term", `(?<amount>${AMOUNT}) ?[-–] ?(?<unit>${UNIT})(?: ?- ?long)?`, length),
  rule("half-length", "(?:a |an |one )?half(?:(?: ?- ?| )(?:a |an )?)(?<unit>hour|day|year|century|decade|month)", ({ unit }) => ({ type: "DURATION", value: durationValue(0.5, unit ?? "year"), basis: "stated" })),
  rule("bare-units", `(?<lead>(?:the )?(?:past|last|next|coming|recent|early|first|previous|following) |the |these |those )?(?<unit>${UNITS_PLURAL})(?: ?- ?long| ahead| to come)?`, bareUnits),
  rule("whole-unit", `(?:the |a )?(?:(?:full|whole|entire) |rest of the |remainder of the )(?:fiscal )?(?<unit>${UNIT})`, wholeUnit),
  rule("past-decade", "(?:the |these )?(?<lead>past|last) (?<unit>decade|century)", pastDecade),
  rule("unit-long", `(?<unit>${UNIT})(?: ?- ?)long`, ({ unit }) => ({ type: "DURATION", value: durationValue(1, unit ?? "year"), basis: "stated" })),
  rule("while", "(?:a |quite a )(?:long |short |little )?while|some time|(?:a )?long time|a (?:fairly )?(?:long|lengthy|short) (?:period|time)", () => ({ type: "DURATION", value: "PXX", basis: "stated" })),
  rule("often", "(?<word>daily|nightly|weekly|biweekly|monthly|yearly|annually|hourly)", often),
  rule("every", `(?:every|each|per) (?:other )?(?:(?<amount>${AMOUNT}) )?(?:fiscal |single |working )?(?<unit>${UNIT}s?)`, every),
  rule("every-named", `(?:every|each) (?:(?<weekday>${WEEKDAY})|(?<month>${MONTH})|(?<part>${DAY_PART}))`, everyNamed),
  rule("weekdays", `(?:on )?(?<weekday>${WEEKDAY})(?:s(?: (?<part>${DAY_PART})s)?| (?<part2>${DAY_PART})s)`, everyNamed),
  rule("times-a", `(?:once|twice|${AMOUNT} times) (?:a|each|every|per) (?<unit>${UNIT})`, ({ unit }) => ({ type: "SET", value: durationValue(1, unit ?? "day"), basis: "stated" })),
];

/** TIMEX length: 2 and "weeks" give `P2W`, 0.5 and "hour" `PT30M`; without a count `PXW`. */
export function durationValue(n: number | undefined, unit: string): string {
  const code = unitCode(unit) ?? "D";
  const time = /^(?:second|minute|hour)/.test(unit);
  if (n === undefined) return time ? `PTX${code}` : `PX${{ DE: "DE", CE: "CE", FN: "W", WE: "WE" }[code] ?? code}`;
  const whole = Math.trunc(n);
  const fraction = n - whole;
  const smaller: Readonly<Record<string, readonly [number, string]>> = { Y: [12, "M"], H: [60, "M"], D: [24, "H"], M: time ? [60, "S"] : [30, "D"], W: [7, "D"] };
  if (code === "DE") return `P${n * 10}Y`;
  if (code === "CE") return `P${n * 100}Y`;
  if (code === "FN") return `P${n * 2}W`;
  if (code === "WE") return `P${n * 2}D`;
  const small = smaller[code];
  if (fraction > 0 && small) {
    const rest = `${Math.round(fraction * small[0])}${small[1]}`;
    if (code === "D" ) return `P${whole > 0 ? `${whole}D` : ""}T${rest}`;
    return `P${time ? "T" : ""}${whole > 0 ? `${whole}${code}` : ""}${rest}`;
  }
  return `P${time ? "T" : ""}${n}${code}`;
}

function length({ amount, unit, amount2, unit2 }: Groups, place: Place): Reading | undefined {
  const word = unit ?? "";
  if (isOtherSense(word, amount ?? "", place)) return undefined;
  const n = amountValue((amount ?? "").replace(/ (?:to|or) .*$/, ""));
  if (amount === "one" && word === "day" && isSomeDay(place)) return { type: "DATE", value: "FUTURE_REF", basis: "relative" };
  const text = place.tree.tokens.slice(place.first, place.last + 1).map((t) => t.text.toLowerCase()).join(" ");
  if (text.endsWith(" and a half") && n !== undefined) return { type: "DURATION", value: durationValue(n + 0.5, word), basis: "stated" };
  if (amount2 !== undefined && unit2 !== undefined && n !== undefined) {
    const second = durationValue(amountValue(amount2), unit2);
    return { type: "DURATION", value: `${durationValue(n, word)}${second.replace(/^PT?/, "")}`, basis: "stated" };
  }
  return { type: "DURATION", value: durationValue(n, word), basis: "stated" };
}

/** "may one day be the largest", "will one day return": some day ahead, and no length. */
function isSomeDay(place: Place): boolean {
  const next = place.tree.tokens[place.last + 1];
  return place.last - place.first === 1 && next?.xpos === "VB" && place.before(1) !== "to";
}

/** "second" the ordinal, "minute" the adjective, "a year" and "a day" of a rate ("barrels a day"), ages. */
function isOtherSense(unit: string, amount: string, place: Place): boolean {
  if (/^second$/.test(unit) && !/^(?:one|a|\d+)$/.test(amount)) return true;
  if (unit === "second" && amount === "a") return true;
  if (unit === "quarter" && ["of", "-", "pound", "to", "past", "point"].includes(place.after(0))) return true;
  if (unit === "minute" && amount === "a" && place.after(0) !== "") return place.tree.tokens[place.last]?.upos === "ADJ";
  if (/^(?:an?)$/.test(amount)) {
    const previous = place.tree.tokens[place.first - 1];
    const rate = previous !== undefined && /^(?:NNS?|CD|NN)$/.test(previous.xpos) && !["after", "for", "in", "of"].includes(previous.text.toLowerCase());
    if (rate && place.tree.tokens[place.first - 2]?.xpos !== "IN") return ["D", "W", "M", "Y", "H", "S"].includes(unitCode(unit) ?? "") && /^(?:CD|NNS|NN|\$)$/.test(previous.xpos);
  }
  if (place.after(0) === "-" && /^(?:ago|earlier)$/.test(place.after(1))) return true;
  return place.after(0) === "old" || (place.after(0) === "-" && place.after(1) === "old") || (place.after(0) === "of" && place.after(1) === "age");
}

function bareUnits({ lead, unit }: Groups, place: Place): Reading | undefined {
  const word = unit ?? "";
  if (word === "seconds" || word === "quarters" || word === "minutes") return lead && /recent|past|last|next|coming/.test(lead) ? { type: "DURATION", value: durationValue(undefined, word), basis: "stated" } : undefined;
  if (lead === undefined && !/^(?:hours|days|weeks|months|years|decades|centuries)$/.test(word)) return undefined;
  if (place.after(0) === "ago" || place.after(0) === "old") return undefined;
  if (lead?.includes("recent") && word === "years") return { type: "DATE", value: "PAST_REF", basis: "relative" };
  return { type: "DURATION", value: durationValue(undefined, word), basis: "stated" };
}

/** "sales for the full year were": the year that is being told; "a full year" is a length. */
function wholeUnit({ unit }: Groups, place: Place): Reading {
  const words = place.tree.tokens.slice(place.first, place.first + 2).map((t) => t.text.toLowerCase()).join(" ");
  if (unit === "year" && words === "the full" && /^(?:for|in)$/.test(place.before(1))) return { type: "DATE", value: shifted("Y", 0, place.anchor), basis: "told" };
  return { type: "DURATION", value: durationValue(1, unit ?? "year"), basis: "stated" };
}

/** "over the past decade" is ten years; "in the last decade" of a century's end would be a date, and is left to the other rule. */
function pastDecade({ lead, unit }: Groups, place: Place): Reading | undefined {
  if (lead === "last" && !/^(?:over|during|for|throughout|within)$/.test(place.before(1))) return undefined;
  return { type: "DURATION", value: durationValue(1, unit ?? "decade"), basis: "stated" };
}

const OFTEN: Readonly<Record<string, string>> = {
  daily: "P1D", nightly: "P1D", weekly: "P1W", biweekly: "P2W", monthly: "P1M", yearly: "P1Y", annually: "P1Y", hourly: "PT1H",
};

function often({ word }: Groups, place: Place): Reading | undefined {
  const token = place.tree.tokens[place.first];
  // "China Daily" is a newspaper
  if (token && /^\p{Lu}/u.test(token.text) && place.first > 0) return undefined;
  return { type: "SET", value: OFTEN[word ?? ""] ?? "P1D", basis: "stated" };
}

function every({ amount, unit }: Groups, place: Place): Reading | undefined {
  const word = unit ?? "";
  if (place.tree.tokens[place.first]?.text.toLowerCase() === "per" || word === "second") return undefined;
  if (place.after(0) === "of") return undefined;
  const other = place.tree.tokens[place.first + 1]?.text.toLowerCase() === "other";
  return { type: "SET", value: durationValue(other ? 2 : amount === undefined ? 1 : amountValue(amount), word), basis: "stated" };
}

function everyNamed(groups: Groups): Reading | undefined {
  const part = groups.part ?? groups.part2;
  const suffix = part === undefined ? "" : `T${dayPartCode(part) ?? "NI"}`;
  if (groups.weekday !== undefined) return { type: "SET", value: `XXXX-WXX-${weekdayNumber(groups.weekday)}${suffix}`, basis: "stated" };
  if (groups.month !== undefined) return { type: "SET", value: `XXXX-${String(monthNumber(groups.month)).padStart(2, "0")}`, basis: "stated" };
  return { type: "SET", value: `XXXX-XX-XX${suffix}`, basis: "stated" };
}
