import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openAttache } from "../../src/pipeline.js";
import { attache } from "../cli/fake-context.js";

const folder = mkdtempSync(join(tmpdir(), "attache-serve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("attache serve makes the record where there is none, says where the desk is, and ends when it is told to", async () => {
  const { exit, out, err } = await attache(["serve", "--record", join(folder, "new"), "--port", "0"], { open: openAttache, stopped: async () => {} });
  expect(exit).toBe(0);
  expect(out).toMatch(/^The desk is at http:\/\/127\.0\.0\.1:\d+\/\n$/);
  expect(err).toBe("Ctrl+C ends it.\n");
});

test("with a token the address that is printed shows it", async () => {
  const { out } = await attache(["serve", "--record", folder, "--port", "0", "--host", "0.0.0.0", "--token", "sixteen-letters-x"], { open: openAttache, stopped: async () => {} });
  expect(out).toMatch(/http:\/\/0\.0\.0\.0:\d+\/\?token=sixteen-letters-x/);
});

test.each([
  [["--host", "0.0.0.0"], "the desk would be open to all who find it"],
  [["--host", "192.168.0.1", "--token", "short"], "The token has 5 characters"],
  [["--port", "99999"], "--port 99999 is no port"],
  [["--port", "x"], "--port x is not a number"],
  [["--examples", "--record", "somewhere"], "cannot both be given"],
])("attache serve %j: refused", async (argv, said) => {
  const { exit, err } = await attache(["serve", "--record", folder, ...argv], { open: openAttache, stopped: async () => {} });
  expect([exit, err.replace(/\s+/g, " ")]).toEqual([2, expect.stringContaining(said)]);
});
