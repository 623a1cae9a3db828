import { Worker } from "node:worker_threads";

/** What came of a question: the answer; how the thread that worked on it was lost; or that nobody wanted it any more before it was begun. */
export type Outcome<A> =
  | { readonly kind: "answer"; readonly answer: A }
  | { readonly kind: "lost"; readonly how: "crashed" | "too-slow" | "too-big"; readonly message: string }
  | { readonly kind: "withdrawn" };

/** Threads that each work on one question at a time. */
export interface Threads<Q, A> {
  /** never rejects for what the question does to its thread; rejects when a thread cannot be started at all. `unwanted`: whoever asks withdraws it, as long as it waits */
  ask(question: Q, unwanted?: AbortSignal): Promise<Outcome<A>>;
  close(): Promise<void>;
}

/** What a thread says: once that it is ready, then an answer a question. */
export type ThreadSays<A> = { readonly kind: "ready" } | { readonly kind: "answer"; readonly answer: A };

interface Asked<Q, A> {
  readonly question: Q;
  readonly settle: (outcome: Outcome<A>) => void;
  readonly fail: (error: Error) => void;
}

/** How often it is looked how much memory a thread has taken. */
const WATCH_MS = 50;

/**
 * Runs `file` in `count` threads, each started when there is a question for it. A question that takes longer than `limitMs`, from the moment at which
 * its thread began on it, costs the thread, as one does that crashes it; another takes its place. So does one during which the program's memory grows by more
 * than `mostBytes`: a bound on the heap alone would not see what is unpacked into buffers.
 */
export function startThreads<Q, A>(file: URL, count: number, limitMs: (question: Q) => number, mostBytes?: number): Threads<Q, A> {
  const waiting: Asked<Q, A>[] = [];
  const threads = new Set<Worker>();
  const idle: ((asked: Asked<Q, A>) => void)[] = [];
  let closed = false;

  function start(): void {
    const worker = new Worker(file, mostBytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: Math.ceil(mostBytes / 2 ** 20) } });
    threads.add(worker);
    let ready = false;
    let asked: Asked<Q, A> | undefined;
    let timer: NodeJS.Timeout | undefined;
    let watch: NodeJS.Timeout | undefined;
    let why: { readonly how: "crashed" | "too-slow" | "too-big"; readonly message: string } = { how: "crashed", message: "its thread ended" };

    function take(next: Asked<Q, A>): void {
      asked = next;
      worker.ref();
      const ms = limitMs(next.question);
      timer = setTimeout(() => {
        why = { how: "too-slow", message: `not done after ${Math.round(ms / 1000)} seconds` };
        void worker.terminate();
      }, ms);
      if (mostBytes !== undefined) watch = watchMemory(mostBytes);
      worker.postMessage(next.question);
    }
    function watchMemory(most: number): NodeJS.Timeout {
      const before = process.memoryUsage.rss();
      return setInterval(() => {
        if (process.memoryUsage.rss() - before <= most) return;
        why = { how: "too-big", message: `it takes more than ${Math.round(most / 1e6)} MB of memory` };
        void worker.terminate();
      }, WATCH_MS).unref();
    }
    function rest(): void {
      const next = waiting.shift();
      if (next !== undefined) return take(next);
      worker.unref();
      idle.push(take);
    }
    worker.on("message", (said: ThreadSays<A>) => {
      ready = true;
      clearTimeout(timer);
      clearInterval(watch);
      const done = asked;
      asked = undefined;
      rest();
      if (said.kind === "answer") done?.settle({ kind: "answer", answer: said.answer });
    });
    worker.on("error", (error: Error) => {
      const full = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      why = { how: full ? "too-big" : "crashed", message: error.message };
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      clearInterval(watch);
      threads.delete(worker);
      const at = idle.indexOf(take);
      if (at >= 0) idle.splice(at, 1);
      asked?.settle({ kind: "lost", ...why });
      if (closed) return;
      // one that never came to work would be replaced for ever
      if (!ready) for (const each of waiting.splice(0)) each.fail(new Error(`a reading thread could not be started: ${why.message}`));
      else if (waiting.length > 0) start();
    });
  }

  return {
    ask: (question, unwanted) => new Promise((settle, fail) => {
      if (unwanted?.aborted) return settle({ kind: "withdrawn" });
      const asked = { question, settle, fail };
      const free = idle.pop(); // the one that worked last: what it has in memory is most likely to serve again
      if (free !== undefined) return free(asked);
      waiting.push(asked);
      unwanted?.addEventListener("abort", () => {
        const at = waiting.indexOf(asked);
        if (at < 0) return;
        waiting.splice(at, 1);
        settle({ kind: "withdrawn" });
      }, { once: true });
      if (threads.size < count) start();
    }),
    close: async () => {
      closed = true;
      await Promise.all([...threads].map((worker) => worker.terminate()));
      for (const each of waiting.splice(0)) each.fail(new Error("the reading threads were closed"));
    },
  };
}
