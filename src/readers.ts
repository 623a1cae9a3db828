import { availableParallelism } from "node:os";
import type { Diagnostic } from "./model/diagnostic.js";
import type { Weighed } from "./in-order.js";
import { compileLate } from "./compile-late.js";
import { startThreads } from "./threads.js";

/** Answers questions about sources, some at a time. A question names its source and how many bytes it has to work on. */
export interface Readers<Q extends Asked, A> {
  ask(question: Q): Promise<A | Lost>;
  /** how many may be begun before the first is done */
  readonly most: number;
  close(): Promise<void>;
}

export interface Asked {
  readonly uri: string;
  readonly size: number;
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

/** Bytes of sources that may be held at once beyond the last one asked for, however many threads read. */
export const MOST_HELD = 64_000_000;

/** How many threads shall read these sources, and the sources: as many as were asked for, else all processors, if there are enough sources for it to pay. */
export async function threadsFor<T>(sources: AsyncIterable<T>, asked: number | undefined, weight: Weighed<T>): Promise<{ readonly count: number; readonly sources: AsyncIterable<T> }> {
  if (asked !== undefined) return { count: asked, sources };
  const iterator = sources[Symbol.asyncIterator]();
  const first: T[] = [];
  let ended = false;
  let held = 0;
  while (!ended && first.length < PAYS && held < weight.most) {
    const { done, value } = await iterator.next();
    if (done === true) ended = true;
    else {
      first.push(value as T);
      held += weight.of(value as T);
    }
  }
  async function* all(): AsyncGenerator<T> {
    for (let next = first.shift(); next !== undefined; next = first.shift()) yield next;
    if (!ended) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { count: ended ? 1 : availableParallelism(), sources: all() };
}

/** One after the other, in this thread. */
export function readersHere<Q extends Asked, A>(answer: (question: Q) => A): Readers<Q, A> {
  compileLate();
  return { ask: async (question) => answer(question), most: 1, close: async () => {} };
}

/** Each in one of `count` threads that run `file`. Where one crashes or hangs, its source is refused. */
export function readersInThreads<Q extends Asked, A>(file: URL, count: number): Readers<Q, A> {
  compileLate();
  const threads = startThreads<Q, A>(file, count, ({ size }) => PATIENCE_MS + size * PATIENCE_MS_A_BYTE);
  return {
    ask: async (question) => {
      const outcome = await threads.ask(question);
      if (outcome.kind === "answer") return outcome.answer;
      if (outcome.kind === "withdrawn") throw new Error(`${question.uri} was withdrawn, which no reader does`);
      return outcome.how === "too-slow" ? tooSlow(question.uri, outcome.message) : crashed(question.uri, outcome.message);
    },
    most: 4 * count,
    close: () => threads.close(),
  };
}

/** Readers that stay for `restMs` after the last source, so that the next one need not wait until models are loaded, and then give back the room that these take. */
export function readersKept<Q extends Asked, A>(start: () => Readers<Q, A>, restMs: number): Readers<Q, A> {
  let readers: Readers<Q, A> | undefined;
  let begun = 0;
  let timer: NodeJS.Timeout | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(timer);
    const now = readers;
    readers = undefined;
    await now?.close();
  };
  const awake = (): Readers<Q, A> => {
    clearTimeout(timer);
    return (readers ??= start());
  };
  return {
    async ask(question) {
      const here = awake();
      begun++;
      try {
        return await here.ask(question);
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
