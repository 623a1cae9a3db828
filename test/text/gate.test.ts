import { describe, expect, test } from "vitest";
import { toReport, type TextResult } from "../../src/2-text/to-report.js";

const URL_ = "https://news.example.org/story";
const read = (html: string, uri = URL_): TextResult => toReport({ uri, mediaType: "text/html", bytes: new TextEncoder().encode(html), sha256: "", retrieved: "2026-11-21T10:00:00Z" });
const page = (body: string, { title = "Port deal", head = "" } = {}): string => `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`;
const TOWNS = ["Alexandria", "Mersin", "Izmir", "Damietta", "Port Said", "Trabzon", "Suez", "Antalya", "Safaga", "Samsun", "Nuweiba", "Bodrum"];
/** Paragraphs of 27 words, each another. */
const story = (paragraphs: number): string => TOWNS.slice(0, paragraphs).map((town, i) => `<p>Egypt and Turkey signed a memorandum on the use of the port of ${town} on Wednesday, and said that its trade had reached ${i + 2} billion dollars in 20${i + 10}.</p>`).join("");
const NOT_FREE = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Port deal", "isAccessibleForFree": "False"}</script>`;
const code = (result: TextResult): string => (result.ok ? (result.notes.find(({ code: note }) => note === "not-free")?.code ?? "read") : result.refusal.code);

describe("what was fetched instead of a story is refused", () => {
  test.each([
    ["a paywall that says so in its markup", page(story(3), { head: NOT_FREE }), "paywall"],
    ["… as a boolean", page(story(3), { head: NOT_FREE.replace(`"False"`, "false") }), "paywall"],
    ["… by its tier", page(story(3), { head: `<meta property="article:content_tier" content="locked">` }), "paywall"],
    ["a paywall that says so to its readers", page(`${story(2)}<p>Subscribe to continue reading</p>`), "paywall"],
    ["one for members", page(`${story(2)}<div>This article is for subscribers only.</div>`), "paywall"],
    ["a meter that has run out", page(`${story(1)}<div>You've reached your free article limit.</div>`), "paywall"],
    ["a wall of cookies", page("<p>We value your privacy. We and our 812 partners store and access information on a device.</p><button>Accept all</button>", { title: "Before you continue" }), "consent"],
    ["a check for robots", page("<p>Checking your browser before you proceed. Enable JavaScript and cookies to continue.</p>", { title: "Just a moment..." }), "robot-check"],
    ["a refusal that says that it is none", page("<p>Access to this page has been denied because we believe you are using automation tools.</p>", { title: "Denied" }), "robot-check"],
  ])("%s", (_, html, expected) => {
    expect(code(read(html))).toBe(expected);
  });
});

describe("a story is a story", () => {
  test.each([
    ["a long one that is not free, with a note", page(story(12), { head: NOT_FREE }), "not-free"],
    ["one that is free, and says so", page(story(2), { head: NOT_FREE.replace(`"False"`, `"True"`) }), "read"],
    ["about paywalls", page(`${story(9)}<p>Readers were told to “subscribe to continue reading”, a study of paywalls found.</p>`), "read"],
    ["about cookies", page(`${story(6)}<p>The court asked how sites ask people to accept cookies.</p>`, { title: "Court rules on cookie consent" }), "read"],
    ["about robots", page(`${story(6)}<p>“Are you a robot?” the minister joked.</p>`), "read"],
    ["a brief with a day, beside a banner for cookies", page(`${story(1)}<div>We value your privacy. Accept cookies</div>`, { head: `<meta property="article:published_time" content="2024-02-14">` }), "read"],
    ["a brief beside an offer", page(`${story(2)}<p>Subscribe to our newsletter</p><p>Already a subscriber? Log in</p>`), "read"],
    ["a brief, and nothing else", page(story(1)), "read"],
  ])("%s", (_, html, expected) => {
    expect(code(read(html))).toBe(expected);
  });

  test("a file of the user's own is read whatever it says", () => {
    expect(code(read(page(story(3), { head: NOT_FREE }), "saved/story.html"))).toBe("read");
  });
});

describe("what stood beside a source serves where the page says nothing", () => {
  const given = { title: "From the feed", published: "Wed, 14 Feb 2024 23:30:00 -0500" };
  const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);
  test("its day, as it is written", () => {
    expect(toReport({ uri: URL_, mediaType: "text/html", bytes: bytes(page(story(3))), sha256: "", retrieved: "2026-11-21T10:00:00Z", given })).toMatchObject({ report: { published: { value: "2024-02-14", basis: "given" }, known: "2024-02-14", title: "Port deal" } });
  });
  test("not where it does", () => {
    const html = page(story(3), { head: `<meta property="article:published_time" content="2024-02-10T00:00:00Z">` });
    expect(toReport({ uri: URL_, mediaType: "text/html", bytes: bytes(html), sha256: "", retrieved: "2026-11-21T10:00:00Z", given })).toMatchObject({ report: { published: { value: "2024-02-10", basis: "metadata" } } });
  });
  test("the encoding that a server names", () => {
    const win = page(`${story(3)}<p>\u00cc\u00e8\u00ed was there.</p>`); // three letters of windows-1251, written as latin1 has their bytes
    const text = (charset?: string): string => {
      const made = toReport({ uri: URL_, mediaType: "text/html", bytes: Buffer.from(win, "latin1"), sha256: "", retrieved: "2026-11-21T10:00:00Z", ...(charset && { given: { charset } }) });
      return made.ok ? made.report.text : "";
    };
    expect(text("windows-1251")).toContain("Мин was there.");
    expect(text("no-such-charset")).toContain("Ìèí was there.");
  });
});
