/** A line, or a piece of one that runs over several chunks: however long lines are, no more is held than came at once. */
export interface LinePiece {
  /** the line feed included */
  readonly bytes: Uint8Array;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Bytes cut at line feeds. */
export async function* linePieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly LinePiece[]> {
  let begins = true;
  for await (const chunk of chunks) {
    const pieces: LinePiece[] = [];
    let from = 0;
    while (from < chunk.length) {
      const feed = chunk.indexOf(10, from);
      const to = feed < 0 ? chunk.length : feed + 1;
      pieces.push({ bytes: chunk.subarray(from, to), begins, ends: feed >= 0 });
      begins = feed >= 0;
      from = to;
    }
    yield pieces;
  }
}
