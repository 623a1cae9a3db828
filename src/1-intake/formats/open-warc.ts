import type { WARCRecord } from "warcio";
import { chunksOf, type Input } from "../input.js";
import { refused, sourceOf, type Opened, type Opening } from "../opened.js";
import { damaged, refusal, Refused, tooLarge } from "../refusal.js";
import { decodedPage } from "./decoded-page.js";

/** A record's header, with what stands between it and the record before; real ones have a few kB. */
const MAX_HEADER = 1_000_000;

/** The pages of a web archive: of the `response` records those that succeeded and hold HTML, each with its address and the day on which it was fetched. */
export async function* openWarc(input: Input, opening: Opening): AsyncGenerator<Opened> {
  const { uri } = input;
  const { AsyncIterReader, WARCParser } = await import("warcio");
  const bounded = withBound(chunksOf(input), uri);
  const parser = new WARCParser(new AsyncIterReader(bounded.chunks, null), { parseHttp: false });
  let number = 0;
  let pages = 0;
  for (;;) {
    bounded.mayTake(MAX_HEADER);
    const record = await parser.parse();
    if (record === null) break;
    number++;
    bounded.mayTake(Infinity);
    const length = record.warcContentLength;
    if (!Number.isSafeInteger(length) || length < 0 || !record.warcHeaders.statusline.startsWith("WARC/1.")) {
      throw new Refused(damaged(`${uri}#${number}`, "a record of a web archive", "its header is broken; what follows it is not read"));
    }
    for await (const opened of pageOf(record, `${uri}#${number}`, opening)) {
      pages++;
      yield opened;
    }
    // warcio would look for the missing rest for ever
    if (await endsEarly(record)) throw new Refused(damaged(`${uri}#${number}`, "a record of a web archive", "it breaks off before its end"));
  }
  if (bounded.left()) yield refused(damaged(`${uri}#${number + 1}`, "a record of a web archive", "its header is broken; what follows it is not read"));
  else if (pages === 0) yield refused(refusal("no-reports", uri, `${uri}: no page in this web archive`, "Only successful responses that hold HTML are read."));
}

async function* pageOf(record: WARCRecord, uri: string, opening: Opening): AsyncGenerator<Opened> {
  if (record.warcType !== "response" || !/^application\/http\b/i.test(record.warcContentType ?? "")) return;
  const { limits, now } = opening;
  // what is packed or sent in pieces is a little longer or much shorter than its page
  if (record.warcContentLength > 2 * limits.maxBytes) {
    yield refused(tooLarge(uri, record.warcContentLength, limits.maxBytes));
    return;
  }
  try {
    const block = await record.readFully(false);
    const page = block.length < record.warcContentLength ? undefined : await decodedPage(block, limits.maxBytes, uri);
    if (page === undefined) return;
    const url = record.warcTargetURI?.replace(/^<|>$/g, "");
    const fetched = instant(record.warcDate);
    const given = { ...(url && { url }), ...(page.charset && { charset: page.charset }) };
    yield sourceOf({ uri, name: uri, depth: 0, content: { kind: "bytes", bytes: page.bytes }, given, ...(fetched && { retrieved: fetched }) }, page.bytes, "text/html", now);
  } catch (error) {
    yield refused(error instanceof Refused ? error.refusal : damaged(uri, "a page", error));
  }
}

/** Passes over what was not read of a record. */
async function endsEarly(record: WARCRecord): Promise<boolean> {
  let taken = record.payload?.length ?? 0;
  if (!record.consumed) for await (const chunk of record.reader) taken += chunk.length;
  return taken < record.warcContentLength;
}

function instant(date: string | null | undefined): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?Z$/.exec(date ?? "");
  return match && !Number.isNaN(Date.parse(`${match[1]}Z`)) ? `${match[1]}Z` : undefined;
}

/** warcio looks for the end of a header as far as there are bytes, and joins them anew for each chunk: so a header has a bound. */
function withBound(chunks: AsyncIterable<Uint8Array>, uri: string): { readonly chunks: AsyncIterable<Uint8Array>; readonly mayTake: (bytes: number) => void; readonly left: () => boolean } {
  let allowed = 0;
  let ended = false;
  async function* bounded(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      if (allowed <= 0) throw new Refused(damaged(uri, "a web archive", `a header is longer than ${MAX_HEADER} bytes`));
      allowed -= chunk.length;
      yield chunk;
    }
    ended = true;
  }
  return { chunks: bounded(), mayTake: (bytes) => { allowed = bytes; }, left: () => !ended };
}
