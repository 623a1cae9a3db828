import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { command } from "../command.js";

const { program, folder, attache, node, clear } = command("workers");
afterAll(clear);

test("three threads read as one does: same lines, same refusals, same record", () => {
  writeFileSync(join(folder, "empty.txt"), "");
  const runs = ["1", "3"].map((workers) => {
    const record = join(folder, `record-${workers}`);
    const read = attache("read", join(program, "examples"), "empty.txt", "--json", "--now", "2026-11-22", "--workers", workers, "--record", record);
    return { ...read, digest: attache("doctor", "--digest", "--record", record).out };
  });
  expect(runs[1]).toEqual(runs[0]);
  expect([runs[0]!.exit, runs[0]!.out.trim().split("\n").length > 10]).toEqual([1, true]);
  expect(runs[0]!.err).toContain("empty-file");
});

test("a small run of the bench measures both, and finds the output the same", () => {
  const { exit, out, err } = node("bench/main.js", "reading", "--reports", "30", "--data", folder);
  expect([exit, err]).toEqual([0, ""]);
  expect(out).toMatch(/1 thread: [\d.]+ reports a second/);
  expect(out).toContain("their output is the same");
  for (const stage of ["text", "segment", "tag", "parse", "read", "record"]) expect(out).toMatch(new RegExp(`^ +${stage} +[\\d.]+ ms a report`, "m"));
});

test.each(["0", "1.5", "many"])("--workers %s is not understood", (workers) => {
  const { exit, err } = attache("read", join(program, "examples"), "--workers", workers, "--record", join(folder, "none"));
  expect([exit, err]).toEqual([2, expect.stringContaining("--workers")]);
});
