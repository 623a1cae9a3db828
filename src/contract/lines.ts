import { z } from "zod";
import { Decision, Tombstone } from "../model/decision.js";
import { Diagnostic } from "../model/diagnostic.js";
import { Entry } from "../model/entry.js";
import { Adds } from "../model/item.js";
import { Origin } from "../model/origin.js";
import { Report } from "../model/report.js";

/** One line of `attache read --json` on standard output. */
export const ReportJson = z.object({ report: Report, origin: Origin, adds: Adds, entries: z.array(Entry).readonly() }).readonly();
export type ReportJson = z.infer<typeof ReportJson>;

// `attache export jsonl` writes a first line, a line a report, a line a decision and a tombstone, and a last line; `attache import` reads them, and what `attache read --json` prints.

/** The first line: what follows. */
export const HeadJson = z
  .object({ attache: z.object({ lines: z.int().min(1), asOf: z.string().optional(), pair: z.tuple([z.string(), z.string()]).readonly().optional() }).readonly() })
  .readonly();
export type HeadJson = z.infer<typeof HeadJson>;

/** Which lines these are; raised when a line changes so that an older program would misread it. */
export const LINES_VERSION = 1;

/** The bytes of a source: base64 of what arrived, deflated (RFC 1951) unless `identity`. */
export const SourceJson = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), mediaType: z.string(), encoding: z.enum(["deflate", "identity"]), bytes: z.string() }).readonly();
export type SourceJson = z.infer<typeof SourceJson>;

/** A report's line: as it counts, and beside that, where it differs, all that is kept of it. */
export const KeptReportJson = z
  .object({
    report: Report,
    origin: Origin,
    adds: Adds,
    /** those that count: edited, renamed by aliases, without the rejected */
    entries: z.array(Entry).readonly(),
    /** the report as it was read, where a user set something right */
    printed: Report.optional(),
    /** the entries as they were read, where decisions changed them */
    reading: z.array(Entry).readonly().optional(),
    /** what earlier readers found, oldest first */
    past: z.array(z.object({ reader: z.string().optional(), entries: z.array(Entry).readonly() }).readonly()).readonly().optional(),
    source: SourceJson.optional(),
  })
  .readonly();
export type KeptReportJson = z.infer<typeof KeptReportJson>;

export const DecisionJson = z.object({ decision: Decision }).readonly();
export type DecisionJson = z.infer<typeof DecisionJson>;

export const ForgottenJson = z.object({ forgotten: Tombstone }).readonly();
export type ForgottenJson = z.infer<typeof ForgottenJson>;

/** The last line: how much there was, and of a whole record its digest; without it the file was cut short. */
export const EndJson = z.object({ end: z.object({ reports: z.int(), decisions: z.int(), forgotten: z.int(), digest: z.string().optional() }).readonly() }).readonly();
export type EndJson = z.infer<typeof EndJson>;

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
