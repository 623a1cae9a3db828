import type { CountryNames } from "../../contract/facade.js";
import type { DecisionDraft } from "../../model/decision.js";
import { codeOf } from "./actor-code.js";
import { UsageError } from "./usage-error.js";

/** Which actor a name stands for. Throws a usage error for an empty name or a code that is none; `field` names the code to whoever asked. */
export function aliasDraft(given: { readonly name: string; readonly is: string; readonly code?: string | undefined }, field: string, countries: CountryNames): Extract<DecisionDraft, { action: "alias" }> {
  const [name, is] = [given.name.trim(), given.is.trim()];
  if (name === "" || is === "") throw new UsageError("empty-name", "A name is empty.", "Give both names: the one that reports write, and the actor’s.");
  const code = given.code === undefined || given.code.trim() === "" ? {} : codeOf(given.code, field, countries);
  return { action: "alias", name, actor: { name: is, ...code } };
}
