import { createHash } from "node:crypto";
import type { ColumnMap } from "../model/column-map.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Source } from "../model/source.js";
import type { Input } from "./input.js";
import type { Limits } from "./limits.js";

/** A source, or why an input is none. */
export type Opened = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly refusal: Diagnostic };

/** What those who open a format are given: what holds for the whole run, and how a part of theirs is opened in turn. */
export interface Opening {
  /** ISO 8601 instant that becomes `source.retrieved` where the input tells no other */
  readonly now: string;
  readonly limits: Limits;
  readonly columns?: ColumnMap;
  readonly open: (input: Input) => AsyncGenerator<Opened>;
}

/** Takes an input apart: a source a report, in order, nothing read ahead of what was asked for. */
export type OpenFormat = (input: Input, opening: Opening) => AsyncGenerator<Opened>;

export function refused(refusal: Diagnostic): Opened {
  return { ok: false, refusal };
}

/** The source of one report, with what the input knew of it. */
export function sourceOf({ uri, given, retrieved }: Input, bytes: Uint8Array, mediaType: string, now: string): Opened {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ok: true, source: { uri, mediaType, bytes, sha256, retrieved: retrieved ?? now, ...(given && Object.keys(given).length > 0 && { given }) } };
}
