import type { Actor } from "../../model/actor.js";
import type { Modality } from "../../model/entry.js";
import type { EventType, Mode } from "../../model/plover.js";
import type { Span } from "../../model/span.js";

/** An event before date, topic and attribution are joined to it. */
export interface EventDraft {
  readonly sentence: number;
  /** the predicate or event noun */
  readonly token: number;
  readonly type: EventType;
  readonly mode: Mode | undefined;
  readonly actors: readonly Actor[];
  readonly recipients: readonly Actor[];
  readonly polarity: "affirmed" | "negated";
  readonly modality: Modality;
  readonly evidence: Span;
  readonly rule: string;
}

/** A reading that was begun and dropped, with the reason that a person can ask for. */
export interface Dropped {
  readonly sentence: number;
  readonly token: number;
  readonly reason: string;
}
