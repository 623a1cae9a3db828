import { createServer } from "node:http";
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { retryAfterMs } from "../../../src/1-intake/web/retry.js";
import type { WebOptions, Web } from "../../../src/1-intake/web/web.js";
import { openSite, storyPage, type Page, type Site } from "./site.js";
import { NOW, portOf, refusalOf, visitor } from "./visitor.js";

let site: Site;
beforeAll(async () => { site = await openSite({}); });
afterAll(() => site.close());

/** The site with these pages, and somebody who may visit it. */
function visit(pages: Readonly<Record<string, Page>>, options: Partial<WebOptions> = {}): { readonly web: Web; readonly url: (path: string) => string } {
  site.pages = pages;
  site.asked.length = 0;
  site.requests.length = 0;
  return { web: visitor({ allowPrivate: [site.host], ...options }).web, url: (path) => site.origin + path };
}

const html = (page: string, headers: Readonly<Record<string, string>> = {}, status = 200): Page => (_, response) => { response.writeHead(status, { "content-type": "text/html", ...headers }).end(page); };
const to = (location: string, status = 302): Page => (_, response) => { response.writeHead(status, { location }).end(); };

describe("a page becomes a source", () => {
  test("with its address, the time, and what stood beside it", async () => {
    const { web, url } = visit({ "/story": storyPage() });
    const [opened] = await web.page({ url: url("/story?utm_source=x#top"), given: { title: "T", published: "Wed, 14 Feb 2024 10:00:00 GMT" } }, NOW);
    expect(opened).toMatchObject({ ok: true, source: { uri: url("/story"), mediaType: "text/html", retrieved: NOW, given: { title: "T", published: "Wed, 14 Feb 2024 10:00:00 GMT" } } });
    expect(site.asked).toEqual(["/story"]);
    await web.close();
  });

  test("who asks says so, and brings no cookie and no referrer", async () => {
    const { web, url } = visit({ "/a": to("/b"), "/b": html(storyPage(), { "set-cookie": "id=1" }) });
    await web.page({ url: url("/a") }, NOW);
    await web.page({ url: url("/b") }, NOW);
    for (const { headers } of site.requests) {
      expect(headers["user-agent"]).toMatch(/^AttacheNewsReader\//);
      expect([headers["cookie"], headers["referer"], headers["authorization"]]).toEqual([undefined, undefined, undefined]);
    }
    await web.close();
  });

  test.each([
    ["gzip", gzipSync], ["x-gzip", gzipSync], ["deflate", deflateSync], ["deflate", deflateRawSync], ["br", brotliCompressSync], ["identity", (bytes: Buffer) => bytes],
  ] as const)("packed as %s", async (encoding, pack) => {
    const { web, url } = visit({ "/story": (_, response) => { response.writeHead(200, { "content-type": "text/html", "content-encoding": encoding }).end(pack(Buffer.from(storyPage()))); } });
    const [opened] = await web.page({ url: url("/story") }, NOW);
    expect(opened?.ok === true && "source" in opened && new TextDecoder().decode(opened.source.bytes)).toBe(storyPage());
    await web.close();
  });

  test.each([
    ["text/html; charset=windows-1251", "windows-1251"], ["text/html;charset=\"ISO-8859-9\"", "iso-8859-9"], ["text/html; charset=utf-8", undefined], ["text/html", undefined], ["text/html; charset=", undefined],
  ])("the charset of “%s” is %s", async (type, charset) => {
    const { web, url } = visit({ "/story": html(storyPage(), { "content-type": type }) });
    const [opened] = await web.page({ url: url("/story") }, NOW);
    expect(opened?.ok === true && "source" in opened ? opened.source.given?.charset : "refused").toBe(charset);
    await web.close();
  });

  test("a redirect is followed, and the page is known by where it ends", async () => {
    const { web, url } = visit({ "/a": to("b?utm_campaign=1"), "/b": to("/c", 301), "/c": storyPage() });
    expect(await web.page({ url: url("/a") }, NOW)).toMatchObject([{ ok: true, source: { uri: url("/c") } }]);
    await web.close();
  });
});

describe("variants lead to the article", () => {
  test("where it can be had, it is read in their place", async () => {
    const { web, url } = visit({ "/s/amp": storyPage({ head: `<link href="/s" rel="canonical">` }), "/s": storyPage() });
    expect(await web.page({ url: url("/s/amp") }, NOW)).toMatchObject([{ source: { uri: url("/s") } }]);
    expect(site.asked).toEqual(["/s/amp", "/s"]);
    await web.close();
  });
  test("where it cannot, they are read", async () => {
    const { web, url } = visit({ "/s": html("", {}, 403), "/s/print/": storyPage({ head: `<link rel='canonical' href='/s'>` }) });
    expect(await web.page({ url: url("/s/print/") }, NOW)).toMatchObject([{ source: { uri: url("/s/print/") } }]);
    await web.close();
  });
  test.each([
    ["another site's address", `<link rel="canonical" href="https://example.org/s">`], ["none", ""], ["their own", `<link rel="canonical" href="/s/amp">`], ["one in a comment", `<!-- <link rel="canonical" href="/x"> -->`],
    ["one in a script", `<script>"<link rel='canonical' href='/x'>"</script>`],
  ])("that name %s are read", async (_, head) => {
    const { web, url } = visit({ "/s/amp": storyPage({ head }) });
    expect(await web.page({ url: url("/s/amp") }, NOW)).toMatchObject([{ source: { uri: url("/s/amp") } }]);
    expect(site.asked).toEqual(["/s/amp"]);
    await web.close();
  });
});

describe("what is not read, by name and with a remedy", () => {
  const endless: Page = (request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const more = (): void => {
      while (!request.destroyed && response.write("<p>More and more.</p>".repeat(500)));
    };
    response.on("drain", more);
    more();
  };
  const trickle: Page = (request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.write("a"), 20);
    request.on("close", () => clearInterval(timer));
  };
  const bomb = (pack: (bytes: Buffer) => Buffer, encoding: string): Page => {
    const packed = pack(Buffer.alloc(20_000_000));
    return (_, response) => { response.writeHead(200, { "content-type": "text/html", "content-encoding": encoding }).end(packed); };
  };
  const manyHeaders: Page = (_, response) => { response.writeHead(200, Array.from({ length: 400 }, (_unused, i) => [`x-${i}`, "y".repeat(200)]).flat()).end("x"); };
  test.each([
    ["endless", endless, "too-large"],
    ["announced as too large", html("x", { "content-length": "30000000" }), "too-large"],
    ["a gzip bomb", bomb(gzipSync, "gzip"), "too-large"], ["a brotli bomb", bomb((bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }), "br"), "too-large"], ["a deflate bomb", bomb(deflateSync, "deflate"), "too-large"],
    ["packed nothing without end", ((request, response) => {
      response.writeHead(200, { "content-encoding": "deflate" });
      const nothing = Buffer.concat(Array.from({ length: 4000 }, () => Buffer.from([0, 0, 0, 0xff, 0xff])));
      const more = (): void => { while (!request.destroyed && response.write(nothing)); };
      response.on("drain", more);
      response.write(Buffer.from([0x78, 0x9c]));
      more();
    }) as Page, "too-large"],
    ["cut off", (_: unknown, response: Parameters<Exclude<Page, string>>[1]) => { response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.from(storyPage())).subarray(0, 200)); }, "broken-answer"],
    ["no gzip at all", html("plain", { "content-encoding": "gzip" }), "broken-answer"],
    ["packed twice", html("x", { "content-encoding": "gzip, gzip" }), "strange-answer"], ["packed as nobody packs", html("x", { "content-encoding": "zpaq" }), "strange-answer"],
    ["a trickle", trickle, "timeout"],
    ["silence", (() => {}) as Page, "timeout"],
    ["headers without end", manyHeaders, "strange-answer"],
    ["empty", html(""), "empty-page"],
    ["paid for", html("", {}, 402), "paywall"], ["for members", html("", {}, 401), "sign-in"], ["forbidden", html("", {}, 403), "forbidden"], ["forbidden by law", html("", {}, 451), "forbidden"],
    ["gone", html("", {}, 410), "not-found"], ["missing", html("", {}, 404), "not-found"], ["a status that means nothing", html("", {}, 299), "strange-answer"], ["not modified, though nobody asked", html("", {}, 304), "strange-answer"],
    ["an image", html("x", { "content-type": "image/png" }), "not-a-page"], ["a feed", html("<rss/>", { "content-type": "application/rss+xml" }), "a-feed"],
    ["failing", html("", {}, 500), "server-error"], ["overloaded", html("", { "retry-after": "0" }, 503), "busy"], ["overloaded for long", html("", { "retry-after": "86400" }, 429), "busy"],
    ["broken off", ((_, response) => { response.socket?.destroy(); }) as Page, "unreachable"],
    ["sent to a sign-in", to("/login?next=/story"), "sign-in"], ["sent to a consent page", to("/consent/collect?next=/story"), "consent"],
    ["a change of protocol that nobody asked for", ((_, response) => { response.socket?.end("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n"); }) as Page, "strange-answer"],
    ["sent nowhere", to("http://"), "strange-answer"],
  ])("%s", async (_, page, code) => {
    const { web, url } = visit({ "/story": page, "/login": storyPage(), "/consent/collect": storyPage() }, { limits: { pageBytes: 1_000_000, silenceMs: 1000, wholeMs: 1500, pauseMs: 0, retryMs: [1, 1] } });
    expect(await refusalOf(web, url("/story"))).toMatchObject({ code, uri: expect.stringContaining(site.host), message: expect.stringMatching(/: \w/), remedy: expect.stringMatching(/\w/) });
    await web.close();
  });

  test("an article about signing in, by its own address", async () => {
    const { web, url } = visit({ "/tech/login/passkeys": storyPage(), "/a": to("/tech/login/passkeys/"), "/tech/login/passkeys/": storyPage() });
    expect(await refusalOf(web, url("/tech/login/passkeys"))).toBeUndefined();
    await web.close();
  });

  test("a circle, and a chain", async () => {
    const { web, url } = visit({ "/a": to("/b"), "/b": to("/a"), "/self": to("/self#again"), ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`/${i}`, to(`/${i + 1}`)])), "/9": storyPage() });
    expect([await refusalOf(web, url("/a")), await refusalOf(web, url("/self")), await refusalOf(web, url("/0")), await refusalOf(web, url("/4"))].map((refusal) => refusal?.code)).toEqual(["redirect-loop", "redirect-loop", "too-many-redirects", undefined]);
    await web.close();
  });

  test("no HTTP, and nobody there", async () => {
    const { createServer: createSocketServer } = await import("node:net");
    const talker = createSocketServer((socket) => { socket.end("SSH-2.0-OpenSSH\r\n", () => socket.destroy()); });
    await new Promise<void>((resolve) => { talker.listen(0, "127.0.0.1", resolve); });
    const port = (talker.address() as { port: number }).port;
    const { web } = visit({}, { allowPrivate: [`127.0.0.1:${port}`] });
    expect((await refusalOf(web, `http://127.0.0.1:${port}/`))?.code).toBe("strange-answer");
    await new Promise<void>((resolve) => { talker.close(() => resolve()); });
    expect((await refusalOf(web, `http://127.0.0.1:${port}/`))?.code).toBe("unreachable");
    await web.close();
  });

  test("a server without a certificate of anybody's", async () => {
    const plain = createServer((_, response) => response.end());
    await new Promise<void>((resolve) => { plain.listen(0, "127.0.0.1", resolve); });
    const { web } = visit({}, { allowPrivate: [`127.0.0.1:${portOf(plain)}`] });
    expect((await refusalOf(web, `https://127.0.0.1:${portOf(plain)}/`))?.code).toBe("insecure");
    await web.close();
    plain.close();
  });
});

