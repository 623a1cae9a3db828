import { createHash } from "node:crypto";
import type { Report } from "../model/report.js";

/** The id that a report must have: `r_` + the hash of its text and of its canonical URL, if it has one. */
export function reportId({ text, url }: Pick<Report, "text" | "url">): string {
  return `r_${createHash("sha256").update(text).update("\0").update(url ?? "").digest("hex").slice(0, 16)}`;
}
