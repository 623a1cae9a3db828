import { describe, expect, test } from "vitest";
import { toReport } from "../../src/2-text/to-report.js";

const PARAGRAPHS = Array.from({ length: 4 }, (_, n) => `<p>The two ministers met for the ${["first", "second", "third", "fourth"][n]} time in the harbour town, and both said that the ferry line would open once the customs sheds on either shore had been rebuilt and inspected.</p>`).join("\n");

/** A page with a head of its own; `below`: between title and story. */
function datesOf({ meta = "", above = "", below = "", after = "", lang = "en" }: { readonly meta?: string; readonly above?: string; readonly below?: string; readonly after?: string; readonly lang?: string }): string {
  const html = `<!doctype html><html lang="${lang}"><head><title>Ferry line between two shores</title>${meta}</head><body><header>${above}</header><article><h1>Ferry line between two shores</h1>${below}<div>${PARAGRAPHS}</div></article>${after}</body></html>`;
  const result = toReport({ uri: "page.html", mediaType: "text/html", bytes: new TextEncoder().encode(html), sha256: "", retrieved: "2026-01-01T00:00:00Z" });
  if (!result.ok) throw new Error(result.refusal.message);
  const { published, updated } = result.report;
  return [published && `${published.value} ${published.basis}`, updated && `updated ${updated.value} ${updated.basis}`].filter(Boolean).join(", ");
}

describe("the day of publication as the markup has it", () => {
  test.each([
    ["a name of no custom", `<meta name="w-published-date" content="2025-03-04T06:00:00Z">`, "2025-03-04 metadata"],
    ["in words", `<meta name="published" content="July 17, 2025">`, "2025-07-17 metadata"],
    ["of a paper", `<meta name="citation_online_date" content="2025/12/18">`, "2025-12-18 metadata"],
    ["an item's property of two names", `<meta itemprop="dateCreated datePublished" content="2024-12-03">`, "2024-12-03 metadata"],
    ["the last change apart", `<meta property="article:published_time" content="2024-05-09"><meta name="Updated Date" content="2025-07-02">`, "2024-05-09 metadata, updated 2025-07-02 metadata"],
    ["in a graph", `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2025-02-03","dateModified":"2025-02-05"}]}</script>`, "2025-02-03 metadata, updated 2025-02-05 metadata"],
    ["escaped once too often", `<script type="application/ld+json">{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2025-11-17&quot;}</script>`, "2025-11-17 metadata"],
    ["in a meta element that was to be a script", `<meta name="script:ld+json" content="{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2025-11-17&quot;}">`, "2025-11-17 metadata"],
    ["no day of a publisher", `<meta property="article:publisher" content="Harbour Post 2025-01-02">`, ""],
    ["no day of the last build", `<meta name="last-published" content="2026-03-09">`, ""],
    ["not one after its last change, where there is another", `<meta name="publication_date" content="2026-03-09"><meta name="published-date" content="2021-02-16"><meta name="modified-date" content="2024-07-30">`, "2021-02-16 metadata, updated 2024-07-30 metadata"],
    ["a day later in another time zone, where there is no other", `<meta property="article:published_time" content="2025-12-18"><meta property="article:modified_time" content="2025-12-17">`, "2025-12-18 metadata"],
    ["the year first", `<meta name="citation_publication_date" content="2023 Jan 7">`, "2023-01-07 metadata"],
    ["no day of a year and a count", `<meta name="citation_publication_date" content="2023 Jan 712">`, ""],
    ["only the last change", `<meta property="article:modified_time" content="2023-06-12">`, "updated 2023-06-12 metadata"],
  ])("%s", (_, meta, expected) => expect(datesOf({ meta })).toBe(expected));
});