test("a refusal is of the address that was given, and says where that leads", async () => {
  const { web, url } = visit({ "/a": to("http://10.0.0.1/admin"), "/b": to("/gone") });
  expect(await refusalOf(web, url("/a"))).toMatchObject({ code: "private-address", uri: url("/a"), message: expect.stringContaining("it leads to http://10.0.0.1/admin: 10.0.0.1 is not visited") });
  expect(await refusalOf(web, url("/b"))).toMatchObject({ code: "not-found", uri: url("/b") });
  await web.close();
});

test("what is out in the world may not lead to an allowed private host", async () => {
  const { web, url } = visit({ "/story": storyPage() });
  const codes = await Promise.all([undefined, site.origin, "https://example.org/feed"].map(async (from) => {
    const [opened] = await web.page({ url: url("/story"), ...(from !== undefined && { from }) }, NOW);
    return opened?.ok === false ? opened.refusal.code : "read";
  }));
  expect(codes).toEqual(["read", "read", "private-address"]);
  await web.close();
});

describe("tried again", () => {
  test("an overloaded server that recovers is read", async () => {
    let asked = 0;
    const { web, url } = visit({ "/story": (_, response) => { response.writeHead(asked++ < 2 ? 503 : 200, { "content-type": "text/html" }).end(storyPage()); } });
    expect(await refusalOf(web, url("/story"))).toBeUndefined();
    expect(asked).toBe(3);
    await web.close();
  });
  test("what is missing is not", async () => {
    const { web, url } = visit({});
    await refusalOf(web, url("/gone"));
    expect(site.asked).toEqual(["/gone"]);
    await web.close();
  });
  test.each([
    ["5", 5000], [" 120 ", 120_000], ["Sat, 21 Nov 2026 10:00:30 GMT", 30_000], ["Sat, 21 Nov 2026 09:00:00 GMT", 0], ["soon", undefined], [undefined, undefined], ["-5", undefined], ["99999999999", undefined],
  ])("Retry-After: %s is %s ms", (header, expected) => {
    const found = retryAfterMs(header, Date.parse(NOW));
    expect(header === "-5" ? undefined : found).toBe(expected);
  });
});

