import { HYPHEN, SEASON, seasonCode, YEAR } from "./calendar-words.js";
import { addMonths, four, quarterOf } from "./calendar.js";
import { rule, type Groups, type Place, type Reading, type Rule } from "./pattern.js";
import { quarterTold, shifted } from "./resolve.js";

const WHICH = "(?<which>last|this|next|the current|the previous|the past|the coming|the following|the same|the prior)";
const NTH = "(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|final|last)";
const OF_YEAR = `(?:(?: of)?(?: fiscal| calendar)?(?: year)? (?<year>${YEAR})|(?: of)? (?<rel>last|this|next|the current|the previous|the past|the prior) (?:fiscal |calendar )?year|,? (?:a )?(?<ago>year ago|year earlier|year - earlier))?`;

/** Quarters, halves, "the first nine months of", seasons and holidays. */
export const seasonRules: readonly Rule[] = [
  rule("quarter", `(?:the |a )?(?:(?<ago0>year ?- ?(?:ago|earlier)) )?(?:(?:fiscal |calendar )?(?<front>${YEAR}) (?:'s )?|(?<frontrel>this|last|next) year 's )?(?:fiscal |strong |flat |weak |latest |fiscal - )?${NTH}(?: fiscal| calendar)? (?:quarter|qtr)${OF_YEAR}`, quarter),
  rule("quarter-modifier", `(?:fiscal |(?<front>${YEAR}) )?${NTH} ?[-–] ?quarter${OF_YEAR}`, quarter),
  rule("quarter-short", `(?:(?<front>${YEAR}) )?q ?(?<n>[1-4])(?: (?:of )?(?<year>${YEAR}))?|(?<nb>[1-4])q ?(?<yearb>${YEAR})?`, quarterShort),
  rule("half", `(?:the |its )?(?:fiscal |calendar )?(?<nth>first|second|last|latter|1st|2nd)(?: fiscal| calendar)?${HYPHEN}half${OF_YEAR}`, half),
  rule("half-short", `h ?(?<n>[12]) (?<year>${YEAR})`, ({ n, year }) => ({ type: "DATE", value: `${year}-H${n}`, basis: "stated" })),
  rule("which-quarter", `${WHICH} (?:fiscal |calendar )?quarter`, whichQuarter),
  rule("latest-quarter", "the (?:latest|recent|most recent|just - ended) (?:quarter|period)", latestQuarter),
  rule("year-ago-quarter", "the (?:year(?: ?- ?| )(?:ago|earlier)|(?:same|corresponding|comparable)) (?<unit>quarter|period)(?: (?:last year|a year (?:ago|earlier)|of last year|the previous year))?", yearAgoQuarter),
  rule("year-period", `the (?<year>${YEAR}) (?:period|quarter)`, ({ year }, place) => {
    const told = /-Q[1-4]$/.exec(place.told?.period ?? "")?.[0];
    return { type: "DATE", value: `${year}${told ?? ""}`, basis: told === undefined ? "stated" : "told" };
  }),
  rule("same-period", "(?:the )?same (?:quarter|period|month|week|day) (?:last year|a year (?:ago|earlier)|of last year|the previous year|the year before)", yearAgoQuarter),
  rule("season-year", `(?:the )?(?<season>${SEASON})(?: of)? (?:(?<year>${YEAR})|(?<which>last|this|next) year)`, seasonYear),
  rule("which-season", `(?:${WHICH}|this past|this coming) (?:past |coming )?(?<season>${SEASON})`, whichSeason),
  rule("season", `(?:(?<=(?:in|since|until|by|during|through|of|early|late|mid|mid -|end of|for) )the |(?<=(?:early|late|mid|by|until|since|in) ))(?<season>${SEASON})`, bareSeason),
  rule("holiday", "(?<name>(?:new year 's|christmas)(?: day| eve)?|thanksgiving(?: day)?|independence day|election day|labor day|memorial day|victory day|halloween|veterans day|valentine 's day|may day)", holiday),
];

