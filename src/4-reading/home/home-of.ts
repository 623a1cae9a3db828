import type { Report } from "../../model/report.js";
import { covers, type Span } from "../../model/span.js";
import type { Locality } from "./locality.js";
import type { Naming } from "../namings.js";

/** The country that a report is told from, and how sure that is. */
export interface Home {
  readonly country: string;
  readonly basis: "dateline" | "outlet" | "report";
  /** where the report says so: its dateline, or the first words that name the country */
  readonly evidence?: Span;
  /**
   * How often the report names it against the country that it names most beside it: from 1 on, institutions without a country are its own
   * ("the police"); persons of state whose country nothing else tells ("President X") from a half on, where the outlet is at home there.
   */
  readonly share: number;
  /** the outlet is of this country */
  readonly own: boolean;
  /** the outlet's own country is told of beside another: half as often, or more than once and a third as often; it would say whose ministers the others were */
  readonly beside: boolean;
}

/** What tells where a report is told from. */
export interface Surroundings {
  readonly namings: readonly Naming[];
  readonly inTitle: ReadonlySet<string>;
  readonly outlet: string | undefined;
  /** whose local press the words are of */
  readonly locality?: Locality | undefined;
}

/** Named so often against any other, a country is the report's without dateline or outlet. */
const ALONE = { named: 3, share: 3 };

/**
 * Whose country a report leaves unsaid: the outlet's own, or the dateline's, if the text names it too; failing both, the one that the text names
 * throughout. Undefined where dateline and outlet disagree (a correspondent abroad), and where the text does not bear them out.
 */
export function homeOf(report: Pick<Report, "dateline" | "parts" | "paragraphs">, { namings, inTitle, outlet, locality }: Surroundings): Home | undefined {
  const counts = new Map<string, number>();
  const add = (code: string): void => void (isCountry(code) && counts.set(code, (counts.get(code) ?? 0) + 1));
  for (const { code, person } of namings) if (!person) add(code);
  for (const code of inTitle) add(code);
  const filed = report.dateline?.country;
  const abroad = filed !== undefined && outlet !== undefined && filed !== outlet;
  const told = abroad ? undefined : (outlet ?? filed);
  const top = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  const shareOf = (country: string): number => (counts.get(country) ?? 1) / Math.max(1, ...[...counts].filter(([code]) => code !== country).map(([, n]) => n));
  const namesNone = counts.size === 0 || isInPassing(report, namings, counts, inTitle);
  // a report that names no country to speak of is told at home; so is what an outlet files from there
  const filedAtHome = filed !== undefined && filed === outlet;
  if (told !== undefined && (counts.has(told) || namesNone || filedAtHome)) {
    const basis = outlet === undefined ? "dateline" : "outlet";
    const evidence = filed === undefined ? firstNamed(namings, told) : report.parts.find((p) => p.role === "dateline");
    const share = filedAtHome ? Math.max(1, shareOf(told)) : shareOf(told);
    const own = outlet === told;
    const beside = own && (share >= 0.5 || (share >= 0.3 && (counts.get(told) ?? 0) >= 2));
    return { country: told, basis: filed === undefined ? basis : "dateline", share, own, beside, ...(evidence && { evidence: { start: evidence.start, end: evidence.end } }) };
  }
  if (locality !== undefined && outlet === undefined && filed === undefined) return { country: locality.country, basis: "report", share: Math.max(1, shareOf(locality.country)), own: true, beside: true, evidence: locality.evidence };
  // an outlet that does not name its own country tells of the one that it names throughout; a correspondent, of where he is
  if (top === undefined || (abroad && top[0] !== filed) || top[1] < ALONE.named || shareOf(top[0]) < ALONE.share) return undefined;
  const evidence = firstNamed(namings, top[0]);
  return { country: top[0], basis: "report", share: shareOf(top[0]), own: false, beside: false, ...(evidence && { evidence }) };
}

/** Countries come up once at most, and late: "Brixton police station" in a paper of Johannesburg. A report's own subject is in its headline or its first paragraph. */
function isInPassing({ paragraphs }: Pick<Report, "paragraphs">, namings: readonly Naming[], counts: ReadonlyMap<string, number>, inTitle: ReadonlySet<string>): boolean {
  const [first] = paragraphs;
  if (first === undefined || paragraphs.length < 4 || inTitle.size > 0) return false;
  return [...counts.values()].every((n) => n <= 1) && namings.every(({ span, person }) => person || !covers(first, span));
}

function firstNamed(namings: readonly Naming[], country: string): Span | undefined {
  return namings.filter(({ code }) => code === country).sort((a, b) => a.span.start - b.span.start)[0]?.span;
}

/** Blocs and bodies have no police. */
export function isCountry(code: string): boolean {
  return code.length === 3 && !["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"].includes(code);
}
