import { afterAll, expect, test } from "vitest";
import { fuzzCase } from "../../bench/fuzz/fuzz-case.js";
import { FORMATS } from "../../bench/fuzz/formats.js";
import { command } from "../command.js";

const { node, clear } = command("fuzz");
afterAll(clear);

test("a case is the same for the same seed and number, and another for others", () => {
  const at = 2 * FORMATS.length + 4;
  const [once, again, other, further] = [fuzzCase(7, at), fuzzCase(7, at), fuzzCase(8, at), fuzzCase(7, at + FORMATS.length)].map(({ bytes }) => Buffer.from(bytes).toString("base64"));
  expect(again).toBe(once);
  expect([other, further]).not.toContain(once);
});

// the bounds themselves are measured by `npm run fuzz`: here the machine may be anything
test("200 broken inputs of every format and from a server that is wrong: no crash, each is answered by name", () => {
  const { exit, out, err } = node("bench/fuzz/main.js", "--count", "200", "--from", String(FORMATS.length), "--seed", "7", "--patience", "600", "--memory", "4000");
  expect(out + err).not.toContain("FAILED");
  expect([exit, out]).toEqual([0, expect.stringContaining("200 inputs (seed 7)")]);
});
