import { closeSync, openSync, writeSync } from "node:fs";
import type { Diagnostic } from "../../model/diagnostic.js";
import { inertJson } from "../print/inert.js";
import { UsageError } from "./context.js";

/** A list of what was refused, a line of JSON each, written as it comes up: a run that breaks off has told all until then. */
export interface RefusedFile {
  add(refusal: Diagnostic): void;
  close(): void;
}

/** Without a path, nothing is written. */
export function openRefusedFile(path: string | undefined): RefusedFile {
  if (path === undefined) return { add() {}, close() {} };
  const file = opened(path);
  return {
    add: ({ uri, code, message, remedy }) => void writeSync(file, `${inertJson({ ...(uri !== undefined && { uri }), code, message, ...(remedy !== undefined && { remedy }) })}\n`),
    close: () => closeSync(file),
  };
}

function opened(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    throw new UsageError("refused-file", `--refused: ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`, "Give a path in a folder that is there and that you may write to.");
  }
}
