import { z } from "zod";
import { Diagnostic } from "../model/diagnostic.js";
import { Entry } from "../model/entry.js";
import { Adds } from "../model/item.js";
import { Origin } from "../model/origin.js";
import { Report } from "../model/report.js";

/** One line of `attache read --json` on standard output. */
export const ReportJson = z.object({ report: Report, origin: Origin, adds: Adds, entries: z.array(Entry).readonly() }).readonly();
export type ReportJson = z.infer<typeof ReportJson>;

/** One line of `--json` on standard error: an input refused, or a mistake in the command. */
export const RefusalJson = z.object({ refusal: Diagnostic }).readonly();
export type RefusalJson = z.infer<typeof RefusalJson>;

/** One line of `attache code --json`. */
export const CodingJson = z.object({ sentence: z.string(), entries: z.array(Entry).readonly(), dropped: z.array(Diagnostic).readonly() }).readonly();
export type CodingJson = z.infer<typeof CodingJson>;

/** What `attache evaluate TASK --json` prints; metrics are ×100. */
export const EvaluationJson = z
  .object({
    task: z.string(),
    data: z.object({ path: z.string(), sha256: z.string(), n: z.int() }).readonly(),
    metrics: z.record(z.string(), z.number()).readonly(),
  })
  .readonly();
export type EvaluationJson = z.infer<typeof EvaluationJson>;
