import { parentPort } from "node:worker_threads";
import type { Attache } from "../../contract/facade.js";
import { remembering, type Record } from "../../6-views/index.js";
import { openAttache } from "../../pipeline.js";
import type { ThreadSays } from "../../threads.js";
import { answerText } from "../api/answer-text.js";
import { errorOf } from "../api/error.js";
import type { Asking, Told } from "./answering-threads.js";

/** A thread of `attache serve`: it opens the record for itself, and only reads it. */
const port = parentPort ?? fail("this file is run as a thread");
const say = (said: ThreadSays<Told>): void => port.postMessage(said);
let opened: Promise<{ readonly attache: Attache<Record>; readonly renew: () => Promise<void> }> | undefined;

port.on("message", async ({ record, by, question }: Asking) => {
  try {
    const { attache, renew } = await (opened ??= open(record));
    await renew();
    if (question === undefined) attache.countries.name("FRA"); // loads what the names of countries need
    say({ kind: "answer", answer: { ok: true, sent: question === undefined ? "" : await answerText(question, { attache, by }) } });
  } catch (error) {
    const { status, body, fault } = errorOf(error);
    say({ kind: "answer", answer: { ok: false, status, error: body.error, ...(fault && { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }) } });
  }
});
say({ kind: "ready" });

async function open(record: string): Promise<{ readonly attache: Attache<Record>; readonly renew: () => Promise<void> }> {
  const attache = await openAttache({ record, answers: "from memory" });
  const { queries, renew } = remembering(attache.record);
  return { attache: { ...attache, record: queries }, renew };
}

function fail(message: string): never {
  throw new Error(message);
}
