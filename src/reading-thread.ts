import { parentPort } from "node:worker_threads";
import type { Source } from "./model/source.js";
import { openReader, type SourceReading } from "./pipeline.js";
import type { ThreadSays } from "./threads.js";

/** A thread of `attache read`: sources in, readings out. */
const port = parentPort ?? fail("this file is run as a thread");
const read = openReader();
const say = (said: ThreadSays<SourceReading>): void => port.postMessage(said);
port.on("message", (source: Source) => say({ kind: "answer", answer: read(source) }));
say({ kind: "ready" });

function fail(message: string): never {
  throw new Error(message);
}