describe("the day of publication as printed by the title", () => {
  test.each([
    ["a line of its own", `<div>September 1st, 2023</div>`, "2023-09-01 stated"],
    ["glued to the byline", `<div><span>Ana Reyes</span><span>July 3, 2025</span></div>`, "2025-07-03 stated"],
    ["between name and section", `<p><a href="/a">Ana Reyes</a> <span>02 Feb 2025</span> <span>Reviews</span> 7 Comments</p>`, "2025-02-02 stated"],
    ["the last part of a line", `<p>Ana Reyes | Staff Writer | July 2, 2025</p>`, "2025-07-02 stated"],
    ["with an article", `<div>Posted on the 15/12/2025 at 19:00 by Ana Reyes</div>`, "2025-12-15 stated"],
    ["both days", `<p>April 26, 2024Updated on: October 28, 2024</p>`, "2024-04-26 stated, updated 2024-10-28 stated"],
    ["announced in the element before", `<p>Updated <time datetime="2025-01-16">January 16, 2025</time></p>`, "updated 2025-01-16 stated"],
    ["only in the markup of a line", `<p><time datetime="2025-03-01">3 weeks ago</time></p>`, "2025-03-01 metadata"],
    ["announced by the line above", `<div><h4>Published</h4><p>15 November 2018</p><h4>Reviewed</h4><p>8 October 2020</p></div>`, "2018-11-15 stated"],
    ["announced as the last change by the line above", `<div><p>Last updated:</p><p>August 4, 2025</p></div>`, "updated 2025-08-04 stated"],
    ["under another heading", `<div><h4>Next race</h4><p>The race of 15 November 2018</p></div>`, ""],
    ["in an element that is named for something else, at once after the title", `<aside><p>May 25, 2023</p><p>Written by Ana Reyes</p></aside>`, "2023-05-25 stated"],
    ["in figures that the time element tells apart", `<p><time datetime="2025-03-04">03/04/2025</time></p>`, "2025-03-04 stated"],
    ["in figures that nothing tells apart", `<p>03/04/2025</p>`, ""],
    ["no day of a review", `<p>Medically reviewed on March 3, 2025</p>`, ""],
    ["no day of an event", `<p>The regatta of March 3, 2025 in pictures</p>`, ""],
    ["no deadline", `<p>Deadline: March 3, 2025</p>`, ""],
  ])("%s", (_, below, expected) => expect(datesOf({ below })).toBe(expected));

  test("figures are read as the page's other dates must be", () => {
    expect(datesOf({ below: "<p>03/04/2025</p>", after: "<aside><p>Gates open</p><p>12/31/2025</p></aside>" })).toBe("2025-03-04 stated");
    expect(datesOf({ below: "<p>03/04/2025</p>", after: "<aside><p>Gates open</p><p>31/12/2025</p></aside>" })).toBe("2025-04-03 stated");
    expect(datesOf({ below: "<p>03/04/2025</p><p>Valid until 31/12/2025</p><p>Valid until 12/31/2025</p>" })).toBe("");
  });
});

