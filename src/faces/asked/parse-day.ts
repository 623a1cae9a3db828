import { UsageError } from "./usage-error.js";

/** A day `YYYY-MM-DD` that exists. Throws a usage error that names the option. */
export function parseDay(value: string, option: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !exists(value)) {
    throw new UsageError("invalid-date", `${option} ${value} is not a day.`, `Write it as YYYY-MM-DD, for example ${option} 2025-10-20.`);
  }
  return value;
}

/** A day or an ISO 8601 instant. */
export function parseInstant(value: string, option: string): string {
  if (/^\d{4}-\d{2}-\d{2}T/.test(value) && exists(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))) return value;
  return parseDay(value, option);
}

/** February 30 is turned into March by Date, so the day must come back unchanged. */
function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
