import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Source } from "../model/source.js";
import { findFiles } from "./find-files.js";
import { refusal, refusalOfError } from "./refusal.js";
import { sniff } from "./sniff.js";

/** A source, or why an input is none. */
export type Opened = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly refusal: Diagnostic };

export interface IntakeOptions {
  /** ISO 8601 instant that becomes `source.retrieved` */
  readonly now: string;
  /** where "-" is read from */
  readonly stdin?: Readable;
  /** larger files are refused; 20 MB unless given */
  readonly maxBytes?: number;
}

const MAX_BYTES = 20_000_000;

/**
 * Opens files, folders, globs and standard input ("-"), one source at a time, in the order given and sorted within.
 * What cannot be read is a refusal in its place, and the rest is still read; a file that comes up twice is opened once.
 */
export async function* openSources(inputs: readonly string[], options: IntakeOptions): AsyncGenerator<Opened> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const opened = new Set<string>();
  for (const input of inputs) {
    if (input === "-") {
      yield await openStdin(options.stdin, maxBytes, options.now);
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
      yield found.pipe ? await openStream(createReadStream(found.path), found.path, maxBytes, options.now) : await openFile(found.path, maxBytes, options.now);
    }
  }
}

/** Bytes that are at hand under a name, as if they were a file of that name. */
export function openGiven({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }, { now, maxBytes = MAX_BYTES }: IntakeOptions): Opened {
  return bytes.length > maxBytes ? { ok: false, refusal: tooLarge(name, megabytes(bytes.length), maxBytes) } : openBytes(bytes, name, now);
}

async function openFile(path: string, maxBytes: number, now: string): Promise<Opened> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) return { ok: false, refusal: tooLarge(path, megabytes(size), maxBytes) };
    return openBytes(await readFile(path), path, now);
  } catch (error) {
    return { ok: false, refusal: refusalOfError(error, path) };
  }
}

function openStdin(stdin: Readable | undefined, maxBytes: number, now: string): Promise<Opened> | Opened {
  if (stdin) return openStream(stdin, "stdin", maxBytes, now);
  return { ok: false, refusal: refusal("empty-file", "stdin", "stdin: nothing is piped in", "Pipe a report in, as in: cat report.txt | attache read -") };
}

async function openStream(stream: Readable, uri: string, maxBytes: number, now: string): Promise<Opened> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array | string>) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
      size += bytes.length;
      if (size > maxBytes) return { ok: false, refusal: tooLarge(uri, `more than ${megabytes(maxBytes)}`, maxBytes) };
      chunks.push(bytes);
    }
  } catch (error) {
    return { ok: false, refusal: refusalOfError(error, uri) };
  }
  return openBytes(Buffer.concat(chunks), uri, now);
}

function openBytes(bytes: Uint8Array, uri: string, now: string): Opened {
  if (bytes.length === 0) {
    return { ok: false, refusal: refusal("empty-file", uri, `${uri}: the file is empty`, "Check that it was saved completely.") };
  }
  const sniffed = sniff(uri, bytes);
  if (sniffed.kind === "binary") return { ok: false, refusal: notText(uri, sniffed.format) };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ok: true, source: { uri, mediaType: sniffed.mediaType, bytes, sha256, retrieved: now } };
}

function notText(uri: string, format: string | undefined): Diagnostic {
  if (format === "PDF") {
    return refusal("pdf-not-read", uri, `${uri}: PDF is not read yet`, "Save its text as a .txt file (for example with pdftotext) and read that.");
  }
  return refusal("not-text", uri, `${uri}: ${format ? `it is ${format}` : "it is a binary file"}, not text`, "Give a text or HTML file; save other formats as text first.");
}

function tooLarge(uri: string, size: string, maxBytes: number): Diagnostic {
  return refusal("too-large", uri, `${uri}: ${size} is over the limit of ${megabytes(maxBytes)} for one report`, "Split it into one file a report.");
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.round(bytes / 100_000) / 10} MB`;
}
