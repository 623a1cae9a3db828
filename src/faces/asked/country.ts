import type { CountryNames } from "../../contract/facade.js";
import { UsageError } from "./usage-error.js";

/** A country by ISO code or name. Throws a usage error with suggestions when there is none. */
export function countryOf(nameOrCode: string, countries: CountryNames): { readonly code: string; readonly name: string } {
  const found = countries.resolve(nameOrCode);
  if (found !== undefined) return found;
  const near = countries.suggest(nameOrCode).slice(0, 3);
  throw new UsageError("unknown-country", `“${nameOrCode}” is no country that Attaché knows.`,
    near.length > 0 ? `Did you mean ${near.join(", ")}? Codes (RUS) and names (Russia) both do.` : "Give an ISO code (RUS) or an English name (Russia).");
}
