import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAttache } from "../../src/pipeline.js";
import { createApp } from "../../src/faces/api/app.js";
import { deskService } from "../api/desk-service.js";
import { compiled } from "../compiled.js";

const program = compiled(["src", "evaluation", "bench"]);
let url: string;
let end: () => Promise<number | null>;
let desk: Awaited<ReturnType<typeof deskService>>;

beforeAll(async () => {
  desk = await deskService((name) => /2024-02-1[45]-levant|2024-02-04/.test(name));
  const server = spawn(process.execPath, [join(program, "src/faces/cli/main.js"), "serve", "--port", "0", "--by", "tester", "--record", desk.service.record], { stdio: ["ignore", "pipe", "inherit"] });
  url = await new Promise<string>((resolve) => server.stdout.on("data", (chunk: Buffer) => {
    const found = /http:\/\/\S+/.exec(chunk.toString())?.[0];
    if (found !== undefined) resolve(found);
  }));
  end = () => new Promise((resolve) => {
    if (server.exitCode !== null) return resolve(server.exitCode);
    server.once("exit", resolve);
    server.kill("SIGTERM");
  });
}, 120_000);
afterAll(async () => {
  await end();
  await desk.close();
  rmSync(program, { recursive: true });
});

const get = (path: string): Promise<Response> => fetch(new URL(path, url));
const here = async (path: string): Promise<Response> => createApp(desk.service).request(path, { headers: { host: "127.0.0.1" } });

test.each(["/api/dossier?a=EGY&b=TUR", "/api/timeline?a=EGY&b=TUR", "/api/trend?a=egypt&b=turkey&by=year", "/api/ties", "/api/search?q=drones", "/api/files/ladder.csv?a=EGY&b=TUR", "/api/files/dossier.html?a=EGY&b=TUR"])(
  "%s: what a thread answers is what the server's own thread does", async (path) => {
    const [there, own] = [await get(path), await here(path)];
    expect([there.status, there.headers.get("content-type"), await there.text()]).toEqual([200, own.headers.get("content-type"), await own.text()]);
  },
);

test.each([["/api/dossier?a=EGY&b=Atlantis", 400, "unknown-country"], ["/api/search?q=-drones", 400, "empty-search"], ["/api/timeline?a=EGY&b=TUR&since=2024-02-31", 400, "invalid-date"]])("%s: %i %s, as from the server's own thread", async (path, status, code) => {
  const response = await get(path);
  expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([status, code]);
});

test("what one writes, the threads that read see with the next question", async () => {
  const items = async (): Promise<number> => ((await (await get("/api/dossier?a=EGY&b=TUR")).json()) as { counts: { items: number } }).counts.items;
  const before = await items();
  const other = await openAttache({ record: desk.service.record });
  const text = "CAIRO, 6 March 2024 (Example Agency) - Egypt and Turkey signed an agreement on ports on Tuesday, the ministry said.\n";
  for await (const line of other.read([], { now: "2024-09-10", files: [{ name: "ports.txt", bytes: new TextEncoder().encode(text) }] })) expect(line.kind).toBe("report");
  await other.close();
  expect(await items()).toBeGreaterThan(before);
});

test("what is dropped is read in a thread of its own: others are answered while one report is being read, and each is told of as it is done", async () => {
  const sentences = Array.from({ length: 160 }, (_, i) => `On ${1 + (i % 28)} March 20${10 + (i % 13)}, Chad and Niger signed an agreement on water project number ${i} in the town of Abeche, the ministry said, and officials of both countries will meet again.`);
  const form = new FormData();
  form.append("files", new File([`NIAMEY, 5 March 2024 (Example Agency) - ${sentences.join("\n\n")}\n`], "long.txt"));
  form.append("files", new File(["NIAMEY, 6 March 2024 (Example Agency) - Chad and Niger signed a treaty on Tuesday, the ministry said.\n"], "short.txt"));
  form.append("files", new File([""], "empty.txt"));
  const response = await fetch(new URL("/api/read", url), { method: "POST", headers: { "x-attache": "1" }, body: form });
  const order: string[] = [];
  const told = (async () => {
    let rest = "";
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop()!;
      for (const line of lines) order.push((JSON.parse(line) as { kind: string }).kind);
    }
  })();
  for (let i = 0; i < 5; i++) {
    expect((await get(i % 2 === 0 ? "/api/record" : "/api/days?a=EGY&b=TUR")).status).toBe(200);
    order.push("answered");
  }
  await told;
  expect(order.filter((kind) => kind !== "answered")).toEqual(["started", "report", "report", "refusal", "done"]);
  expect(order.lastIndexOf("answered")).toBeLessThan(order.indexOf("report"));
}, 120_000);

test("it ends in good order while its threads are at work", async () => {
  const asked = Array.from({ length: 12 }, (_, i) => get(`/api/dossier?a=EGY&b=TUR&rows=${i + 1}`).catch(() => undefined));
  await new Promise((done) => setTimeout(done, 20));
  expect(await end()).toBe(0);
  await Promise.all(asked);
});
