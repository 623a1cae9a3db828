import type { Report } from "../model/report.js";
import type { Span } from "../model/span.js";

/** What a report says of itself as a later version, and where it says so. */
export interface Revision {
  readonly kind: "correction" | "update" | "retraction";
  readonly words: Span;
}

/** Such a note stands in the title, or within so many lines of the beginning or the end. */
const EDGE_LINES = 3;

/** The first that matches counts: who retracts a story may correct it too. */
const NOTES: readonly (readonly [Revision["kind"], RegExp])[] = [
  ["retraction", /\b(?:this|the|an earlier) (?:story|article|report|item|piece|version)\b[^.]{0,40}\b(?:has been|have been|was|is) (?:retracted|withdrawn|removed)\b|\bwe (?:have )?(?:retract(?:ed)?|withdr[ae]wn?) (?:this|the|our) (?:story|article|report)\b|^\W*(?:retraction|withdrawn|kill notice)\b\s*[:–—-]/iu],
  ["correction", /\b(?:this|the|an earlier|a previous) (?:story|article|report|item|headline|piece|version)\b[^.]{0,60}\b(?:has been|was|have been|is) (?:corrected|amended)\b|\b(?:an earlier|a previous) version of this (?:story|article|report|headline)\b[^.]{0,30}\b(?:misstated|misspelled|misspelt|incorrectly|wrongly|mistakenly|said)\b|\b(?:corrects?|correcting) (?:the |an? )?[^.]{3,60}\bin (?:the )?(?:\w+ )?(?:paragraph|headline|lede?|sentence)\b|^\W*(?:correction|corrected|clarification|editor['’]s note: correction)\b\s*(?:\([^)]*\)\s*)?[:–—-]/iu],
  ["update", /\b(?:this|the) (?:story|article|report|piece)\b[^.]{0,30}\b(?:has been|was|is being|will be) updated\b|^\W*(?:updates?|updated|update \d+)\b\s*(?:\([^)]*\)\s*)?[:–—-]|^\W*(?:adds|recasts|updates with)\b[^.]{3,80}$/iu],
];

/** Whether a report calls itself a correction, an update or a retraction, in words made for it; a story about a correction does not. */
export function revisionOf(report: Report): Revision | undefined {
  const lines = linesOf(report);
  const edge = lines.filter((_, i) => i < EDGE_LINES || i >= lines.length - EDGE_LINES);
  for (const [kind, pattern] of NOTES) {
    for (const { start, text } of edge) {
      const found = pattern.exec(text);
      if (found !== null) return { kind, words: { start: start + found.index, end: start + found.index + found[0].length } };
    }
  }
  return undefined;
}

/** Non-empty lines of the story and of what stands around it; a cut foot is where such notes are put. */
function linesOf(report: Report): readonly { readonly start: number; readonly text: string }[] {
  return report.parts.flatMap((part) => {
    if (part.role === "cut" && (part.reason === "navigation" || part.reason === "comments" || part.reason === "related-links" || part.reason === "neighbour-article")) return [];
    return [...report.text.slice(part.start, part.end).matchAll(/[^\n]*\S[^\n]*/g)].map((m) => ({ start: part.start + m.index, text: m[0] }));
  });
}
