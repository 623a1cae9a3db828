import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FILES, type FileName } from "../../src/contract/files.js";
import { createApp } from "../../src/faces/api/app.js";
import { RequestError, WITHDRAWN } from "../../src/faces/api/error.js";
import { serve } from "../../src/faces/api/serve.js";
import type { Service } from "../../src/faces/api/service.js";
import { csv } from "../../src/faces/export/csv.js";
import { fileTitle } from "../../src/faces/export/files.js";
import { deskService } from "./desk-service.js";

let service: Service;
let close: () => Promise<void>;
let report: string;
const HOST = { host: "127.0.0.1:4180" };
const ask = async (path: string, of: Service = service): Promise<Response> => createApp(of).request(path, { headers: HOST });

const HOSTILE = "CAIRO, 7 March 2024 (Example Agency) - Egypt and Turkey signed a pact on <script>window.hacked=1</script><img src=x onerror=\"hacked=1\"> on Thursday, the \u202eministry\u202c said. “=HYPERLINK(\"http://evil.example\")”, said Samir Ali, Egypt's minister of trade.\n";

beforeAll(async () => {
  ({ service, close } = await deskService((name) => /2024-02-1[45]-levant|2024-02-04|2024-02-14-harbour/.test(name)));
  for await (const line of service.attache.read([], { now: service.now(), files: [{ name: "=cmd.txt", bytes: new TextEncoder().encode(HOSTILE) }] })) expect(line.kind).toBe("report");
  report = ((await (await ask("/api/reports")).json()) as { reports: readonly { report: string }[] }).reports[0]!.report;
});
afterAll(() => close());

const PAIR = "a=EGY&b=TUR";
const QUERIES: Readonly<Record<FileName, string>> = {
  "dossier.html": PAIR, "dossier.docx": PAIR, "dossier.pdf": PAIR, "citations.bib": PAIR, "citations.json": PAIR, "dossier.md": PAIR, "brief.md": PAIR, "ladder.csv": PAIR, "statements.csv": PAIR, "figures.csv": PAIR, "people.csv": PAIR, "sources.csv": PAIR, "timeline.csv": PAIR, "trend.csv": `${PAIR}&by=year`,
  "topic.csv": `${PAIR}&topic=trade`, "changes.csv": "since=2024-02-10", "ties.csv": "", "pairs.csv": "", "reports.csv": "", "search.csv": "q=Egypt", "entries.csv": "id=", "history.csv": "", "outlets.csv": "",
};

