import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fuzzCase } from "../../bench/fuzz/fuzz-case.js";
import { compiled } from "../compiled.js";

const program = compiled(["src", "evaluation", "bench"]);
afterAll(() => rmSync(program, { recursive: true }));

test("a case is the same for the same seed and number, and another for others", () => {
  const [once, again, other, further] = [fuzzCase(7, 15), fuzzCase(7, 15), fuzzCase(8, 15), fuzzCase(7, 26)].map(({ bytes }) => Buffer.from(bytes).toString("base64"));
  expect(again).toBe(once);
  expect([other, further]).not.toContain(once);
});

// the bounds themselves are measured by `npm run fuzz`: here the machine may be anything
test("200 broken inputs of every format: no crash, each is answered by name", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, "bench/fuzz/main.js"), "--count", "200", "--from", "11", "--seed", "7", "--patience", "600", "--memory", "4000"], { encoding: "utf8" });
  expect(stdout + stderr).not.toContain("FAILED");
  expect([status, stdout]).toEqual([0, expect.stringContaining("200 inputs (seed 7)")]);
});
