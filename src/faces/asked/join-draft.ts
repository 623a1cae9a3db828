import { targetOf, type Record } from "../../6-views/index.js";
import type { DecisionDraft } from "../../model/decision.js";
import type { Entry } from "../../model/entry.js";
import { entryBy } from "./entry-id.js";
import { UsageError } from "./usage-error.js";

/** What says that two entries are one thing, or are not, with the two. Throws a usage error for one entry given twice and for two kinds. */
export async function joinDraft(
  action: "link" | "cut", givenA: string, givenB: string, reason: string | undefined, record: Record,
): Promise<{ readonly draft: DecisionDraft; readonly a: Entry; readonly b: Entry }> {
  const [a, b] = [await entryBy(givenA, record), await entryBy(givenB, record)];
  if (a.id === b.id) throw new UsageError("one-entry", `${givenA} and ${givenB} are the same entry (${a.id}).`, "Give two.");
  if (a.kind !== b.kind) throw new UsageError("two-kinds", `${a.id} is ${withArticle(a.kind)}, ${b.id} ${withArticle(b.kind)}: they cannot be one thing.`, "Link and cut are for two entries of one kind.");
  const target = async (entry: Entry) => targetOf(entry, await record.entries({ report: entry.report }));
  return { draft: { action, a: await target(a), b: await target(b), ...(reason && { reason }) }, a, b };
}

function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}
