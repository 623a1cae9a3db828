import { UsageError } from "./usage-error.js";

/** A value that must be one of those allowed, in any case. Throws a usage error that names the option and what it takes. */
export function choice<T extends string>(value: string | undefined, allowed: readonly T[], option: string): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((name) => name.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new UsageError("invalid-choice", `${option} “${value}” is not one of those it takes.`, `It takes: ${allowed.join(", ")}.`);
  return found;
}

/** A whole number of at least `least`. Throws a usage error that names the option. */
export function wholeNumber(value: string | undefined, option: string, least = 1): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) throw new UsageError("invalid-number", `${option} ${value} is not a number of ${least} or more.`, `For example ${option} 40.`);
  return Number(value);
}
