import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENDPOINTS } from "../../src/contract/api.js";
import { FILES_PATH } from "../../src/contract/files.js";
import { ErrorResponse, ReadEvent, type ReportResponse } from "../../src/contract/desk.js";
import { createApp, LIMITS } from "../../src/faces/api/app.js";
import { isLoopback } from "../../src/faces/api/guard.js";
import { keptAnswers } from "../../src/faces/api/kept-answers.js";
import { limiter } from "../../src/faces/api/rate.js";
import { serve } from "../../src/faces/api/serve.js";
import type { Service } from "../../src/faces/api/service.js";
import { openAttache } from "../../src/pipeline.js";
import { openSite, storyPage } from "../intake/web/site.js";
import { deskService } from "./desk-service.js";

let service: Service;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ service, close } = await deskService((name) => /2024-02-1[45]-levant|2024-02-04|2024-02-14-harbour/.test(name)));
  app = createApp(service);
});
afterAll(() => close());

const HOST = { host: "127.0.0.1:4180" };
const WRITE = { ...HOST, "x-attache": "1" };
const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> => Promise.resolve(app.request(path, { headers: { ...HOST, ...headers } }));
const decide = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request("/api/decisions", { method: "POST", headers: { ...WRITE, "content-type": "application/json", ...headers }, body: JSON.stringify(body) }));
const report = async (): Promise<ReportResponse> => {
  const { reports } = (await (await ask("/api/reports")).json()) as { reports: readonly { report: string; uri: string }[] };
  return (await (await ask(`/api/report/${reports.find(({ uri }) => uri.includes("levant"))!.report}`)).json()) as ReportResponse;
};

describe("each endpoint answers as the contract says", () => {
  test.each([
    ["record", "/api/record"], ["choices", "/api/choices"], ["pairs", "/api/pairs?limit=5"], ["pairs", "/api/pairs?after=0"], ["reports", "/api/reports?limit=1"], ["dossier", "/api/dossier?a=egypt&b=TUR"],
    ["dossier", "/api/dossier?a=EGY&b=TUR&asOf=2024-02-10&since=2020-01-01&rows=5"], ["days", "/api/days?a=EGY&b=TUR"], ["timeline", "/api/timeline?a=EGY&b=TUR&limit=500"],
    ["trend", "/api/trend?a=EGY&b=TUR&by=year"], ["topic", "/api/topic?topic=arms&a=EGY&b=TUR"], ["changes", "/api/changes?since=2024-02-10"],
    ["changes", "/api/changes?since=2024-02-10&a=EGY&b=TUR"], ["search", "/api/search?q=drones&actor=EGY,Turkey"], ["outlets", "/api/outlets"], ["history", "/api/history"],
  ] as const)("%s %s", async (name, path) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    const answer: unknown = await response.json();
    expect(ENDPOINTS[name].answer.parse(answer)).toEqual(answer);
  });

  test("report, show, compare", async () => {
    const shown = await report();
    expect(ENDPOINTS.report.answer.parse(shown)).toEqual(shown);
    const entry = shown.entries[0]!;
    for (const id of [shown.report.id, entry.entry.id, entry.item]) {
      const answer: unknown = await (await ask(`/api/show/${id}`)).json();
      expect(ENDPOINTS.show.answer.parse(answer)).toEqual(answer);
    }
    const { reports } = (await (await ask("/api/reports")).json()) as { reports: readonly { report: string }[] };
    const compared: unknown = await (await ask(`/api/compare?a=${reports[0]!.report}&b=${reports[1]!.report}`)).json();
    expect(ENDPOINTS.compare.answer.parse(compared)).toEqual(compared);
  });

  test("lists go on where the page before ended, until there is no more", async () => {
    const seen: string[] = [];
    for (let cursor: number | undefined, turns = 0; turns < 10; turns++) {
      const page = (await (await ask(`/api/reports?limit=1${cursor === undefined ? "" : `&cursor=${cursor}`}`)).json()) as { reports: readonly { report: string }[]; next?: number };
      seen.push(...page.reports.map(({ report: id }) => id));
      cursor = page.next;
      if (cursor === undefined) break;
    }
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(3);
  });

  test("what came after a place is fresh", async () => {
    const fresh = async (after: number): Promise<unknown> => ((await (await ask(`/api/pairs?after=${after}`)).json()) as { pairs: readonly object[] }).pairs[0];
    expect([await fresh(0), await fresh(3)]).toMatchObject([{ a: { code: "EGY" }, b: { code: "TUR" }, reports: 3, fresh: 3 }, { reports: 3, fresh: 0 }]);
  });
});

