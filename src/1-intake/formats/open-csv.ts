import type { Options, Parser } from "csv-parse";
import { pipeline, Readable } from "node:stream";
import { decodeAs } from "../../model/decode-as.js";
import { chunksOf, headed, type Input } from "../input.js";
import { refused, type Opened, type Opening } from "../opened.js";
import { damaged, tooLarge } from "../refusal.js";
import { columnRefusal, columnsIn, rowSource } from "./row-source.js";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** A report a row, under the names in the first row; the first row below that is number 1. A quotation mark that is never closed takes all below it along, and is refused by its line. */
export async function* openCsv(given: Input, opening: Opening): AsyncGenerator<Opened> {
  const { parse } = await import("csv-parse");
  const { head, input } = await headed(given);
  const { uri } = input;
  const most = 2 * opening.limits.maxBytes;
  const encoding = encodingOf(head);
  const skipped: { readonly line: number; readonly why: unknown }[] = [];
  const options: Options & { readonly readableHighWaterMark: number } = {
    bom: true, delimiter: delimiterIn(decodeAs(head, encoding, "loosely")), relax_column_count: true, relax_quotes: true, skip_empty_lines: true,
    // an error would throw away the rows that wait to be read
    skip_records_with_error: true, on_skip: (error: unknown) => { skipped.push({ line: parser.info.lines, why: error }); },
    readableHighWaterMark: 2,
  };
  const parser: Parser = parse(options);
  const unended = (): boolean => parser.info.bytes - parser.info.bytes_records > most;
  pipeline(Readable.from(textOf(chunksOf(input), encoding, unended), { objectMode: false, highWaterMark: 1 << 16 }), parser, () => {}); // what goes wrong comes out of the loop below
  let number = -1;
  let names: readonly string[] = [];
  let columns: ReturnType<typeof columnsIn>["columns"] = {};
  for await (const row of parser as AsyncIterable<readonly string[]>) {
    number++;
    if (number > 0) {
      yield rowSource(`${uri}#${number}`, columns, (column) => row[names.indexOf(column)], input, opening);
      continue;
    }
    names = row.map((name) => name.trim().slice(0, 200));
    const found = columnsIn(names, opening.columns);
    columns = found.columns;
    if (found.missing.length > 0 || columns.text === undefined) {
      yield columnRefusal(uri, names, found.missing, "column");
      return;
    }
  }
  for (const { line, why } of skipped) yield refused(unended() ? tooLarge(`${uri}#line-${line}`, undefined, most) : damaged(`${uri}#line-${line}`, "a row of a table", why));
  if (number < 1 && skipped.length === 0) yield refused(damaged(uri, "a table", "it has no rows below its first line"));
}

/** The one that its first line has most of; quoted ones do not count. */
function delimiterIn(head: string): string {
  const line = (head.split(/\r?\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** By its mark; else UTF-8, unless its first bytes are none. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  // a letter may be cut at the end
  const whole = head.subarray(0, Math.max(0, head.length - 4));
  const end = whole.findLastIndex((byte) => byte < 0x80) + 1;
  try {
    decodeAs(whole.subarray(0, end), "utf-8", "strictly");
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The text as it comes, until there is a row without an end. */
async function* textOf(chunks: AsyncIterable<Uint8Array>, encoding: string, unended: () => boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    if (unended()) return;
    yield encoding === "windows-1252" ? decodeAs(chunk, encoding, "loosely") : decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
