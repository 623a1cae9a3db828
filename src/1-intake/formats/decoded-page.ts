import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { Refused, tooLarge } from "../refusal.js";

/** The HTML of an HTTP response as a server sent it, its codings undone; undefined where it is no page. Throws where a coding is broken. */
export async function decodedPage(response: Uint8Array, most: number, uri: string): Promise<{ readonly bytes: Uint8Array; readonly charset?: string } | undefined> {
  const { AsyncIterReader, StatusAndHeadersParser } = await import("warcio");
  const reader = new AsyncIterReader([response], null);
  const http = await new StatusAndHeadersParser().parse(reader, { headersClass: Headers });
  if (!http || !/^HTTP\/\d(?:\.\d)? 2\d\d\b/.test(http.statusline)) return undefined;
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(http.headers.get("content-type") ?? "text/html")?.[1]?.toLowerCase();
  if (type !== "text/html" && type !== "application/xhtml+xml") return undefined;
  // archives often keep the header of a coding that they have undone themselves: then the pieces are taken for what they are
  const chunked = /^chunked$/i.test(http.headers.get("transfer-encoding") ?? "");
  const body = await (chunked ? new AsyncIterReader(reader, null, true) : reader).readFully();
  const bytes = await unpacked(body, http.headers.get("content-encoding") ?? "", most, uri);
  const charset = /charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/i.exec(http.headers.get("content-type") ?? "")?.[1];
  return bytes.length === 0 ? undefined : { bytes, ...(charset && { charset }) };
}

async function unpacked(body: Uint8Array, coding: string, most: number, uri: string): Promise<Uint8Array> {
  const bound = { maxOutputLength: most };
  try {
    if (body[0] === 0x1f && body[1] === 0x8b) return await promisify(gunzip)(body, bound);
    if (/^br$/i.test(coding.trim()) && !startsMarkup(body)) return await promisify(brotliDecompress)(body, bound);
    if (/^deflate$/i.test(coding.trim()) && !startsMarkup(body)) return await ((body[0] ?? 0) % 16 === 8 ? promisify(inflate)(body, bound) : promisify(inflateRaw)(body, bound));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") throw new Refused(tooLarge(uri, undefined, most));
    throw error;
  }
  if (body.length > most) throw new Refused(tooLarge(uri, body.length, most));
  return body;
}

function startsMarkup(body: Uint8Array): boolean {
  return /^(?:ï»¿)?\s*</.test(Buffer.from(body.subarray(0, 200)).toString("latin1"));
}
