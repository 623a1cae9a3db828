import type { Actor } from "../model/actor.js";
import type { Reading } from "../model/entry.js";

/**
 * Sectors that only the whole tells: India's Congress is a party and no legislature, a vice-president whose state is known by now is that state's,
 * and who resigns as a minister was one until then, whatever else the report calls him.
 */
export function withSectorTold(text: string): (reading: Reading) => Reading {
  return (reading) => {
    if (reading.kind === "undertaking") return { ...reading, parties: reading.parties.map(ofItsState) };
    if (reading.kind !== "event") return reading;
    const actors = reading.actors.map(ofItsState);
    const [only] = actors;
    const left = reading.mode === "resign" && actors.length === 1 && only !== undefined && leavesOffice(only, reading.evidence.map((e) => text.slice(e.start, e.end)).join(" "));
    return { ...reading, actors: left ? [inSector(only, "GOV")] : actors, recipients: reading.recipients.map(ofItsState) };
  };
}

function ofItsState(actor: Actor): Actor {
  if (actor.country === "IND" && actor.sector === "LEG" && actor.kind !== "person" && CONGRESS.test(actor.name)) return inSector(actor, "PTY");
  if (actor.country !== undefined && actor.sector === undefined && actor.kind === "office" && /^(?:first )?vice[- ]president$/i.test(actor.name)) return inSector(actor, "GOV");
  return actor;
}

/** Its lawmakers sit in the legislature all the same. */
const CONGRESS = /\bCongress(?: (?:party|leaders?|leadership|workers|activists|members|camp|high command|unit))?$/;

/** "stepped down as minister of health": held until the deed; "as party president" is no office of state. */
function leavesOffice({ kind, sector }: Actor, said: string): boolean {
  if ((kind ?? "person") !== "person" || !(sector === undefined || sector === "PTY" || sector === "ELI")) return false;
  return /\b(?:step(?:s|ped|ping)? down|resign(?:s|ed|ing)?|quit(?:s|ting)?)(?: on \w+| yesterday| today)? as (?:(?:the|his|her) )?(?:(?!party|shadow|opposition)[\w'’-]+ ){0,3}(?:minister|premier)\b/i.test(said);
}

function inSector(actor: Actor, sector: string): Actor {
  return { ...actor, sector, ...(actor.country !== undefined && { code: `${actor.country} ${sector}` }) };
}
