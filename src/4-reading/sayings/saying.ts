import type { Span } from "../../model/span.js";

/**
 * Somebody says, thinks or wants something, in the words of the text, before anybody asks who he is: "the envoy" · "has said" · "that talks
 * go on". A content broken by its cue has two parts. Spans keep the quotation marks and a leading "that".
 */
export interface Saying {
  /** the sentence of the cue, and the word in it that the cue is about */
  readonly sentence: number;
  readonly cueToken: number;
  readonly cue: Span;
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  /** chance that there is a saying here at all, 0..1 */
  readonly chance: number;
}