describe("robots.txt", () => {
  const robots = (text: string): Page => (_, response) => { response.writeHead(200, { "content-type": "text/plain" }).end(text); };
  test.each([
    ["none", undefined, undefined], ["for nobody", "User-agent: *\nDisallow: /", "robots"], ["for others", "User-agent: Googlebot\nDisallow: /", undefined], ["for all but us", "User-agent: *\nDisallow: /\n\nUser-agent: attachenewsreader\nAllow: /", undefined],
    ["for us", "User-agent: AttacheNewsReader\nUser-agent: Other\nDisallow: /story", "robots"], ["elsewhere", "User-agent: *\nDisallow: /private/", undefined], ["by pattern", "User-agent: *\nDisallow: /*ory$", "robots"],
    ["an exception", "User-agent: *\nDisallow: /\nAllow: /story", undefined], ["nothing disallowed", "User-agent: *\nDisallow:", undefined], ["a page instead", "<!doctype html><html>Not found</html>", undefined],
    ["rules for nobody in particular", "Disallow: /", undefined], ["a comment", "User-agent: * # all\nDisallow: /story # this", "robots"],
  ])("%s", async (_, text, code) => {
    const { web, url } = visit({ "/story": storyPage(), ...(text !== undefined && { "/robots.txt": robots(text) }) });
    expect((await refusalOf(web, url("/story")))?.code).toBe(code);
    expect(site.asked).toEqual(code === undefined ? ["/story"] : []);
    await web.close();
  });

  test("is asked once a day and host", async () => {
    const { web, url } = visit({ "/a": storyPage(), "/b": storyPage(), "/robots.txt": robots("User-agent: *\nDisallow:") });
    for (const [path, now] of [["/a", NOW], ["/b", "2026-11-22T09:59:00Z"], ["/a", "2026-11-22T10:01:00Z"]] as const) await web.page({ url: url(path) }, now);
    expect(site.requests.filter((request) => request.url === "/robots.txt")).toHaveLength(2);
    await web.close();
  });

  test("holds for each hop", async () => {
    const { web, url } = visit({ "/a": to("/story"), "/story": storyPage(), "/robots.txt": robots("User-agent: *\nDisallow: /story") });
    expect((await refusalOf(web, url("/a")))?.code).toBe("robots");
    expect(site.asked).toEqual(["/a"]);
    await web.close();
  });

  test("that cannot be had means: not now", async () => {
    const { web, url } = visit({ "/story": storyPage(), "/robots.txt": html("", {}, 500) });
    expect((await refusalOf(web, url("/story")))?.code).toBe("robots-unreachable");
    expect(site.asked).toEqual([]);
    await web.close();
  });

  test("that goes in a circle is none", async () => {
    const { web, url } = visit({ "/story": storyPage(), "/robots.txt": to("/robots.txt") });
    expect(await refusalOf(web, url("/story"))).toBeUndefined();
    await web.close();
  });

  test("made to be slow is answered all the same", async () => {
    const slow = `User-agent: *\n${`Disallow: ${"*a".repeat(240)}b\n`.repeat(1000)}${"x".repeat(20_000)}`;
    const { web, url } = visit({ [`/${"a".repeat(1900)}`]: storyPage(), "/robots.txt": robots(slow) });
    expect(await refusalOf(web, url(`/${"a".repeat(1900)}`))).toBeUndefined();
    await web.close();
  });
});

