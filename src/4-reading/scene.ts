import type { Attribution } from "../model/entry.js";
import type { Span } from "../model/span.js";
import type { Day } from "../model/when.js";
import type { Mentions } from "./actors/mention.js";
import type { DateMention } from "./dates/date-mention.js";
import type { Locality } from "./home/locality.js";
import type { Tree } from "./clauses/tree.js";

/** What one report offers to its readers: trees, who is named where, and on whose word each stretch stands. */
export interface Scene {
  readonly text: string;
  /** the paragraphs of the body, from `report.paragraphs` */
  readonly paragraphs: readonly Span[];
  readonly published: Day | undefined;
  readonly trees: readonly Tree[];
  readonly mentions: Mentions;
  /** whose local press the report is of, where the words say so and no address does */
  readonly locality?: Locality;
  /** the date expressions of each sentence, by its index */
  readonly dates: readonly (readonly DateMention[])[];
}

/** On whose word the words at `at` (a span) stand. */
export type Attributor = (at: Span) => Attribution;
