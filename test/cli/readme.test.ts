import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openAttache } from "../../src/pipeline.js";
import { attache } from "./fake-context.js";

// README shows what the program prints, or this fails. "…" stands for lines left out.
const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "attache-readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const blocks = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/```console\n([\s\S]*?)```/g)].map((m) => m[1]).join("");
const runs = blocks.split(/^\$ npm start -- /m).slice(1).map((part) => {
  const lines = part.split("\n");
  const end = lines.findIndex((line) => !line.endsWith("\\"));
  const argv = lines.slice(0, end + 1).join(" ").replaceAll("\\", "").trim().split(/\s+/);
  return { argv: argv.map((a) => (a.startsWith("examples/") ? join(root, a) : a)), shown: lines.slice(end + 1).filter((line) => line.trim() !== "" && line !== "…") };
});

describe("README's first screen is real", () => {
  test.each(runs)("$argv.0", async ({ argv, shown }) => {
    const { out } = await attache(argv, { open: openAttache, env: { ATTACHE_RECORD: join(folder, "record") } });
    const printed = out.split("\n");
    let at = -1;
    for (const line of shown) {
      at = printed.indexOf(line, at + 1);
      expect(at, `README shows a line that is not printed there: ${line}`).toBeGreaterThanOrEqual(0);
    }
  });

  test("it shows three commands", () => expect(runs.map((r) => r.argv[0])).toEqual(["read", "compare", "dossier"]));
});