test("one request at a time to a host", async () => {
  let open = 0;
  let most = 0;
  const slow: Page = (_, response) => {
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      response.writeHead(200, { "content-type": "text/html" }).end(storyPage());
    }, 20);
  };
  const { web, url } = visit({ "/a": slow, "/b": slow, "/c": slow, "/robots.txt": slow });
  await Promise.all(["/a", "/b", "/c"].map((path) => web.page({ url: url(path) }, NOW)));
  expect(most).toBe(1);
  await web.close();
});

test("what is under way when it is stopped is refused, not lost", async () => {
  const { web, url } = visit({ "/story": (() => {}) as Page });
  const waiting = web.page({ url: url("/story") }, NOW);
  while (site.asked.length === 0) await new Promise((resolve) => { setTimeout(resolve, 5); });
  await web.close();
  expect(await waiting).toMatchObject([{ ok: false, refusal: { code: "stopped" } }]);
});

test("an answer is asked for on the condition that it has changed, as long as the record has its report", async () => {
  let held = true;
  const conditions: (string | undefined)[] = [];
  const { web, url } = visit({
    "/story": (request, response) => {
      conditions.push(request.headers["if-none-match"]);
      if (request.headers["if-none-match"] === `"v1"`) response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "text/html", etag: `"v1"` }).end(storyPage());
    },
    "/to": to("/story"),
  }, { holds: async () => held });
  expect(await web.page({ url: url("/story") }, NOW)).toMatchObject([{ source: { uri: url("/story") } }]);
  web.madeOf(url("/story"), "r_1");
  expect(await web.page({ url: url("/to") }, NOW)).toEqual([{ ok: true, held: "r_1" }]);
  held = false;
  expect(await web.page({ url: url("/story") }, NOW)).toMatchObject([{ source: {} }]);
  expect(conditions).toEqual([undefined, `"v1"`, undefined]);
  await web.close();
});
