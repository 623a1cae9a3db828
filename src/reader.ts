import type { DocumentText } from "./2-text/documents/read-document.js";
import { toReport, type TextResult } from "./2-text/to-report.js";
import { assetBytes, assetText } from "./assets.js";
import type { Diagnostic } from "./model/diagnostic.js";
import type { Entry } from "./model/entry.js";
import type { Report } from "./model/report.js";
import type { Source } from "./model/source.js";
import { makeMeans, readBody, type Means } from "./reading.js";
import { crashed, type Asked, type Lost } from "./readers.js";

// What a reading thread does: apart from the pipeline, so that a thread loads neither record nor views, which make half of what the pipeline loads.

/** What readers are asked, one stage after the other: between the two it is seen whether the record holds the report already. */
export type ReaderQuestion = Asked & ({ readonly kind: "text" | "report"; readonly source: Source; readonly document?: DocumentText } | { readonly kind: "entries"; readonly report: Report });

/** Plain data that passes between threads. */
export type ReaderAnswer = ({ readonly ok: true; readonly kind: "text" } & Omit<Extract<TextResult, { ok: true }>, "ok">) | { readonly ok: true; readonly kind: "report"; readonly report: Report; readonly entries: readonly Entry[]; readonly notes: readonly Diagnostic[] } | { readonly ok: true; readonly kind: "entries"; readonly entries: readonly Entry[]; readonly notes: readonly Diagnostic[] } | Lost;

/** One question about one source. A fault of ours costs this source alone. */
export function answer(question: ReaderQuestion, means: Means): ReaderAnswer {
  try {
    if (question.kind === "entries") return { ok: true, kind: "entries", ...entriesOf(question.report, means) };
    const made = toReport(question.source, { placeCountry: (place) => means.lexicon.gazetteer.placeCountry(place) }, question.document);
    if (!made.ok) return made;
    if (question.kind === "text") return { ...made, kind: "text" };
    const { entries, notes } = entriesOf(made.report, means);
    return { ok: true, kind: "report", report: made.report, entries, notes: [...made.notes, ...notes] };
  } catch (error) {
    return crashed(question.uri, error);
  }
}

function entriesOf(report: Report, means: Means): { readonly entries: readonly Entry[]; readonly notes: readonly Diagnostic[] } {
  const { entries, notes } = readBody(report, means);
  return { entries, notes };
}

/** What a reading thread does with a question; lexicon and model are loaded at once. */
export function openReader(): (question: ReaderQuestion) => ReaderAnswer {
  const means = makeMeans(assetText, assetBytes);
  return (question) => answer(question, means);
}
