import { readdir, realpath, stat } from "node:fs/promises";
import { basename, isAbsolute, join } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Diagnostic } from "../model/diagnostic.js";
import { hasReadableName, READABLE_ENDINGS, tellsOfFolder } from "./readable-name.js";
import { refusal, refusalOfError } from "./refusal.js";

/** A file to read, or why there is none. `pipe`: a named pipe, whose size is not known beforehand. */
export type Found = { readonly ok: true; readonly path: string; readonly pipe: boolean } | { readonly ok: false; readonly refusal: Diagnostic };

/**
 * The files that one command-line input stands for: a file, a folder with all below it, or a glob; sorted by path. In a folder or
 * glob a README, LICENSE or CHANGELOG tells of the folder and is no report: it is read only where it is given by name.
 */
export async function* findFiles(input: string): AsyncGenerator<Found> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input)) {
    yield refuse(refusal("url-not-read", input, `${input}: addresses are not fetched yet`, "Save the page as HTML and give the path of the file."));
    return;
  }
  const status = await statusOf(input);
  if (status.kind === "error") {
    if (isDynamicPattern(input)) yield* findByGlob(input);
    else yield refuse(refusalOfError(status.error, input));
  } else if (status.kind === "folder") {
    yield* findInTree(input);
  } else if (status.kind === "other") {
    yield refuse(refusal("not-a-file", input, `${input}: it is a device or a socket, not a file`, "Give a file, a folder, or - for standard input."));
  } else {
    yield { ok: true, path: input, pipe: status.kind === "pipe" };
  }
}

async function* findByGlob(pattern: string): AsyncGenerator<Found> {
  const paths = await glob(pattern, { onlyFiles: true, dot: false, followSymbolicLinks: false, expandDirectories: false, absolute: isAbsolute(pattern) });
  const named = !isDynamicPattern(basename(pattern));
  const reports = paths.filter((path) => named || !tellsOfFolder(basename(path)));
  if (reports.length === 0) {
    yield refuse(refusal("no-match", pattern, `${pattern}: no report matches`, "Check the pattern, and quote it so that the shell does not expand it; a README, LICENSE or CHANGELOG is read where it is given by name."));
  }
  for (const path of reports.sort(byCodeUnits)) yield { ok: true, path, pipe: false };
}

async function* findInTree(root: string): AsyncGenerator<Found> {
  let count = 0;
  for await (const found of walk(root, new Set())) {
    count++;
    yield found;
  }
  if (count === 0) {
    yield refuse(refusal("no-reports", root, `${root}: no report in this folder`, `Files ending in ${READABLE_ENDINGS} are read, but not a README, LICENSE or CHANGELOG; name any other file itself.`));
  }
}

/** Depth first, in name order. `seen` holds the real paths of folders, so that a loop of links ends. */
async function* walk(folder: string, seen: Set<string>): AsyncGenerator<Found> {
  let names: string[];
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    names = await readdir(folder);
  } catch (error) {
    yield refuse(refusalOfError(error, folder));
    return;
  }
  for (const name of names.sort(byCodeUnits)) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    const status = await statusOf(path);
    if (status.kind === "folder") yield* walk(path, seen);
    else if (!hasReadableName(name)) continue;
    else if (status.kind === "error") yield refuse(refusalOfError(status.error, path));
    else if (status.kind === "file") yield { ok: true, path, pipe: false };
  }
}

type Status = { readonly kind: "file" | "folder" | "pipe" | "other" } | { readonly kind: "error"; readonly error: unknown };

async function statusOf(path: string): Promise<Status> {
  try {
    const status = await stat(path);
    if (status.isFile()) return { kind: "file" };
    if (status.isDirectory()) return { kind: "folder" };
    return { kind: status.isFIFO() ? "pipe" : "other" };
  } catch (error) {
    return { kind: "error", error };
  }
}

function refuse(diagnostic: Diagnostic): Found {
  return { ok: false, refusal: diagnostic };
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
