import { chunksOf, type Input } from "../input.js";
import { refused, type Opened, type Opening } from "../opened.js";
import { refusal, tooLarge } from "../refusal.js";
import { linePieces, type LinePiece } from "./line-pieces.js";

const SEPARATOR = /^From .{1,250}\d{1,2}:\d{2}/;

/** The mails of a mailbox, one after the other as they are read. */
export async function* openMbox(input: Input, opening: Opening): AsyncGenerator<Opened> {
  let number = 0;
  for await (const mail of mailsIn(chunksOf(input), opening.limits.maxBytes)) {
    number++;
    const uri = `${input.uri}#${number}`;
    if (mail === "too-large") yield refused(tooLarge(uri, undefined, opening.limits.maxBytes));
    else yield* opening.open({ uri, name: "mail.eml", depth: input.depth, content: { kind: "bytes", bytes: mail } });
  }
  if (number === 0) yield refused(refusal("no-reports", input.uri, `${input.uri}: no mail in this mailbox`, "Check that it was saved completely."));
}

async function* mailsIn(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array | "too-large"> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let blank = true;
  const take = (): Uint8Array | "too-large" => {
    const mail = length > most ? ("too-large" as const) : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return mail;
  };
  for await (const some of linePieces(chunks)) {
    for (const piece of some) {
      if (blank && piece.begins && isSeparator(piece)) {
        if (length > 0) yield take();
        blank = false;
        continue;
      }
      const bytes = unquoted(piece);
      length += bytes.length;
      if (length > most) pieces = [];
      // the chunk that it lies in must not be kept for its sake
      else pieces.push(Uint8Array.prototype.slice.call(bytes));
      if (piece.begins) blank = piece.bytes.length <= 2 && piece.ends;
    }
  }
  if (length > 0) yield take();
}

function isSeparator({ bytes }: LinePiece): boolean {
  return bytes[0] === 0x46 && SEPARATOR.test(Buffer.from(bytes.subarray(0, 300)).toString("latin1"));
}

/** ">From " at the start of a line stands for "From ". */
function unquoted({ bytes, begins }: LinePiece): Uint8Array {
  if (!begins || bytes[0] !== 0x3e) return bytes;
  return /^>+From /.test(Buffer.from(bytes.subarray(0, 40)).toString("latin1")) ? bytes.subarray(1) : bytes;
}
