import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseFeed } from "../../../src/1-intake/web/feed.js";
import { readFeedList } from "../../../src/1-intake/web/feed-list.js";
import { WebRefusal } from "../../../src/1-intake/web/web-refusal.js";

const AT = "https://news.example.org/feeds/world.xml";
const rss = (items: string, more = ""): string => `<?xml version="1.0"?>${more}<rss version="2.0"><channel><title>World &amp; more</title><link>https://news.example.org/</link><description>d</description>${items}</channel></rss>`;

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof WebRefusal) return error.diagnostic.code;
    throw error;
  }
}

describe("feeds of every kind", () => {
  test.each([
    ["RSS", rss(`<item><title>Talks in <![CDATA[Muscat]]></title><link>https://news.example.org/a?x=1&amp;y=2</link><guid isPermaLink="false">77</guid><pubDate>Wed, 14 Feb 2024 23:30:00 -0500</pubDate></item>`), "Wed, 14 Feb 2024 23:30:00 -0500"],
    ["RSS whose guid is the address", rss(`<item><title>Talks in Muscat</title><guid>https://news.example.org/a?x=1&amp;y=2</guid><pubDate>2024-02-14</pubDate></item>`), "2024-02-14"],
    ["Atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>World &amp; more</title><id>u</id><updated>2024-02-14T00:00:00Z</updated><entry><title>Talks in Muscat</title><id>77</id><link rel="self" href="https://news.example.org/x"/><link rel="alternate" href="/a?x=1&amp;y=2"/><updated>2024-02-15T10:00:00Z</updated><published>2024-02-14T10:00:00Z</published></entry></feed>`, "2024-02-14T10:00:00Z"],
    ["RDF", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>World &amp; more</title><link>https://news.example.org/</link><description>d</description></channel><item rdf:about="77"><title>Talks in Muscat</title><link>https://news.example.org/a?x=1&amp;y=2</link><dc:date>2024-02-14</dc:date></item></rdf:RDF>`, "2024-02-14"],
    ["JSON Feed", JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "World & more", items: [{ id: "77", url: "https://news.example.org/a?x=1&y=2", title: "Talks in Muscat", date_published: "2024-02-14T10:00:00Z" }] }), "2024-02-14T10:00:00Z"],
  ])("%s", async (_, text, published) => {
    expect(await parseFeed(text, AT, 10)).toMatchObject({ title: "World & more", more: false, entries: [{ url: "https://news.example.org/a?x=1&y=2", title: "Talks in Muscat", published }] });
  });

  test("what leads nowhere, or leads elsewhere than to a page, is no entry", async () => {
    const links = ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@example.org", "data:text/html,x", "", "http://", "https://news.example.org/same", "https://news.example.org/same"];
    const { entries } = await parseFeed(rss(links.map((link, i) => `<item><title>t${i}</title><link>${link}</link><guid isPermaLink="false">g${i}</guid></item>`).join("")), AT, 100);
    expect(entries.map(({ url }) => url)).toEqual(["https://news.example.org/same"]);
  });

  test("an entry that was changed is another", async () => {
    const atom = (updated: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>u</id><updated>${updated}</updated><entry><title>t</title><id>77</id><link href="/a"/><updated>${updated}</updated></entry></feed>`;
    const keys = await Promise.all(["2024-02-14T00:00:00Z", "2024-02-14T00:00:00Z", "2024-02-15T00:00:00Z"].map(async (day) => (await parseFeed(atom(day), AT, 10)).entries[0]?.key));
    expect([keys[0] === keys[1], keys[0] === keys[2]]).toEqual([true, false]);
  });

  test("a feed of 100,000 entries gives as many as were asked for, and says that it has more", async () => {
    const items = Array.from({ length: 100_000 }, (_, i) => `<item><title>t${i}</title><link>https://news.example.org/${i}</link></item>`).join("");
    const { entries, more } = await parseFeed(rss(items), AT, 1000);
    expect([entries.length, entries[999]?.url, more]).toEqual([1000, "https://news.example.org/999", true]);
  });
});

describe("what is no feed, or one made to harm", () => {
  const laughs = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>`;
  test.each([
    ["nothing", ""], ["words", "Talks were held in Muscat."], ["a page", "<!doctype html><html><body><p>News</p></body></html>"], ["other JSON", `{"items": []}`], ["broken JSON", `{"version": "https://jsonfeed.org/version/1.1", "items": [`],
    ["other XML", "<catalog><book/></catalog>"], ["a billion laughs", rss("<item><title>&j;</title><link>https://news.example.org/a</link></item>", laughs)],
    ["an entity of a file", rss("<item><title>&x;</title><link>https://news.example.org/a</link></item>", `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>`)],
    ["attributes without end", rss(`<item ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(" ")}><link>https://news.example.org/a</link></item>`)],
    ["nested JSON", `{"version": "https://jsonfeed.org/version/1.1", "items": ${"[".repeat(200_000)}`],
  ])("%s", async (_, text) => {
    expect(await codeOf(parseFeed(text, AT, 10))).toBe("not-a-feed");
  });

  test.each([
    ["nested 100,000 deep", rss(`${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`)], ["never closed", rss("<item>".repeat(50_000))], ["cut off", rss("<item><title>t</title><link>https://news.example.org/a").slice(0, 200)],
    ["an entity that it does not define", rss("<item><title>&nonsense; &#x110000; &#0;</title><link>https://news.example.org/a</link></item>")], ["a name from the prototype", rss("<item><__proto__><polluted>1</polluted></__proto__><constructor>x</constructor><link>https://news.example.org/a</link></item>")],
  ])("%s: read as far as it goes, or refused", async (_, text) => {
    const code = await codeOf(parseFeed(text, AT, 10));
    expect([undefined, "not-a-feed"]).toContain(code);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test("whatever is done to a feed, it is read as far as it goes or refused", async () => {
  const items = Array.from({ length: 5 }, (_, i) => `<item><title>Talks &amp; <![CDATA[more ${i}]]></title><link>https://news.example.org/${i}</link><guid isPermaLink="false">${i}</guid><pubDate>Wed, 14 Feb 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;x&lt;/p&gt;</description></item>`).join("");
  const whole = [rss(items), `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>u</id><entry><title type="html">t</title><id>7</id><link href="/a"/><updated>2024-02-14T00:00:00Z</updated></entry></feed>`, `{"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [{"id": "7", "url": "https://news.example.org/7"}]}`];
  const mutation = fc.record({ of: fc.nat(whole.length - 1), at: fc.nat(), cut: fc.nat(60), put: fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("<", ">", "&", "]]>", "<![CDATA[", "<!--", "</item>", "<item>", "\u0000", "\ud800", "null", "[", "{", "<!DOCTYPE x [")) });
  await fc.assert(fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
    let text = whole[mutations[0]!.of]!;
    for (const { at, cut, put } of mutations) {
      const from = at % (text.length + 1);
      text = text.slice(0, from) + put + text.slice(from + cut);
    }
    const entries = await parseFeed(text, AT, 10).then((feed) => feed.entries, (error: unknown) => {
      if (error instanceof WebRefusal) return [];
      throw error;
    });
    for (const { url } of entries) expect(url).toMatch(/^https?:\/\//);
  }), { seed: 7, numRuns: 600 });
});

describe("a list of feeds", () => {
  let folder = "";
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "attache-lists-")); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const list = (text: string, name = "feeds.yml"): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>mine</title></head><body><outline text="World"><outline text="A" type="rss" xmlUrl="https://a.example.org/rss"/><outline text="B" type="rss" xmlUrl="https://b.example.org/atom"/></outline><outline text="No feed" htmlUrl="https://c.example.org/"/></body></opml>`;

  test("as YAML", async () => {
    list(OPML, "mine.opml");
    const path = list("every: 30 minutes\nfeeds:\n  - https://a.example.org/rss\n  - url: https://d.example.org/rss\n    every: 2 hours\n  - opml: mine.opml\n");
    expect(await readFeedList(path)).toEqual([
      { url: "https://a.example.org/rss", everyMinutes: 30 }, { url: "https://d.example.org/rss", everyMinutes: 120 }, { url: "https://b.example.org/atom", everyMinutes: 30 },
    ]);
  });
  test("as a bare list, and as OPML", async () => {
    expect(await readFeedList(list("- https://a.example.org/rss\n- feed:https://b.example.org/rss\n"))).toEqual([{ url: "https://a.example.org/rss", everyMinutes: 15 }, { url: "https://b.example.org/rss", everyMinutes: 15 }]);
    expect((await readFeedList(list(OPML, "mine.opml"))).map(({ url }) => url)).toEqual(["https://a.example.org/rss", "https://b.example.org/atom"]);
  });
  test.each([
    ["nothing", ""], ["no feeds", "feeds: []"], ["no list", "feeds: https://a.example.org/rss"], ["another key", "feed:\n  - https://a.example.org/rss"], ["no address", "feeds:\n  - a.example.org"], ["another scheme", "feeds:\n  - file:///etc/passwd"],
    ["a span that is none", "every: soon\nfeeds:\n  - https://a.example.org/rss"], ["a span of nothing", "every: 0\nfeeds:\n  - https://a.example.org/rss"], ["broken YAML", "feeds: [\n"], ["a number", "feeds:\n  - 7"], ["an OPML that is not there", "feeds:\n  - opml: gone.opml"],
    ["brackets without end", `feeds: ${"[".repeat(100_000)}`], ["dashes without end", `feeds:\n${"- ".repeat(100_000)}`], ["keys without end", Array.from({ length: 70_000 }, (_, at) => `k${at}: 1`).join("\n")],
    ["aliases without end", `a: &a [1]\nfeeds: [${"*a,".repeat(50)}]`], ["OPML with entities", `<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline xmlUrl="https://a.example.org/&a;"/></body></opml>`],
  ])("%s is refused, and says what is wrong", async (_, text) => {
    expect(await codeOf(readFeedList(list(text)))).toBe("bad-list");
  });
  test("a file that is not there", async () => {
    expect(await codeOf(readFeedList(join(folder, "gone.yml")))).toBe("bad-list");
  });
});
