/** A mistake in what was asked that the user can mend: with a remedy. `exit`: that of the command line, 2, or 1 when it is the record that has no such thing. */
export class UsageError extends Error {
  readonly remedy: string | undefined;
  readonly code: string;
  readonly exit: 1 | 2;
  constructor(code: string, message: string, remedy?: string, exit: 1 | 2 = 2) {
    super(message);
    this.name = "UsageError";
    this.code = code;
    this.remedy = remedy;
    this.exit = exit;
  }
}
