import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compiled } from "./compiled.js";
import { removeFolders } from "./folders.js";
import { killRound, WORKS } from "./kills.js";

// `npm run prove` does 200 of these.
let code: string;
beforeAll(() => { code = compiled(); });
afterAll(() => {
  removeFolders();
  rmSync(code, { recursive: true, force: true });
});

test.each(WORKS.flatMap((work) => [[work, 1] as const, [work, 2] as const]))("kill -9 during %s: nothing acknowledged is lost, nothing is half done (seed %d)", async (work, seed) => {
  expect(await killRound(code, work, seed)).toMatchObject({ work, wrong: [] });
});
