import type { Actor } from "../../model/actor.js";
import type { Modality, Stage, UndertakingForm } from "../../model/entry.js";
import type { Span } from "../../model/span.js";

/** A clause of an undertaking, or one that it is said not to have. */
export interface Term {
  readonly text: string;
  readonly negated: boolean;
  readonly evidence: Span;
}

/** An undertaking before date, value and attribution are joined to it. */
export interface UndertakingDraft {
  readonly sentence: number;
  /** the predicate that gives the stage; dates hang on it */
  readonly predicate: number;
  /** the noun that names the undertaking, where there is one; values hang on it */
  readonly noun: number | undefined;
  /** the verb of what was undertaken, where that names it: "agreed to raise trade to $15 billion"; values hang on it too */
  readonly deed?: number;
  /** another predicate whose date is this one's too */
  readonly dated?: number;
  /** the words that say that it stands so as the report is written: "still", "are negotiating" */
  readonly standing?: string;
  readonly form: UndertakingForm;
  readonly subject: string;
  readonly parties: readonly Actor[];
  readonly stage: Stage;
  readonly terms: readonly Term[];
  readonly polarity: "affirmed" | "negated";
  readonly modality: Modality;
  readonly evidence: Span;
  readonly rule: string;
}
