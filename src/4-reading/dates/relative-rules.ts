import { AMOUNT, amountValue, DAY_PART, dayPartCode, UNIT, UNITS_PLURAL, unitCode, monthNumber, WEEKDAY, weekdayNumber } from "./calendar-words.js";
import { addDays, addMonths, formatDay, four, quarterOf, weekdayOf, type Ymd } from "./calendar.js";
import { rule, type Groups, type Place, type Reading, type Rule } from "./pattern.js";
import { dayOf, openWeekday, shifted, shiftValue, weekDay } from "./resolve.js";

const PART = `(?:(?: at| in the)? (?<part>${DAY_PART}))?`;

/** Dates that count from the day of the report: weekdays, "last week", "two years ago", "earlier this year". */
export const relativeRules: readonly Rule[] = [
  rule("weekday", `(?<weekday>${WEEKDAY})${PART}`, weekday),
  rule("which-weekday", `(?<which>last|next|this|this past|this coming|the previous|the following) (?<weekday>${WEEKDAY})${PART}`, whichWeekday),
  rule("weekday-of-week", `(?<weekday>${WEEKDAY}) of (?<which>last|next|this) week|(?<which2>last|next|this) week (?:on )?(?<weekday2>${WEEKDAY})`, weekdayOfWeek),
  rule("day", `(?:the day (?<beyond>before|after) )?(?<word>yesterday|today|tomorrow)${PART}`, namedDay),
  rule("day-part", `(?<which>this|last|that|the same|the previous|the following|the next) (?<part>${DAY_PART})`, dayPart),
  rule("tonight", "tonight", (_, place) => ({ type: "TIME", value: `${shifted("D", 0, place.anchor)}TNI`, basis: "relative" })),
  rule("overnight", "overnight", (_, place) => ({ type: "TIME", value: `${shifted("D", -1, place.anchor)}TNI`, basis: "relative" })),
  rule("which-unit", `(?<which>last|this|this past|this coming|next|the current|the coming|the previous|the preceding|the past|the prior|the following|previous|current|the next|the last|prior) (?:fiscal |calendar |business |school )?(?<unit>day|week|weekend|month|year|decade|century)`, whichUnit),
  rule("ago", `(?:(?:more|less) than |nearly |almost |about |some |over |just |only |at least |as (?:long|much) as )?(?<amount>${AMOUNT}) (?:more )?(?<unit>${UNIT}s?|centuries)(?: or so)? (?<dir>ago|earlier|before|later|from now|hence)`, ago),
  rule("years-ago", `(?<unit>${UNITS_PLURAL}) (?<dir>ago|earlier)`, vaguelyAgo),
  rule("year-earlier", "(?:the )?(?:year|years) ?- ?(?:ago|earlier)(?: period)?", (_, place) => fromTold("Y", -1, place)),
  rule("year-end", "(?:the )?year(?: ?- ?| )end|(?:the )?year 's end|the end of the year", (_, place) => ({ type: "DATE", value: shifted("Y", 0, place.anchor), mod: "END", basis: "relative" })),
  rule("before-last", "(?<unit>night|week|month|year) before last|the year before", ({ unit }, place) => ({ type: "DATE", value: shifted(unit === "night" ? "D" : (unitCode(unit ?? "year") ?? "Y"), unit === undefined ? -1 : -2, place.anchor), basis: "relative" })),
  rule("same-unit", `(?:the|that) (?:same )?(?<unit>day|week|month|year|quarter)`, sameUnit),
  rule("the-next", "the (?:following|next|previous) (?<unit>day|morning)|the day (?<side>before|after)", nextDay),
  rule("weekend", "the weekend", (_, place) => ({ type: "DATE", value: weekendValue(place), basis: "relative" })),
  rule("earlier-later", `(?:earlier|later) (?:in the (?<unit>day|week|month|year|decade)|that (?<unit2>day|week|month|year))`, (g, place) => ({
    type: "DATE", value: shifted(unitCode(g.unit ?? g.unit2 ?? "day") ?? "D", 0, place.anchor), basis: g.unit === undefined ? "told" : "relative",
  })),
];

function partOf(value: string, part: string | undefined): Pick<Reading, "type" | "value"> {
  if (part === undefined) return { type: "DATE", value };
  return { type: "TIME", value: `${value}T${dayPartCode(part) ?? "NI"}` };
}

