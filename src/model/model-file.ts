/** A trained model as bytes: a magic word of eight, the length of the head (4 bytes, little endian), the head in JSON, then the parts one after another. */
export function packModelFile(magic: string, head: object, parts: readonly Uint8Array[]): Uint8Array {
  const line = new TextEncoder().encode(JSON.stringify(head));
  const file = new Uint8Array(HEAD_AT + line.length + parts.reduce((sum, part) => sum + part.length, 0));
  file.set(new TextEncoder().encode(magic));
  new DataView(file.buffer).setUint32(8, line.length, true);
  file.set(line, HEAD_AT);
  let at = HEAD_AT + line.length;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** The head and the bytes after it. Throws a TypeError when the bytes are something else than `what` ("a language model"). */
export function unpackModelFile(file: Uint8Array, magic: string, what: string): { readonly head: unknown; readonly body: Uint8Array } {
  if (file.length < HEAD_AT || new TextDecoder().decode(file.subarray(0, 8)) !== magic) throw new TypeError(`not ${what}: ${file.length} bytes without the magic word ${magic.trim()}`);
  const end = HEAD_AT + new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(8, true);
  return { head: JSON.parse(new TextDecoder().decode(file.subarray(HEAD_AT, end))), body: file.subarray(end) };
}

const HEAD_AT = 12;
