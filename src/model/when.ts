import { z } from "zod";

/**
 * A date or interval at the precision that was stated.
 * `value` is EDTF level 1: `2025`, `2025-01`, `2025-10-20`, `2025-10-14/2025-10-19`, `2023~`, `../2022`.
 * What cannot be resolved has no value: `{basis: "unresolved", text: "last month"}`.
 */
export const When = z.discriminatedUnion("basis", [
  z.object({ basis: z.enum(["stated", "relative", "published"]), value: z.string().min(4), text: z.string().optional() }).readonly(),
  z.object({ basis: z.literal("unresolved"), text: z.string() }).readonly(),
]);
export type When = z.infer<typeof When>;

/** A day as `YYYY-MM-DD`. */
export type Day = string;

export type Precision = "day" | "month" | "season" | "year" | "interval" | "open";

/** How precise an EDTF value is; `~` (about) does not change it. */
export function precisionOf(value: string): Precision {
  const v = value.replace(/[~?%]/g, "");
  if (v.includes("..")) return "open";
  if (v.includes("/")) return "interval";
  if (/^\d{4}-\d{2}-\d{2}/.test(v)) return "day";
  if (/^\d{4}-(2[1-9]|3\d|4[01])$/.test(v)) return "season";
  if (/^\d{4}-\d{2}$/.test(v)) return "month";
  return "year";
}
