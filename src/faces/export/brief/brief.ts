import type { Plot } from "../../print/plot/plot.js";

/**
 * A dossier to hand on: the sections of the desk in its order, worded, with numbered notes. HTML, Markdown, DOCX and PDF are printed from this alone.
 * All text in it is plain (`plain.ts`): a printer escapes for its format and no more.
 */
export interface Brief {
  readonly title: string;
  /** what it is made from and as of when: a sentence each */
  readonly about: readonly string[];
  /** the last day that it knows; the date of the files. Absent when nothing is known */
  readonly day?: string;
  readonly sections: readonly Section[];
  /** in the order in which they are first cited, so that note 1 is the first that a reader meets */
  readonly notes: readonly Note[];
  /** every report that it rests on, by day */
  readonly works: readonly Work[];
}

export type SectionId = "brief" | "timeline" | "ladder" | "trend" | "said" | "figures" | "people" | "topics" | "sources";

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | Line
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "remark"; readonly text: string }
  | { readonly kind: "plot"; readonly plot: Plot; readonly caption: string };

/** Words with the numbers of their notes. */
export interface Cited {
  readonly text: string;
  readonly cites: readonly number[];
}

/** One thing told: when, what, on which notes, and what is to be known of it. */
export interface Line extends Cited {
  readonly kind: "line";
  readonly day?: string;
  /** why it must not be read as a thing that happened */
  readonly marks?: string;
  /** the first words, set strong */
  readonly strong?: string;
  /** rungs of a ladder, in order, with their arrows */
  readonly steps: readonly Cited[];
  /** what others say against it; other figures of the measure */
  readonly others: readonly Cited[];
  /** parties, whose word, how many voices */
  readonly facts: string;
  readonly href?: string;
}

/** A sentence that lines rest on, as it is printed, and the reports that print it. */
export interface Note {
  readonly n: number;
  readonly quote: string;
  /** the report first, then its copies */
  readonly works: readonly Work[];
}

/** A report as it is cited. */
export interface Work {
  readonly report: string;
  /** of the text or, where that has none, of the file */
  readonly title: string;
  /** "Global Banking & Finance Review (Reuters)" */
  readonly outlet: string;
  readonly publisher?: string;
  readonly wire?: string;
  readonly bylines: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  readonly known: string;
  readonly href?: string;
}