describe("what cannot be answered says why, in one shape", () => {
  test.each([
    ["/api/dossier?a=EGY&b=Atlantis", 400, "unknown-country"], ["/api/dossier?a=EGY&b=egypt", 400, "one-country"], ["/api/dossier?a=EGY", 400, "invalid-request"],
    ["/api/dossier?a=EGY&b=TUR&asOf=2024-02-30", 400, "invalid-date"], ["/api/dossier?a=EGY&b=TUR&as-of=2024-02-01", 400, "invalid-request"],
    ["/api/timeline?a=EGY&b=TUR&limit=0", 400, "invalid-request"], ["/api/changes?since=2024-02-01&a=EGY", 400, "one-country"], ["/api/changes?since=2024-02-01&asOf=2023-01-01", 400, "invalid-window"],
    ["/api/search?q=-drones", 400, "empty-search"], ["/api/show/e_ffffffff", 404, "not-in-the-record"], ["/api/report/e_ffffffff", 404, "not-in-the-record"], ["/api/nothing", 404, "no-such-endpoint"],
  ])("%s: %i %s", async (path, status, code) => {
    const response = await ask(path);
    const { error } = ErrorResponse.parse(await response.json());
    expect([response.status, error.code]).toEqual([status, code]);
    expect(error.message).toMatch(/[.?]$/);
  });
});

describe("an answer that is had already is not sent again", () => {
  test("the tag holds until the record changes", async () => {
    const first = await ask("/api/dossier?a=EGY&b=TUR");
    const etag = first.headers.get("etag")!;
    expect((await ask("/api/dossier?a=EGY&b=TUR", { "if-none-match": etag })).status).toBe(304);
    const { entries } = await report();
    const { decision } = (await (await decide({ action: "accept", entry: entries[0]!.entry.id })).json()) as { decision: { id: string } };
    expect((await ask("/api/dossier?a=EGY&b=TUR", { "if-none-match": etag })).status).toBe(200);
    await decide({ action: "undo", decision: decision.id });
  });
});

describe("decisions", () => {
  test("accept, note, reject and undo, each seen in the report and its history", async () => {
    const before = await report();
    const [first, second] = before.entries.map(({ entry }) => entry.id);
    expect((await decide({ action: "accept", entry: first })).status).toBe(200);
    expect((await decide({ action: "note", id: second, text: "Check with the embassy." })).status).toBe(200);
    const rejected = (await (await decide({ action: "reject", entry: second, reason: "not said" })).json()) as { decision: { id: string; by: string } };
    expect(rejected.decision.by).toBe("tester");
    const after = await report();
    expect(after.entries.find(({ entry }) => entry.id === first)?.review).toBe("accepted");
    expect(after.rejected).toMatchObject([{ entry: { id: second }, decision: rejected.decision.id }]);
    expect(after.history.map(({ decision }) => decision.action).slice(-3)).toEqual(["accept", "note", "reject"]);
    expect((await decide({ action: "undo", decision: rejected.decision.id, by: "someone else" })).status).toBe(200);
    expect((await report()).entries.map(({ entry }) => entry.id)).toContain(second);
    expect((await decide({ action: "undo", decision: rejected.decision.id })).status).toBe(409);
  });

  test("an edit gives the entry a new name; who decides on the old one is told so, and changes nothing", async () => {
    const entry = (await report()).entries.find(({ entry: { kind } }) => kind === "undertaking")!.entry;
    const edited = (await (await decide({ action: "edit", entry: entry.id, set: { stage: "proposed" } })).json()) as { entry: string };
    expect(edited.entry).not.toBe(entry.id);
    const late = await decide({ action: "edit", entry: entry.id, set: { stage: "ended" } });
    expect([late.status, ErrorResponse.parse(await late.json()).error.code]).toEqual([409, "changed-meanwhile"]);
    expect((await report()).entries.find(({ entry: { id } }) => id === edited.entry)).toMatchObject({ review: "edited", entry: { stage: "proposed" } });
  });

  test("an edit may give an entry other words; words that are not read are refused", async () => {
    const { report: text, entries } = await report();
    const entry = entries.find(({ entry: { kind } }) => kind === "event")!.entry;
    const own = entry.evidence[0]!;
    const shorter = { start: own.start, end: own.end - 1 };
    const moved = (await (await decide({ action: "edit", entry: entry.id, evidence: shorter })).json()) as { decision: { to: { evidence: unknown } } };
    expect(moved.decision.to.evidence).toEqual([shorter]);
    const { entries: now } = await report();
    const title = text.parts.find(({ role }) => role === "title")!;
    const refused = await decide({ action: "edit", entry: now.find(({ entry: { kind } }) => kind === "figure")!.entry.id, evidence: { start: title.start, end: title.end } });
    expect(ErrorResponse.parse(await refused.json()).error.code).toBe("invalid-span");
  });

  test("a correction changes the report", async () => {
    const { report: { id } } = await report();
    expect((await decide({ action: "correct", report: id, set: { publisher: "Levant Wire Service" } })).status).toBe(200);
    expect((await report()).report.publisher).toBe("Levant Wire Service");
  });

  test.each([
    [{ action: "burn", entry: "e_aaaaaaaa" }, 400], [{ action: "accept" }, 400], [{ action: "accept", entry: "e_aaaaaaaaaaaa" }, 409], [{ action: "link", a: "e_aaaaaaaa", b: "e_bbbbbbbb" }, 409],
    [{ action: "undo", decision: "d_00000000" }, 404],
  ])("%j is refused", async (body, status) => expect((await decide(body)).status).toBe(status));
});

