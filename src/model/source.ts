/** Bytes as they arrived, before anything is decided about them. */
export interface Source {
  /** path as the user gave it, URL, or "stdin" */
  readonly uri: string;
  /** "text/plain" or "text/html" (sniffed from name and bytes) */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, hexadecimal */
  readonly sha256: string;
  /** ISO 8601 instant, from the caller's clock */
  readonly retrieved: string;
}
