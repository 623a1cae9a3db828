import type { Actor } from "../../model/actor.js";
import type { Attribution, Stance } from "../../model/entry.js";
import type { Span } from "../../model/span.js";

/** A statement before it is sealed: with the tokens that later readers need. */
export interface StatementDraft {
  /** the sentence of the cue (or of the content, where there is no cue) */
  readonly sentence: number;
  readonly cueToken: number | undefined;
  /** head of the content's clause in the same sentence */
  readonly contentHead: number | undefined;
  readonly speaker: Actor | null;
  /** on whose word the content stands */
  readonly attribution: Attribution;
  readonly cue: Span | null;
  readonly content: Span;
  readonly manner: "direct" | "indirect" | "mixed";
  readonly stance: Stance;
  readonly audience: string | undefined;
  /** false where the content only names what is praised or condemned: that it happened is then the report's word, not the speaker's */
  readonly vouches: boolean;
  readonly rule: string;
}
