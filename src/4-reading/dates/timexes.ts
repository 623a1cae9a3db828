import type { Tree } from "../clauses/tree.js";
import { absoluteRules } from "./absolute-rules.js";
import { parseDay } from "./calendar.js";
import { clockRules } from "./clock-rules.js";
import type { Anchor, Timex, TimexMention } from "./date-mention.js";
import { durationRules } from "./duration-rules.js";
import { flatten, lastTokenAt, matchRules, placesOf, type FlatText, type Rule } from "./pattern.js";
import { relativeRules } from "./relative-rules.js";
import { seasonRules } from "./season-rules.js";
import { tenseAt } from "./tense.js";
import { vagueRules } from "./vague-rules.js";

const rules: readonly Rule[] = [...absoluteRules, ...seasonRules, ...relativeRules, ...durationRules, ...clockRules, ...vagueRules];
/** A sentence without any of these has no time expression. */
const TRIGGER = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|day|week|month|year|quarter|half|decade|centur|hour|minute|second|spring|summer|autumn|fall|winter|yester|today|tomorrow|tonight|overnight|morning|noon|evening|night|mid|now|current|presently|recent|lately|past|former|previous|time|once|future|soon|short|dai|annual|christmas|thanks|independ|election|labor|memorial|victory|hallow|veterans|valentine|present|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|nineteen|eighteen|two thousand|while|o'clock|noon)/;

/** Time expressions of a sentence by the TIMEX3 standard, left to right, without overlap. */
export function readTimexes(tree: Tree, anchor: Anchor): readonly TimexMention[] {
  const flat = flatten(tree);
  if (!TRIGGER.test(flat.text)) return [];
  const day = anchor.published === undefined ? undefined : parseDay(anchor.published);
  const cores = matchRules(rules, flat, placesOf(tree, day, (first, last) => tenseAt(tree, first, last)), anchor.told ?? {});
  return withDays(cores.map((core, i) => widen(flat, core, cores[i - 1]?.last ?? -1)), flat);
}

type Mod = NonNullable<Timex["mod"]>;
const LEFT_OF_DATE: readonly (readonly [RegExp, Mod])[] = [
  [/(?<![^ ])(?:(?:the )?(?:very )?(?:beginning|start|opening|early part|early days|outset) of|early|as early as|earlier|early in) $/, "START"],
  [/(?<![^ ])(?:(?:the )?middle of|mid(?: ?-)?) $/, "MID"],
  [/(?<![^ ])(?:(?:the )?(?:very )?(?:end|close|latter part|latter half|final days|late part) of|late|as late as|later|late in) $/, "END"],
  [/(?<![^ ])(?:about|around|approximately|roughly|circa|some time in) $/, "APPROX"],
];
const LEFT_OF_LENGTH: readonly (readonly [RegExp, Mod])[] = [
  [/(?<![^ ])(?:more than|over|greater than|in excess of|well over|upwards of) $/, "MORE_THAN"],
  [/(?<![^ ])(?:at least|a minimum of|no less than|no fewer than|not less than) $/, "EQUAL_OR_MORE"],
  [/(?<![^ ])(?:less than|under|fewer than) $/, "LESS_THAN"],
  [/(?<![^ ])(?:nearly|almost|up to|at most|no more than|not more than|as long as|as much as|a maximum of|close to|just under) $/, "EQUAL_OR_LESS"],
  [/(?<![^ ])(?:about|around|approximately|roughly|some|perhaps) $/, "APPROX"],
];
const RIGHT = /^ (?:or so|or more|or less|or longer|and beyond|'s end)(?![^ ])/;
const RIGHT_MOD: Readonly<Record<string, Mod>> = { "or so": "APPROX", "or more": "EQUAL_OR_MORE", "or longer": "EQUAL_OR_MORE", "or less": "EQUAL_OR_LESS", "and beyond": "ON_OR_AFTER", "'s end": "END" };

/** Takes in what qualifies the expression: "early", "at least", "the end of", "or so". */
function widen(flat: FlatText, core: TimexMention, after: number): TimexMention {
  let { first, last, mod } = core;
  const start = flat.starts[first] ?? 0;
  const before = flat.text.slice(after < 0 ? 0 : (flat.starts[after + 1] ?? 0), start);
  const own = flat.text.slice(start);
  const isPlaced = /^(?:the |this |these )?(?:past|last|next|coming|recent)\b/.test(own);
  const left = core.type === "SET" || (core.type === "DURATION" && isPlaced) || core.value.endsWith("REF") ? [] : core.type === "DURATION" ? LEFT_OF_LENGTH : LEFT_OF_DATE;
  for (const [pattern, found] of left) {
    const match = pattern.exec(before);
    if (!match || (/^(?:earlier|later) $/.test(match[0]) && !/^(?:this|that|in|last)\b/.test(own))) continue;
    if (found === "APPROX" && core.type === "DATE" && /-/.test(core.value)) continue;
    first = flat.starts.indexOf(start - match[0].length);
    mod = mod ?? found;
    break;
  }
  const end = (flat.starts[last + 1] ?? flat.text.length + 1) - 1;
  const right = RIGHT.exec(flat.text.slice(end));
  if (right) {
    last = lastTokenAt(flat, end + right[0].length) ?? last;
    mod = mod ?? RIGHT_MOD[right[0].trim()];
  }
  return { ...core, first, last, ...(mod === undefined ? {} : { mod }) };
}

/** "5 p.m. on Friday", "noon Saturday": a clock time next to a day is one expression at that day. */
function withDays(mentions: readonly TimexMention[], flat: FlatText): readonly TimexMention[] {
  const out: TimexMention[] = [];
  for (const mention of mentions) {
    const previous = out.at(-1);
    const between = previous ? flat.text.slice(flat.starts[previous.last + 1] ?? 0, flat.starts[mention.first] ?? 0).trim() : "?";
    const isDay = (m: TimexMention): boolean => m.type === "DATE" && /-\d\d-(?:\d\d|XX)$|^XXXX-WXX-\d$/.test(m.value);
    if (previous?.type === "TIME" && isDay(mention) && ["", "on", ",", ", on"].includes(between)) {
      out[out.length - 1] = { ...mention, type: "TIME", value: `${mention.value}${previous.value.replace(/^.*?T/, "T")}`, first: previous.first };
      continue;
    }
    if (previous && isDay(previous) && mention.type === "TIME" && between === "" && mention.rule.startsWith("dates/clock")) {
      out[out.length - 1] = { ...previous, type: "TIME", value: `${previous.value}${mention.value.replace(/^.*?T/, "T")}`, last: mention.last };
      continue;
    }
    out.push(mention);
  }
  return out;
}
