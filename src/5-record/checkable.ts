import type { Actor } from "../model/actor.js";
import type { Entry } from "../model/entry.js";
import { signedOrBeyond } from "../model/ladder.js";
import { precisionOf, type When } from "../model/when.js";
import { wordsOf } from "./items/words.js";

/** Whether the report gives a date, to a month or better (both ends, of an interval). The day of publication is not a date that it gives for what it tells. */
export function isDated(when: When | undefined): boolean {
  if (when === undefined || when.basis === "unresolved" || when.basis === "published") return false;
  return when.value.split("/").every((end) => ["day", "month"].includes(precisionOf(end)));
}

/**
 * Whether a reader could check the entry against something (contract, *adds*): it is affirmed, and has a date of month precision
 * or better, a figure (a vague one, "billions", is none), a named speaker, or an undertaking that was signed or went further.
 */
export function isCheckable(entry: Entry): boolean {
  if (entry.polarity !== "affirmed") return false;
  if (isDated(entry.when)) return true;
  if (entry.kind === "figure" && entry.bound !== "vague") return true;
  if (entry.kind === "undertaking" && signedOrBeyond(entry.stage)) return true;
  if (entry.kind === "statement" && entry.speaker?.kind === "person" && (entry.manner !== "indirect" || isNamed(entry.speaker))) return true;
  return entry.attribution.by === "person" && entry.attribution.speaker !== undefined && isNamed(entry.attribution.speaker);
}

/** A person named in full, or whose very words are given. A surname and a paraphrase ("Peskov noted that partners may …") name nobody who could be asked. */
function isNamed(actor: Actor): boolean {
  return actor.kind === "person" && wordsOf(actor.name).length >= 2;
}
