import type { Diagnostic } from "../model/diagnostic.js";

/** A record that cannot be opened or asked: carries a diagnostic that names the file and the remedy. */
export class RecordError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, cause?: unknown) {
    super([`${diagnostic.uri === undefined ? "" : `${diagnostic.uri}: `}${diagnostic.message}`, diagnostic.remedy].filter(Boolean).join(" "), { cause });
    this.name = "RecordError";
    this.diagnostic = diagnostic;
  }
}
