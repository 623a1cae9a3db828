import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Given } from "../model/given.js";
import { Refused, tooLarge } from "./refusal.js";

/** Something to be opened: a file, standard input, or a part of one. */
export interface Input {
  /** what it is called in the record and in refusals */
  readonly uri: string;
  /** its own name, whose ending may tell what it is */
  readonly name: string;
  /** how many archives and mails lie around it */
  readonly depth: number;
  readonly content: Content;
  readonly given?: Given;
  readonly retrieved?: string;
}

export type Content =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "file"; readonly path: string; readonly size: number }
  | { readonly kind: "stream"; readonly chunks: AsyncIterable<Uint8Array> };

const HEAD_BYTES = 8192;

/** The first bytes, by which it is told what it is, and the input with nothing taken from it. */
export async function headed(input: Input): Promise<{ readonly head: Uint8Array; readonly input: Input }> {
  const { content } = input;
  if (content.kind === "bytes") return { head: content.bytes.subarray(0, HEAD_BYTES), input };
  if (content.kind === "file") return { head: await headOfFile(content.path), input };
  const iterator = content.chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    size += next.value.length;
  }
  const first = Buffer.concat(taken);
  return { head: first.subarray(0, HEAD_BYTES), input: { ...input, content: { kind: "stream", chunks: after(first, iterator) } } };
}

async function headOfFile(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* after(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Its bytes as they come; no more is read than is asked for. */
export async function* chunksOf({ content }: Input): AsyncGenerator<Uint8Array> {
  if (content.kind === "bytes") yield content.bytes;
  else yield* content.kind === "file" ? (createReadStream(content.path) as AsyncIterable<Uint8Array>) : content.chunks;
}

/** All its bytes. Throws `Refused` where there are more than `most`. */
export async function bytesOf(input: Input, most: number): Promise<Uint8Array> {
  const { content, uri } = input;
  const size = content.kind === "file" ? content.size : content.kind === "bytes" ? content.bytes.length : 0;
  if (size > most) throw new Refused(tooLarge(uri, size, most));
  if (content.kind === "bytes") return content.bytes;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(input)) {
    length += chunk.length;
    if (length > most) throw new Refused(tooLarge(uri, undefined, most));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
