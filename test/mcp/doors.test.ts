import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mcpApp, serveMcp } from "../../src/faces/mcp/serve-http.js";
import { deskService } from "../api/desk-service.js";
import { attache } from "../cli/fake-context.js";
import { compiled } from "../compiled.js";
import { call, newClient } from "./assistants.js";

// The two doors as clients use them: a process that a client starts, and an address of this machine.

type Desk = Awaited<ReturnType<typeof deskService>>;
let desk: Desk;
let program: string;
const TOKEN = "sixteen-letters-x";

beforeAll(async () => {
  desk = await deskService((name) => name.includes("2024-02-14"));
  program = compiled(["src", "evaluation"]);
}, 120_000);
afterAll(async () => {
  await desk.close();
  rmSync(program, { recursive: true, force: true });
});

function started(...args: readonly string[]): StdioClientTransport {
  return new StdioClientTransport({ command: process.execPath, args: [join(program, "src/faces/cli/main.js"), "mcp", "--record", desk.service.record, ...args], stderr: "pipe" });
}

describe("over standard input and output", () => {
  test.each([["a client of the protocol's first line", undefined], ["a client that negotiates", { mode: "auto" as const }]])("%s lists the tools and asks each door's question", async (_what, versionNegotiation) => {
    const client = newClient(versionNegotiation);
    await client.connect(started());
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain("dossier");
    const { text, answer } = await call(client, "dossier", { a: "EGY", b: "TUR", limit: 5 });
    expect(text).toMatch(/Egypt – Turkey/);
    expect(answer.rows.length).toBe(5);
    expect((await call(client, "dossier", { a: "EGY" })).isError).toBe(true);
    expect((await call(client, "explain", { text: "Peru accused Chile." })).text).toMatch(/ACCUSE/);
    await client.close();
  });

  test("with --write it writes, as whom it is told to", async () => {
    const client = newClient();
    await client.connect(started("--write", "--by", "rana"));
    const { text } = await call(client, "read", { text: "LIMA, June 3, 2024 (Andes Wire) - Peru and Chile signed a treaty on Monday.\n" });
    const id = /r_[0-9a-f]{16}/.exec(text)![0];
    expect((await call(client, "note", { id, text: "seen" })).text).toMatch(/by rana/);
    await client.close();
    expect((await desk.service.attache.record.report(id))?.wire).toBe("Andes Wire");
  });

  test("what is no message of the protocol is passed over, and nothing else is ever written to standard output", async () => {
    const child = spawn(process.execPath, [join(program, "src/faces/cli/main.js"), "mcp", "--record", desk.service.record], { stdio: "pipe" });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => { out += text; if (out.includes("\n")) child.stdin.end(); });
    const ended = new Promise<number | null>((resolve) => { child.on("exit", resolve); });
    child.stdin.write("hello\n{\"jsonrpc\": 1}\n[[[[\n\u0000\n");
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id: 7, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "x", version: "0" } } })}\n`);
    expect(await ended).toBe(0);
    for (const line of out.trim().split("\n")) expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
    expect(out).toMatch(/"serverInfo":\{[^}]*"name":"attache"/);
  });

  test("without a record it says so, and what to do", async () => {
    const { exit, err } = await attache(["mcp", "--record", join(program, "nothing")]);
    expect([exit, err]).toEqual([2, expect.stringContaining("There is no record in")]);
  });

  test.each([
    [["--token", TOKEN], "--token is for --http"],
    [["--http", "70000"], "--http 70000 is no port"],
    [["--http", "x"], "--http x is not a number"],
    [["--http", "0", "--token", "short"], "The token has 5 characters"],
  ])("attache mcp %j: refused", async (argv, said) => {
    const { exit, err } = await attache(["mcp", "--record", desk.service.record, ...argv], { stopped: async () => {} });
    expect([exit, err.replace(/\s+/g, " ")]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe("over HTTP", () => {
  const service = () => ({ ...desk.service, version: "0", may: "read" as const });

  test("attache mcp --http says where it listens, and ends when it is told to", async () => {
    const { exit, out } = await attache(["mcp", "--record", desk.service.record, "--http", "0"], { stopped: async () => {} });
    expect([exit, out]).toEqual([0, expect.stringMatching(/^Assistants ask at http:\/\/127\.0\.0\.1:\d+\/mcp\n$/)]);
  });

  test.each([["a client of the protocol's first line", undefined], ["a client that negotiates", { mode: "auto" as const }]])("%s lists the tools and asks", async (_what, versionNegotiation) => {
    const server = await serveMcp(service(), 0);
    const client = newClient(versionNegotiation);
    await client.connect(new StreamableHTTPClientTransport(new URL(server.url)));
    expect((await client.listTools()).tools.length).toBe(9);
    expect((await call(client, "timeline", { a: "EGY", b: "TUR" })).answer.rows.length).toBeGreaterThan(1);
    expect((await call(client, "timeline", { a: "EGY", b: "nowhere" })).isError).toBe(true);
    await client.close();
    await server.close();
  });

  test("with a token, who has it may ask and nobody else", async () => {
    const server = await serveMcp({ ...service(), token: TOKEN }, 0);
    const stranger = newClient();
    await expect(stranger.connect(new StreamableHTTPClientTransport(new URL(server.url)))).rejects.toThrow(/401|token|unauthorized/i);
    const friend = newClient();
    await friend.connect(new StreamableHTTPClientTransport(new URL(server.url), { requestInit: { headers: { authorization: `Bearer ${TOKEN}` } } }));
    expect((await call(friend, "overview")).answer.rows.length).toBeGreaterThan(0);
    await friend.close();
    await server.close();
  });

  const LIST = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} });
  const asked = { "content-type": "application/json", accept: "application/json, text/event-stream", host: "127.0.0.1:4181" };
  test.each([
    ["a program of this machine", "/mcp", {}, LIST, 200],
    ["this machine under its other name", "/mcp", { host: "localhost:4181" }, LIST, 200],
    ["a page that this server gave out", "/mcp", { origin: "http://127.0.0.1:4181" }, LIST, 200],
    ["a page of another site", "/mcp", { origin: "https://evil.example" }, LIST, 403],
    ["a page of another server of this machine", "/mcp", { origin: "http://127.0.0.1:3000" }, LIST, 403],
    ["a page without an address of its own", "/mcp", { origin: "null" }, LIST, 403],
    ["a name that another site points here", "/mcp", { host: "evil.example" }, LIST, 421],
    ["a name that only begins like ours", "/mcp", { host: "127.0.0.1.evil.example" }, LIST, 421],
    ["what is no JSON by its own word", "/mcp", { "content-type": "text/plain" }, LIST, 415],
    ["what is no JSON", "/mcp", {}, "{", 400],
    ["more than is taken", "/mcp", {}, `{"a": "${"x".repeat(4_000_001)}"}`, 413],
    ["another address", "/api/record", {}, LIST, 404],
  ])("%s: %s", async (_what, path, headers, body, status) => {
    const { app, close } = mcpApp(service());
    const response = await app.request(`http://127.0.0.1:4181${path}`, { method: "POST", headers: { ...asked, ...headers }, body });
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([status, null]);
    await close();
  });

  test("too many at once are told when to come again", async () => {
    const { app, close } = mcpApp(service());
    const statuses = await Promise.all(Array.from({ length: 1000 }, async () => (await app.request("http://127.0.0.1:4181/nothing", { headers: asked })).status));
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    await close();
  });
});
