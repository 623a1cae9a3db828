import { ATOM, OPML, RSS, WATCH_LIST } from "./feeds.js";

type Make = () => Uint8Array;

const bytes = (text: string): Uint8Array => Buffer.from(text);
const many = (piece: string, times: number): string => piece.repeat(times);
const rss = (items: string, before = ""): Uint8Array => bytes(`<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Wire</title>${items}</channel></rss>`);
const opml = (outlines: string, before = ""): Uint8Array => bytes(`${before}<opml version="2.0"><body>${outlines}</body></opml>`);
const LAUGHS = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${"bcdefghij".split("").map((name, at) => `<!ENTITY ${name} "${many(`&${"abcdefghi"[at]};`, 10)}">`).join("")}]>`;
const json = (items: string): Uint8Array => bytes(`{"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": ${items}}`);

/** Feeds and lists of feeds that are meant to crash, to hang or to fill the memory; bounded in size by what a server may send. */
export const HOSTILE_FEEDS = {
  rss: [
    () => rss("<item><title>&j;</title><link>https://example.org/&j;</link></item>", LAUGHS),
    () => rss("<item><title>&j;</title><link>https://example.org/a</link></item>", `<!--${many("x", 30_000)}-->${LAUGHS}`),
    () => rss(many("<item>", 100_000)),
    () => rss(many("<a>", 1_000_000)),
    () => rss(many("<item><title>a</title><link>https://example.org/a</link></item>", 200_000)),
    () => rss(`<item ${many("a='1' ", 1_000_000)}/>`),
    () => rss(many(`<item ${Array.from({ length: 290 }, (_, at) => `a${at}="1"`).join(" ")}/>`, 2000)),
    () => rss(`<item><title>${many("&amp;", 3_000_000)}</title></item>`),
    () => rss(many("<![CDATA[", 1_000_000)),
    () => rss(many("<!--", 2_000_000)),
    () => rss("<item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item><item><link>http://[::1</link></item>"),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(RSS, "utf16le")]),
    () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(RSS, "utf16le")]),
    () => bytes(RSS.replace("UTF-8", "x-unknown\u0000")),
  ],
  atom: [
    () => bytes(ATOM.replace(/<entry>/g, many("<entry>", 50_000))),
    () => bytes(ATOM.replace(/<link /g, many("<link href='https://example.org/a'/>", 300_000) + "<link ")),
    () => bytes(`<feed xmlns="http://www.w3.org/2005/Atom">${many("<entry><title type='xhtml'><div>", 100_000)}`),
    () => bytes(ATOM.replace(/https:\/\/example\.org\/\w+/g, `https://example.org/${many("a", 3_000_000)}`)),
    () => bytes(`<feed ${many("xmlns:a='b' ", 500_000)}><entry/></feed>`),
    () => bytes(ATOM.replace(/<updated>[^<]+/g, `<updated>${many("2024-", 1_000_000)}`)),
  ],
  rdf: [
    () => bytes(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${many("<item>", 200_000)}`),
    () => bytes(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${many("<item rdf:about='a'/>", 500_000)}</rdf:RDF>`),
    () => bytes(`<rdf:RDF>${many("<rdf:li>", 300_000)}${many("</rdf:li>", 300_000)}</rdf:RDF>`),
  ],
  json: [
    () => json(many("[", 2_000_000)),
    () => json(`${many("[", 100_000)}${many("]", 100_000)}`),
    () => json(`[${many("{},", 2_000_000)}{}]`),
    () => json('[{"url": {"toString": 1}, "id": [], "title": {"value": 3}, "date_published": 1e999}]'),
    () => json('[{"__proto__": {"url": "https://example.org/a"}, "constructor": {"prototype": {}}}]'),
    () => json(`[{"url": "https://example.org/", "title": "${many("\\u202e", 1_000_000)}"}]`),
  ],
  opml: [
    () => opml("<outline xmlUrl='https://example.org/&j;'/>", LAUGHS),
    () => opml("<outline xmlUrl='https://example.org/&j;'/>", `<!--${many("x", 30_000)}-->${LAUGHS}`),
    () => opml(many("<outline text='a'>", 100_000)),
    () => opml(`${many("<outline text='a'>", 100_000)}${many("</outline>", 100_000)}`),
    () => opml(many("<outline xmlUrl='https://example.org/a'/>", 100_000)),
    () => opml(`<outline ${many("a='1' ", 700_000)}/>`),
    () => opml(`<outline ${Array.from({ length: 300_000 }, (_, at) => `a${at}='1'`).join(" ")}/>`),
    () => opml(Array.from({ length: 3000 }, (_, at) => `<outline xmlUrl="https://example.org/${at}"/>`).join("")),
    () => opml("<outline xmlUrl='file:///etc/passwd'/>"),
    () => bytes(OPML.padStart(6_000_000)),
  ],
  yaml: [
    () => bytes(`feeds: ${many("[", 1_000_000)}`),
    () => bytes(`feeds: ${many("[", 2000)}${many("]", 2000)}`),
    () => bytes(`feeds:\n${many("- ", 500_000)}`),
    () => bytes(`feeds: ${many("? ", 500_000)}`),
    () => bytes(`feeds: ${many("{a: ", 300_000)}`),
    () => bytes(`feeds:\n${Array.from({ length: 5000 }, (_, at) => `${" ".repeat(Math.min(at, 900))}-\n`).join("")}`),
    () => bytes(`a: &a [x]\n${"bcdefghij".split("").map((name, at) => `${name}: &${name} [${many(`*${"abcdefghi"[at]},`, 9)}]`).join("\n")}\nfeeds: *j\n`),
    () => bytes(`feeds:\n${many("  - https://example.org/a\n", 190_000)}`),
    () => bytes(`feeds:\n${many("  - {url: https://example.org/a}\n", 140_000)}`),
    () => bytes(`feeds:\n${many("- a: b\n", 600_000)}`),
    () => bytes(`${Array.from({ length: 200_000 }, (_, at) => `k${at}: ${at}`).join("\n")}\n`),
    () => bytes(`feeds: !!js/function "function () {}"\n? [complex]\n: !!binary aGk=\n`),
    () => bytes(`feeds:\n  - ${many("\"\\", 1_000_000)}`),
    () => bytes(`${Array.from({ length: 40_000 }, (_, at) => `k${at}: ${at}`).join("\n")}\n`),
    () => bytes(`feeds:\n${many("- a: b\n", 70_000)}`),
    () => bytes(`feeds: ${many("[ a, ", 99_000)}`),
    () => bytes(many("---\n", 120_000)),
    () => bytes(many("%TAG ! tag:a\n", 300_000)),
    () => bytes(`feeds:\n  - >\n${many("    a\n", 700_000)}`),
    () => bytes(`__proto__: {every: 1}\nfeeds: [https://example.org/a]\n`),
    () => bytes(WATCH_LIST.replace("30 minutes", "99999999999999999999 days")),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(WATCH_LIST, "utf16le")]),
  ],
} as const satisfies { readonly [format: string]: readonly Make[] };
