import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import type { When } from "../model/when.js";
import { marksOf, type Mark } from "./marks.js";
import { agents, targets } from "./participants.js";
import { eventPhrase, partyList, undertakingPhrase } from "./phrases.js";
import { partyOf, wordOf, type Word } from "./word.js";
import { wordsOf } from "./words.js";

/** One entry in a line or two, for comparisons and lists. */
export interface EntryLine {
  readonly id: string;
  readonly kind: Entry["kind"];
  readonly when?: When;
  /** what it says, from its fields: "signed: partnership agreement (…)" */
  readonly what: string;
  /** the report's own words for it */
  readonly words: string;
  readonly marks: readonly Mark[];
  readonly word: Word;
}

/** The line of an entry. */
export function entryLine(entry: Entry, report: Report): EntryLine {
  return {
    id: entry.id,
    kind: entry.kind,
    ...(entry.when && { when: entry.when }),
    what: whatOf(entry, report),
    words: entry.kind === "statement" ? report.text.slice(entry.content.start, entry.content.end) : wordsOf(entry, report),
    marks: marksOf(entry),
    word: wordOf(entry),
  };
}

function whatOf(entry: Entry, report: Report): string {
  switch (entry.kind) {
    case "event":
      return eventPhrase({
        type: entry.type,
        ...(entry.mode && { mode: entry.mode }),
        actors: agents(entry).map(partyOf),
        recipients: targets(entry).map(partyOf),
      });
    case "statement":
      return `${entry.speaker?.name ?? "nobody named"}: ${entry.stance}${entry.manner === "indirect" ? "" : `, ${entry.manner} quotation`}`;
    case "figure": {
      const of = partyList(entry.of.map(partyOf));
      return `${entry.text}: ${entry.measure}${of === "" ? "" : ` (${of})`}`;
    }
    case "undertaking": {
      const subject = entry.subject || report.text.slice(entry.evidence[0]?.start, entry.evidence[0]?.end);
      return undertakingPhrase({ ...entry, subject, parties: entry.parties.map(partyOf) });
    }
  }
}
