import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as attache from "../../src/faces/library/attache-node.js";
import * as attacheElsewhere from "../../src/faces/library/attache.js";
import * as languageElsewhere from "../../src/faces/library/language.js";
import * as language from "../../src/faces/library/language-node.js";
import * as recordModule from "../../src/faces/library/record.js";
import { ASSET_PATHS, explain, fetchAssets, readReport } from "../../src/faces/library/attache-node.js";
import { parse, segment, tag } from "../../src/faces/library/language-node.js";
import { installed, type Installed } from "./installed.js";

const ROOT = new URL("../../", import.meta.url).pathname;
let project: Installed;
beforeAll(() => { project = installed(); }, 60_000);
afterAll(() => project.remove());

function run(file: string): string {
  return execFileSync(process.execPath, [file], { cwd: project.folder, encoding: "utf8" });
}

const page = readFileSync(join(ROOT, "docs/library.md"), "utf8");
const blocks = [...page.matchAll(/^```js\n([\s\S]*?)^```\n```text\n([\s\S]*?)^```$/gm)].map(([, code = "", output = ""]) => ({ code, output }));

describe("docs/library.md", () => {
  test("each block of JavaScript has its output under it", () => {
    expect(blocks.length).toBe([...page.matchAll(/^```js$/gm)].length);
  });

  test.each(blocks.map(({ code, output }, i) => [i + 1, code, output] as const))("block %i prints what stands under it", (n, code, output) => {
    const file = join(project.folder, `block-${n}.mjs`);
    writeFileSync(file, code);
    expect(run(file)).toBe(output);
  });
});

test.each([
  ["read-report", [/^Egypt and Türkiye sign pact on trade \(Levant Wire, 2024-02-14\)$/m, /^undertaking report +“Egypt and Türkiye signed an agreement/m, /^statement +person +“We will open a new page”$/m]],
  ["record", [/^14 reports, \d+ origins, \d+ items$/m, /←  ?r_[0-9a-f]{16}$/m, /^2024-02-14 signed: /m, /^[\w &]+, 2024-\d\d-\d\d: .*drones/m]],
  ["language", [/'Talks will go on, Mr\. Haddad said\.'/, /Doha\/PROPN/, /^Envoys +nsubj +met$/m]],
] as const)("examples/library/%s.mjs runs", (name, said) => {
  const out = run(join("examples", "library", `${name}.mjs`));
  for (const words of said) expect(out).toMatch(words);
});

describe("readReport", () => {
  test("bytes and text of a report are one report", async () => {
    const text = "Talks between Peru and Chile ended on Friday.";
    const options = { retrieved: "2025-01-10" };
    expect(await readReport(new TextEncoder().encode(text), options)).toEqual(await readReport(text, options));
  });

  test("with assets that are given, the entries are those of the package's own", async () => {
    const text = "Peru accused Chile of spying on Friday. \"We will not accept this,\" President Luis Rojas said.";
    const asked: string[] = [];
    const assets = await fetchAssets("http://assets.test/x", async (url) => {
      asked.push(url.pathname);
      return new Response(readFileSync(join(ROOT, url.pathname.replace(/^\/x\//, ""))));
    });
    expect(asked.sort()).toEqual(ASSET_PATHS.map((path) => `/x/${path}`).sort());
    const options = { retrieved: "2025-01-10", published: "2025-01-10" };
    const own = await readReport(text, options);
    expect(own.entries.length).toBeGreaterThan(1);
    expect(await readReport(text, { ...options, assets })).toEqual(own);
  });

  test("an asset that is not there is named", async () => {
    await expect(fetchAssets("http://assets.test", async () => new Response("", { status: 404 }))).rejects.toThrow(/http:\/\/assets\.test\/lexicon\/agencies\.json: 404 .*Serve the folders/);
    await expect(explain("Peru accused Chile.", { assets: new Map() })).rejects.toThrow(/the assets lack models\/english.bin; fetchAssets fetches all/);
  });

  test.each([
    ["a report says its own day", "LIMA, Jan 9, 2025 (Andes Wire) - Peru and Chile met on Thursday.", { published: "2025-01-20" }, "2025-01-09", "stated"],
    ["the caller knows the day", "Peru and Chile met on Thursday.", { published: "2025-01-20" }, "2025-01-20", "given"],
    ["nobody knows the day", "Peru and Chile met on Thursday.", {}, "2025-02-01", undefined],
  ] as const)("%s: known from %s", async (_what, text, options, known, basis) => {
    const { report } = await readReport(text, { ...options, retrieved: "2025-02-01" });
    expect([report.known, report.published?.basis]).toEqual([known, basis]);
  });

  test.each([
    ["nothing", "", {}, /there is nothing to read/],
    ["a PDF", "%PDF-1.7 …", {}, /it is a PDF file, not text/],
    ["a ZIP", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), {}, /it is an archive \(zip\), not text/],
    ["21 MB", new Uint8Array(21_000_000).fill(65), {}, /21 MB are over the limit of 20 MB/],
    ["a page of scripts", "<html><script>x</script></html>", {}, /shows no text/],
    ["a day that there is not", "Talks.", { published: "2025-02-30" }, /published 2025-02-30 is not a day/],
    ["a clock that is none", "Talks.", { retrieved: "soon" }, /retrieved soon is not a day/],
  ])("%s: refused, with the reason", async (_what, input, options, said) => {
    await expect(readReport(input, options)).rejects.toThrow(said);
  });

  test("a text in another language has no entries, and says so", async () => {
    const { entries, notes } = await readReport("Les ministres des deux pays se sont rencontrés mardi à Genève pour parler de la paix et du commerce entre leurs peuples.");
    expect([entries, notes.map(({ code }) => code)]).toEqual([[], ["language-not-read"]]);
  });
});

describe("attache/language", () => {
  test.each([
    ["", []],
    [" \n\n ", []],
    ["Talks ended. Both sides agreed.", ["Talks ended.", "Both sides agreed."]],
    ["A heading\n\nMr. Haddad left.\nHe flew.", ["A heading", "Mr. Haddad left.", "He flew."]],
    ["One paragraph that goes\non over a line.", ["One paragraph that goes\non over a line."]],
  ])("segment(%j)", (text, sentences) => {
    expect(segment(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  test("tag gives the tokens, lemmas and tags that parse gives, and no trees", () => {
    const text = "Peru has signed a pact.\n\nChile did not.";
    const bare = parse(text).map((sentence) => ({ ...sentence, tokens: sentence.tokens.map(({ head: _head, deprel: _deprel, margin: _margin, ...token }) => token) }));
    expect(tag(text)).toEqual(bare);
  });
});

describe("what is exported is documented", () => {
  test.each([["attache", attache], ["attache/language", language], ["attache/record", recordModule]] as const)("%s", (_name, exported) => {
    for (const name of Object.keys(exported)) expect(page, name).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test("what an open record can", async () => {
    const record = await recordModule.openRecord(join(project.folder, "empty"));
    for (const name of Object.keys(record)) expect(page, name).toMatch(new RegExp(`\`${name}\\b`));
    await record.close();
  });

  test.each([["attache", attache, attacheElsewhere], ["attache/language", language, languageElsewhere]] as const)("%s exports in browsers what it exports in Node", (_name, node, elsewhere) => {
    expect(Object.keys(elsewhere).sort()).toEqual(Object.keys(node).sort());
  });

  test("the examples in the comments of attache/language are right", () => {
    const comments = ["language.ts", "language-node.ts"].map((file) => readFileSync(join(ROOT, "src/faces/library", file), "utf8")).join("\n");
    const examples = [...comments.matchAll(/@example (.*) \/\/ (.*)$/gm)];
    expect(examples.length).toBe(5);
    const model = readFileSync(join(ROOT, "models/english.bin"));
    for (const [, code = "", value = ""] of examples) expect(new Function("language", "model", `const { parse, segment, tag } = language; return ${code}`)(language, model), code).toEqual(JSON.parse(value));
  });
});

describe("an open record", () => {
  test("answers what it is asked, and says what is wrong with a question", async () => {
    const record = await recordModule.openRecord(join(project.folder, "pacts"), { by: "rana" });
    const line = await record.put("LIMA, June 3, 2024 (Andes Wire) - Peru and Chile signed a treaty on Monday.\n", { name: "andes.txt", now: "2024-06-04" });
    if (line.kind !== "report") throw new Error(line.refusal.message);
    const [entry] = line.entries;
    expect((await record.dossier("Peru", "CHL")).ladder.map(({ stage }) => stage)).toEqual(["signed"]);
    expect((await record.timeline("PER", "CHL")).dated.length).toBe(2);
    expect((await record.trend("PER", "CHL", { by: "month" })).periods.map(({ period }) => period)).toEqual(["2024-06"]);
    expect((await record.changes("2024-06-01", { a: "PER", b: "CHL" })).fresh.length).toBe(2);
    expect((await record.search("treaty")).hits.map(({ report }) => report.report)).toEqual([line.report.id]);
    expect((await record.show(entry!.id)).kind).toBe("entry");
    expect((await record.pairs()).pairs.map(({ a, b }) => `${a.code} ${b.code}`)).toEqual(["CHL PER"]);
    expect((await record.ties()).ties.length).toBe(1);
    expect((await record.reports()).reports.length).toBe(1);
    expect((await record.topic("trade", "PER", "CHL")).items).toBe(0);
    expect((await record.decide({ action: "accept", entry: entry!.id })).decision.by).toBe("rana");
    expect((await record.history()).rows.length).toBe(1);
    expect((await record.outlets()).outlets.map(({ name }) => name)).toEqual(["Andes Wire"]);
    expect(await record.put(new Uint8Array(), { name: "nothing.txt" })).toMatchObject({ kind: "refusal", refusal: { code: "empty-file" } });
    for (const [wrong, said] of [
      [() => record.dossier("Peruu", "CHL"), /“Peruu” is no country/],
      [() => record.compare(line.report.id, line.report.id), /same report/],
      [() => record.timeline("PER", "CHL", { colour: "red" } as object), /colour: Unrecognized key/],
      [() => record.changes("2024-02-30"), /2024-02-30 is not a day/],
      [() => record.decide({ action: "accept", entry: "e_00000000" }), /not in the record any more/],
    ] as const) await expect(wrong()).rejects.toThrow(expect.objectContaining({ name: "UsageError", message: expect.stringMatching(said) as string }) as Error);
    await record.close();
  });
});

test("what a script imports that there is not, is not found", () => {
  for (const path of ["attache/pipeline", "attache/src/pipeline.js"]) {
    const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", `await import("${path}")`], { cwd: project.folder, encoding: "utf8" });
    expect(stderr).toContain("ERR_PACKAGE_PATH_NOT_EXPORTED");
  }
});
