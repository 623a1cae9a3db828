import type { CountryNames } from "../../contract/facade.js";
import type { Actor } from "../../model/actor.js";
import { UsageError } from "./usage-error.js";

/** Codes of those who belong to no country (docs/vocabulary.md). */
const BLOCS = ["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"];

/** Code, country and sector of an actor, from "RUS GOV". Throws a usage error that names the field. */
export function codeOf(given: string, field: string, countries: CountryNames): Pick<Actor, "code" | "country" | "sector"> {
  const code = given.trim().toUpperCase();
  const [country = "", ...sectors] = code.split(/\s+/);
  const known = BLOCS.includes(country) || countries.resolve(country)?.code === country;
  if (!known || !sectors.every((sector) => /^[A-Z]{3}$/.test(sector))) {
    throw new UsageError("invalid-code", `${field}: “${given}” is no code.`, `A country (ISO, RUS) or one of ${BLOCS.join(", ")}, then sectors of three letters: RUS GOV, SYR OPP REB.`);
  }
  return { code: [country, ...sectors].join(" "), country, ...(sectors[0] !== undefined && { sector: sectors[0] }) };
}