const OFFSET: Readonly<Record<string, number>> = {
  last: -1, "the previous": -1, "the prior": -1, "the past": -1, this: 0, "the current": 0, "the same": 0, next: 1, "the coming": 1, "the following": 1,
};
const NTHS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, last: 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4 };

/** The year that the groups of OF_YEAR and the like name. */
function yearOf(groups: Groups, place: Place): { readonly year: string; readonly basis: Reading["basis"] } | undefined {
  const stated = groups.year ?? groups.front ?? groups.yearb;
  if (stated !== undefined) return { year: stated, basis: "stated" };
  const rel = groups.rel ?? groups.frontrel ?? groups.which;
  const n = rel !== undefined ? OFFSET[rel] : (groups.ago ?? groups.ago0) !== undefined ? -1 : undefined;
  if (n === undefined) return undefined;
  return { year: place.anchor ? four(place.anchor.year + n) : "XXXX", basis: "relative" };
}

function quarter(groups: Groups, place: Place): Reading | undefined {
  const n = NTHS[groups.nth ?? ""];
  if (n === undefined) return undefined;
  if (groups.nth === "last" && groups.year === undefined && groups.rel === undefined) return whichQuarter({ which: "last" }, place);
  const year = yearOf(groups, place);
  if (year) return { type: "DATE", value: `${year.year}-Q${n}`, basis: year.basis };
  return { type: "DATE", value: quarterTold(n, place), basis: "relative" };
}

function quarterShort(groups: Groups, place: Place): Reading | undefined {
  const n = Number(groups.n ?? groups.nb);
  const year = yearOf(groups, place);
  if (year) return { type: "DATE", value: `${year.year}-Q${n}`, basis: year.basis };
  return /^[qQ]/.test(place.tree.tokens[place.first]?.text ?? "") ? { type: "DATE", value: quarterTold(n, place), basis: "relative" } : undefined;
}

function half(groups: Groups, place: Place): Reading | undefined {
  const n = groups.nth?.startsWith("1") || groups.nth === "first" ? 1 : 2;
  const year = yearOf(groups, place);
  if (year) return { type: "DATE", value: `${year.year}-H${n}`, basis: year.basis };
  if (place.after(0) === "of") return undefined;
  const { anchor } = place;
  if (!anchor) return { type: "DATE", value: `XXXX-H${n}`, basis: "relative" };
  const current = anchor.month <= 6 ? 1 : 2;
  const ahead = place.tense() === "future";
  const y = ahead ? (n < current ? anchor.year + 1 : anchor.year) : n > current ? anchor.year - 1 : anchor.year;
  return { type: "DATE", value: `${four(y)}-H${n}`, basis: "relative" };
}

function whichQuarter({ which }: Groups, place: Place): Reading | undefined {
  const n = OFFSET[which ?? ""];
  return n === undefined ? undefined : { type: "DATE", value: shifted("Q", n, place.anchor), basis: "relative" };
}

/** The quarter that was reported last: the one that had ended by the anchor. */
function latestQuarter(_groups: Groups, place: Place): Reading | undefined {
  const now = shifted("Q", 0, place.anchor);
  // what was told may be an outlook: a quarter that still runs is not the latest one reported
  if (place.told?.period && /-Q\d$/.test(place.told.period) && place.told.period < now) return { type: "DATE", value: place.told.period, basis: "told" };
  return { type: "DATE", value: shifted("Q", -1, place.anchor), basis: "told" };
}

function yearAgoQuarter(_groups: Groups, place: Place): Reading | undefined {
  const { anchor } = place;
  if (place.told?.period) return { type: "DATE", value: place.told.period.replace(/^\d{4}/, (y) => four(Number(y) - 1)), basis: "told" };
  if (!anchor) return { type: "DATE", value: "XXXX-QX", basis: "told" };
  const before = addMonths(anchor, -15);
  return { type: "DATE", value: `${four(before.year)}-Q${quarterOf(before.month)}`, basis: "told" };
}

