import type { Actor } from "../model/actor.js";
import type { EventReading, Reading } from "../model/entry.js";
import { bodySector } from "./actors/body-sector.js";
import { groupTold } from "./groups-told.js";
import { inSector, sectorByWords, type BodyOf } from "./sector-by-words.js";
import { withOfficeOfEvent } from "./sector-of-event.js";

/**
 * Sectors that only the whole tells: India's Congress is a party and no legislature, a vice-president whose state is known by now is that state's, a
 * body of the kind that the report calls it, and who resigns as a minister was one until then, whatever else the report calls him.
 */
export function withSectorTold(text: string, bodyOf?: BodyOf): (reading: Reading) => Reading {
  const plain = text.replace(/\s/g, " ");
  const byWords = sectorByWords(plain.replace(/ {2,}/g, " "), bodyOf);
  const known = (actor: Actor): Actor => byWords(ofItsState(actor, plain));
  return (reading) => {
    if (reading.kind === "undertaking") return { ...reading, parties: reading.parties.map(known) };
    if (reading.kind !== "event") return reading;
    const told: EventReading = { ...reading, actors: reading.actors.map(known), recipients: reading.recipients.map(known) };
    return withOfficeOfEvent(told, plain);
  };
}

function ofItsState(actor: Actor, text: string): Actor {
  const { name, kind, sector, country } = actor;
  if (country === "IND" && sector === "LEG" && kind !== "person" && CONGRESS.test(name)) return inSector(actor, "PTY");
  if (country !== undefined && sector === undefined && kind !== "person" && /^(?:first )?vice[- ]president$/i.test(name)) return inSector(actor, "GOV");
  // a county's board, whatever it is called
  if (sector === "JUD" && /\bcourt$/i.test(name) && /\bCommissioners['’]? Court\b/.test(text) && !/\b(?:District|Supreme|Appeals?|Municipal|Circuit|Justice)\b/i.test(name)) return inSector(actor, "GOV");
  if (kind !== "person" && kind !== "country") {
    // "Holm Services Group unit": the firm, of whose group it is
    const unit = sector === undefined ? /^(.+ (?:Group|Holdings|Corp|Motors|Bank)) (?:unit|subsidiary|arm)$/.exec(name)?.[1] : undefined;
    if (unit !== undefined) return inSector({ ...actor, name: unit }, "BUS");
    if (/\bprisoners$/.test(name) && text.includes(`${name} of war`)) return inSector(actor, "MIL");
    const led = sector === undefined ? /^(?:leaders|members|heads|representatives) of (?:the )?(.+)$/.exec(name)?.[1] : undefined;
    if (led !== undefined && bodySector(led) !== undefined) return inSector(actor, bodySector(led));
    if (name === "representatives" && sector === "GOV" && country === undefined && /\brepresentatives (?:from|of|with) (?:(?:\p{Lu}[\p{L}.]*|&) ){1,5}(?:LLC|Inc|Corp|Ltd|LLP|Co)\b/u.test(text)) return inSector(actor, "BUS");
    const own = groupTold(name, sector);
    if (own !== undefined) return inSector(actor, own.sector);
    // "Holm Parliament", an organisation by the report's own word
    if (sector === "LEG" && /^\p{Lu}\w+ Parliament$/u.test(name) && new RegExp(`\\b(?:organi[sz]ations?|movements?),? ${name}|${name}(?:,| is an?) [^.]{0,40}\\b(?:organi[sz]ations?|movements?)\\b`).test(text)) return inSector(actor, undefined);
  }
  return actor;
}

/** Its lawmakers sit in the legislature all the same. */
const CONGRESS = /\bCongress(?: (?:party|leaders?|leadership|workers|activists|members|camp|high command|unit))?$/;
