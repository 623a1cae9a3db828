import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

/** Where a file's text goes, a piece at a time. */
export interface Sink {
  write(text: string): Promise<void> | void;
  /** all of it is written */
  end(): Promise<void> | void;
  /** it is whole: it may be seen */
  place(): void;
  /** something failed: nothing that could be taken for the whole is left */
  drop(): void;
}

const PIECE = 1 << 18;

/** A new file. It is written beside its place and put there when it is whole. */
export function fileSink(path: string): Sink {
  const partial = partialOf(path);
  const file = openSync(partial, "wx");
  let [waiting, isOpen] = ["", true];
  const flush = (): void => {
    for (let bytes = Buffer.from(waiting, "utf8"), at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    waiting = "";
  };
  return {
    write(text) {
      waiting += text;
      if (waiting.length >= PIECE) flush();
    },
    end() {
      flush();
      closeSync(file);
      isOpen = false;
    },
    place: () => place(path),
    drop() {
      if (isOpen) closeSync(file);
      isOpen = false;
      rmSync(partial, { force: true });
    },
  };
}

/** Under which name a file is written until it is whole. */
export function partialOf(path: string): string {
  return `${path}.${process.pid}.partial`;
}

/** Puts a file that is whole in its place. */
export function place(path: string): void {
  if (existsSync(path)) throw new Error(`${path} was made by somebody else meanwhile`);
  renameSync(partialOf(path), path);
}

/** Standard output: waits where the reader is slower, so that a record does not pile up in memory. */
export function streamSink(out: { write(text: string): void; readonly stream?: NodeJS.WritableStream }): Sink {
  const { stream } = out;
  return {
    write(text) {
      if (stream === undefined) return void out.write(text);
      return stream.write(text) ? undefined : new Promise((resolve) => stream.once("drain", () => resolve()));
    },
    end() {},
    place() {},
    drop() {},
  };
}
