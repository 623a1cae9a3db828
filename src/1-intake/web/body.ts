import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { WebRefusal } from "./web-refusal.js";

/**
 * The body of an answer, unpacked. Neither as it comes nor unpacked may it be larger than `mostBytes`: it is let go as soon as it is, so that neither an
 * endless answer nor a few bytes that unpack to gigabytes can fill the memory. `beyond`: whether it is then refused, or its beginning is enough.
 */
export async function readBody(body: Readable, encoding: string, uri: string, mostBytes: number, beyond: "refused" | "cut"): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked(counted(body, uri, mostBytes), encoding, uri)) {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= mostBytes) continue;
      if (beyond === "refused") throw tooLarge(uri, mostBytes);
      break;
    }
  } catch (error) {
    if (isPacking(error)) throw new WebRefusal("broken-answer", uri, "the answer is packed wrongly or cut off", "Try again later, or save the page from a browser and read the file.");
    throw error;
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks).subarray(0, mostBytes);
}

/** More than this is never read. */
export function tooLarge(uri: string, mostBytes: number): WebRefusal {
  return new WebRefusal("too-large", uri, `the answer is over the limit of ${mostBytes / 1e6} MB`, "Save what you need of it as a file and read that.");
}

/** There are packings of nothing that go on for ever: so what comes in is counted too. */
async function* counted(body: Readable, uri: string, mostBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    yield chunk;
    size += chunk.length;
    if (size > mostBytes) throw tooLarge(uri, mostBytes);
  }
}

async function* unpacked(body: AsyncIterable<Uint8Array>, encoding: string, uri: string): AsyncGenerator<Uint8Array> {
  const name = encoding.trim().toLowerCase();
  if (name === "" || name === "identity") return yield* body;
  const pieces = body[Symbol.asyncIterator]();
  const first = await pieces.next();
  const { pipeline, PassThrough } = await import("node:stream");
  const unpack = unpacker(name, (first.value as Uint8Array | undefined)?.[0]);
  if (unpack === undefined) throw new WebRefusal("strange-answer", uri, `the answer is packed as “${name.slice(0, 40)}”`, "Save the page from a browser and read the file.");
  if (first.done === true) return;
  const source = (async function* () { yield first.value as Uint8Array; yield* { [Symbol.asyncIterator]: () => pieces }; })();
  const out = new PassThrough();
  // Errors reach whoever reads `out`; breaking off there ends the source too.
  pipeline(source, unpack, out, () => {});
  yield* out as AsyncIterable<Uint8Array>;
}

function unpacker(name: string, firstByte = 0): ReturnType<typeof createGunzip> | ReturnType<typeof createBrotliDecompress> | undefined {
  switch (name) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate": // by the standard with a zlib head, by some servers without
      return (firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw();
    case "br":
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

function isPacking(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(?:Z_|ERR_(?:_?ERROR|BROTLI|PADDING|ZLIB)|ERR__ERROR)/.test(String(error.code));
}
