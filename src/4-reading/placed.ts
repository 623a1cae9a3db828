import type { Diagnostic } from "../model/diagnostic.js";
import type { Reading } from "../model/entry.js";

/**
 * The record is of countries and the bodies between them: a deed among parties none of whom can be placed ("the board promoted the director",
 * the report naming no country that is theirs) is told to nobody's desk. A deed with one placed party stays, whoever the others are.
 */
export function isPlaced(reading: Reading): boolean {
  return reading.kind !== "event" || [...reading.actors, ...reading.recipients].some(({ code }) => code !== undefined);
}

/** Why a deed was not told, for `attache explain`. */
export function notPlaced(reading: Reading): Diagnostic {
  const { type, rule } = reading.kind === "event" ? reading : { type: reading.kind, rule: reading.rule };
  const [at] = reading.evidence;
  return { code: "not-coded", message: `${rule.replace("events/", "")}: ${type} not coded, no party whose country or body is known`, ...(at && { span: at }) };
}
