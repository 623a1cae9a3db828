import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "vite";
import { readReport, type ReadReport } from "../../src/faces/library/attache-node.js";
import { installed, type Installed } from "../library/installed.js";
import { tryBrowser } from "./desk.js";

// A page of somebody else's that reads a report in a worker: Attaché among its packages, bundled as bundlers do, the assets served beside it.

const WORKER = `
  import { explain, fetchAssets, readReport } from "attache";
  import { parse } from "attache/language";
  let assets;
  self.onmessage = async ({ data: { input, options, explained } }) => {
    try {
      assets ??= await fetchAssets("/attache");
      if (explained) return self.postMessage({ sentences: (await explain(explained, { assets })).sentences.map(({ text }) => text) });
      const read = await readReport(input, { ...options, assets });
      const trees = parse("Egypt signed a pact.", { model: assets.get("models/english.bin") });
      self.postMessage({ read, root: trees[0].tokens.find((token) => token.head < 0).text, node: typeof process });
    } catch (error) {
      self.postMessage({ error: String(error), diagnostic: error.diagnostic });
    }
  };
`;
const PAGE = `
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  window.ask = (question) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message ?? "the worker failed"));
    worker.postMessage(question);
  });
`;

interface Told {
  readonly read?: ReadReport;
  readonly sentences?: readonly string[];
  readonly root?: string;
  readonly node?: string;
  readonly error?: string;
  readonly diagnostic?: { readonly code: string };
}

const ROOT = new URL("../../", import.meta.url).pathname;
const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript" };
const browser = await tryBrowser();
let project: Installed;
let server: Server;
let ask: (question: { readonly input: string; readonly options?: object } | { readonly explained: string }) => Promise<Told>;

beforeAll(async () => {
  if (browser === undefined) return;
  project = installed();
  const app = join(project.folder, "app");
  mkdirSync(app);
  writeFileSync(join(app, "index.html"), `<!doctype html><title>x</title><script type="module" src="./page.js"></script>`);
  writeFileSync(join(app, "page.js"), PAGE);
  writeFileSync(join(app, "worker.js"), WORKER);
  await build({ root: app, logLevel: "error", configFile: false, worker: { format: "es" }, build: { outDir: join(project.folder, "served"), target: "es2023" } });
  server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    const file = /^\/attache\/((?:lexicon|models)\/[\w.-]+)$/.exec(path)?.[1];
    try {
      const bytes = readFileSync(file === undefined ? join(project.folder, "served", path === "/" ? "index.html" : path) : join(ROOT, file));
      response.writeHead(200, {
        "content-type": TYPES[/\.(\w+)$/.exec(path === "/" ? "x.html" : path)?.[1] ?? ""] ?? "application/octet-stream",
        // no eval and nothing from elsewhere; WebAssembly alone is compiled
        "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'",
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => "ask" in window);
  ask = (asked) => page.evaluate((question) => (window as unknown as { ask(question: object): Promise<Told> }).ask(question), asked);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  project?.remove();
});

describe.skipIf(browser === undefined)("the library in a browser", () => {
  test("nothing of Node is in the bundle", () => {
    const files = readdirSync(join(project.folder, "served", "assets")).filter((name) => name.endsWith(".js"));
    expect(files.length).toBeGreaterThan(3); // the page, the worker, and the packages that are loaded when needed
    for (const name of files) expect(readFileSync(join(project.folder, "served", "assets", name), "utf8"), name).not.toMatch(/from\s*["']node:|import\(["']node:|__vite-browser-external|require\(["']/);
  });

  test.each(["2024-02-15-nile-courier-new-page.txt", "2023-07-04-nile-courier-ambassadors-return.html"])("%s is read in a worker to the same entries as in Node", async (name) => {
    const input = readFileSync(join(ROOT, "examples", name), "utf8");
    const options = { uri: name, retrieved: "2024-09-10" };
    const told = await ask({ input, options });
    expect(told.error).toBeUndefined();
    const here = await readReport(input, options);
    expect(here.entries.length).toBeGreaterThan(3);
    expect(told).toEqual({ read: JSON.parse(JSON.stringify(here)) as unknown, root: "signed", node: "undefined" });
  });

  test.each([
    ["Peru accused Chile.", ["Peru accused Chile."]],
    ["<html><body><article><p>Peru accused Chile of spying on its fleet.</p>\n<p>Chile denied it.</p></article></body></html>", ["Peru accused Chile of spying on its fleet.", "Chile denied it."]],
  ])("%s is explained", async (explained, sentences) => {
    expect(await ask({ explained })).toEqual({ sentences });
  });

  test.each([
    ["nothing", "", {}, "empty-file"],
    ["a page without words", "<html><body><script>1</script></body></html>", {}, "empty-page"],
    ["a day that there is not", "Talks went on.", { published: "2024-02-30" }, undefined],
  ])("%s: says what is wrong", async (_what, input, options, code) => {
    const told = await ask({ input, options });
    expect(told.error).toMatch(/\w/);
    expect(told.diagnostic?.code).toBe(code);
  });
});
