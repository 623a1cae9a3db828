import type { CountryNames } from "../../contract/facade.js";
import type { NamedPair } from "../../6-views/index.js";
import { UsageError } from "./usage-error.js";
import { countryOf } from "./country.js";

/** The two countries that a view is about. Throws a usage error where one is unknown, or both are one. */
export function pairOf(a: string, b: string, countries: CountryNames): NamedPair {
  const pair = { a: countryOf(a, countries), b: countryOf(b, countries) };
  if (pair.a.code === pair.b.code) throw new UsageError("one-country", `${a} and ${b} are the same country.`, "Give two.");
  return pair;
}
