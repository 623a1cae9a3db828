import { agencyByName } from "./agencies.js";
import type { LabelledBlock } from "./block.js";
import { type CreditReading, PERSON, titleCased } from "./byline.js";
import { findDates } from "./calendar-date.js";
import { isPublicationLine } from "./furniture.js";
import { soundsLikeOutlet } from "./masthead.js";

/** What else tells whose name a line is. */
export interface KnownNames {
  /** the agency that the dateline credits, listed or not */
  readonly wire?: string;
  readonly placeCountry?: (place: string) => string | undefined;
}

const HEAD_LINES = 8;
const STAFF = /^(.{2,50}?) (?:staff(?: (?:writer|reporter|correspondent)s?)?|(?:news|web|foreign|world|online) ?desk|newsroom|correspondents?|reporters?|bureau)$/i;
const AGENCY = /\b(?:newswires?|wire|(?:news|press) (?:agency|service))$/i;

/**
 * Reads the lines between title and story that credit somebody without a "By": a name by itself beside a date line ("Tomas Wexley" /
 * "13 February 2024"), a name before a date, "Nile Courier Staff", an agency's name. `below`: the blocks after the title. Labels them.
 */
export function labelHeadCredits(below: readonly LabelledBlock[], known: KnownNames): readonly CreditReading[] {
  const credits: CreditReading[] = [];
  const story = below.findIndex((block) => block.label?.role === "dateline" || (!block.label && block.text.length > 320));
  const head = below.slice(0, Math.min(HEAD_LINES, story < 0 ? below.length : story));
  for (const [at, block] of head.entries()) {
    if (block.label || block.zone === "page" || block.text.length > 160) continue;
    const credit = readHeadCredit(block.text, isDated(head[at - 1]) || isDated(head[at + 1]), known);
    if (!credit) continue;
    block.label = { role: "credit" };
    credits.push(credit);
  }
  return credits;
}

function readHeadCredit(line: string, besideDate: boolean, known: KnownNames): CreditReading | undefined {
  const undated = withoutDates(line);
  const dated = undated !== line;
  const name = titleCased(undated.replace(/^By(?=\p{Lu}\p{Ll})/u, ""));
  const staff = STAFF.exec(name)?.[1];
  if (staff !== undefined && name.split(" ").length <= 6 && /^\p{Lu}/u.test(name) && !/[.!?:,]/.test(name)) {
    const outlet = soundsLikeOutlet(staff) && staff.includes(" ") ? staff : undefined;
    return { bylines: [], ...(outlet && { outlet }) };
  }
  if (!dated && !besideDate) return undefined;
  if (known.wire !== undefined && (undated === known.wire || name === known.wire)) return { bylines: [], wire: known.wire };
  if (AGENCY.test(name) && PERSON.test(name)) return { bylines: [], wire: name };
  const agency = agencyByName(undated);
  if (agency) return { bylines: [], wire: agency };
  const person = PERSON.test(name) && !/\p{Lu}{3}/u.test(name) && name.split(" ").length <= 4 && !soundsLikeOutlet(name) && known.placeCountry?.(name) === undefined;
  return person ? { bylines: [{ name, role: "author" }] } : undefined;
}

/** The line without its dates, if nothing but their announcement stands with them: "Tomas Wexley 4 October 2023 Last updated …". */
function withoutDates(line: string): string {
  const first = findDates(line)[0];
  if (!first || first.monthDay || first.start === 0) return line;
  return isPublicationLine(line.slice(first.start)) ? line.slice(0, first.start).replace(/[\s|,·•–—-]+$/, "") : line;
}

function isDated(block: LabelledBlock | undefined): boolean {
  return block?.label?.role === "cut" && block.label.reason === "publication-block" && findDates(block.text).length > 0;
}

/** Lines that name only the agency of the dateline, wherever they stand: "(Levant Wire)". Labels them. */
export function creditWire(blocks: readonly LabelledBlock[], wire: string | undefined): readonly CreditReading[] {
  if (wire === undefined) return [];
  const lines = blocks.filter((block) => (!block.label || block.label.role === "deck") && block.zone !== "page" && nameAlone(block.text) === wire);
  for (const block of lines) block.label = { role: "credit" };
  return lines.map(() => ({ bylines: [], wire }));
}

function nameAlone(line: string): string {
  return line.length > 100 ? "" : line.replace(/^[([—–\s*-]+|[)\]\s.*]+$/g, "").replace(/^(?:source|credit|via|with (?:agency )?inputs? from|from|agency):?\s+/i, "");
}
