import type { Day } from "./when.js";

/** The first and last day that an EDTF value can mean; an open end is absent. */
export interface Bounds {
  readonly from?: Day;
  readonly to?: Day;
}

/**
 * First and last day of an EDTF level 1 value.
 *
 * @example bounds("2025-01") // { from: "2025-01-01", to: "2025-01-31" }
 * @example bounds("../2022") // { to: "2022-12-31" }
 */
export function bounds(value: string): Bounds {
  const plain = value.replace(/[~?%]/g, "");
  if (!plain.includes("/")) return single(plain);
  const [start = "", end = ""] = plain.split("/");
  const from = start === ".." || start === "" ? undefined : single(start).from;
  const to = end === ".." || end === "" ? undefined : single(end).to;
  return { ...(from && { from }), ...(to && { to }) };
}

function single(value: string): Bounds {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value);
  if (match === null) return {};
  const [, year = "", part, day] = match;
  if (day !== undefined) return { from: match[0], to: match[0] };
  if (part === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const number = Number(part);
  if (number >= 1 && number <= 12) return months(year, number, number);
  return season(year, number);
}

function months(year: string, first: number, last: number): Bounds {
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lastDay)}` };
}

/** EDTF 33–36 are quarters, 37–39 thirds, 40–41 halves; 21–32 are seasons, whose months depend on the hemisphere: the whole year. */
function season(year: string, code: number): Bounds {
  if (code >= 33 && code <= 36) return months(year, (code - 33) * 3 + 1, (code - 32) * 3);
  if (code >= 37 && code <= 39) return months(year, (code - 37) * 4 + 1, (code - 36) * 4);
  if (code === 40 || code === 41) return months(year, code === 40 ? 1 : 7, code === 40 ? 6 : 12);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
