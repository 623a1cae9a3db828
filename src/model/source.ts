import type { Given } from "./given.js";

/** Bytes as they arrived, before anything is decided about them. */
export interface Source {
  /** path as the user gave it, URL, or "stdin"; a part of a file is named after it: `dump.zip!/folder/a.eml`, `box.mbox#12` */
  readonly uri: string;
  /** "text/plain", "text/html", or a document's type such as "application/pdf" (sniffed from bytes and name) */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, hexadecimal */
  readonly sha256: string;
  /** ISO 8601 instant, from the caller's clock */
  readonly retrieved: string;
  /** what came along with the bytes, where they are a part of something */
  readonly given?: Given;
}