function seasonYear(groups: Groups, place: Place): Reading | undefined {
  const year = yearOf(groups, place);
  return year && { type: "DATE", value: `${year.year}-${seasonCode(groups.season ?? "")}`, basis: year.basis };
}

const STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function whichSeason({ which, season }: Groups, place: Place): Reading | undefined {
  const code = seasonCode(season ?? "");
  if (code === undefined) return undefined;
  if (!place.anchor) return { type: "DATE", value: `XXXX-${code}`, basis: "relative" };
  const { year, month } = place.anchor;
  const start = STARTS[code] ?? 1;
  const n = which === undefined ? 0 : (OFFSET[which] ?? 0);
  const y = n < 0 ? (start + 3 > month ? year - 1 : year) : n > 0 ? (start > month ? year : year + 1) : year;
  return { type: "DATE", value: `${four(y)}-${code}`, basis: "relative" };
}

function bareSeason(groups: Groups, place: Place): Reading | undefined {
  if (groups.season === "fall" && place.tree.tokens[place.last]?.upos !== "NOUN") return undefined;
  if (["season", "of", "in", "offensive", "games", "olympics"].includes(place.after(0)) && groups.season !== "winter") return undefined;
  const ahead = place.tense() === "future";
  const code = seasonCode(groups.season ?? "") ?? "";
  const { anchor } = place;
  if (!anchor) return { type: "DATE", value: `XXXX-${code}`, basis: "relative" };
  const start = STARTS[code] ?? 1;
  const y = ahead ? (start < anchor.month ? anchor.year + 1 : anchor.year) : start > anchor.month ? anchor.year - 1 : anchor.year;
  return { type: "DATE", value: `${four(y)}-${code}`, basis: "relative" };
}

const HOLIDAYS: Readonly<Record<string, string>> = {
  "new year 's day": "01-01", "new year 's": "01-01", "new year 's eve": "12-31", "christmas day": "12-25", christmas: "12-25", "christmas eve": "12-24",
  "independence day": "07-04", "victory day": "05-09", halloween: "10-31", "veterans day": "11-11", "valentine 's day": "02-14", "may day": "05-01",
};

function holiday({ name }: Groups, place: Place): Reading | undefined {
  if (!/^\p{Lu}/u.test(place.tree.tokens[place.first]?.text ?? "")) return undefined;
  const { anchor } = place;
  if (!anchor) return { type: "DATE", value: "XXXX-XX-XX", basis: "relative" };
  const ahead = place.tense() === "future";
  const pick = (dayIn: (year: number) => string): string => {
    const today = `${four(anchor.year)}-${String(anchor.month).padStart(2, "0")}-${String(anchor.day).padStart(2, "0")}`;
    const here = dayIn(anchor.year);
    return ahead ? (here < today ? dayIn(anchor.year + 1) : here) : here > today ? dayIn(anchor.year - 1) : here;
  };
  const fixed = HOLIDAYS[name ?? ""];
  if (fixed !== undefined) return { type: "DATE", value: pick((y) => `${four(y)}-${fixed}`), basis: "relative" };
  if (name?.startsWith("thanksgiving")) return { type: "DATE", value: pick((y) => nthWeekday(y, 11, 4, 4)), basis: "relative" };
  if (name === "labor day") return { type: "DATE", value: pick((y) => nthWeekday(y, 9, 1, 1)), basis: "relative" };
  if (name === "election day") return { type: "DATE", value: pick((y) => nthWeekday(y, 11, 1, 1, 1)), basis: "relative" };
  return { type: "DATE", value: "XXXX-XX-XX", basis: "relative" };
}

/** The n-th weekday of a month, plus days: Election Day is the day after November's first Monday. */
function nthWeekday(year: number, month: number, weekday: number, n: number, plus = 0): string {
  const firstDay = new Date(Date.UTC(year, month - 1, 1)).getUTCDay() || 7;
  const day = 1 + ((weekday - firstDay + 7) % 7) + (n - 1) * 7 + plus;
  return `${four(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