function isName(place: Place, word: string): boolean {
  // "Black Monday", "Super Tuesday", "Good Friday": a capital before it that is neither the sentence's first word nor a date
  const previous = place.tree.tokens[place.first - 1];
  return place.isCapital(word) && previous !== undefined && place.first > 1 && /^(?:Black|Super|Good|Bloody|Ash|Fat|Cyber|Giving)$/.test(previous.text);
}

function weekday({ weekday: word, part }: Groups, place: Place): Reading | undefined {
  const n = weekdayNumber(word ?? "");
  if (n === undefined || !place.isCapital(word ?? "") || isName(place, word ?? "") || /^black$/i.test(place.before(1))) return undefined;
  const reading = openWeekday(n, place);
  return { ...reading, ...partOf(reading.value, part) };
}

function whichWeekday({ which, weekday: word, part }: Groups, place: Place): Reading | undefined {
  const n = weekdayNumber(word ?? "");
  if (n === undefined || !place.isCapital(word ?? "")) return undefined;
  const { anchor } = place;
  if (!anchor) return { ...openWeekday(n, place), ...partOf(`XXXX-WXX-${n}`, part) };
  const back = (weekdayOf(anchor) - n + 7) % 7;
  const past = which?.startsWith("last") || which === "this past" || which === "the previous";
  const value = past
    ? formatDay(addDays(anchor, -(back || 7)))
    : which === "this" ? openWeekday(n, place).value : formatDay(addDays(anchor, 7 - back));
  return { ...partOf(value, part), basis: "relative" };
}

function weekdayOfWeek(groups: Groups, place: Place): Reading | undefined {
  const n = weekdayNumber(groups.weekday ?? groups.weekday2 ?? "");
  if (n === undefined) return undefined;
  const which = groups.which ?? groups.which2;
  return { type: "DATE", value: weekDay(place.anchor, which === "last" ? -1 : which === "next" ? 1 : 0, n), basis: "relative" };
}

function namedDay({ word, beyond, part }: Groups, place: Place): Reading {
  const n = (word === "yesterday" ? -1 : word === "tomorrow" ? 1 : 0) + (beyond === "before" ? -1 : beyond === "after" ? 1 : 0);
  return { ...partOf(shifted("D", n, place.anchor), part), basis: "relative" };
}

function dayPart({ which, part }: Groups, place: Place): Reading {
  const n = which === "last" ? -1 : 0;
  return { ...partOf(shifted("D", n, place.anchor), part), basis: "relative" };
}

const STEPS: Readonly<Record<string, number>> = {
  last: -1, "this past": -1, "the previous": -1, "the preceding": -1, "the past": -1, "the prior": -1, previous: -1, prior: -1, "the last": -1,
  this: 0, "the current": 0, current: 0, next: 1, "the coming": 1, "this coming": 1, "the following": 1, "the next": 1,
};

function whichUnit({ which, unit }: Groups, place: Place): Reading | undefined {
  const code = unitCode(unit ?? "");
  const step = STEPS[which ?? ""];
  if (code === undefined || step === undefined) return undefined;
  // ten years, not a calendar's: told by the rules of lengths
  if ((unit === "decade" || unit === "century") && which === "the past") return undefined;
  if (which === "the following" || which === "the previous" || which === "the preceding") return fromTold(code, step, place);
  return { type: "DATE", value: shifted(code, step, place.anchor), basis: "relative" };
}

/** From what was told last when there is such a thing, else from the day of the report. */
function fromTold(unit: string, n: number, place: Place): Reading {
  const told = unit === "D" ? place.told?.day : (place.told?.period ?? place.told?.day);
  const value = told === undefined ? undefined : shiftValue(told, unit, n);
  return { type: "DATE", value: value ?? shifted(unit, n, place.anchor), basis: "told" };
}

