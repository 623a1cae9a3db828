import { brotliDecompressSync, deflateRawSync, inflateRawSync } from "node:zlib";

/** Bytes as they are kept: deflated, unless that makes them longer. (Of a report's size brotli is hardly smaller, and takes twice as long.) */
export function pack(bytes: Uint8Array): { readonly encoding: "deflate" | "identity"; readonly bytes: Uint8Array } {
  const packed = deflateRawSync(bytes);
  return packed.length < bytes.length ? { encoding: "deflate", bytes: packed } : { encoding: "identity", bytes };
}

/** The bytes as they arrived. */
export function unpack(row: { readonly encoding: string; readonly bytes: Uint8Array }): Uint8Array {
  switch (row.encoding) {
    case "deflate":
      return inflateRawSync(row.bytes);
    case "brotli": // records of before November 2026
      return brotliDecompressSync(row.bytes);
    default:
      return row.bytes;
  }
}
