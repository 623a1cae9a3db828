import type { Diagnostic } from "../model/diagnostic.js";

/** Why an input is not read, with what the user can do about it. */
export function refusal(code: string, uri: string, message: string, remedy: string): Diagnostic {
  return { code, uri, message, remedy };
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
