import { describe, expect, test } from "vitest";
import { isVariant, plainAddress, reportAddress, sameSite } from "../../src/model/address.js";

describe("one address for one report", () => {
  const STORY = "https://news.example.org/world/2024/ports";
  test.each([
    ["the page itself", STORY, undefined],
    ["a fragment", `${STORY}#comments`, undefined],
    ["marks of campaigns", `${STORY}?utm_source=feed&utm_medium=rss&fbclid=x1`, undefined],
    ["AMP by path", `${STORY}/amp`, undefined],
    ["AMP by path, with a slash", `${STORY}/amp/`, undefined],
    ["AMP by query", `${STORY}?outputType=amp`, undefined],
    ["to print", `${STORY}?print=1`, undefined],
    ["Google's viewer", "https://www.google.com/amp/s/news.example.org/world/2024/ports/amp", undefined],
    ["the AMP cache", "https://news-example-org.cdn.ampproject.org/c/s/news.example.org/world/2024/ports?amp=1", undefined],
    ["the page's word", "https://m.news.example.org/a/77", STORY],
    ["the page's word, with marks", "https://www.news.example.org/a/77", `${STORY}?utm_source=self`],
  ])("%s", (_, found, declared) => {
    expect(reportAddress(found, declared)).toBe(STORY);
  });

  test.each([
    ["another site's address", "https://copy.example.net/p/1", "https://news.example.org/world/2024/ports"],
    ["a name that only ends alike", "https://evilexample.org/p/1", "https://example.org/p"],
    ["the front page", "https://news.example.org/p/1", "https://news.example.org/"],
    ["no address", "https://news.example.org/p/1", "javascript:alert(1)"],
    ["a broken one", "https://news.example.org/p/1", "https://"],
    ["nothing", "https://news.example.org/p/1", ""],
  ])("the page's word does not count for %s", (_, found, declared) => {
    expect(reportAddress(found, declared)).toBe(found);
  });
});

test("what says which report is meant stays", () => {
  for (const address of ["https://example.org/story?id=7&page=2", "https://example.org/amp", "https://example.org/print", "https://example.org/?p=12", "https://example.org/a?q=utm_source"]) {
    expect(plainAddress(address)).toBe(address);
    expect(reportAddress(address, undefined)).toBe(address);
  }
});

test.each([
  ["https://example.org/story/amp", true], ["https://amp.example.org/story", true], ["https://example.org/story.amp.html", true], ["https://example.org/print/story", true], ["https://example.org/s?print=1", true],
  ["https://example.org/story", false], ["https://example.org/amplifier-market", false], ["https://example.org/blueprint", false], ["https://example.org/champ.html", false],
])("%s is a variant: %s", (address, expected) => {
  expect(isVariant(address)).toBe(expected);
});

test.each([
  ["https://example.org/a", "http://www.example.org/b", true], ["https://m.example.org", "https://example.org", true], ["https://edition.example.org", "https://example.org", true],
  ["https://example.org", "https://example.com", false], ["http://example.org:8080", "http://example.org:8081", false], ["http://example.org:80", "https://example.org", true], ["https://a.example.org", "https://b.example.org", false], ["https://notexample.org", "https://example.org", false], ["https://org", "https://example.org", false],
])("%s and %s are of one site: %s", (a, b, expected) => {
  expect([sameSite(a, b), sameSite(b, a)]).toEqual([expected, expected]);
});
