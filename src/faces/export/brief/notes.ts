import type { Citation } from "../../../6-views/index.js";
import { quoted } from "../../print/row-words.js";
import { plain } from "./plain.js";

/** A note before its reports are looked up. */
export interface KeptNote {
  readonly n: number;
  readonly quote: string;
  readonly reports: readonly string[];
}

/** The most notes that one line names; its facts count the rest. */
export const MOST_CITES = 6;

export interface Notes {
  /** From a view's numbers to those of the brief, ascending. */
  from(citations: readonly Citation[]): (numbers: readonly number[]) => readonly number[];
  list(): readonly KeptNote[];
}

/** Numbers sentences in the order in which they are asked for; one that two views cite has one number. */
export function notesOf(): Notes {
  const kept = new Map<string, { readonly n: number; readonly quote: string; readonly reports: Set<string> }>();
  const numberOf = ({ report, sentence, quote, alsoIn }: Citation): number => {
    const key = `${report} ${sentence.start} ${sentence.end}`;
    const note = kept.get(key) ?? { n: kept.size + 1, quote: quoted(plain(quote)), reports: new Set([report]) };
    for (const id of alsoIn) note.reports.add(id);
    kept.set(key, note);
    return note.n;
  };
  return {
    from(citations) {
      const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
      return (numbers) => [...new Set(numbers.slice(0, MOST_CITES).flatMap((n) => byNumber.get(n) ?? []).map(numberOf))].sort((a, b) => a - b);
    },
    list: () => [...kept.values()].map(({ n, quote, reports }) => ({ n, quote, reports: [...reports] })),
  };
}
