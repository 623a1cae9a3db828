import type { AnswerOf } from "../../contract/api.js";
import type { Explanation } from "../../contract/facade.js";
import type { EntryLine } from "../../6-views/index.js";
import { entryCode } from "../print/coding-lines.js";
import { count, outletWords } from "../print/row-words.js";
import type { Cited, Draft, DraftRow } from "./draft.js";
import { whatOf } from "./row-facts.js";
import { lineOf } from "./view-drafts.js";

/** What an id names, `cite` telling where an entry of a report was read: an item's entries, an entry with how it was read, a report's entries and then its text, part by part. */
export function showDraft(shown: AnswerOf<"show">, cite: (line: EntryLine) => readonly Cited[]): Draft {
  switch (shown.kind) {
    case "item": {
      const { item, members } = shown;
      return {
        about: `Item ${item.id}: ${count(members.length, "entry")} that are one thing in the world, ${count(item.voices, "independent voice")}.`,
        rows: [...members.map((member) => entryRow("entries", member)), ...item.why.map(({ a, b, reason }) => ({ section: "why they are one", what: `${a} and ${b}: ${reason}` }))],
      };
    }
    case "entry": {
      const { entry } = shown;
      return {
        about: `Entry ${entry.id}${shown.item === undefined ? "" : `, of item ${shown.item}`}: rule ${entry.rule}, confidence ${entry.confidence.toFixed(2)}, reader ${entry.reader}.`,
        rows: [entryRow("entry", shown), { section: "as coded", what: entryCode(entry) }],
      };
    }
    case "report": {
      const { report, origin, entries, adds } = shown;
      return {
        about: `Report ${report.id}: ${report.published || !report.updated ? `published ${report.published?.value ?? "on no stated day"}` : `last changed ${report.updated.value}, published on no stated day`}, known from ${report.known}${origin ? `, ${origin.role} of its story` : ""}. `
          + `${count(entries.length, "entry")}, of which ${adds.checkable} checkable; ${adds.new.length} new to the record when it came. First its entries, then its text.`,
        rows: [
          { section: "report", id: report.id, what: `${outletWords(report)}${report.title === undefined ? "" : `: ${report.title}`}` },
          ...entries.map((line) => lineOf("entries", line, cite(line))),
          ...report.parts.flatMap((part) => pieces(report.text.slice(part.start, part.end)).map((what) => ({ section: part.role === "cut" ? `text, cut: ${part.reason}` : `text, ${part.role}`, what }))),
        ],
      };
    }
  }
}

function entryRow(section: string, { line, report, marked, entry }: Extract<AnswerOf<"show">, { kind: "entry" }>): DraftRow {
  return { ...lineOf(section, line, [{ report: report.id, quote: marked.sentence }]), what: `${whatOf(line)} (rule ${entry.rule})` };
}

/** Why a text is read as it is: its entries, what was dropped, what the learned part chose. */
export function explainDraft({ sentences }: Explanation): Draft {
  return {
    about: `${count(sentences.length, "sentence")} read. Nothing of this is in the record.`,
    rows: sentences.flatMap(({ text, entries, dropped, reasons = [] }, i): readonly DraftRow[] => {
      const section = `sentence ${i + 1}`;
      return [
        { section, what: text },
        ...entries.map((entry) => ({ section, kind: entry.kind, what: `read: ${entryCode(entry)} (rule ${entry.rule}, confidence ${entry.confidence.toFixed(2)})` })),
        ...dropped.map(({ code, message, remedy }) => ({ section, what: `dropped: ${message} (${code})${remedy === undefined ? "" : ` ${remedy}`}` })),
        ...reasons.map(({ message }) => ({ section, what: `chosen: ${message}` })),
        ...(entries.length + dropped.length === 0 ? [{ section, what: "nothing was read from it" }] : []),
      ];
    }),
  };
}

/** The paragraphs of a part; a long one in pieces of whole words, none longer than a row may be. */
function pieces(text: string): readonly string[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => paragraph.match(/[^]{1,900}(?=\s|$)|[^]{1,900}/g) ?? []);
}
