import type { Diagnostic } from "../model/diagnostic.js";
import type { Given } from "../model/given.js";
import type { ReportDate } from "../model/report.js";
import { findDates } from "./calendar-date.js";
import type { PageFacts } from "./page-facts.js";

export interface GivenFacts {
  readonly facts: PageFacts;
  readonly publisher?: string;
  readonly published?: ReportDate;
  readonly updated?: ReportDate;
  readonly notes: readonly Diagnostic[];
}

/** What came along with a source, joined to what its markup says: the address, authors and language that a page gives itself stand, titles are known by both. */
export function givenFacts(facts: PageFacts, given: Given | undefined, uri: string): GivenFacts {
  if (given === undefined) return { facts, notes: [] };
  const { title, url, publisher, authors, language } = given;
  const address = facts.url ?? (url !== undefined && /^https?:\/\/[^\s/]+\S*$/i.test(url) ? url : undefined);
  const spoken = facts.language ?? (language !== undefined && /^[a-z]{2}\b/i.test(language) ? language.slice(0, 2).toLowerCase() : undefined);
  const days = (["published", "updated"] as const).map((what) => ({ what, ...dayOf(given[what], what, uri) }));
  return {
    facts: { ...facts, titles: title === undefined ? facts.titles : [...facts.titles, title], authors: facts.authors.length > 0 ? facts.authors : (authors ?? []), ...(address && { url: address }), ...(spoken && { language: spoken }) },
    ...(publisher !== undefined && { publisher }),
    ...Object.fromEntries(days.flatMap(({ what, date }) => (date ? [[what, date] as const] : []))),
    notes: days.flatMap(({ note }) => note ?? []),
  };
}

function dayOf(text: string | undefined, what: string, uri: string): { readonly date?: ReportDate; readonly note?: Diagnostic } {
  if (text === undefined) return {};
  const value = givenDay(text);
  if (value !== undefined) return { date: { value, basis: "given" } };
  return { note: { code: "unread-date", uri, message: `${uri}: “${text.slice(0, 60)}” is no day that can be told for certain; it is not taken as ${what}`, remedy: "Write days as 2025-10-20." } };
}

/** The day of a timestamp as machines and people write them: ISO, mail headers, 20251020093000, seconds or milliseconds since 1970. "03/04/2025" is none. */
export function givenDay(text: string): string | undefined {
  const written = text.trim();
  const packed = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6}Z?)?$/.exec(written);
  if (packed) return `${packed[1]}-${packed[2]}-${packed[3]}`;
  if (/^\d{9,10}(?:\.\d+)?$/.test(written)) return new Date(Number(written) * 1000).toISOString().slice(0, 10);
  if (/^\d{12,13}$/.test(written)) return new Date(Number(written)).toISOString().slice(0, 10);
  return written.length > 100 ? undefined : findDates(written)[0]?.value;
}
