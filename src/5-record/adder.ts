import { prepare } from "./prepare.js";
import { startPreparing, type Preparing } from "./preparing.js";
import { put, type Also } from "./put.js";
import type { Added, Ready } from "./record.js";
import { holdMore, holdUsual } from "./store/pages.js";
import type { Sql } from "./store/sql.js";

/** Adds reports that are ready, many with one commit. */
export interface Adder {
  add<R extends Ready>(reports: readonly R[], also?: Also<R>): Promise<readonly Added[]>;
  /** When all that was given is written. */
  close(): Promise<void>;
}

/** Reports of one commit that are many. */
const MANY = 32;

/** After so many of these, more are likely to come: a thread takes as much of the processor to start as preparing a hundred does. */
const PAYS = 256;

/** Milliseconds without work after which what many reports need is given back: the thread, and the pages held in memory. */
const IDLE = 1000;

/**
 * Adds in the order in which reports are given. Whoever gives many again and again, and the next before the last are written, has them
 * prepared in a thread of their own meanwhile: that is a third of the work.
 */
export function openAdder(sql: Sql): Adder {
  let seen = 0;
  let waiting = 0;
  let thread: Preparing | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const begin = (): void => {
    waiting++;
    clearTimeout(idle);
    holdMore(sql);
    thread ??= startPreparing();
  };
  const end = (): void => {
    if (--waiting === 0) idle = setTimeout(rest, IDLE).unref();
  };
  const rest = (): void => {
    void thread?.close();
    thread = undefined;
    holdUsual(sql);
  };

  return {
    async add(reports, also) {
      // All that can be worked out before is: the transaction holds up other processes.
      if (reports.length < MANY || (seen += reports.length) <= PAYS) return put(sql, reports.map(prepare), also);
      begin();
      const prepared = thread!.prepare(reports);
      prepared.catch(() => {}); // it is told when its turn comes
      const done = last.then(async () => put(sql, await prepared, also)).finally(end);
      last = done.catch(() => {}); // it is told to whoever gave these
      return done;
    },
    async close() {
      await last;
      clearTimeout(idle);
      await thread?.close();
    },
  };
}
