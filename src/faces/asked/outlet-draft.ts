import type { CountryNames } from "../../contract/facade.js";
import { OutletFacts, type DecisionDraft } from "../../model/decision.js";
import { countryOf } from "./country.js";
import { UsageError } from "./usage-error.js";

export interface GivenFacts {
  readonly country?: string | undefined;
  readonly ownership?: string | undefined;
  readonly grade?: string | undefined;
  readonly note?: string | undefined;
}

/** What a user states of an outlet. Throws a usage error for nothing, or for what a field cannot be; `fieldName` says a field as whoever asked wrote it. */
export function outletDraft(name: string, { country, ownership, grade, note }: GivenFacts, fieldName: (field: string) => string, countries: CountryNames): Extract<DecisionDraft, { action: "outlet" }> {
  const { shape } = OutletFacts.unwrap();
  const set = {
    ...(country !== undefined && { country: countryOf(country, countries).code }),
    ...(ownership !== undefined && { ownership: choice(fieldName("ownership"), ownership.toLowerCase(), shape.ownership.unwrap().options) }),
    ...(grade !== undefined && { grade: choice(fieldName("grade"), grade.toUpperCase(), shape.grade.unwrap().options) }),
    ...(note !== undefined && { note }),
  };
  if (Object.keys(set).length === 0) throw new UsageError("nothing-stated", `Nothing is stated of ${name}.`, `Give ${["country", "ownership", "grade"].map(fieldName).join(", ")} or ${fieldName("note")}.`);
  return { action: "outlet", name, set };
}

function choice<T extends string>(field: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError("invalid-value", `${field}: “${value}” is none of its values.`, `It may be: ${allowed.join(", ")}.`);
  return found;
}
