import { rule, type Groups, type Place, type Reading, type Rule } from "./pattern.js";

const ref = (value: string) => (): Reading => ({ type: "DATE", value, basis: "relative" });

/** Words for now, some time ago and some time ahead: no date, but the words that carry the time. */
export const vagueRules: readonly Rule[] = [
  rule("now", "now|nowadays|these days|at present|at the moment|the present|at this time|this time", now),
  rule("current", "current|currently|presently", ref("PRESENT_REF")),
  rule("recent", "(?:most |more |very )?recent(?:ly)?|lately", recent),
  rule("past", "the (?:recent |distant )?past|that time|the time", past),
  rule("future", "the (?:near |foreseeable |not - too - distant |immediate )?future|the (?:long|short|near) term|soon|shortly|the coming (?:days|weeks|months|years)|(?:the )?(?:days|weeks|months|years) ahead", future),
];

function now(_groups: Groups, place: Place): Reading | undefined {
  const text = place.tree.tokens.slice(place.first, place.last + 1).map((t) => t.text.toLowerCase()).join(" ");
  if (text === "this time" || text === "the present") return undefined;
  return { type: "DATE", value: "PRESENT_REF", basis: "relative" };
}

function recent(_groups: Groups, place: Place): Reading | undefined {
  if (/^(?:days|weeks|months|years|quarters|decades|hours)$/.test(place.after(0))) return undefined;
  return { type: "DATE", value: "PAST_REF", basis: "relative" };
}

function past(_groups: Groups, place: Place): Reading | undefined {
  const text = place.tree.tokens.slice(place.first, place.last + 1).map((t) => t.text.toLowerCase()).join(" ");
  if (text === "the time" && !/^(?:at|by)$/.test(place.before(1))) return undefined;
  if (text.endsWith("time") && /^(?:of|to|for|when|it)$/.test(place.after(0))) return undefined;
  return { type: "DATE", value: "PAST_REF", basis: "relative" };
}

function future(_groups: Groups, place: Place): Reading | undefined {
  const text = place.tree.tokens.slice(place.first, place.last + 1).map((t) => t.text.toLowerCase()).join(" ");
  if (text === "shortly" && /^(?:before|after)$/.test(place.after(0))) return undefined;
  if (text === "soon" && (place.before(1) === "as" || place.after(0) === "after")) return undefined;
  return { type: "DATE", value: "FUTURE_REF", basis: "relative" };
}
