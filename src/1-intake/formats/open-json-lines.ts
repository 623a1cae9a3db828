import { chunksOf, type Input } from "../input.js";
import { refused, type Opened, type Opening } from "../opened.js";
import { damaged, refusal, tooLarge } from "../refusal.js";
import { linePieces } from "./line-pieces.js";
import { columnRefusal, columnsIn, rowSource } from "./row-source.js";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A report a line: each line is an object, with the keys that were named or usual ones. `a.b` names `b` within `a`. */
export async function* openJsonLines(input: Input, opening: Opening): AsyncGenerator<Opened> {
  let known = false;
  let lines = 0;
  for await (const { number, line } of linesIn(chunksOf(input), opening.limits.maxBytes)) {
    const uri = `${input.uri}#${number}`;
    lines++;
    if (line === "too-large") {
      yield refused(tooLarge(uri, undefined, opening.limits.maxBytes));
      continue;
    }
    const row = rowIn(line);
    if ("why" in row) {
      yield refused(damaged(uri, "a line of JSON", row.why));
      continue;
    }
    const cell = (path: string): string | undefined => textOf(valueAt(row.object, path));
    const asked = opening.columns ?? {};
    const paths = Object.values(asked).filter((path) => valueAt(row.object, path) !== undefined);
    const names = [...Object.keys(row.object), ...paths];
    const { columns } = columnsIn([...new Set(names)], asked);
    // keys may be left out where a row has nothing for them; a first row without text is another kind of dump
    if (columns.text !== undefined) yield rowSource(uri, columns, cell, input, opening);
    else yield columnRefusal(known ? uri : input.uri, names, asked.text === undefined ? [] : [asked.text], "key");
    if (columns.text === undefined && !known) return;
    known = true;
  }
  if (lines === 0) yield refused(refusal("empty-file", input.uri, `${input.uri}: its lines are empty`, "Check that it was saved completely."));
}

function rowIn(line: Uint8Array): { readonly object: { readonly [key: string]: Json } } | { readonly why: string } {
  try {
    const value = JSON.parse(new TextDecoder().decode(line)) as Json;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { object: value as { readonly [key: string]: Json } } : { why: "it is no object" };
  } catch (error) {
    return { why: error instanceof Error ? error.message.replace(/,? ?"[\s\S]*" is not valid JSON/, "") : String(error) };
  }
}

function valueAt(object: { readonly [key: string]: Json }, path: string): Json | undefined {
  if (Object.hasOwn(object, path)) return object[path];
  let value: Json | undefined = object;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) return undefined;
    value = (value as { readonly [key: string]: Json })[key];
  }
  return value;
}

/** Text as it is; several texts as paragraphs; of what is named inside ({"name": "Reuters"}), its name. */
function textOf(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.flatMap((each: Json) => (Array.isArray(each) ? [] : (textOf(each) ?? []))).join("\n\n");
  if (typeof value === "object" && value !== null && Object.hasOwn(value, "name")) {
    const { name } = value as { readonly name: Json };
    return typeof name === "string" ? name : undefined;
  }
  return undefined;
}

/** Lines that hold something, by their number in the file. */
async function* linesIn(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<{ readonly number: number; readonly line: Uint8Array | "too-large" }> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const take = (): Uint8Array | "too-large" | undefined => {
    number++;
    const line = length > most ? ("too-large" as const) : Buffer.concat(pieces);
    [pieces, length] = [[], 0];
    return line === "too-large" || line.some((byte) => byte > 32) ? line : undefined;
  };
  for await (const some of linePieces(chunks)) {
    for (const { bytes, ends } of some) {
      length += bytes.length;
      if (length > most) pieces = [];
      else pieces.push(bytes);
      const line = ends ? take() : undefined;
      if (line !== undefined) yield { number, line };
    }
  }
  const line = length > 0 ? take() : undefined;
  if (line !== undefined) yield { number, line };
}
