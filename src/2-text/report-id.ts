import type { Report } from "../model/report.js";
import { sha256 } from "../model/sha256.js";

/** The id that a report must have: `r_` + the hash of its text and of its canonical URL, if it has one. */
export function reportId({ text, url }: Pick<Report, "text" | "url">): string {
  return `r_${sha256(`${text}\0${url ?? ""}`).slice(0, 16)}`;
}
