import type { Span } from "../../model/span.js";
import type { Day, When } from "../../model/when.js";

/** What a report gives relative dates to hold on to: its dateline's or publication day. */
export interface Anchor {
  readonly published?: Day | undefined;
  /** what the report told of last; "a year earlier" counts from it */
  readonly told?: Told | undefined;
}

/** The last month, quarter or year, and the last day, that a report told of, as TIMEX values. */
export interface Told {
  readonly period?: string;
  readonly day?: string;
}

/** A time expression by the TIMEX3 standard (TimeML 1.2.1): what TempEval scores. */
export interface Timex {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 normal form: `1989-Q3`, `1998-W12`, `P2M`, `PXY`, `PAST_REF`, `2000-01-05TEV` */
  readonly value: string;
  readonly mod?: "START" | "MID" | "END" | "APPROX" | "LESS_THAN" | "MORE_THAN" | "ON_OR_BEFORE" | "ON_OR_AFTER" | "EQUAL_OR_LESS" | "EQUAL_OR_MORE";
}

/** What the value stands on: the words themselves, the day of the report, or what the report told of before, which is not safe enough to date an entry by. */
export type TimexBasis = "stated" | "relative" | "told";

/** A time expression where it stands: token indexes, both inclusive. */
export interface TimexMention extends Timex {
  readonly first: number;
  readonly last: number;
  readonly basis: TimexBasis;
  /** "dates/weekday", for `attache explain` */
  readonly rule: string;
}

/** A date expression of a sentence, with the interval, point or length of time that it stands for. */
export interface DateMention {
  /** token indexes, both inclusive, prepositions of an interval ("from … to") included */
  readonly first: number;
  readonly last: number;
  /** the token that carries the relation to the rest of the sentence */
  readonly head: number;
  readonly span: Span;
  readonly when: When;
  readonly kind: "point" | "interval" | "duration" | "set" | "vague";
  readonly rule: string;
  /** absent for intervals that are made of several TIMEX expressions */
  readonly timex?: Timex;
}
