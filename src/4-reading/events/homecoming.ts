import type { Diagnostic } from "../../model/diagnostic.js";
import type { Reading } from "../../model/entry.js";

/** "the Dane said he would fly to Denmark": who goes to his own country goes home, and visits nobody. */
export function isHomecoming(reading: Reading): boolean {
  if (reading.kind !== "event" || reading.mode !== "visit" || reading.recipients.length === 0) return false;
  const homes = new Set(reading.actors.map((a) => a.country));
  const [home] = homes;
  return home !== undefined && homes.size === 1 && reading.recipients.every((r) => r.kind === "country" && r.sector === undefined && r.country === home);
}

/** Why it was not told, for `attache explain`. */
export function goesHome({ rule, evidence }: Reading): Diagnostic {
  const [at] = evidence;
  return { code: "not-coded", message: `${rule.replace("events/", "")}: CONSULT not coded, who goes home visits nobody`, ...(at && { span: at }) };
}