function ago({ amount, unit, dir }: Groups, place: Place): Reading | undefined {
  const code = unitCode(unit ?? "");
  if (code === undefined) return undefined;
  const n = amountValue(amount ?? "");
  const back = dir === "ago" || dir === "earlier" || dir === "before";
  if (n === undefined) return { type: "DATE", value: back ? "PAST_REF" : "FUTURE_REF", basis: "relative" };
  if (["S", "H"].includes(code) || unit?.startsWith("minute")) return { type: "DURATION", value: `PT${n}${code}`, basis: "relative" };
  const steps = back ? -n : n;
  if (!Number.isInteger(steps)) return fractionAgo(code, steps, place);
  if (code === "DE" || code === "CE") return { type: "DATE", value: shifted("Y", steps * (code === "DE" ? 10 : 100), place.anchor), basis: dir === "ago" ? "relative" : "told", mod: "APPROX" };
  if (dir === "ago" && code === "Y" && /-[QH]\d$/.test(place.told?.period ?? "")) return { ...fromTold(code, steps, place), basis: "relative" };
  if (dir === "ago" || dir === "from now") return { type: "DATE", value: shifted(code, steps, place.anchor), basis: "relative" };
  return fromTold(code, steps, place);
}

function fractionAgo(code: string, steps: number, place: Place): Reading {
  const { anchor } = place;
  if (!anchor || code !== "Y") return { type: "DATE", value: shifted(code, Math.trunc(steps), anchor), basis: "relative" };
  const month: Ymd = addMonths(anchor, Math.round(steps * 12));
  return { type: "DATE", value: four(month.year), basis: "relative" };
}

function vaguelyAgo({ dir }: Groups): Reading {
  return { type: "DATE", value: dir === "ago" ? "PAST_REF" : "PAST_REF", basis: "relative" };
}

function sameUnit({ unit }: Groups, place: Place): Reading | undefined {
  const that = place.tree.tokens[place.first]?.text.toLowerCase() === "that";
  const same = place.last - place.first === 2;
  const code = unitCode(unit ?? "");
  if (code === undefined) return undefined;
  if (!that && !same) {
    // "the year", "the quarter": a time only where nothing narrows it ("the day that …", "the week of talks")
    if (["of", "that", "when", "he", "she", "they", "we", "i", "it", "-", "'s", "before", "after", "ahead"].includes(place.after(0))) return undefined;
    if (code === "D" || code === "W" || code === "M") {
      if (!/^(?:in|during|for|of|on|at|through|end|than)$/.test(place.before(1))) return undefined;
    }
    if (code === "Q" && /^(?:ended|ending)$/.test(place.after(0))) return quarterEnded(place);
    if (code === "Y" && /^(?:ended|ending)$/.test(place.after(0))) return { type: "DURATION", value: "P1Y", basis: "stated" };
    if (code === "Q") return { type: "DATE", value: quarterInTalk(place), basis: "told" };
    return { type: "DATE", value: shifted(code, 0, place.anchor), basis: "told" };
  }
  const told = code === "D" ? place.told?.day : (place.told?.period ?? place.told?.day);
  const from = told === undefined ? undefined : dayOf(told);
  return { type: "DATE", value: shifted(code, 0, from ?? place.anchor), basis: "told" };
}

/** "the quarter ended Sept. 30": the calendar quarter that the middle of those three months lies in, whatever the company calls it. */
function quarterEnded(place: Place): Reading | undefined {
  const month = monthNumber(place.after(1));
  if (month === undefined) return undefined;
  if (!place.anchor) return { type: "DATE", value: "XXXX-QX", basis: "relative" };
  const day = Number(place.after(2)) || 28;
  const ahead = place.tense() === "future" && place.after(0) === "ending";
  const year = place.anchor.year + (!ahead && month > place.anchor.month ? -1 : ahead && month < place.anchor.month ? 1 : 0);
  const middle = addDays({ year, month, day: Math.min(day, 28) }, -44);
  return { type: "DATE", value: `${four(middle.year)}-Q${quarterOf(middle.month)}`, basis: "relative" };
}

function quarterInTalk(place: Place): string {
  if (place.told?.period && /-Q\d$/.test(place.told.period)) return place.told.period;
  return shifted("Q", -1, place.anchor);
}

function nextDay({ side }: Groups, place: Place): Reading {
  const back = side === "before" || place.tree.tokens[place.first + 1]?.text.toLowerCase() === "previous";
  return fromTold("D", back ? -1 : 1, place);
}

function weekendValue(place: Place): string {
  const { anchor } = place;
  if (!anchor) return "XXXX-WXX-WE";
  const ahead = place.tense() === "future" || weekdayOf(anchor) >= 6;
  return shifted("WE", ahead ? 0 : -1, anchor);
}
