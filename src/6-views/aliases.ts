import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import { participants } from "./participants.js";

/** A country of the pair, as the reader named it. */
export interface CountryName {
  readonly code: string;
  readonly name: string;
}

/** Tells whether a stretch of text names a country by any of its names in the record. */
export interface Aliases {
  named(text: string): boolean;
}

/** Words that name nobody by themselves: "the President", "Foreign Ministry" may be anybody's. */
const GENERIC = new RegExp(
  "^(?:(?:I|We|He|She|It|They|His|Her|Their|Our|Its|Both|This|That|The|Of|And|For|Prime|Deputy|Vice|Foreign|Defen[cs]e|Interior|Energy|Finance|Trade|Economy"
  + "|National|Supreme|Security|Central|General|Chief|State|Minister|Ministry|President|Presidency|Secretary|Chancellor|King|Queen|Leader|Ambassador|Embassy"
  + "|Envoy|Spokes\\w+|Government|Parliament|Senate|Congress|Cabinet|Council|Court|Army|Navy|Air|Force|Forces|Police|Bank|House|Party|Office|Officials?)\\s*)+$", "i",
);

/**
 * The words by which the record's reports call a country and those who act for it ("Iran", "Tehran", "Iranian", "Larijani"):
 * its English name and every capitalised surface form of its actors. Made from the record, so that views need no lexicon.
 */
export function aliasesOf(country: CountryName, entries: readonly Entry[], reports: ReadonlyMap<string, Report>): Aliases {
  const forms = new Set<string>([country.name, ...country.name.split(/\s*[,(]/, 1)]);
  for (const entry of entries) {
    const text = reports.get(entry.report)?.text;
    for (const actor of participants(entry)) {
      if (actor.country !== country.code) continue;
      forms.add(actor.name);
      if (actor.evidence && text !== undefined) forms.add(text.slice(actor.evidence.start, actor.evidence.end));
    }
  }
  const usable = [...forms].filter((form) => /^\p{Lu}/u.test(form) && form.length >= 3 && !GENERIC.test(form));
  if (usable.length === 0) return { named: () => false };
  const alternatives = usable.sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "u");
  return { named: (text) => pattern.test(text) };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
}
