import { UsageError } from "./usage-error.js";

/** `field=value` pairs of `--set`, each field once. Throws a usage error for what is no pair, or no field of these. */
export function assignments(given: readonly string[], fields: readonly string[]): ReadonlyMap<string, string> {
  const set = new Map<string, string>();
  for (const pair of given) {
    const at = pair.indexOf("=");
    const [field, value] = at < 0 ? [pair, undefined] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (!fields.includes(field)) throw new UsageError("unknown-field", `There is no field “${field}” to set here.`, `There are: ${fields.join(", ")}.`);
    if (value === undefined) throw new UsageError("no-value", `${field}: no value is given.`, `Write ${field}=VALUE; an empty VALUE takes the field away.`);
    if (set.has(field)) throw new UsageError("set-twice", `${field} is set twice.`, "Give each field once.");
    set.set(field, value);
  }
  return set;
}
