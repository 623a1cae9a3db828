/** What a page's markup says about its article; all of it may be wrong or absent. Days are `YYYY-MM-DD`. */
export interface PageFacts {
  readonly titles: readonly string[];
  readonly description?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  /** a day that the markup gives without saying what for: "date" */
  readonly dated?: string;
  /** days of `<time>` elements, in order */
  readonly times: readonly string[];
  readonly url?: string;
  readonly language?: string;
}

/** Plain text has no markup. */
export const NO_FACTS: PageFacts = { titles: [], authors: [], times: [] };
