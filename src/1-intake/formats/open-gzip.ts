import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { chunksOf, type Input } from "../input.js";
import type { Opened, Opening } from "../opened.js";
import { bomb, Refused } from "../refusal.js";

/** What is packed, as it comes out: several members one after the other are one. */
export async function* openGzip(input: Input, opening: Opening): AsyncGenerator<Opened> {
  const { uri, given, retrieved, depth } = input;
  const inner: Input = { uri, name: input.name.replace(/\.gz$/i, ""), depth, content: { kind: "stream", chunks: unpacked(input, opening) }, ...(given && { given }), ...(retrieved && { retrieved }) };
  yield* opening.open(inner);
}

async function* unpacked(input: Input, { limits }: Opening): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  pipeline(Readable.from(chunksOf(input)), gunzip, () => {}); // what goes wrong comes out of the loop below
  let size = 0;
  for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    // what zlib has taken in is counted in its own blocks, so a little slack is due
    if (size > limits.ratioFrom && size > limits.maxRatio * Math.max(gunzip.bytesWritten, 1)) throw new Refused(bomb(input.uri, limits.maxRatio));
    yield chunk;
  }
}
