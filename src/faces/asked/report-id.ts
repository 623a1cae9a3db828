import { resolve } from "node:path";
import type { Record } from "../../6-views/index.js";
import { UsageError } from "./usage-error.js";

/** A report by id or unique prefix, or by the path (or end of the path) it was read from. */
export async function reportId(given: string, record: Record): Promise<string> {
  if (/^r_[0-9a-z]{4,}$/i.test(given)) {
    const report = await record.report(given);
    if (report !== undefined) return report.id;
  }
  const path = given.replace(/^\.\//, "");
  const reports = await record.reports();
  const exact = reports.filter(({ uri, url }) => uri === given || url === given || resolve(uri) === resolve(given));
  const found = exact.length > 0 ? exact : reports.filter(({ uri }) => uri.endsWith(`/${path}`));
  const [first, second] = found;
  if (first === undefined) {
    throw new UsageError("no-such-report", `The record has no report ${given}.`, `Read it first: attache read ${given}`, 1);
  }
  if (second !== undefined) {
    throw new UsageError("ambiguous-report", `${given} names ${found.length} reports: ${found.map(({ id }) => id.slice(0, 14)).join(", ")}.`, "Give an id instead.");
  }
  return first.id;
}
