import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { startThreads } from "../../src/threads.js";

const folder = mkdtempSync(join(tmpdir(), "attache-threads-"));
afterAll(() => rmSync(folder, { recursive: true }));

function script(name: string, code: string): URL {
  const file = join(folder, name);
  writeFileSync(file, code);
  return pathToFileURL(file);
}

const answering = script("answering.mjs", `
import { parentPort, threadId } from "node:worker_threads";
parentPort.on("message", (question) => {
  if (question === "hang") for (;;) {}
  if (question === "exit") process.exit(4);
  if (question === "fill") for (const all = [];;) all.push(Buffer.alloc(2e7, 1));
  if (question === "throw") throw new Error("no such word");
  parentPort.postMessage({ kind: "answer", answer: question + "!" });
});
parentPort.postMessage({ kind: "ready" });
`);

const cases: readonly (readonly [question: string, how: string, message: RegExp])[] = [
  ["hang", "too-slow", /not done after 2 seconds/],
  ["exit", "crashed", /ended/],
  ["throw", "crashed", /no such word/],
];

test.each(cases)("a question that makes its thread %s costs that question alone", async (bad, how, message) => {
  const threads = startThreads<string, string>(answering, 2, () => 2000);
  const outcomes = await Promise.all(["a", bad, "b", "c", bad, "d", "e"].map((question) => threads.ask(question)));
  await threads.close();
  expect(outcomes.map((outcome) => (outcome.kind === "answer" ? outcome.answer : outcome.kind === "lost" ? outcome.how : outcome.kind))).toEqual(["a!", how, "b!", "c!", how, "d!", "e!"]);
  expect(outcomes[1]).toMatchObject({ message: expect.stringMatching(message) as unknown });
});

test("threads that cannot start are our fault, and are not tried for ever", async () => {
  const threads = startThreads<string, string>(script("broken.mjs", `throw new Error("the model is missing");`), 2, () => 1000);
  await expect(Promise.all([threads.ask("a"), threads.ask("b"), threads.ask("c")])).rejects.toThrow("the model is missing");
  await threads.close();
});

test("closing ends threads that are at work", async () => {
  const threads = startThreads<string, string>(answering, 1, () => 60_000);
  expect(await threads.ask("a")).toEqual({ kind: "answer", answer: "a!" });
  const hanging = threads.ask("hang");
  await threads.close();
  expect(await hanging).toMatchObject({ kind: "lost", how: "crashed" });
});

test("a question that is withdrawn while it waits is never begun; one that is begun is answered", async () => {
  const threads = startThreads<string, string>(answering, 1, () => 60_000);
  const [begun, waiting] = [new AbortController(), new AbortController()];
  const outcomes = [threads.ask("a", begun.signal), threads.ask("hang", waiting.signal), threads.ask("b")];
  waiting.abort();
  expect(await outcomes[0]).toEqual({ kind: "answer", answer: "a!" });
  begun.abort();
  expect(await Promise.all(outcomes)).toEqual([{ kind: "answer", answer: "a!" }, { kind: "withdrawn" }, { kind: "answer", answer: "b!" }]);
  expect(await threads.ask("c", AbortSignal.abort())).toEqual({ kind: "withdrawn" });
  await threads.close();
});

test("a question that fills the memory costs its thread, long before there is none left", async () => {
  const threads = startThreads<string, string>(answering, 1, () => 60_000, 300_000_000);
  const outcomes = await Promise.all(["a", "fill", "b"].map((question) => threads.ask(question)));
  await threads.close();
  expect(outcomes).toMatchObject([{ answer: "a!" }, { how: "too-big", message: "it takes more than 300 MB of memory" }, { answer: "b!" }]);
});
