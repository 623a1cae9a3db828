import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { ErrorResponse } from "../../contract/desk.js";
import { startThreads } from "../../threads.js";
import { RequestError, WITHDRAWN, type Status } from "../api/error.js";
import type { Question, Sent } from "../api/question.js";

/** What a thread is asked; without a question it only makes ready. */
export interface Asking {
  readonly record: string;
  readonly by: string;
  readonly question?: Question;
}

export type Told = { readonly ok: true; readonly sent: Sent } | { readonly ok: false; readonly status: Status; readonly error: ErrorResponse["error"]; readonly fault?: string };

export interface AnsweringThreads {
  readonly answer: (question: Question, unwanted?: AbortSignal) => Promise<Sent>;
  close(): Promise<void>;
}

/** Two: while one works on something large, the other answers the rest. */
const THREADS = 2;
/** None is given up: a thread that is ended while SQLite works takes the whole program with it, and every question comes to an end. */
const PATIENCE_MS = 2_000_000_000;
/** How long the end waits for what is being worked out. */
const LAST_MS = 15_000;
const FILE = new URL("./answering-thread.js", import.meta.url);

/** Threads that answer from a record, each with a connection of its own; none where the program runs from its sources. */
export function answeringThreads(of: Omit<Asking, "question">, onFault: (error: unknown) => void): AnsweringThreads | undefined {
  if (!existsSync(fileURLToPath(FILE))) return undefined;
  const threads = startThreads<Asking, Told>(FILE, THREADS, () => PATIENCE_MS);
  const underway = new Set<Promise<unknown>>();
  const ask: typeof threads.ask = (question, unwanted) => {
    const asked = threads.ask(question, unwanted).finally(() => underway.delete(asked));
    underway.add(asked);
    return asked;
  };
  for (let i = 0; i < THREADS; i++) ask(of).catch(onFault);
  return {
    async answer(question, unwanted) {
      const outcome = await ask({ ...of, question }, unwanted);
      if (outcome.kind === "withdrawn") throw new RequestError(WITHDRAWN, { code: "withdrawn", message: "Whoever asked did not wait for the answer." });
      if (outcome.kind === "lost") {
        if (outcome.how === "crashed") onFault(new Error(`an answering thread was lost: ${outcome.message}`));
        throw new RequestError(503, { code: outcome.how, message: "What worked on this failed; that is our fault, not yours.", remedy: "Ask again, or for less: fewer rows, a shorter stretch of time." });
      }
      const { answer } = outcome;
      if (answer.ok) return answer.sent;
      if (answer.fault !== undefined) onFault(answer.fault);
      throw new RequestError(answer.status, answer.error);
    },
    async close() {
      const late = new AbortController();
      await Promise.race([Promise.allSettled(underway), setTimeout(LAST_MS, undefined, { signal: late.signal }).catch(() => {})]);
      late.abort();
      await threads.close();
    },
  };
}
