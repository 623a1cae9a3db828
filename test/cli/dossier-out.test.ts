import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Outlet } from "../../src/faces/cli/context.js";
import { attache } from "./fake-context.js";

const folder = mkdtempSync(join(tmpdir(), "attache-out-"));
afterAll(() => rmSync(folder, { recursive: true }));
const DOSSIER = ["dossier", "EGY", "TUR", "--record", "test"];

/** Standard output that keeps bytes as they come. */
function bytesOut(isTTY: boolean): { readonly out: Outlet; readonly bytes: () => Buffer } {
  const parts: Buffer[] = [];
  return { out: { write: (given: string | Uint8Array) => void parts.push(Buffer.from(given)), isTTY, columns: undefined }, bytes: () => Buffer.concat(parts) };
}

const FORMS: readonly (readonly [form: string, ending: string, begins: RegExp])[] = [
  ["md", "md", /^# Egypt – Türkiye\n/], ["html", "html", /^<!doctype html>/], ["docx", "docx", /^PK/], ["pdf", "pdf", /^%PDF-1\.7/], ["bibtex", "bib", /^@misc\{/], ["csl", "csl.json", /^\[\n/], ["json", "json", /^\{\n {2}"pair"/],
];

describe("attache dossier --format and --out", () => {
  test.each(FORMS)("--format %s to a pipe", async (form, _ending, begins) => {
    const { out, bytes } = bytesOut(false);
    expect((await attache([...DOSSIER, "--format", form], { out })).exit).toBe(0);
    expect(bytes().toString(/docx|pdf/.test(form) ? "latin1" : "utf8")).toMatch(begins);
  });

  test.each(FORMS)("--format %s --out gives the same bytes to a file, and nothing to standard output", async (form, ending) => {
    const { out, bytes } = bytesOut(false);
    await attache([...DOSSIER, "--format", form], { out });
    const file = join(folder, `dossier.${ending}`);
    const ran = await attache([...DOSSIER, "--format", form, "--out", file]);
    expect([ran.exit, ran.out, ran.err]).toEqual([0, "", `Written to ${file}\n`]);
    expect(Buffer.compare(readFileSync(file), bytes())).toBe(0);
  });

  test.each([["one.pdf", /^%PDF/], ["one.DOCX", /^PK/], ["one.md", /^# Egypt/], ["one.htm", /^<!doctype/], ["one.bib", /^@misc/], ["one.json", /^\{/], ["one.txt", /^Egypt – Türkiye/]] as const)("the ending of %s says the form", async (name, begins) => {
    await attache([...DOSSIER, "--out", join(folder, name)]);
    expect(readFileSync(join(folder, name), "utf8")).toMatch(begins);
  });

  test.each(["docx", "pdf"])("%s is not written to a terminal, which could do nothing with it", async (form) => {
    const { out, bytes } = bytesOut(true);
    const { exit, err } = await attache([...DOSSIER, "--format", form], { out });
    expect([exit, bytes().length]).toEqual([2, 0]);
    expect(err).toBe(`attache: A ${form} file cannot be shown in a terminal.\n  Add --out FILE.${form}, or send the output to a file with >.\n`);
  });

  test("text is written to a terminal, and a file of that name is replaced whole", async () => {
    const { out, bytes } = bytesOut(true);
    await attache([...DOSSIER, "--format", "bibtex"], { out });
    expect(bytes().toString()).toMatch(/^@misc/);
    writeFileSync(join(folder, "old.md"), "x".repeat(100_000));
    await attache([...DOSSIER, "--out", join(folder, "old.md")]);
    expect(readFileSync(join(folder, "old.md"), "utf8")).not.toContain("xxxx");
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});