describe("each file", () => {
  test.each(Object.keys(FILES) as FileName[])("%s is made, under its own name and type", async (file) => {
    const response = await ask(`/api/files/${file}?${QUERIES[file]}${file === "entries.csv" ? report : ""}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, /pdf|docx/.test(file) ? FILES[file].type : `${FILES[file].type}; charset=utf-8`]);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w-]+\.(?:csv|md|html|docx|pdf|bib|json)"$/);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
    if (!file.endsWith(".csv")) return expect(text.length).toBeGreaterThan(200);
    const lines = text.slice(1).trimEnd().split("\r\n");
    expect([text[0], lines.length > (file === "history.csv" ? 0 : 1)]).toEqual(["\ufeff", true]);
    expect(text).not.toMatch(/(?:^|,)"?[=+@]/m);
    expect(text).not.toMatch(/[\u202a-\u202e]/);
  });

  test.each([["/api/files/secrets.csv", 404, "no-such-file"], ["/api/files/ladder.csv?a=EGY", 400, "invalid-request"], ["/api/files/timeline.csv?a=EGY&b=Atlantis", 400, "unknown-country"], ["/api/files/toString", 404, "no-such-file"]])("%s: %i %s", async (path, status, code) => {
    const response = await ask(path);
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([status, code]);
  });

  test("the OpenAPI document and the docs page name each", async () => {
    const [{ paths }, page] = [(await (await ask("/openapi.json")).json()) as { paths: object }, await (await ask("/docs")).text()];
    for (const file of Object.keys(FILES)) expect([Object.keys(paths).includes(`/api/files/${file}`), page.includes(`/api/files/${file}`)]).toEqual([true, true]);
  });
});

describe("CSV", () => {
  test.each([
    ["=1+1", "'=1+1"], ["+1", "'+1"], ["-1", "'-1"], ["@SUM(A1)", "'@SUM(A1)"], ["\t=1", "'=1"], ["\u200b=1", "'=1"], ["＝1", "'＝1"], ["=1,\"2\"", "\"'=1,\"\"2\"\"\""],
    ["a=1", "a=1"], ["trade", "trade"], ["one, two", "\"one, two\""], ["say \"no\"", "\"say \"\"no\"\"\""], ["two\nlines", "two lines"], [-5, "-5"], [3.5, "3.5"], [undefined, ""], [false, "false"], ["", ""],
  ])("%j is written %j", (cell, expected) => expect(csv([["h", () => cell]], [0])).toBe(`\ufeffh\r\n${expected}\r\n`));
});

test.each([["ladder.csv", { a: "EGY", b: "TUR" }, "ladder-EGY-TUR.csv"], ["search.csv", { q: "\"../../x\"\r\ny" }, "search-x-y.csv"], ["ties.csv", { actor: "Türkiye" }, "ties-Tu-rkiye.csv"]] as const)("%s with %j is kept as %s", (file, query, name) => expect(fileTitle(file, query)).toBe(name));

describe("the dossier as one file", () => {
  const html = async (): Promise<string> => (await ask(`/api/files/dossier.html?${PAIR}`)).text();

  test("each number leads to a sentence that is there, once", async () => {
    const text = await html();
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    const led = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(led.length).toBeGreaterThan(40);
    expect(led.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("it runs nothing and fetches nothing: no script, no address of another place, a policy that fits its style", async () => {
    const text = await html();
    const [, policy = ""] = /http-equiv="content-security-policy" content="([^"]+)"/.exec(text) ?? [];
    const [, style = ""] = /<style>([^<]*)<\/style>/.exec(text) ?? [];
    expect(policy.replaceAll("&#39;", "'")).toBe(`default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`);
    const tags = [...text.matchAll(/<[^>]*>/g)].map(([tag]) => tag).join("\n");
    expect(/<(?:script|img|link|iframe|object)|\s(?:on\w+|style|src)=|href="(?!#)/i.exec(tags)?.[0]).toBe(undefined);
    expect(/url\(|@import|[\u202a-\u202e]/i.exec(text)?.[0]).toBe(undefined);
    expect(text).toContain("&#60;script&#62;");
  });

  test("as of a day it is that day’s", async () => {
    const then = await (await ask(`/api/files/dossier.html?${PAIR}&asOf=2024-02-05`)).text();
    expect(then.length).toBeLessThan((await html()).length);
    expect(then).toContain("As known on 5 February 2024");
  });
});

describe("what may take long is worked out elsewhere", () => {
  const elsewhere = (answer: NonNullable<Service["elsewhere"]>): Service => ({ ...service, elsewhere: answer });

  test("once for all who ask at once, and again only when the record has changed", async () => {
    let asked = 0;
    const app = createApp(elsewhere(async () => { asked++; await new Promise((done) => setTimeout(done, 20)); return "{}"; }));
    const path = `/api/dossier?${PAIR}`;
    const all = await Promise.all([1, 2, 3].map(() => app.request(path, { headers: HOST })));
    expect([all.map(({ status }) => status), asked]).toEqual([[200, 200, 200], 1]);
    await app.request(path, { headers: HOST });
    expect(asked).toBe(1);
    await app.request("/api/record", { headers: HOST });
    expect(asked).toBe(1);
  });

  test("what fails there says why, and is asked again", async () => {
    let asked = 0;
    const app = createApp(elsewhere(async () => { asked++; throw new RequestError(503, { code: "too-slow", message: "This took too long and was given up." }); }));
    for (let i = 0; i < 2; i++) {
      const response = await app.request(`/api/trend?${PAIR}`, { headers: HOST });
      expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([503, "too-slow"]);
    }
    expect(asked).toBe(2);
  });

  test("it is told when the last of those who ask has gone, over the network too; who asks meanwhile gets an answer", async () => {
    const unwanted: string[] = [];
    const answer: NonNullable<Service["elsewhere"]> = (question, signal) => new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve("{}"), 400);
      signal!.addEventListener("abort", () => {
        clearTimeout(timer);
        unwanted.push(question.kind === "answer" ? question.name : question.file);
        reject(new RequestError(WITHDRAWN, { code: "withdrawn", message: "Whoever asked did not wait for the answer." }));
      });
    });
    const server = await serve(elsewhere(answer), { host: "127.0.0.1", port: 0 });
    const [one, both, other] = [new AbortController(), new AbortController(), new AbortController()];
    const asked = (path: string, by: AbortController): Promise<number | string> => fetch(new URL(path, server.url), { signal: by.signal }).then(({ status }) => status, (error: Error) => error.name);
    const answers = [asked(`/api/trend?${PAIR}`, one), asked(`/api/dossier?${PAIR}`, both), asked(`/api/dossier?${PAIR}`, other)];
    await new Promise((done) => setTimeout(done, 120));
    one.abort();
    both.abort();
    expect(await Promise.all(answers)).toEqual(["AbortError", "AbortError", 200]);
    expect(unwanted).toEqual(["trend"]);
    expect(await asked(`/api/trend?${PAIR}`, other)).toBe(200);
    await server.close();
  });
});
