/** A line of a file: its number from 1, and its text, or that it is longer than it may be. */
export type FileLine = { readonly number: number; readonly text: string } | { readonly number: number; readonly tooLong: true };

/** Longer lines are passed over: a report with its source takes a few hundred kilobytes, and the largest that is read 20 MB. */
const MOST = 100_000_000;

/** The lines of bytes that arrive in pieces; no more than one line is held. Blank ones are left out, and a byte order mark at the beginning. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array | string>, most = MOST): AsyncGenerator<FileLine> {
  let held: Buffer[] = [];
  let [size, number] = [0, 1];
  const line = (): FileLine | undefined => {
    const text = size > most ? undefined : Buffer.concat(held).toString("utf8").replace(number === 1 ? /^\ufeff/ : /^$/, "").trim();
    const found = text === undefined ? { number, tooLong: true as const } : text === "" ? undefined : { number, text };
    [held, size] = [[], 0];
    number++;
    return found;
  };
  for await (const piece of pieces) {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    let start = 0;
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, start)) {
      hold(bytes.subarray(start, at));
      const found = line();
      if (found !== undefined) yield found;
      start = at + 1;
    }
    hold(bytes.subarray(start));
  }
  const last = size === 0 ? undefined : line();
  if (last !== undefined) yield last;

  function hold(bytes: Buffer): void {
    size += bytes.length;
    if (size > most) held = [];
    else if (bytes.length > 0) held.push(bytes);
  }
}
