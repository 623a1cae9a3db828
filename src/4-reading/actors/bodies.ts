import { z } from "zod";
import { plainOf } from "./piece.js";

/** `lexicon/bodies.json`: country -> sector -> rows of the names of one body ("African National Congress|?ANC"). */
export const BodiesFile = z.object({ source: z.string(), licence: z.string(), bodies: z.record(z.string(), z.record(z.string(), z.array(z.string()).readonly()).readonly()) });
export type BodiesFile = z.infer<typeof BodiesFile>;

/** A name of a party, agency, firm or association, and whose it is. */
export interface BodyName {
  readonly name: string;
  readonly country: string;
  readonly sector: string;
  /** the first of its names */
  readonly org: string;
  /** where the name is this body's: anywhere; as the whole name of a party ("Apple", a word of every day too); only in a report that speaks of the country, for others are called so too */
  readonly where: "anywhere" | "whole" | "named";
}

/** Every name of the list, row by row: "?" and "~" in front of a name say where it decides. */
export function* bodyNames({ bodies }: BodiesFile): Generator<BodyName> {
  for (const [country, sectors] of Object.entries(bodies)) {
    for (const [sector, rows] of Object.entries(sectors)) {
      for (const row of rows) {
        const all = row.split("|");
        const org = bare(all[0] ?? "");
        for (const listed of all) yield { name: bare(listed), country, sector, org, where: listed.startsWith("?") ? "named" : listed.startsWith("~") ? "whole" : "anywhere" };
      }
    }
  }
}

/** The sort of actor that a body of this sector is. */
export function kindOfBody(sector: string): "armed-group" | "company" | "office" {
  if (/^(?:REB|PRM|CRM)\b/.test(sector)) return "armed-group";
  return /^(?:BUS|JRN)\b/.test(sector) ? "company" : "office";
}

/** What two writings of one name share: letters of an acronym keep their case ("NIA" is not "Nia"). */
export function bodyKey(name: string): string {
  const short = name.replaceAll(".", "");
  if (/^[\p{Lu}\p{N}&-]{1,6}$/u.test(short)) return short;
  return (name.match(/[\p{L}\p{M}\p{N}&]+/gu) ?? []).map(plainOf).join(" ").replace(/^the /, "");
}

function bare(listed: string): string {
  return listed.replace(/^[?~]/, "");
}
