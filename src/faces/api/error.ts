import { z } from "zod";
import type { ErrorResponse } from "../../contract/desk.js";
import { Diagnostic } from "../../model/diagnostic.js";
import { UsageError } from "../asked/usage-error.js";

export type Status = 200 | 304 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 429 | 499 | 500 | 503;

/** Whoever asked went away before the answer was begun: nobody gets to see it. */
export const WITHDRAWN = 499;

/** A request that cannot be answered: what, where, and what to do. */
export class RequestError extends Error {
  readonly status: Status;
  readonly error: ErrorResponse["error"];
  /** seconds after which the same may be asked again */
  readonly retryAfter: number | undefined;
  constructor(status: Status, error: ErrorResponse["error"], retryAfter?: number) {
    super(error.message);
    this.status = status;
    this.error = error;
    this.retryAfter = retryAfter;
  }
}

/** What an exception says to whoever asked; one that is our own fault says so, and is for `onFault`. */
export function errorOf(thrown: unknown): { readonly status: Status; readonly body: ErrorResponse; readonly fault: boolean } {
  if (thrown instanceof RequestError) return { status: thrown.status, body: { error: thrown.error }, fault: false };
  if (thrown instanceof UsageError) {
    const { code, message, remedy } = thrown;
    return { status: statusOf(code, thrown.exit), body: { error: { code, message, ...(remedy !== undefined && { remedy }) } }, fault: false };
  }
  if (thrown instanceof z.ZodError) return { status: 400, body: { error: invalid(thrown) }, fault: false };
  const diagnostic = Diagnostic.safeParse((thrown as { readonly diagnostic?: unknown } | undefined)?.diagnostic);
  if (diagnostic.success) {
    const { code, message, uri, remedy } = diagnostic.data;
    return { status: code === "no-report" ? 404 : code === "empty-search" ? 400 : 503, body: { error: { code, message, ...(uri !== undefined && { where: uri }), ...(remedy !== undefined && { remedy }) } }, fault: false };
  }
  return { status: 500, body: { error: { code: "fault", message: "Attaché failed; this is our fault, not yours.", remedy: "What it printed where it was started says more; please report it." } }, fault: true };
}

/** What is not in the record any more was often taken out or changed in another window. */
function statusOf(code: string, exit: 1 | 2): Status {
  return code === "already-undone" ? 409 : exit === 1 ? 404 : 400;
}

function invalid({ issues }: z.ZodError): ErrorResponse["error"] {
  const [first] = issues;
  const where = first?.code === "unrecognized_keys" ? first.keys.join(", ") : first?.path.join(".");
  return { code: "invalid-request", message: first === undefined ? "The request is not understood." : `${first.message}.`.replace(/\.\.$/, "."), ...(where && { where }), remedy: "/docs says what each endpoint takes." };
}
