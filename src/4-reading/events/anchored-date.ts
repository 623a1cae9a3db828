import type { When } from "../../model/when.js";
import { childBy, tokenAt, type Tree } from "../clauses/tree.js";
import type { DateMention } from "../dates/date-mention.js";

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7 };

/**
 * The date of a clause told by its distance from the clause it hangs on: "will meet on Monday, less than a week after X met Y".
 * `governor`: the day of the main clause. Only days and weeks are counted; the result is never more precise than the words:
 * "less than a week after" gives the days in between, "a week after" an approximate day.
 */
export function anchoredWhen(tree: Tree, predicate: number, dates: readonly DateMention[], governor: When | undefined): When | undefined {
  if (governor === undefined || governor.basis === "unresolved" || !/^\d{4}-\d{2}-\d{2}$/.test(governor.value)) return undefined;
  const mark = childBy(tree, predicate, "mark");
  if (mark === undefined) return undefined;
  const direction = { after: -1, before: 1 }[tokenAt(tree, mark).text.toLowerCase()];
  if (direction === undefined) return undefined;
  const length = dates.find((d) => d.kind === "duration" && d.last === mark - 1);
  const timex = length?.timex;
  const match = timex && /^P(\d+)([DW])$/.exec(timex.value);
  if (!length || !timex || !match) return undefined;
  const days = Number(match[1]) * (DAYS[match[2] ?? ""] ?? 0);
  const text = `${length.when.text ?? ""} ${tokenAt(tree, mark).text}`.trim();
  if (timex.mod === "LESS_THAN") {
    const [near, far] = [shift(governor.value, direction), shift(governor.value, direction * (days - 1))];
    return { basis: "relative", value: direction < 0 ? `${far}/${near}` : `${near}/${far}`, text };
  }
  if (timex.mod !== undefined && timex.mod !== "APPROX") return undefined;
  return { basis: "relative", value: `${shift(governor.value, direction * days)}~`, text };
}

/** A day moved by whole days, in UTC. */
function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
