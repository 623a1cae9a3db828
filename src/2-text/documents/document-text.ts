import type { Diagnostic } from "../../model/diagnostic.js";
import type { Source } from "../../model/source.js";
import type { Block } from "../block.js";
import type { PageFacts } from "../page-facts.js";

/** A document as text by block, with what its properties say: plain data, so that it can be made in a thread of its own. */
export interface DocumentText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly facts: PageFacts;
  readonly notes: readonly Diagnostic[];
}

export type DocumentReading = { readonly ok: true; readonly document: DocumentText } | { readonly ok: false; readonly refusal: Diagnostic };

/** Who makes a format text; throws where it is broken. */
export type ReadFormat = (source: Pick<Source, "uri" | "bytes">) => Promise<DocumentReading>;
