import { type Agencies, agencies, agencyInCredit } from "./agencies.js";
import { type DateMention, findDates } from "./calendar-date.js";

/** The opening of a story that says where, when and by whom it was filed: "WASHINGTON, Oct 20 (Reuters) - ". */
export interface DatelineReading {
  /** where the story itself begins, counted from the start of the paragraph */
  readonly end: number;
  readonly place?: string;
  readonly date?: DateMention;
  readonly wire?: string;
}

export interface DatelineOptions {
  readonly agencies?: Agencies;
  /** knows a place's country; vouches for a place before brackets that name no agency we know, as in "Tehran (Press Desk) – " */
  readonly placeCountry?: (place: string) => string | undefined;
}

const REACH = 140;
const SEPARATOR = /\s*(?:--|[–—―])[\s–—-]*|(?<=[\s)\]/])-{1,2}\s*|(?<=[A-Z])-\s+|(?<=, ?[A-Z]{3,5})-|\s*:\s+|(?<=\/)\.?\s+/g;
const WORD = "[\\p{Lu}][\\p{L}\\p{M}'’.]*(?:-[\\p{L}\\p{M}'’.]+)*";
const JOIN = "(?:de|del|la|las|el|al|of|the|and|du|des|le|upon|on|en|y)";
const NAME = `${WORD}(?: (?:${WORD}|${JOIN})){0,5}`;
const PLACE = new RegExp(`^${NAME}(?:/${NAME}){0,3}(?:, ?${NAME}){0,2}$`, "u");

/** Capitals before a dash or colon that name no place: kinds of article, headings, blocs. */
const NO_PLACE = new Set(
  ("UPDATE BREAKING EXCLUSIVE WATCH VIDEO VIDEOS PHOTO PHOTOS FILE ANALYSIS OPINION EDITORIAL COMMENT COMMENTARY FACTBOX EXPLAINER TIMELINE LIVE NEWS CORRECTED " +
    "CORRECTION REFILE WRAPUP NOTE EDITOR EDITORS SOURCE SOURCES SUMMARY READ ALSO MORE QUESTION ANSWER INTERVIEW FEATURE PREVIEW REVIEW INSIGHT SPECIAL JUST IN " +
    "CLAIM FACT FACTS FACT CHECK VERDICT ASSESSMENT WARNING ADVERTISEMENT SPONSORED COLUMN LETTER PODCAST GRAPHIC KEY POINTS TAKEAWAYS BACKGROUND CONTEXT ON BOTTOM LINE " +
    "NATO OPEC BRICS ASEAN UNESCO UNICEF IAEA AUKUS QUAD APEC SCO EU UN WHO WTO IMF FBI CIA GDP CEO AI IT TV US UK U.S. U.K. WHY HOW WHAT WHEN WHERE Q A I").split(" "),
);

/**
 * Reads a dateline at the opening of a paragraph: a place, a region, a date, a credited agency, then a dash or colon.
 * "Iran – which denies it – said" and "NATO - the alliance" have none; a place alone must be in capitals.
 */
