import { availableParallelism } from "node:os";
import type { Diagnostic } from "./model/diagnostic.js";
import type { Source } from "./model/source.js";
import { compileLate } from "./compile-late.js";
import { startThreads } from "./threads.js";

/** Reads sources, some at a time. */
export interface Readers<R> {
  read(source: Source): Promise<R | Lost>;
  /** how many may be begun before the first is done */
  readonly most: number;
  close(): Promise<void>;
}

/** A source that was not read because reading it failed; the others are. */
export interface Lost {
  readonly ok: false;
  readonly refusal: Diagnostic;
  /** where our own program failed: what whoever mends it needs to know */
  readonly fault?: string;
}

/** Loading lexicon and models and warming up takes each thread as much of the processor as reading twenty or thirty reports does. */
const PAYS = 48;

/** How many threads shall read these sources, and the sources: as many as were asked for, else all processors, if there are enough sources for it to pay. */
export async function threadsFor<T>(sources: AsyncIterable<T>, asked: number | undefined): Promise<{ readonly count: number; readonly sources: AsyncIterable<T> }> {
  if (asked !== undefined) return { count: asked, sources };
  const iterator = sources[Symbol.asyncIterator]();
  const first: T[] = [];
  let ended = false;
  while (!ended && first.length < PAYS) {
    const { done, value } = await iterator.next();
    if (done === true) ended = true;
    else first.push(value as T);
  }
  async function* all(): AsyncGenerator<T> {
    yield* first.splice(0);
    if (!ended) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { count: ended ? 1 : availableParallelism(), sources: all() };
}

/** One after the other, in this thread. */
export function readersHere<R>(read: (source: Source) => R): Readers<R> {
  compileLate();
  return { read: async (source) => read(source), most: 1, close: async () => {} };
}

/** Each in one of `count` threads that run `file`. Where one crashes or hangs, its source is refused. */
export function readersInThreads<R>(file: URL, count: number): Readers<R> {
  compileLate();
  const threads = startThreads<Source, R>(file, count, ({ bytes }) => PATIENCE_MS + bytes.length * PATIENCE_MS_A_BYTE);
  return {
    read: async (source) => {
      const outcome = await threads.ask(source);
      if (outcome.kind === "answer") return outcome.answer;
      if (outcome.kind === "withdrawn") throw new Error(`${source.uri} was withdrawn, which no reader does`);
      return outcome.how === "too-slow" ? tooSlow(source.uri, outcome.message) : crashed(source.uri, outcome.message);
    },
    most: 4 * count,
    close: () => threads.close(),
  };
}

/** Readers that stay for `restMs` after the last source, so that the next one need not wait until models are loaded, and then give back the room that these take. */
export function readersKept<R>(start: () => Readers<R>, restMs: number): Readers<R> {
  let readers: Readers<R> | undefined;
  let begun = 0;
  let timer: NodeJS.Timeout | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(timer);
    const now = readers;
    readers = undefined;
    await now?.close();
  };
  const awake = (): Readers<R> => {
    clearTimeout(timer);
    return (readers ??= start());
  };
  return {
    async read(source) {
      const here = awake();
      begun++;
      try {
        return await here.read(source);
      } finally {
        if (--begun === 0) timer = setTimeout(() => void close(), restMs).unref();
      }
    },
    get most() {
      return awake().most;
    },
    close,
  };
}

/** A report takes a twentieth of a second; a hundred times as long on a busy machine is still no sign of an endless loop. */
const PATIENCE_MS = 60_000;
const PATIENCE_MS_A_BYTE = 0.2;

/** A source at which a reader of ours failed, with all that is known of that. */
export function crashed(uri: string, error: unknown): Lost {
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { ok: false, refusal: { code: "reading-failed", uri, message: "Attaché's reader failed on this report; this is our fault, not yours. The record is as it was.", remedy: "Please report it with the file and the lines that follow." }, fault };
}

function tooSlow(uri: string, message: string): Lost {
  return { ok: false, refusal: { code: "too-slow", uri, message, remedy: "Split it into one file a report; if it is one, please report this: it is our fault." } };
}
