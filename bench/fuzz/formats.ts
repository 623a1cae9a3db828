import { gzipSync } from "node:zlib";
import { ATOM, JSON_FEED, OPML, RDF, RSS, WATCH_LIST } from "./feeds.js";
import { HOSTILE } from "./hostile.js";
import { HOSTILE_FEEDS } from "./hostile-feeds.js";
import { MISBEHAVIOURS } from "./misbehaviours.js";
import { packDocx } from "./pack-docx.js";
import { packPdf } from "./pack-pdf.js";
import { packZip } from "./pack-zip.js";
import { answer, type Conversation } from "./serve.js";

/** By which door an input comes: as a file, as a list of feeds, as what a server gives for a feed, or as all that a server says to whoever asks for a page or feed. */
export type Door = "file" | "list" | "feed" | "page-answer" | "feed-answer";

/** One kind of input: a whole and harmless one, from which broken ones are made, and some that are meant to do harm. */
export interface FuzzedFormat {
  readonly format: string;
  /** the name under which it is opened, or the path at which it is served */
  readonly name: string;
  readonly door: Door;
  readonly sound: () => Uint8Array;
  readonly hostile: readonly (() => Uint8Array | Conversation)[];
}

const STORY = ["Ports reopen after talks", "MUSCAT, May 3, 2024 (Harbour Wire) - The foreign ministers of Oman and Yemen agreed on Friday to reopen two ports, officials said.", "“Ships may sail from Monday,” the Omani minister, Salim Harthy, told reporters. Trade fell by 12 percent last year."];
const text = STORY.join("\n\n");
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${STORY[0]}</title></head><body><article><h1>${STORY[0]}</h1><p>${STORY[1]}</p><p>${STORY[2]}</p></article></body></html>`;
const mail = `Message-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nFrom: =?utf-8?B?SGFyYm91cg==?= <desk@example.org>\r\nDate: Fri, 3 May 2024 10:00:00 +0400\r\nSubject: ${STORY[0]}\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${STORY[1]}=\r\n${STORY[2]}\r\n--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename="page.html"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString("base64")}\r\n--b--\r\n`;
const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n${Buffer.byteLength(page).toString(16)}\r\n${page}\r\n0\r\n\r\n`;
const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2024-05-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`.repeat(2);
const row = JSON.stringify({ title: STORY[0], text, published: "2024-05-03" });
const csv = `title,text,published\n${STORY[0]},"${STORY[1]}",2024-05-03\nSecond,"${STORY[2]?.replace(/"/g, '""')}",03/04/2024\n`;
const pdf = packPdf({ pages: [STORY.map((line, at) => ({ x: 50, y: 780 - 20 * at, size: at === 0 ? 16 : 10, text: line.replace(/[“”]/g, "'") })), [{ x: 50, y: 780, size: 10, text: "Second page." }]], info: { Title: "Ports reopen after talks", CreationDate: "D:20240503" } });
const docx = packDocx(STORY);
const zip = packZip([{ path: "a.txt", bytes: Buffer.from(text) }, { path: "in/b.html", bytes: Buffer.from(page) }, { path: "c.pdf", bytes: pdf }, { path: "d.eml", bytes: Buffer.from(mail) }]);

/** Every format of intake: a further one is one more line. */
export const FORMATS: readonly FuzzedFormat[] = [
  { format: "text", name: "a.txt", door: "file", sound: () => Buffer.from(text), hostile: HOSTILE.text },
  { format: "html", name: "a.html", door: "file", sound: () => Buffer.from(page), hostile: HOSTILE.html },
  { format: "pdf", name: "a.pdf", door: "file", sound: () => pdf, hostile: HOSTILE.pdf },
  { format: "docx", name: "a.docx", door: "file", sound: () => docx, hostile: HOSTILE.docx },
  { format: "mail", name: "a.eml", door: "file", sound: () => Buffer.from(mail), hostile: HOSTILE.mail },
  { format: "mbox", name: "a.mbox", door: "file", sound: () => Buffer.from(`From a@b Fri May  3 10:00:00 2024\n${mail.replace(/\r/g, "")}\n`.repeat(2)), hostile: HOSTILE.mbox },
  { format: "warc", name: "a.warc", door: "file", sound: () => Buffer.from(warc), hostile: HOSTILE.warc },
  { format: "warc.gz", name: "a.warc.gz", door: "file", sound: () => gzipSync(warc), hostile: HOSTILE.gzip },
  { format: "zip", name: "a.zip", door: "file", sound: () => zip, hostile: HOSTILE.zip },
  { format: "json-lines", name: "a.jsonl", door: "file", sound: () => Buffer.from(`${row}\n`.repeat(3)), hostile: HOSTILE.jsonLines },
  { format: "csv", name: "a.csv", door: "file", sound: () => Buffer.from(csv), hostile: HOSTILE.csv },
  { format: "rss", name: "/rss.xml", door: "feed", sound: () => Buffer.from(RSS), hostile: HOSTILE_FEEDS.rss },
  { format: "atom", name: "/atom.xml", door: "feed", sound: () => Buffer.from(ATOM), hostile: HOSTILE_FEEDS.atom },
  { format: "rdf", name: "/index.rdf", door: "feed", sound: () => Buffer.from(RDF), hostile: HOSTILE_FEEDS.rdf },
  { format: "json-feed", name: "/feed.json", door: "feed", sound: () => Buffer.from(JSON_FEED), hostile: HOSTILE_FEEDS.json },
  { format: "opml", name: "feeds.opml", door: "list", sound: () => Buffer.from(OPML), hostile: HOSTILE_FEEDS.opml },
  { format: "watch-list", name: "feeds.yml", door: "list", sound: () => Buffer.from(WATCH_LIST), hostile: HOSTILE_FEEDS.yaml },
  { format: "page-served", name: "/a", door: "page-answer", sound: () => answer(page), hostile: MISBEHAVIOURS },
  { format: "feed-served", name: "/rss.xml", door: "feed-answer", sound: () => answer(RSS, "Content-Type: application/rss+xml\r\n"), hostile: MISBEHAVIOURS },
];