describe("which of several days", () => {
  const long = `<p>${"The ferry line between the two shores is the oldest of the country, and nobody remembers a winter in which it did not run. ".repeat(3)}</p>`;
  const cards = `<section><h2>News</h2><div><a href="/b">Sheds rebuilt</a><p>December 20, 2025</p></div><div><a href="/c">Fares fall</a><p>December 18, 2025</p></div></section>`;
  test.each([
    ["by the title, not on cards", { below: "<p>April 29, 2025</p>", after: cards }, "2025-04-29 stated"],
    ["by the title, not today's above", { above: "<p>Friday, December 19, 2025</p><nav><a href='/'>Home</a></nav><p>x</p>", below: "<p>12 December 2025</p>" }, "2025-12-12 stated"],
    ["not a comment's", { after: `<div class="comments"><p>November 22, 2021</p></div>` }, ""],
    ["the printed one, where the markup has the day of the last build for both", { meta: `<script type="application/ld+json">{"@type":"Article","datePublished":"2025-11-05","dateModified":"2025-11-05"}</script>`, below: "<p>January 31, 2024</p>" }, "2024-01-31 stated, updated 2025-11-05 metadata"],
    ["the markup's, where it tells the two apart", { meta: `<script type="application/ld+json">{"@type":"Article","datePublished":"2024-11-05","dateModified":"2025-11-05"}</script>`, below: "<p>January 31, 2024</p>" }, "2024-11-05 metadata, updated 2025-11-05 metadata"],
    ["the markup's, where the printed one is later", { meta: `<meta property="article:published_time" content="2024-11-05">`, below: "<p>January 31, 2025</p>" }, "2024-11-05 metadata"],
    ["one called that of publication anywhere, where the markup has the day of the last build for both", { meta: `<meta property="article:published_time" content="2025-11-29"><meta property="article:modified_time" content="2025-11-29">`, below: long, after: `<div class="published">Published August 13, 2025</div>` }, "2025-08-13 stated, updated 2025-11-29 metadata"],
    ["the markup's, where it tells the two apart and another is called so elsewhere", { meta: `<meta property="article:published_time" content="2025-11-28"><meta property="article:modified_time" content="2025-11-29">`, below: long, after: `<div class="published">Published August 13, 2025</div>` }, "2025-11-28 metadata, updated 2025-11-29 metadata"],
    ["that of the first publication, before a bare one", { below: "<p>30 Sep 2022, 11:07am</p>", after: "<p>This article was originally published on 26 Sep 2019 at 4:12pm.</p>" }, "2019-09-26 stated"],
    ["not that of another outlet's", { below: "<p>30 Sep 2022</p>", after: "<p>This article was originally published by the Harbour Post, founded 26 Sep 1919.</p>" }, "2022-09-30 stated"],
    ["both, of which the change is never the day", { below: "<p>April 29, 2025</p><p>Updated: May 3, 2025</p>" }, "2025-04-29 stated, updated 2025-05-03 stated"],
    ["none of a footer's year", { after: "<footer><p>© 2025 Harbour Post</p></footer>" }, ""],
    ["the printed one before a bare \"date\"", { meta: `<meta name="date" content="2025-07-05">`, below: "<p>March 1, 2024</p>" }, "2024-03-01 stated"],
  ])("%s", (_, page, expected) => expect(datesOf(page)).toBe(expected));
});

describe("the day in the address, where the page gives none", () => {
  const story = (uri: string): string | undefined => {
    const result = toReport({ uri, mediaType: "text/html", bytes: new TextEncoder().encode(`<html><body><article><h1>Ferry line between two shores</h1>${PARAGRAPHS}</article></body></html>`), sha256: "", retrieved: "2026-01-01T00:00:00Z" });
    return result.ok ? result.report.published && `${result.report.published.value} ${result.report.published.basis}` : result.refusal.message;
  };
  test.each([
    ["https://example.org/2025/10/20/ferry", "2025-10-20 url"], ["https://example.org/2025-10/20/c_1.htm", "2025-10-20 url"], ["https://example.org/world/20251020/ferry", "2025-10-20 url"],
    ["https://example.org/n1/2025/1020/c1-2.html", "2025-10-20 url"], ["https://example.org/blog/2025/october/20/ferry", "2025-10-20 url"], ["https://example.org/2025/oct/20/ferry", "2025-10-20 url"],
    ["https://example.org/story/20251020", undefined], ["https://example.org/story/20251420/a", undefined], ["https://example.org/2025/ports/20/ferry", undefined], ["https://example.org/a?from=/2025/10/20/", undefined], ["https://example.org/2025/10/", undefined],
  ])("%s", (uri, expected) => expect(story(uri)).toBe(expected));
});

describe("a page that says its last change alone", () => {
  const notes = (below: string): readonly string[] => {
    const result = toReport({ uri: "page.html", mediaType: "text/html", bytes: new TextEncoder().encode(`<html><body><article><h1>Ferry line between two shores</h1>${below}<div>${PARAGRAPHS}</div></article></body></html>`), sha256: "", retrieved: "2026-01-01T00:00:00Z" });
    return result.ok ? [result.report.known, ...result.notes.map(({ code }) => code)] : [result.refusal.code];
  };
  test.each([
    ["stands in the order by it, and it is said so", "<p>Last updated: May 3, 2025</p>", ["2025-05-03", "last-change-only"]],
    ["not where a day of publication stands beside it", "<p>April 29, 2025</p><p>Last updated: May 3, 2025</p>", ["2025-04-29"]],
    ["nor where neither does", "<p>© 2025 Harbour Post</p>", ["2026-01-01"]],
  ])("%s", (_, below, expected) => expect(notes(below)).toEqual(expected));
});
