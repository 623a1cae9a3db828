import { Worker } from "node:worker_threads";
import type { Telling } from "./derive.js";
import { eachOnce, prepare, type EntryRow, type Prepared } from "./prepare.js";
import type { Ready } from "./record.js";

/** Prepares reports in a thread. */
export interface Preparing {
  prepare<R extends Ready>(reports: readonly R[]): Promise<readonly Prepared<R>[]>;
  close(): Promise<void>;
}

/** What the thread gets of reports, and what it says of them, in their order: plain data, without what the other side has. */
export type Raw = Pick<Ready, "report" | "entries"> & { readonly bytes: Uint8Array };
export type Worked = Omit<Prepared, "ready" | "rows" | "derived"> & {
  readonly rows: readonly Omit<EntryRow, "entry">[];
  readonly derived: Omit<Prepared["derived"], "tellings"> & { readonly tellings: readonly (Omit<Telling, "told"> & { readonly told: Omit<Telling["told"], "entry"> })[] };
};

/** Sources run through a test runner are prepared in its own thread: there is no file to run in another. */
const COMPILED = import.meta.url.endsWith(".js");

const HERE: Preparing = { prepare: async (reports) => reports.map(prepare), close: async () => {} };

/** Starts the thread. Where it fails, whatever the reason, reports are prepared here: what is wrong with one is said then. */
export function startPreparing(): Preparing {
  if (!COMPILED) return HERE;
  const worker = new Worker(new URL("preparing-thread.js", import.meta.url));
  const waiting: ((worked: readonly Worked[] | undefined) => void)[] = [];
  let ended = false;
  worker.unref();
  const settle = (worked: readonly Worked[] | undefined): void => {
    waiting.shift()?.(worked);
    if (waiting.length === 0) worker.unref();
  };
  worker.on("message", settle);
  worker.on("error", () => {}); // it ends then
  worker.on("exit", () => {
    ended = true;
    while (waiting.length > 0) settle(undefined);
  });
  return {
    prepare: async (reports) => {
      if (ended) return HERE.prepare(reports);
      const worked = await new Promise<readonly Worked[] | undefined>((resolve) => {
        waiting.push(resolve);
        worker.ref();
        // A copy of the bytes: they may be a few of a large buffer, which would go along whole.
        const raw = reports.map(({ report, entries, source }): Raw => ({ report, entries, bytes: new Uint8Array(source.bytes) }));
        worker.postMessage(raw, raw.map(({ bytes }) => bytes.buffer as ArrayBuffer));
      });
      return worked === undefined ? HERE.prepare(reports) : reports.map((ready, i) => together(ready, worked[i]!));
    },
    close: async () => {
      ended = true;
      await worker.terminate();
    },
  };
}

function together<R extends Ready>(ready: R, { rows, derived, ...worked }: Worked): Prepared<R> {
  const entries = eachOnce(ready.entries);
  return {
    ...worked, ready,
    rows: rows.map((row, i) => ({ ...row, entry: entries[i]! })),
    derived: { ...derived, tellings: derived.tellings.map((telling, i) => ({ ...telling, told: { ...telling.told, entry: entries[i]! } })) },
  };
}