export function readDateline(paragraph: string, options: DatelineOptions = {}): DatelineReading | undefined {
  const head = paragraph.slice(0, REACH);
  for (const separator of head.matchAll(SEPARATOR)) {
    const before = head.slice(0, separator.index).trimEnd();
    const end = separator.index + separator[0].length;
    const next = paragraph.slice(end, end + 2);
    if (before === "" || (next !== "" && !/^[\p{Lu}\p{N}"“”'‘’«([]/u.test(next))) continue;
    const colon = separator[0].trim() === ":";
    const reading = readFiling(before, colon, options);
    if (reading) return { end, ...reading };
  }
  return undefined;
}

function readFiling(before: string, colon: boolean, options: DatelineOptions): Omit<DatelineReading, "end"> | undefined {
  const { rest: unsigned, wire, named, credited } = takeAgency(before.replace(/\s+/g, " "), options.agencies ?? agencies());
  const { rest, date } = takeDate(unsigned);
  const place = rest.replace(/\s*\[[^\][]{2,40}\]/, "").replace(/[\s,.:]+$/, "").trim();
  if (place === "") return wire ? { ...(date && { date }), wire } : undefined;
  if (!PLACE.test(place) || place.length > 70) return undefined;
  const filing = { place, ...(date && { date }), ...(wire && { wire }) };
  if (wire) return filing;
  const [first = ""] = place.split(/[,/]/);
  const capitals = first === first.toUpperCase() && first.replace(/[^\p{L}]/gu, "").length >= 3;
  const label = first.split(/[ .]+/).some((word) => NO_PLACE.has(word.toUpperCase())) && options.placeCountry?.(first) === undefined;
  if (label) return undefined;
  const unlisted = named !== undefined && options.placeCountry?.(named) === undefined && (!colon || options.placeCountry?.(first) !== undefined) ? named : undefined;
  const signed = { ...filing, ...(unlisted && { wire: unlisted }) };
  if (capitals) return credited || date || !colon || first.length > 3 ? signed : undefined;
  if (date && !colon) return signed;
  return credited && options.placeCountry?.(first) !== undefined ? signed : undefined;
}

/** What stands in brackets after a place and is no agency: days, times, kinds of article. */
const NO_AGENCY = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|today|yesterday|tonight|morning|evening|noon|gmt|utc|est|edt|msk|cet|cest|bst|staff|updated?|recap|rewrite|advance|developing|undated|capital|city|north|south|east|west)\b/i;
const AGENCY_NAME = new RegExp(`^${NAME}(?: (?:&|\\+) ${WORD})?$`, "u");

/** A name in a dateline's brackets credits whoever it names, listed or not: an agency, or an outlet that files by itself. */
function agencyNamed(credit: string): string | undefined {
  const name = credit.trim();
  if (!AGENCY_NAME.test(name) || name.split(" ").length > 5 || NO_AGENCY.test(name)) return undefined;
  return name.split(/[ .]+/).some((word) => NO_PLACE.has(word.toUpperCase()) && !/^(?:NEWS|SPECIAL|REVIEW|OF|ON|IT|IN|I|A|Q)$/i.test(word)) ? undefined : name;
}

/** "(Reuters)", "/TASS/.", ", IRNA" at the end; `named`: a name in brackets that is not listed; `credited`: there are brackets, whatever they hold. */
function takeAgency(before: string, known: Agencies): { readonly rest: string; readonly wire?: string; readonly named?: string; readonly credited: boolean } {
  const bracketed = /^(.{0,120}?)[\s,.]{0,3}[([]([^()[\]]{2,60})[)\]][.,]?$/.exec(before) ?? /^(.{0,120}?)[\s,.]{0,3}\/([^/]{2,30})\/\.?$/.exec(before);
  if (bracketed) {
    const wire = agencyInCredit(bracketed[2] ?? "", known);
    if (wire) return { rest: bracketed[1] ?? "", wire, credited: true };
    const named = agencyNamed(bracketed[2] ?? "");
    if (before.includes("(")) return { rest: bracketed[1] ?? "", ...(named && { named }), credited: true };
  }
  const comma = /^(.{2,100}?)(?:, ?|\s)([A-Z][A-Za-z]{1,12})$/.exec(before);
  const wire = comma?.[2] && comma[2] === comma[2].toUpperCase() ? known.get(comma[2]) : undefined;
  if (comma && (wire ?? (before.includes(",") ? known.get(comma[2] ?? "") : undefined))) {
    const name = wire ?? known.get(comma[2] ?? "");
    if (name) return { rest: comma[1] ?? "", wire: name, credited: true };
  }
  const alone = known.get(before);
  return alone ? { rest: "", wire: alone, credited: true } : { rest: before, credited: false };
}

const WEEKDAY = /[,\s]{0,3}\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]?\s*$/i;

function takeDate(rest: string): { readonly rest: string; readonly date?: DateMention } {
  const date = findDates(rest).at(-1);
  if (!date || !/^[\s,.]*$/.test(rest.slice(date.end))) return { rest };
  return { rest: rest.slice(0, date.start).replace(WEEKDAY, ""), date };
}
