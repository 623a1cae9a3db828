import type { Byline } from "../model/report.js";
import { agencyByName, agencyInCredit } from "./agencies.js";
import { findDates } from "./calendar-date.js";

/** What a credit line says: who did what, and for which agency or outlet. */
export interface CreditReading {
  readonly bylines: readonly Byline[];
  readonly wire?: string;
  readonly outlet?: string;
}

const ROLES: readonly (readonly [RegExp, Byline["role"]])[] = [
  [/^(?:additional |further )?report(?:ing|ed) by\b/i, "reporting"],
  [/^(?:additional )?writ(?:ing|ten) by\b/i, "writing"],
  [/^(?:additional )?edit(?:ing|ed)(?: and [a-z ]{3,20})? by\b/i, "editing"],
  [/^(?:compiled|translated|produced|filed) by\b/i, "author"],
];
const CREDIT_START = /^[([—–\s*_-]{0,4}(?:(?:[Aa]dditional|[Ff]urther) )?(?:[Rr]eport(?:ing|ed)|[Ww]rit(?:ing|ten)|[Ee]dit(?:ing|ed)|[Cc]ompiled|[Tt]ranslated) (?:and [a-z]+ )?by [\p{Lu}]/u;
const VERB = /\b(?:is|are|was|were|has|have|had|says?|said|shows?|showed|told|found|suggests?|will|would)\b/;
export const PERSON = /^[\p{Lu}][\p{L}\p{M}'’.-]*(?: (?:[\p{Lu}][\p{L}\p{M}'’.-]*|al|bin|ibn|de|del|van|von|der|da|di|el|la|le|den|ter)){1,5}$/u;
const TITLE_WORDS = /^(?:staff|special correspondent|correspondent|reporter|editor|senior|chief|our|the|news desk|newsroom|agencies|agency|web desk|admin|team|editorial|guest|contributor|associate|political|diplomatic|foreign)\b/i;

/** Whether the bracketed end of a paragraph is a credit: its offset in `text`, or undefined. */
export function creditAtEnd(text: string): number | undefined {
  const from = Math.max(0, text.length - 500);
  const match = /[([](?:additional )?(?:reporting|reported|writing|written|editing|edited) by [^()[\]]{3,440}[)\]]\s*$/i.exec(text.slice(from));
  return match && from + match.index > 0 ? from + match.index : undefined;
}

/** Reads a line as a credit or byline, or gives undefined: "By Monday, the talks had failed" is none. */
export function readCredit(line: string): CreditReading | undefined {
  if (line.length > 500) return undefined;
  return readRoles(line) ?? readByline(line) ?? readAgencyLine(line);
}

/** "(Reporting by A and B in Moscow; Writing by C; Editing by D)" */
function readRoles(line: string): CreditReading | undefined {
  if (!CREDIT_START.test(line)) return undefined;
  const inner = line.replace(/^[([—–\s*_-]+/, "").replace(/[)\]\s*_.]+$/, "");
  if (VERB.test(inner)) return undefined;
  const bylines: Byline[] = [];
  let wire: string | undefined;
  for (const clause of inner.split(/[;.|]\s+|\s+[–—]\s+|,?\s+(?=(?:additional reporting|writing|editing|reporting) by\b)/i)) {
    const role = ROLES.find(([pattern]) => pattern.test(clause));
    if (!role) continue;
    for (const name of namesIn(clause.replace(role[0], ""))) {
      const agency = agencyByName(name);
      if (agency) wire ??= agency;
      else bylines.push({ name, role: role[1] });
    }
  }
  return bylines.length > 0 || wire ? { bylines, ...(wire && { wire }) } : undefined;
}

/** "By Anna Petrova and Li Wei | Reuters | October 20, 2025" */
function readByline(line: string): CreditReading | undefined {
  const match = /^(?:(?:[Ww]ritten|[Pp]osted|[Ss]tory|[Tt]ext|[Ww]ords|[Aa]nalysis|[Rr]eport) )?(?:[Bb]y|BY):? ([\p{Lu}@].{1,160})$/u.exec(line);
  if (!match || line.length > 200) return undefined;
  let rest = match[1] ?? "";
  for (const date of [...findDates(rest)].reverse()) rest = rest.slice(0, date.start) + "|" + rest.slice(date.end);
  const segments = rest.split(/\s*(?:[|•·/]|\s[–—-]\s|,? (?:for|of) (?=The [A-Z])|\b(?:published|updated|posted)\b:?(?: on)?)\s*/i).map((s) => s.trim()).filter((s) => s !== "" && !/^[\d:.,\s]*(?:[ap]\.?m\.?)?[\s,]*(?:[A-Z]{2,4})?$/.test(s));
  const [first, ...others] = segments;
  if (first === undefined || others.length > 4) return undefined;
  const bylines: Byline[] = [];
  let wire: string | undefined;
  for (const name of namesIn(first)) {
    const agency = agencyByName(name);
    if (agency) wire ??= agency;
    else if (PERSON.test(titleCased(name)) && !TITLE_WORDS.test(name)) bylines.push({ name: titleCased(name), role: "author" });
    else if (!TITLE_WORDS.test(name) && !/^[\p{Lu}][\p{L}.&'’ -]{1,40}$/u.test(name)) return undefined;
  }
  if (first.split(" ").length > 14 || /[.!?]["”]?$/.test(first.replace(/\b(?:Jr|Sr|[A-Z])\.$/, "")) || hasLowercaseRun(first)) return undefined;
  const outlet = others.find((other) => /^[\p{Lu}]/u.test(other) && !agencyByName(other) && other.length < 60 && !/\bread\b|\bmin\b/i.test(other));
  for (const other of others) wire ??= agencyByName(other);
  return { bylines, ...(wire && { wire }), ...(outlet && { outlet }) };
}

/** "Reuters", "— AP", "Source: Xinhua", "(With inputs from ANI)", "AFP/dpa" */
function readAgencyLine(line: string): CreditReading | undefined {
  if (line.length > 80) return undefined;
  const inner = line.replace(/^[([—–\s*-]+|[)\]\s.*]+$/g, "").replace(/^(?:source|credit|via|with (?:agency )?inputs? from|inputs? from|from|agency):?\s+/i, "");
  const named = agencyByName(inner);
  if (named) return { bylines: [], wire: named };
  const pieces = inner.split(/\s*(?:[/,&+|]| and )\s*/);
  if (pieces.length > 1 && pieces.every((piece) => agencyByName(piece) !== undefined)) {
    const wire = agencyInCredit(inner);
    return { bylines: [], ...(wire && { wire }) };
  }
  return undefined;
}

/** The names of a list: "A, B and C in Moscow" → A, B, C. */
export function namesIn(list: string): readonly string[] {
  return list
    .replace(/\bin [\p{Lu}][\p{L} .'’-]{1,40}?(?=,| and |;|$)/gu, "")
    .split(/\s*(?:,|;|&|\band\b|\bwith\b)\s*/)
    .map((name) => name.replace(/[\s.,:)*]+$/, "").trim())
    .filter((name) => /^[\p{Lu}@]/u.test(name) && name.length > 1 && name.length < 60);
}

/** Bylines in capitals are set in small letters; all else stays as printed. */
export function titleCased(name: string): string {
  if (name !== name.toUpperCase() || !/\p{L}{3}/u.test(name)) return name;
  return name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function hasLowercaseRun(text: string): boolean {
  return /(?:^|\s)(?!and\b|with\b|in\b|of\b|the\b|for\b|de\b|van\b|von\b|al\b|bin\b|el\b|la\b)\p{Ll}\S*\s+\p{Ll}/u.test(text);
}
