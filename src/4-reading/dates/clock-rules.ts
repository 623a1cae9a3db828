import { rule, type Groups, type Place, type Reading, type Rule } from "./pattern.js";
import { shifted } from "./resolve.js";

const ZONE = "(?: (?:gmt|utc|est|edt|pst|pdt|cet|cest|ist|msk|bst|local time|moscow time|beijing time|\\( ?\\d{4} gmt ?\\)))?";

/** Times of the day; the day is the anchor's until a date beside them says otherwise. */
export const clockRules: readonly Rule[] = [
  rule("clock", `(?<h>1[0-2]|0?[1-9])(?: ?[:.] ?(?<m>[0-5]\\d))? ?(?<half>a ?\\.? ?m|p ?\\.? ?m)(?: ?\\.)?${ZONE}`, clock),
  rule("clock-24", `(?<h>[01]?\\d|2[0-3]) ?: ?(?<m>[0-5]\\d)(?: ?: ?[0-5]\\d)?${ZONE}`, clock24),
  rule("clock-gmt", "(?<h>[01]\\d|2[0-3])(?<m>[0-5]\\d) (?:gmt|utc|hours)", clock24),
  rule("noon", "(?<word>noon|midday|midnight)", ({ word }, place) => ({ type: "TIME", value: `${shifted("D", 0, place.anchor)}T${word === "midnight" ? "24:00" : "12:00"}`, basis: "relative" })),
  rule("in-the-part", "(?<h>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o'clock)? in the (?<part>morning|afternoon|evening)", inThePart),
  rule("oclock", "(?<h>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock", (g, place) => inThePart({ ...g, part: "morning" }, place)),
  rule("the-part", "(?:the |mid ?- ?)(?<part>morning|afternoon|evening|night)", thePart),
];

const HOURS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

function at(place: Place, hour: number, minute: string | undefined): Reading {
  return { type: "TIME", value: `${shifted("D", 0, place.anchor)}T${String(hour).padStart(2, "0")}:${minute ?? "00"}`, basis: "relative" };
}

function clock({ h, m, half }: Groups, place: Place): Reading {
  const hour = (Number(h) % 12) + (half?.startsWith("p") ? 12 : 0);
  return at(place, hour, m);
}

function clock24({ h, m }: Groups, place: Place): Reading | undefined {
  // scores and ratios are no times
  if (/^(?:won|lost|win|beat|score|lead|ratio|by)$/.test(place.before(1))) return undefined;
  return at(place, Number(h), m);
}

function inThePart({ h, part }: Groups, place: Place): Reading {
  const hour = HOURS.indexOf(h ?? "") > 0 ? HOURS.indexOf(h ?? "") : Number(h);
  return at(place, part === "morning" ? hour : (hour % 12) + 12, undefined);
}

function thePart({ part }: Groups, place: Place): Reading | undefined {
  const code = { morning: "MO", afternoon: "AF", evening: "EV", night: "NI" }[part ?? ""];
  const hyphen = place.tree.tokens[place.first]?.text.toLowerCase().startsWith("mid");
  if (code === undefined || (!hyphen && !/^(?:in|during|through)$/.test(place.before(1)))) return undefined;
  return { type: "TIME", value: `${shifted("D", 0, place.anchor)}T${code}`, basis: "relative" };
}
