import type { Actor } from "../model/actor.js";
import type { Reading } from "../model/entry.js";
import type { Day, When } from "../model/when.js";

/**
 * Who is a former president today was president when the pact was signed: of a deed of an earlier time the sector of former officials is left open.
 * `published`: the report's day; a report without one dates in whole years what lies behind it.
 */
export function withOfficeThen(published: Day | undefined): (reading: Reading) => Reading {
  return (reading) => {
    if (!(reading.historical || (published === undefined && isDated(reading.when)))) return reading;
    switch (reading.kind) {
      case "event":
        // the general who resigned in 1826 may have ruled by then
        return { ...reading, actors: reading.actors.map((a) => openOffice(reading.mode === "resign" && a.sector === "MIL" ? { ...a, sector: "ELI" } : a)), recipients: reading.recipients.map(openOffice) };
      case "undertaking":
        return { ...reading, parties: reading.parties.map(openOffice) };
      default:
        return reading; // a statement is made, and a figure given, by who they are when they speak
    }
  };
}

function isDated(when: When | undefined): boolean {
  return when !== undefined && when.basis !== "unresolved" && /^\d{4}/.test(when.value);
}

function openOffice(actor: Actor): Actor {
  if (actor.sector !== "ELI") return actor;
  const { sector: _, code, ...rest } = actor;
  return { ...rest, ...(code !== undefined && actor.country !== undefined && { code: actor.country }) };
}
