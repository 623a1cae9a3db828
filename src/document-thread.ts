import { parentPort } from "node:worker_threads";
import { readDocument, type DocumentReading } from "./2-text/documents/read-document.js";
import type { Source } from "./model/source.js";
import type { ThreadSays } from "./threads.js";

/** A thread that makes documents text: whatever they do happens here, where it can be ended. It loads nothing else. */
const port = parentPort ?? fail("this file is run as a thread");
// what libraries have to say about a broken document is not for the user's output
for (const method of ["log", "info", "warn", "error", "debug"] as const) console[method] = () => {};
const say = (said: ThreadSays<DocumentReading>): void => port.postMessage(said);
port.on("message", (source: Source) => {
  void readDocument(source).then((answer) => say({ kind: "answer", answer }));
});
say({ kind: "ready" });

function fail(message: string): never {
  throw new Error(message);
}
