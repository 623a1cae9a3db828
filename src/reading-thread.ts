import { parentPort } from "node:worker_threads";
import { openReader, type ReaderAnswer, type ReaderQuestion } from "./reader.js";
import type { ThreadSays } from "./threads.js";

/** A thread of `attache read`: sources in, reports out; reports in, readings out. */
const port = parentPort ?? fail("this file is run as a thread");
const read = openReader();
const say = (said: ThreadSays<ReaderAnswer>): void => port.postMessage(said);
port.on("message", (question: ReaderQuestion) => say({ kind: "answer", answer: read(question) }));
say({ kind: "ready" });

function fail(message: string): never {
  throw new Error(message);
}
