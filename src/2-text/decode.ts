import { decodeAs } from "../model/decode-as.js";
import type { Diagnostic } from "../model/diagnostic.js";

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding that was used */
  readonly encoding: string;
  readonly notes: readonly Diagnostic[];
}

/**
 * Bytes to text; never throws. In order: byte-order mark, UTF-16 by its zero bytes, UTF-8, the charset that a protocol's header
 * (`named`) or HTML itself declares, and for bytes that are no UTF-8, windows-1252, with a note. Only the byte-order mark is taken away.
 */
export function decode(bytes: Uint8Array, uri: string, named?: string): Decoded {
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked) return lossy(bytes, marked, uri);
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", notes: [] };
  const declared = knownEncoding(named) ?? declaredCharset(bytes);
  const text = declared && declared !== "utf-8" ? strict(bytes, declared) : undefined;
  if (declared && text !== undefined) return { text, encoding: declared, notes: [] };
  if (mostlyUtf8(bytes)) return lossy(bytes, "utf-8", uri);
  const note = { code: "guessed-encoding", uri, message: `${uri}: the bytes are not valid UTF-8; read as windows-1252`, remedy: "Save the file as UTF-8 if letters look wrong." };
  return { text: decodeAs(bytes, "windows-1252", "loosely"), encoding: "windows-1252", notes: [note] };
}

function lossy(bytes: Uint8Array, encoding: string, uri: string): Decoded {
  const text = decodeAs(bytes, encoding, "loosely");
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return { text, encoding, notes: [] };
  const note = { code: "broken-encoding", uri, message: `${uri}: ${broken} characters are not valid ${encoding} and are shown as \uFFFD`, remedy: "Get a clean copy of the file if these matter." };
  return { text, encoding, notes: [note] };
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decodeAs(bytes, encoding, "strictly");
  } catch {
    return undefined; // not this encoding: the caller tries the next
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Latin text in UTF-16 has a zero in nearly every second byte, and on one side only. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096);
  if (head.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const enough = head.length * 0.3;
  if (odd > enough && even === 0) return "utf-16le";
  if (even > enough && odd === 0) return "utf-16be";
  return undefined;
}

/** The charset of a meta element or XML declaration in the first 4 kB, if it is one that can be decoded. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i.exec(head)?.[1] ?? /^<\?xml[^>]{0,100}encoding\s{0,5}=\s{0,5}["']([\w.-]{2,40})/i.exec(head)?.[1];
  return knownEncoding(label);
}

function knownEncoding(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined; // an unknown label says nothing
  }
}

/** A page in UTF-8 with a few broken bytes (cut in the middle of a letter) is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let sequences = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead >= 0xc3 && lead <= 0xf4 && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80) sequences++;
  }
  if (sequences === 0) return false;
  const broken = new TextDecoder("utf-8").decode(bytes).match(/\uFFFD/g)?.length ?? 0;
  return broken * 4 <= sequences;
}
