import type { Span } from "../../model/span.js";

/** A country, and the words that tell it. */
export interface Told {
  readonly country: string;
  readonly evidence: Span;
}