describe("only the desk itself may change the record", () => {
  test.each([
    ["another site's page", { origin: "https://example.org" }, 403], ["a page that cannot set our header", { "x-attache": undefined }, 403], ["a cross-site request", { "sec-fetch-site": "cross-site" }, 403],
    ["a neighbour's page", { "sec-fetch-site": "same-site" }, 403], ["a name that points here", { host: "evil.example:4180" }, 421], ["plain text", { "content-type": "text/plain" }, 415],
    ["our own page", { origin: "http://127.0.0.1:4180", "sec-fetch-site": "same-origin" }, 409],
  ])("%s", async (_who, given, status) => {
    const headers = Object.fromEntries(Object.entries({ ...WRITE, "content-type": "application/json", ...given }).filter((pair): pair is [string, string] => pair[1] !== undefined));
    const response = await app.request("/api/decisions", { method: "POST", headers, body: JSON.stringify({ action: "accept", entry: "e_aaaaaaaaaaaa" }) });
    expect(response.status).toBe(status);
  });

  test("every answer forbids what is not ours", async () => {
    for (const path of ["/api/record", "/docs", "/", "/api/nothing"]) {
      const policy = (await ask(path)).headers.get("content-security-policy");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
    }
  });

  test("what is too large, and what comes too often, is refused", async () => {
    const small = createApp(service, { ...LIMITS, bodyBytes: 100, writes: { burst: 2, perSecond: 0.001 } });
    const send = (text: string): Promise<Response> => Promise.resolve(small.request("/api/decisions", { method: "POST", headers: { ...WRITE, "content-type": "application/json", "content-length": String(text.length) }, body: text }));
    const [large, second, third] = [await send(JSON.stringify({ action: "note", id: "x", text: "y".repeat(200) })), await send("{}"), await send("{}")];
    expect([large.status, second.status, third.status]).toEqual([413, 400, 429]);
    expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("reading", () => {
  const read = async (form: FormData): Promise<{ readonly status: number; readonly events: readonly ReadEvent[] }> => {
    const response = await app.request("/api/read", { method: "POST", headers: WRITE, body: form });
    const text = await response.text();
    return { status: response.status, events: response.status === 200 ? text.trim().split("\n").map((line) => ReadEvent.parse(JSON.parse(line))) : [] };
  };

  test("files: a line for each, with what it adds, and what was refused", async () => {
    const form = new FormData();
    form.append("files", new File(["CAIRO, 3 March 2024 (Example Agency) - Egypt and Turkey signed an agreement on ports on Sunday, the ministry said.\n"], "folder/ports.txt"));
    form.append("files", new File([""], "empty.txt"));
    const { events } = await read(form);
    expect(events.map(({ kind }) => kind)).toEqual(["started", "report", "refusal", "done"]);
    expect(events[1]).toMatchObject({ status: "added", uri: "ports.txt" });
    expect(events[2]).toMatchObject({ refusal: { code: "empty-file", uri: "empty.txt" } });
    expect(events[3]).toMatchObject({ added: 1, known: 0, refused: 1 });
  });

  test("pasted text, twice: the second is in the record already", async () => {
    const form = new FormData();
    form.append("text", "Turkey and Egypt held talks in Ankara on 5 March 2024.\n");
    expect((await read(form)).events[1]).toMatchObject({ status: "added" });
    expect((await read(form)).events[1]).toMatchObject({ status: "already-known" });
  });

  test("the pages at addresses are read with the guard that the command line has", async () => {
    const site = await openSite({ "/story": storyPage() });
    const address = new FormData();
    address.append("text", ` ${site.origin}/story \n http://169.254.169.254/latest/\nhttps://user:secret@example.org/`);
    const { events } = await read(address);
    expect(events).toMatchObject([
      { kind: "started", files: 3 }, { kind: "refusal", refusal: { code: "private-address", remedy: expect.stringContaining("--allow-private") } }, { kind: "refusal", refusal: { code: "private-address" } },
      { kind: "refusal", refusal: { code: "credentials-refused" } }, { kind: "done", added: 0, refused: 3 },
    ]);
    expect([site.requests.length, JSON.stringify(events).includes("secret")]).toEqual([0, false]);
    await site.close();
  });

  test("a page at an allowed host is a report", async () => {
    const site = await openSite({ "/story": storyPage() });
    const folder = mkdtempSync(join(tmpdir(), "attache-desk-web-"));
    const attache = await openAttache({ record: folder, web: { allowPrivate: [site.host], pauseMs: 0 } });
    const address = new FormData();
    address.append("text", `${site.origin}/story`);
    const response = await createApp({ ...service, attache }).request("/api/read", { method: "POST", headers: WRITE, body: address });
    expect((await response.text()).trim().split("\n").map((line) => ReadEvent.parse(JSON.parse(line)))).toMatchObject([{ kind: "started", files: 1 }, { kind: "report", status: "added", uri: `${site.origin}/story` }, { kind: "done", added: 1 }]);
    await attache.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("words with an address among them are a text, and nothing is nothing", async () => {
    const words = new FormData();
    words.append("text", "Turkey and Egypt signed a note, see https://example.org/story\n");
    expect((await read(words)).events[1]).toMatchObject({ kind: "report", status: "added" });
    const many = new FormData();
    many.append("text", "https://example.org/ ".repeat(51));
    expect([(await read(many)).status, (await read(new FormData())).status]).toEqual([413, 400]);
  });
});

describe("documents", () => {
  test("OpenAPI names every endpoint, and refers to nothing that it does not have", async () => {
    const text = await (await ask("/openapi.json")).text();
    const document = JSON.parse(text) as { paths: object; components: { schemas: object } };
    expect(Object.keys(document.paths).filter((path) => !path.startsWith(FILES_PATH)).sort()).toEqual(Object.values(ENDPOINTS).map(({ path }) => path).sort());
    const named = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)"/g)].map(([, name]) => name!));
    expect([...named].filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  test("the docs page names every endpoint", async () => {
    const page = await (await ask("/docs")).text();
    for (const { path } of Object.values(ENDPOINTS)) expect(page).toContain(path);
    expect(page).not.toMatch(/<script|https?:\/\//);
  });
});

describe("who may listen and ask", () => {
  test.each([["127.0.0.1", true], ["localhost", true], ["::1", true], ["0.0.0.0", false], ["192.168.1.4", false], ["::", false], ["localhost.example.org", false], ["127.0.0.1.example.org", false]])("%s is this machine: %s", (host, own) => expect(isLoopback(host)).toBe(own));

  test("beyond this machine nothing is served without a token, nor with a short one", async () => {
    await expect(serve(service, { host: "0.0.0.0", port: 0 })).rejects.toMatchObject({ code: "token-needed" });
    await expect(serve({ ...service, token: "short" }, { host: "0.0.0.0", port: 0 })).rejects.toMatchObject({ code: "weak-token" });
  });

  test("with a token: shown in a header, or once in the address", async () => {
    const closed = createApp({ ...service, token: "a-secret-of-some-length" });
    const status = async (path: string, headers: Record<string, string> = {}): Promise<number> => (await closed.request(path, { headers })).status;
    expect([await status("/api/record"), await status("/api/record", { authorization: "Bearer wrong" }), await status("/api/record", { authorization: "Bearer a-secret-of-some-length" })]).toEqual([401, 401, 200]);
    const first = await closed.request("/pair/EGY/TUR?token=a-secret-of-some-length");
    expect([first.status, first.headers.get("location")]).toEqual([302, "/pair/EGY/TUR"]);
    const cookie = first.headers.get("set-cookie")!;
    expect(cookie).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/i);
    expect(await status("/api/record", { cookie: cookie.split(";")[0]! })).toBe(200);
  });

  test("an address that is taken says so", async () => {
    const first = await serve(service, { host: "127.0.0.1", port: 0 });
    await expect(serve(service, { host: "127.0.0.1", port: Number(new URL(first.url).port) })).rejects.toMatchObject({ code: "address-taken" });
    await first.close();
  });
});

test("answers are kept for one revision, and the least lately used goes first", () => {
  const kept = keptAnswers(20);
  for (const asked of ["a", "b", "c", "d"]) kept.keep("1", asked, asked.repeat(5));
  kept.get("1", "a");
  kept.keep("1", "e", "eeeee");
  expect(["a", "b", "c", "e"].map((asked) => kept.get("1", asked))).toEqual(["aaaaa", undefined, "ccccc", "eeeee"]);
  expect(kept.get("2", "a")).toBeUndefined();
});

test("so many at once, so many a second, each for themselves", () => {
  const limit = limiter({ burst: 2, perSecond: 1 });
  expect([limit("x", 0), limit("x", 0), limit("x", 0), limit("y", 0), limit("x", 1500)].map(({ ok }) => ok)).toEqual([true, true, false, true, true]);
});
