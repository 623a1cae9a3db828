import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Opened, openSources } from "../../src/1-intake/intake.js";

const NOW = "2026-11-21T10:00:00Z";
let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "attache-intake-"));
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(root, name), content);
  mkdirSync(join(root, "tree/b"), { recursive: true });
  mkdirSync(join(root, "tree/.hidden"));
  mkdirSync(join(root, "nothing"));
  put("tree/z.txt", "Last.");
  put("tree/a.html", "<p>First.</p>");
  put("tree/b/m.md", "Middle.");
  put("tree/.hidden/h.txt", "Hidden.");
  put("tree/.dot.txt", "Hidden.");
  put("tree/photo.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
  mkdirSync(join(root, "told"));
  for (const name of ["README.md", "readme.de.txt", "LICENSE.txt", "Licence.md", "CHANGELOG.md", "license-to-drill.txt", "changelog-of-a-war.md", "read.me.txt"]) put(`told/${name}`, "Told.");
  mkdirSync(join(root, "untold"));
  put("untold/README.md", "Nothing else.");
  put("empty.txt", "");
  put("scan.pdf", "%PDF-1.7\n1 0 obj");
  put("lies.txt", "%PDF-1.7\n1 0 obj");
  put("zeros.txt", new Uint8Array([72, 105, 0, 33, 10, 72, 105]));
  put("word.docx", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]));
  put("wide.txt", Buffer.from("Talks were held in Muscat.", "utf16le"));
  put("page.txt", "\uFEFF <!DOCTYPE html><html><body><p>Page</p></body></html>");
  put("big.txt", "x".repeat(9000));
  truncateSync(join(root, "big.txt"), 50_000_000);
  symlinkSync(join(root, "tree"), join(root, "tree/b/loop"));
  symlinkSync(join(root, "self"), join(root, "self"));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function open(inputs: readonly string[], stdin?: Readable): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for await (const one of openSources(inputs, { now: NOW, ...(stdin && { stdin }) })) opened.push(one);
  return opened;
}

const names = (opened: readonly Opened[]): readonly string[] => opened.map((one) => (one.ok ? one.source.uri.slice(root.length + 1) : one.refusal.code));

describe("what becomes a source", () => {
  test("a folder: recursive, in name order, hidden and other files left out, a loop of links ends", async () => {
    expect(names(await open([join(root, "tree")]))).toEqual(["tree/a.html", "tree/b/m.md", "tree/z.txt"]);
  });
  test("what tells of the folder is no report, unless it is given by name", async () => {
    const reports = ["told/changelog-of-a-war.md", "told/license-to-drill.txt", "told/read.me.txt"];
    expect(names(await open([join(root, "told")]))).toEqual(reports);
    expect(names(await open([join(root, "told/*")]))).toEqual(reports);
    expect(names(await open([join(root, "told/README.md")]))).toEqual(["told/README.md"]);
    expect(names(await open([join(root, "*/README.md")]))).toEqual(["told/README.md", "untold/README.md"]);
  });
  test("a glob, in order", async () => {
    expect(names(await open([join(root, "tree/*.{txt,html}")]))).toEqual(["tree/a.html", "tree/z.txt"]);
  });
  test("a file that comes up twice is opened once", async () => {
    expect(names(await open([join(root, "tree/z.txt"), join(root, "tree")]))).toEqual(["tree/z.txt", "tree/a.html", "tree/b/m.md"]);
  });
  test("standard input", async () => {
    const [opened] = await open(["-"], Readable.from([Buffer.from("Piped "), Buffer.from("in.")]));
    expect(opened).toMatchObject({ ok: true, source: { uri: "stdin", mediaType: "text/plain", retrieved: NOW } });
  });
  test.each([
    ["tree/a.html", "text/html"],
    ["tree/z.txt", "text/plain"],
    ["page.txt", "text/html"],
    ["wide.txt", "text/plain"],
    ["scan.pdf", "application/pdf"],
    ["lies.txt", "application/pdf"],
  ])("%s is %s", async (name, mediaType) => {
    expect(await open([join(root, name)])).toMatchObject([{ ok: true, source: { mediaType } }]);
  });
});

describe("what is refused, with the file and a remedy", () => {
  test.each([
    ["missing.txt", "missing-path"],
    ["no/such/folder", "missing-path"],
    ["*.none", "no-match"],
    ["empty.txt", "empty-file"],
    ["zeros.txt", "not-text"],
    ["word.docx", "damaged"],
    ["big.txt", "too-large"],
    ["nothing", "no-reports"],
    ["untold", "no-reports"],
    ["untold/*", "no-match"],
    ["self", "link-loop"],
  ])("%s: %s", async (name, code) => {
    const [opened, ...more] = await open([join(root, name)]);
    expect(more).toEqual([]);
    expect(opened).toMatchObject({ ok: false, refusal: { code, uri: join(root, name), remedy: expect.stringMatching(/\w/) } });
  });
  test("an address", async () => {
    expect(await open(["https://example.org/a"])).toMatchObject([{ ok: false, refusal: { code: "url-not-read" } }]);
  });
  test("standard input without anything, and with too much", async () => {
    expect(names(await open(["-"]))).toEqual(["empty-file"]);
    expect(names(await open(["-"], Readable.from([])))).toEqual(["empty-file"]);
    const endless = Readable.from((function* () { for (;;) yield Buffer.alloc(1_000_000, 32); })());
    expect(names(await open(["-"], endless))).toEqual(["too-large"]);
  });
  test("the others are still read", async () => {
    expect(names(await open([join(root, "empty.txt"), join(root, "gone"), join(root, "tree/z.txt")]))).toEqual(["empty-file", "missing-path", "tree/z.txt"]);
  });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) console.warn("SKIPPED: folder without permission (tests run as root, who may read everything)");
  test.skipIf(isRoot)("a folder without permission is reported, the others are read", async () => {
    mkdirSync(join(root, "locked"));
    chmodSync(join(root, "locked"), 0);
    expect(names(await open([join(root, "locked"), join(root, "tree/z.txt")]))).toEqual(["no-permission", "tree/z.txt"]);
    chmodSync(join(root, "locked"), 0o755);
  });
});
