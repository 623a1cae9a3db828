import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compiled } from "../compiled.js";
import { openRecord } from "../../src/5-record/open-record.js";
import { filesWith, filledFolder, removeFolders } from "./folders.js";
import { killRound, WORKS } from "./kills.js";
import { marked, markOf } from "./marked.js";

// `npm run prove` does 200 of these.
let code: string;
beforeAll(() => { code = compiled(["src/model", "src/5-record", "test/record"]); });
afterAll(() => {
  removeFolders();
  rmSync(code, { recursive: true, force: true });
});

test.each(WORKS.flatMap((work) => [[work, 1] as const, [work, 2] as const]))("kill -9 during %s: nothing acknowledged is lost, nothing is half done (seed %d)", async (work, seed) => {
  expect(await killRound(code, work, seed)).toMatchObject({ work, wrong: [] });
});

test("two processes that forget at once leave no word of what either forgot", async () => {
  for (const seed of [1, 2, 3]) {
    const items = marked(30, seed);
    const folder = await filledFolder(items);
    const children = [0, 1].map((share) => spawn(process.execPath, [join(code, "test/record/worker.js"), folder, "forget", "30", `${seed}`, `${share}`, "2"], { stdio: "ignore" }));
    expect(await Promise.all(children.map((child) => new Promise((resolve) => child.on("close", resolve))))).toEqual([0, 0]);
    for (const i of items.keys()) expect([i, filesWith(folder, markOf(i))]).toEqual([i, []]);
    const record = await openRecord(folder);
    expect(await record.tombstones()).toHaveLength(30);
    expect(await record.checkDeeply()).toEqual([]);
    await record.close();
  }
});
