import { brotliCompressSync, gzipSync } from "node:zlib";
import { packDocxXml } from "./pack-docx.js";
import { packPdf, stream } from "./pack-pdf.js";
import { packZip } from "./pack-zip.js";

type Make = () => Uint8Array;

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
const many = (piece: string, times: number): string => piece.repeat(times);
const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;

/** An XML whose few entities stand for each other ten times over. */
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">${"bcdefghij".split("").map((name, at) => `<!ENTITY ${name} "${many(`&${"abcdefghi"[at]};`, 10)}">`).join("")}]>`;

function overlapping(): Uint8Array {
  const one = packZip([{ path: "a.txt", bytes: Buffer.alloc(900_000, 97) }]);
  const end = one.subarray(-22);
  const directory = one.subarray(end.readUInt32LE(16), -22);
  const count = 2000;
  const last = Buffer.from(end);
  last.writeUInt16LE(count, 8);
  last.writeUInt16LE(count, 10);
  last.writeUInt32LE(directory.length * count, 12);
  return Buffer.concat([one.subarray(0, end.readUInt32LE(16)), ...Array.from({ length: count }, () => directory), last]);
}

const nested = (depth: number): Uint8Array => Array.from({ length: depth }).reduce<Uint8Array>((inner) => packZip([{ path: "a.zip", bytes: inner }]), packZip([{ path: "a.txt", bytes: bytes("Deep.") }]));
const zippedGzip = (): Uint8Array => Array.from({ length: 8 }).reduce<Uint8Array>((inner) => gzipSync(inner), bytes("Deep."));
const http = (headers: string, body: Uint8Array): Uint8Array => {
  const block = Buffer.concat([bytes(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`), body]);
  return Buffer.concat([bytes(`WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${block.length}\r\n\r\n`), block, bytes("\r\n\r\n")]);
};
const pdfTree = (tree: readonly string[]): Uint8Array => packPdf({ pages: [[{ x: 50, y: 700, size: 10, text: "Words." }]], tree });
const pdfPage = (content: Uint8Array): Uint8Array => {
  const objects = packPdf({ pages: [[{ x: 1, y: 1, size: 1, text: "x" }]] }).toString("latin1");
  return Buffer.concat([bytes(objects.slice(0, objects.indexOf("6 0 obj")) + "6 0 obj\n"), stream(content), bytes("\nendobj\ntrailer\n<< /Root 1 0 R >>\n")]);
};

/** Inputs that are meant to crash, to hang or to fill the memory; each is small itself. */
export const HOSTILE = {
  text: [
    () => bytes(many("a ", 2_000_000)),
    () => bytes(many("A", 3_000_000)),
    () => bytes(many("(((((((((", 100_000)),
    () => bytes(many("\n", 1_000_000)),
    () => bytes(many("On May 3, 2024 ", 60_000)),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(100_001, 0xd8)]),
    () => Buffer.from(many("\u202e\u0000\u001b[2J\u{1f600}\u0301", 20_000)),
  ],
  html: [
    () => bytes(many("<div>", 100_000)),
    () => bytes(many("<p><b><i>", 30_000)),
    () => bytes(`<html><body>${many("<table><tr><td>", 5000)}x`),
    () => bytes(`<html ${many("a=1 ", 200_000)}><body><p>Words.</p>`),
    () => bytes(`<!doctype html><script type="application/ld+json">${many("[", 200_000)}</script><p>Words.</p>`),
    () => bytes(`<html><body>${many("<!--", 100_000)}`),
    () => bytes(`<meta charset="utf-7"><p>${many("&amp;&#x110000;&#0;", 50_000)}</p>`),
  ],
  pdf: [
    () => pdfPage(bytes(many(" ", 60_000_000))),
    () => pdfPage(bytes(many("BT /F1 9 Tf (a) Tj ET ", 200_000))),
    () => pdfPage(bytes(many("q ", 500_000))),
    () => pdfPage(bytes(many("[", 300_000))),
    () => pdfTree(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
    () => pdfTree(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [5 0 R] /Count 2000000000 >>"]),
    () => pdfTree(["<< /Type /Catalog /Pages 2 0 R >>", `<< /Type /Pages /Kids [${many("5 0 R ", 50_000)}] /Count 50000 >>`]),
    () => pdfTree([`<< /Type /Catalog /Pages 2 0 R /Names ${many("<< /A ", 20_000)}`]),
    () => packPdf({ pages: [Array.from({ length: 20_000 }, (_, at) => ({ x: (at * 7919) % 560, y: (at * 104_729) % 830, size: 1 + (at % 9), text: "ab" }))] }),
    () => bytes(`%PDF-1.7\n${many("1 0 obj << /Type /ObjStm >> endobj\n", 50_000)}`),
  ],
  docx: [
    () => packDocxXml(`${LAUGHS}<w:document ${W}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`),
    () => packDocxXml(`<w:document ${W}><w:body>${many("<w:p>", 100_000)}`),
    () => packDocxXml(`<w:document ${W}><w:body>${many("<w:tbl><w:tr><w:tc>", 20_000)}${many("</w:tc></w:tr></w:tbl>", 20_000)}</w:body></w:document>`),
    () => packDocxXml(`<w:document ${W}><w:body><w:p>${many("<w:r><w:t>a</w:t></w:r>", 200_000)}</w:p></w:body></w:document>`),
    () => packDocxXml(`<w:document ${W}><w:body><w:p ${many(" ", 20_000_000)}/></w:body></w:document>`),
    () => packDocxXml(Buffer.alloc(29_000_000, 60)),
    () => packDocxXml(""),
  ],
  mail: [
    () => bytes(`Message-ID: <1@b>\r\nSubject: ${many("=?utf-8?Q?=41?= ", 60_000)}\r\n\r\nWords.`),
    () => bytes(`Message-ID: <1@b>\r\nMIME-Version: 1.0\r\n${Array.from({ length: 2000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join("")}`),
    () => bytes(`Message-ID: <1@b>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${many("--b\r\n\r\nx\r\n", 100_000)}`),
    () => bytes(`Message-ID: <1@b>\r\nTo: ${many("a@b,", 100_000)}\r\nSubject: x\r\n\r\nWords.`),
    () => bytes(`Message-ID: <1@b>\r\nTo: ${many("(", 100_000)}\r\nSubject: ${many("\"", 50_000)}\r\n\r\nWords.`),
    () => bytes(`Message-ID: <1@b>\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n${many("<style>", 200_000)}`),
    () => bytes(`Message-ID: <1@b>\r\n${many("Received: from a\r\n", 50_000)}\r\nWords.`),
    () => bytes(`Message-ID: <1@b>\r\nSubject: x\r\nContent-Type: text/plain; charset=x-unknown\r\nContent-Transfer-Encoding: base64\r\n\r\n${many("////", 200_000)}`),
  ],
  mbox: [
    () => bytes(many("From a@b Fri May  3 10:00:00 2024\n", 30_000)),
    () => bytes(many("From a@b Fri May  3 10:00:00 2024\nA: b\n\n", 10_000)),
    () => bytes(`From a@b Fri May  3 10:00:00 2024\nSubject: x\n\n${many(">", 5_000_000)}`),
  ],
  warc: [
    () => bytes(`WARC/1.0\r\n${many("A: b\r\n", 1_000_000)}`),
    () => bytes(`WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nx`),
    () => bytes(`WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 30000000\r\n\r\n${many("a", 30_000_000)}`),
    () => http("Content-Encoding: gzip\r\n", gzipSync(Buffer.alloc(50_000_000, 97))),
    () => http("Content-Encoding: br\r\n", brotliCompressSync(Buffer.alloc(50_000_000, 97))),
    () => http("Transfer-Encoding: chunked\r\n", bytes(many("1\r\na\r\n", 200_000))),
    () => http("Transfer-Encoding: chunked\r\n", bytes("ffffffff\r\na")),
    () => http(many("A: b\r\n", 100_000), bytes("<p>x</p>")),
    () => bytes(`WARC/1.0\r\n${many("\r", 3_000_000)}`),
  ],
  gzip: [
    () => gzipSync(Buffer.alloc(60_000_000, 97)),
    () => gzipSync(gzipSync(Buffer.alloc(60_000_000, 97))),
    zippedGzip,
    () => Buffer.concat(Array.from({ length: 3000 }, () => gzipSync(""))),
    () => gzipSync(Buffer.concat([bytes("WARC/1.0\r\n"), Buffer.alloc(30_000_000, 13)])),
  ],
  zip: [
    () => packZip([{ path: "a.txt", bytes: Buffer.alloc(60_000_000, 97) }]),
    () => packZip([{ path: "a.txt", bytes: Buffer.alloc(60_000_000, 97), declared: 10 }]),
    () => packZip([{ path: "a.csv", bytes: Buffer.alloc(60_000_000, 97), declared: 1_000_000 }]),
    overlapping,
    () => nested(12),
    () => packZip(Array.from({ length: 3000 }, (_, at) => ({ path: `${"../".repeat(at % 50)}${at}.txt`, bytes: bytes("a") }))),
    () => packZip([{ path: `${many("a/", 30_000)}b.txt`, bytes: bytes("Words.") }]),
    () => packZip([{ path: "\u0000\u202e\n.txt", bytes: bytes("Words.") }, { path: "/etc/passwd.txt", bytes: bytes("Words.") }, { path: "C:\\a.txt", bytes: bytes("Words.") }]),
    () => Buffer.concat([bytes("PK\x03\x04"), Buffer.alloc(1_000_000, 80)]),
  ],
  jsonLines: [
    () => bytes(`{"text": ${many("[", 2_000_000)}`),
    () => bytes(`{"text": ${many("[", 100_000)}${many("]", 100_000)}}`),
    () => bytes(`{"text": ${many("{\"name\":", 100_000)}1${many("}", 100_000)}}`),
    () => bytes(`{"text": "${many("a", 25_000_000)}"}\n{"text": "Words."}`),
    () => bytes(`{"__proto__": {"text": "x"}, "constructor": 1}\n{"text": {"toString": 1}}`),
    () => bytes(`{${Array.from({ length: 50_000 }, (_, at) => `"k${at}": ${at}`).join(",")}}\n`),
    () => bytes(`{"text": 1e999, "published": 1e308, "url": "javascript:alert(1)"}\n`),
  ],
  csv: [
    () => bytes(`text,title\n"${many("a,\n", 3_000_000)}`),
    () => bytes(`${many("a,", 300_000)}\n${many("b,", 300_000)}\n`),
    () => bytes(`text\n${many("\"\"\"\"", 500_000)}`),
    () => bytes(`text\n${many("a\n", 3000)}`),
    () => bytes(`text${many(",", 100_000)}\n${many("\r", 100_000)}x`),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("text,title\nWords.,Two\n", "utf16le"), Buffer.from([0x00])]),
  ],
} as const satisfies { readonly [format: string]: readonly Make[] };
