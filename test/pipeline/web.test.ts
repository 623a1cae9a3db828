import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Record } from "../../src/6-views/index.js";
import type { Attache, ReadLine, WatchLine } from "../../src/contract/facade.js";
import { openAttache } from "../../src/pipeline.js";
import { openSite, storyPage, STORY, type Page, type Site } from "../intake/web/site.js";

const NOW = "2024-03-01T10:00:00Z";
let site: Site;
let folder: string;
let attache: Attache<Record>;
let turn = 0;
/** Each test has a corner of the site to itself, so that one record, and one loading of the models, does for all. */
let base = "";
beforeAll(async () => {
  site = await openSite({});
  folder = mkdtempSync(join(tmpdir(), "attache-web-"));
  attache = await open();
});
beforeEach(() => { base = `${site.origin}/t${++turn}`; });
afterAll(async () => {
  await attache.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (): Promise<Attache<Record>> => openAttache({ record: join(folder, "record"), web: { allowPrivate: [site.host], pauseMs: 0 } });
const put = (pages: Readonly<{ [path: string]: Page }>): void => {
  site.pages = { ...site.pages, ...Object.fromEntries(Object.entries(pages).map(([path, page]) => [`/t${turn}${path}`, page])) };
};
const asked = (path: string): readonly import("node:http").IncomingMessage[] => site.requests.filter(({ url }) => url === `/t${turn}${path}`);
const all = async <T>(lines: AsyncIterable<T>): Promise<readonly T[]> => {
  const list: T[] = [];
  for await (const line of lines) list.push(line);
  return list;
};
const read = (...inputs: readonly string[]): Promise<readonly ReadLine[]> => all(attache.read(inputs, { now: NOW }));
const told = (lines: readonly WatchLine[]): readonly string[] =>
  lines.map((line) => (line.kind === "report" ? `${line.status} ${line.report.uri}` : line.kind === "refusal" ? `${line.refusal.code} ${line.refusal.uri ?? ""}` : line.kind === "feed" ? `feed ${line.status} ${line.fresh}/${line.entries}+${line.left}` : `next ${line.next}`)).map((words) => words.replaceAll(base, ""));
/** A page that says when it has not changed. */
const tagged = (page: string, tag: string): Page => (request, response) => {
  if (request.headers["if-none-match"] === tag) response.writeHead(304).end();
  else response.writeHead(200, { "content-type": "text/html", etag: tag }).end(page);
};
const other = (n: number, head = ""): string => storyPage({ head, title: `Story number ${n}`, body: STORY.split("\n").map((line) => `${line} It was the ${n}th such day of ${2000 + n}.`).join("\n") });

describe("attache read with addresses", () => {
  test("files and pages in the order given; what cannot be read is named, and the rest is read", async () => {
    const file = join(folder, "a.txt");
    writeFileSync(file, STORY);
    put({ "/one": storyPage(), "/two": other(2) });
    expect(told(await read(`${base}/one`, file, `${base}/gone`, `${base}/two`, "http://169.254.169.254/"))).toEqual(["added /one", `added ${file}`, "not-found /gone", "added /two", "private-address http://169.254.169.254/"]);
  });

  test("the same page again, its AMP page and its print page are one report", async () => {
    put({ "/s": storyPage(), "/s/amp": storyPage({ title: "AMP", head: `<link rel="canonical" href="../s">` }), "/print/s": storyPage({ title: "Print", head: `<link rel="canonical" href="../s">` }) });
    expect(told(await read(`${base}/s?utm_source=a`, `${base}/s#b`, `${base}/s/amp`, `${base}/print/s`))).toEqual(["added /s", "already-known /s", "already-known /s", "already-known /s"]);
  });

  test("what has not changed is not sent again, in another run either", async () => {
    put({ "/s": tagged(storyPage(), `"1"`) });
    const first = await read(`${base}/s`);
    await attache.close();
    attache = await open();
    const again = await read(`${base}/s`);
    expect([told(first), told(again)]).toEqual([["added /s"], ["already-known /s"]]);
    expect(asked("/s").map(({ headers }) => headers["if-none-match"])).toEqual([undefined, `"1"`]);
    put({ "/s": tagged(other(3, `<meta property="article:modified_time" content="2024-02-20T00:00:00Z">`), `"2"`) });
    const [changed] = await read(`${base}/s`);
    expect(changed).toMatchObject({ status: "added", origin: { supersedes: again[0]?.kind === "report" ? again[0].report.id : "" } });
  });

  test("what was forgotten is not kept beside the record, and is refused", async () => {
    put({ "/s": tagged(storyPage(), `"1"`) });
    const [line] = await read(`${base}/s`);
    await attache.close();
    attache = await open();
    const id = line?.kind === "report" ? line.report.id : "";
    expect(readFileSync(join(folder, "record/web.json"), "utf8")).toContain(id);
    await attache.forget(id, { at: NOW, by: "t" });
    expect(readFileSync(join(folder, "record/web.json"), "utf8")).not.toContain(id);
    expect(told(await read(`${base}/s`))).toEqual(["forgotten /s"]);
  });

  test("a state file that is damaged is begun afresh", async () => {
    await attache.close();
    writeFileSync(join(folder, "record/web.json"), `{"version": 1, "pages": {"x": 7`);
    attache = await open();
    put({ "/s": storyPage() });
    expect(told(await read(`${base}/s`))).toEqual(["added /s"]);
  });

  test("a paywall is refused, not read as news", async () => {
    put({ "/s": storyPage({ body: STORY.split("\n").slice(0, 2).join("\n"), head: `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>` }) });
    expect(told(await read(`${base}/s`))).toEqual(["paywall /s"]);
    expect((await attache.record.reports()).filter(({ uri }) => uri.startsWith(base))).toEqual([]);
  });

  test("another site's page cannot pass for a new version of a report", async () => {
    put({ "/s": storyPage() });
    const [own] = await read(`${base}/s`);
    const evil = await openSite({ "/x": storyPage({ title: "Nothing was signed", head: `<link rel="canonical" href="${base}/s">` }) });
    const there = await openAttache({ record: join(folder, "record"), web: { allowPrivate: [evil.host], pauseMs: 0 } });
    const [line] = await all(there.read([`${evil.origin}/x`], { now: NOW }));
    expect(line?.kind === "report" && line.report.url).toBe(`${evil.origin}/x`);
    expect(own?.kind === "report" && own.report.url).toBe(`${base}/s`);
    await there.close();
    await evil.close();
  });
});

describe("attache watch", () => {
  const feed = (paths: readonly string[], head: (path: string) => string = () => ""): string =>
    `<rss version="2.0"><channel><title>World</title>${paths.map((path) => `<item><title>T</title><link>${base}${path}</link>${head(path)}</item>`).join("")}</channel></rss>`;
  const list = (...urls: readonly string[]): string => {
    writeFileSync(join(folder, "feeds.yml"), `feeds:\n${urls.map((url) => `  - ${url}\n`).join("")}`);
    return join(folder, "feeds.yml");
  };
  const round = async (path: string, now = NOW, which: "due" | "all" = "due"): Promise<readonly string[]> => told(await all(attache.watch(path, { now, which })));

  test("reads what is new, once, and says when it looks again", async () => {
    put({ "/feed": feed(["/1", "/2"], () => "<pubDate>Wed, 14 Feb 2024 10:00:00 GMT</pubDate>"), "/1": storyPage(), "/2": other(2) });
    const path = list(`${base}/feed`);
    expect(await round(path)).toEqual(["feed read 2/2+0", "added /1", "added /2", "next 2024-03-01T10:15:00.000Z"]);
    expect(await round(path, "2024-03-01T10:10:00Z")).toEqual(["next 2024-03-01T10:15:00.000Z"]);
    put({ "/feed": feed(["/3", "/1", "/2"]), "/3": other(3) });
    await attache.close();
    attache = await open();
    expect(await round(path, "2024-03-01T10:16:00Z")).toEqual(["feed read 1/3+0", "added /3", "next 2024-03-01T10:31:00.000Z"]);
    expect(asked("/1")).toHaveLength(1);
  });

  test("a day that the page does not tell is the feed's", async () => {
    put({ "/feed": feed(["/1"], () => "<pubDate>Fri, 16 Feb 2024 23:10:00 -0500</pubDate>"), "/1": storyPage({ body: STORY.replace("CAIRO, February 14, 2024 - ", "") }) });
    const lines = await all(attache.watch(list(`${base}/feed`), { now: NOW, which: "all" }));
    const id = lines.flatMap((line) => (line.kind === "report" ? [line.report.id] : []))[0]!;
    expect(await attache.record.report(id)).toMatchObject({ published: { value: "2024-02-16", basis: "given" }, known: "2024-02-16" });
    expect(await all(attache.reread([id]))).toMatchObject([{ kind: "reread", gained: [], lost: [], notes: [] }]);
  });

  test("a feed that has not changed is not sent again", async () => {
    put({
      "/feed": (request, response) => {
        if (request.headers["if-modified-since"] === "Wed, 14 Feb 2024 10:00:00 GMT") response.writeHead(304).end();
        else response.writeHead(200, { "content-type": "application/rss+xml", "last-modified": "Wed, 14 Feb 2024 10:00:00 GMT" }).end(feed(["/1"]));
      },
      "/1": storyPage(),
    });
    const path = list(`${base}/feed`);
    expect([(await round(path, NOW, "all"))[0], (await round(path, NOW, "all"))[0], (await round(path, NOW, "all"))[0]]).toEqual(["feed read 1/1+0", "feed read 0/1+0", "feed unchanged 0/0+0"]);
  });

  test("what fails for now is tried in three rounds, what fails for good in one", async () => {
    let failing = true;
    put({
      "/feed": feed(["/busy", "/gone", "/late"]), "/busy": (_, response) => { response.writeHead(429, { "retry-after": "600" }).end(); },
      "/late": (_, response) => {
        if (failing) response.writeHead(429, { "retry-after": "600" }).end();
        else response.writeHead(200, { "content-type": "text/html" }).end(storyPage());
      },
    });
    const path = list(`${base}/feed`);
    expect((await round(path, NOW, "all")).slice(0, 4)).toEqual(["feed read 3/3+0", "busy /busy", "not-found /gone", "busy /late"]);
    failing = false;
    expect((await round(path, NOW, "all")).slice(0, 3)).toEqual(["feed read 2/3+0", "busy /busy", "added /late"]);
    expect((await round(path, NOW, "all")).slice(0, 2)).toEqual(["feed read 1/3+0", "busy /busy"]);
    expect((await round(path, NOW, "all"))[0]).toBe("feed read 0/3+0");
  });

  test("a feed that fails is asked less and less often; the others are read", async () => {
    put({ "/feed": feed(["/1"]), "/1": storyPage(), "/page": storyPage() });
    const path = list(`${base}/gone`, `${base}/page`, `${base}/feed`);
    expect(await round(path)).toEqual(["not-found /gone", "not-a-feed /page", "feed read 1/1+0", "added /1", "next 2024-03-01T10:15:00.000Z"]);
    expect(await round(path, "2024-03-01T10:15:00Z")).toEqual(["feed read 0/1+0", "next 2024-03-01T10:30:00.000Z"]);
    expect((await round(path, "2024-03-01T10:30:00Z")).slice(0, 3)).toEqual(["not-found /gone", "not-a-feed /page", "feed read 0/1+0"]);
  });

  test("feeds lead nowhere inside: not to another port, not to another machine of this network", async () => {
    const inside = await openSite({ "/secret": storyPage() });
    put({ "/feed": feed([]).replace("</channel>", ["http://169.254.169.254/meta", `${inside.origin}/secret`, "http://[::1]/", "http://localhost/"].map((url) => `<item><link>${url}</link></item>`).join("") + "</channel>") });
    const lines = await round(list(`${base}/feed`));
    expect(lines.slice(1, -1).map((line) => line.split(" ")[0])).toEqual(["private-address", "private-address", "private-address", "private-address"]);
    expect(inside.requests).toEqual([]);
    await inside.close();
  });

  test("a list that is none is refused", async () => {
    await expect(round(join(folder, "gone.yml"))).rejects.toMatchObject({ diagnostic: { code: "bad-list" } });
  });
});

test("a host that is none cannot be allowed", async () => {
  const strange = await openAttache({ record: join(folder, "other"), web: { allowPrivate: ["http://x/"] } });
  await expect(all(strange.read([`${base}/`], { now: NOW }))).rejects.toMatchObject({ diagnostic: { code: "bad-address" } });
  await strange.close();
});
