import type { Diagnostic } from "../model/diagnostic.js";
import { megabytes } from "./limits.js";

/** Why an input is not read, with what the user can do about it. */
export function refusal(code: string, uri: string, message: string, remedy: string): Diagnostic {
  return { code, uri, message, remedy };
}

/** Ends the opening of an input or part; whoever opens catches it and goes on with the next. */
export class Refused extends Error {
  constructor(readonly refusal: Diagnostic) {
    super(refusal.message);
  }
}

/** `size`: undefined where it was not read to its end. */
export function tooLarge(uri: string, size: number | undefined, most: number): Diagnostic {
  const much = size === undefined ? `more than ${megabytes(most)}` : megabytes(size);
  return refusal("too-large", uri, `${uri}: ${much} is over the limit of ${megabytes(most)} for one report`, "Split it into one file a report, or raise the limit with --max-size.");
}

export function bomb(uri: string, ratio: number): Diagnostic {
  return refusal("zip-bomb", uri, `${uri}: it unpacks to more than ${ratio} times its size, as no text does`, "If you trust it, unpack it yourself and read the files.");
}

/** What is not what it says it is, or breaks off. `why`: the words of whatever read it. */
export function damaged(uri: string, what: string, why: unknown): Diagnostic {
  const words = (why instanceof Error ? why.message : String(why)).replace(/\s+/g, " ").slice(0, 200);
  return refusal("damaged", uri, `${uri}: it cannot be read as ${what}: ${words}`, "Get a clean copy, or open it in its own program and save its text as a .txt file.");
}

/** The refusal for a failed system call, told by its code; anything unforeseen keeps the system's own words. */
export function refusalOfError(error: unknown, uri: string): Diagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return refusal("missing-path", uri, `${uri}: there is no such file or folder`, "Check the spelling; paths are taken from the folder the command runs in.");
    case "EACCES":
    case "EPERM":
      return refusal("no-permission", uri, `${uri}: no permission to read it`, "Ask its owner for read permission, or copy it to a folder of yours.");
    case "ELOOP":
      return refusal("link-loop", uri, `${uri}: the symbolic link points back to itself`, "Give the path of the file itself.");
    case "ENAMETOOLONG":
      return refusal("missing-path", uri, `${uri.slice(0, 80)}…: the name is too long for a path`, "Give a path; to read text itself, pipe it in and give - as the path.");
    default:
      return refusal("read-failed", uri, `${uri}: ${error instanceof Error ? error.message : String(error)}`, "Check that the file can be opened by other programs.");
  }
}
