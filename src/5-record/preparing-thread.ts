import { parentPort } from "node:worker_threads";
import { prepare } from "./prepare.js";
import type { Raw, Worked } from "./preparing.js";
import type { Ready } from "./record.js";

/** A thread that prepares reports: some at a time, answered in the order in which they came. One that cannot be prepared ends it. */
const port = parentPort ?? fail("this file is run as a thread");
port.on("message", (reports: readonly Raw[]) => port.postMessage(reports.map(work)));

function work({ report, entries, bytes }: Raw): Worked {
  const source: Ready["source"] = { uri: report.uri, mediaType: report.mediaType, retrieved: report.retrieved, sha256: "", bytes };
  const { ready: _, packed, rows, derived, ...rest } = prepare({ source, report, entries });
  return {
    ...rest,
    packed: { ...packed, bytes: new Uint8Array(packed.bytes) }, // without the rest of its buffer
    rows: rows.map(({ json, sha256 }) => ({ json, sha256 })),
    derived: { ...derived, tellings: derived.tellings.map(({ told: { entry: __, ...told }, ...telling }) => ({ ...telling, told })) },
  };
}

function fail(message: string): never {
  throw new Error(message);
}
