import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { ColumnMap } from "../model/column-map.js";
import { findFiles } from "./find-files.js";
import type { Content } from "./input.js";
import { LIMITS, type Limits } from "./limits.js";
import { openInput } from "./open-input.js";
import { refused, type Opened, type Opening } from "./opened.js";
import { refusal, refusalOfError } from "./refusal.js";

export type { Opened } from "./opened.js";

export interface IntakeOptions {
  /** ISO 8601 instant that becomes `source.retrieved` */
  readonly now: string;
  /** where "-" is read from */
  readonly stdin?: Readable;
  /** larger reports are refused; 20 MB unless given */
  readonly maxBytes?: number;
  /** which columns of dumps hold what */
  readonly columns?: ColumnMap;
}

/**
 * Opens files, folders, globs and standard input ("-"), one source at a time, in the order given and sorted within; archives, mailboxes and dumps
 * give a source for each report in them. What cannot be read is a refusal in its place, and the rest is still read; a file that comes up
 * twice is opened once. Nothing is read ahead of what is asked for.
 */
export async function* openSources(inputs: readonly string[], options: IntakeOptions): AsyncGenerator<Opened> {
  const opening = openingOf(options);
  const opened = new Set<string>();
  for (const input of inputs) {
    if (input === "-") {
      yield* openStdin(options.stdin, opening);
      continue;
    }
    for await (const found of findFiles(input)) {
      if (!found.ok) {
        yield found;
        continue;
      }
      const real = await realpath(found.path).catch(() => found.path);
      if (opened.has(real)) continue;
      opened.add(real);
      yield* openFound(found.path, found.pipe, opening);
    }
  }
}

/** Bytes that are at hand under a name, as if they were a file of that name. */
export function openGiven({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }, options: IntakeOptions): AsyncGenerator<Opened> {
  return named(name, { kind: "bytes", bytes }, openingOf(options));
}

function openingOf({ now, maxBytes, columns }: IntakeOptions): Opening {
  const limits: Limits = { ...LIMITS, ...(maxBytes !== undefined && { maxBytes, maxNestedBytes: Math.max(maxBytes, LIMITS.maxNestedBytes) }) };
  const opening: Opening = { now, limits, ...(columns && { columns }), open: (input) => openInput(input, opening) };
  return opening;
}

function named(uri: string, content: Content, opening: Opening): AsyncGenerator<Opened> {
  return opening.open({ uri, name: uri, depth: 0, content });
}

async function* openFound(path: string, pipe: boolean, opening: Opening): AsyncGenerator<Opened> {
  if (pipe) {
    yield* named(path, { kind: "stream", chunks: createReadStream(path) }, opening);
    return;
  }
  let size: number;
  try {
    ({ size } = await stat(path));
  } catch (error) {
    yield refused(refusalOfError(error, path));
    return;
  }
  yield* named(path, { kind: "file", path, size }, opening);
}

async function* openStdin(stdin: Readable | undefined, opening: Opening): AsyncGenerator<Opened> {
  if (stdin) yield* named("stdin", { kind: "stream", chunks: bytesIn(stdin) }, opening);
  else yield refused(refusal("empty-file", "stdin", "stdin: nothing is piped in", "Pipe a report in, as in: cat report.txt | attache read -"));
}

async function* bytesIn(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream as AsyncIterable<Uint8Array | string>) yield typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
}
