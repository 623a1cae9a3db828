import type { RefusalLine } from "../../contract/facade.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { diagnosticText } from "../print/diagnostic.js";
import { inertJson } from "../print/inert.js";
import { pageOptions, type Context, type UsageError } from "./context.js";

/** Prints a refusal on standard error: as text, or with `--json` as one line of JSON. */
export function reportRefusal(refusal: Diagnostic, context: Context, json: boolean): void {
  context.err.write(json ? `${inertJson({ refusal })}\n` : diagnosticText(refusal, pageOptions(context.err, context.env)));
}

/** Prints a mistake in the command line; returns its exit code. */
export function reportUsage(error: UsageError, context: Context, json: boolean): 1 | 2 {
  const { code, message, remedy } = error;
  reportRefusal({ code, message, ...(remedy && { remedy }) }, context, json);
  return error.exit;
}

/** Prints a fault of our own with all that is known of it; returns 3. */
export function reportFault(error: unknown, context: Context, json: boolean): 3 {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  reportRefusal({ code: "fault", message: "Attaché failed; this is our fault, not yours.", remedy: "Please report it with the lines that follow." }, context, json);
  writeFault(detail, context, json);
  return 3;
}

/** Prints why one of many inputs was not taken; returns the exit code that this alone makes: 1, or 3 where we failed on it. */
export function reportRefused({ refusal, fault }: RefusalLine, context: Context, json: boolean): 1 | 3 {
  reportRefusal(refusal, context, json);
  if (fault === undefined) return 1;
  writeFault(fault, context, json);
  return 3;
}

function writeFault(detail: string, context: Context, json: boolean): void {
  context.err.write(`${json ? inertJson({ fault: detail }) : detail.replace(/[^\n\x20-\x7e\u00a0-\u{10ffff}]/gu, " ")}\n`);
}
