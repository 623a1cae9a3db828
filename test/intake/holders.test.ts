import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { packZip } from "../../bench/fuzz/pack-zip.js";
import { NOW, openBytes, outline } from "./opened.js";

const text = (words: string): Uint8Array => Buffer.from(words);
const mail = (lines: readonly string[], body: string): string => `${["Message-ID: <1@example.org>", ...lines].join("\r\n")}\r\n\r\n${body}`;

const MAIL = mail(["From: Harbour Trade Review <desk@example.org>", "Subject: Ports reopen", "Date: Tue, 21 Oct 2025 23:30:00 -0400"], "The two ports reopened on Tuesday.\r\n");
const BOUND = `Content-Type: multipart/mixed; boundary=b`;
const ATTACHED = mail([BOUND, "Subject: Two reports"], [
  "--b", "Content-Type: text/plain", "", "See the reports attached to this mail.",
  "--b", "Content-Type: text/html", "Content-Disposition: attachment; filename=talks.html", "", "<p>Talks were held in Muscat.</p>",
  "--b", "Content-Type: image/png", "Content-Disposition: attachment; filename=photo.png", "", "x",
  "--b--", ""].join("\r\n"));

function warcRecord(type: string, headers: readonly string[], block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\nWARC-Type: ${type}\r\nContent-Length: ${bytes.length}\r\n${headers.map((header) => `${header}\r\n`).join("")}\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}
const response = (url: string, http: string, body: string | Uint8Array): Buffer =>
  warcRecord("response", [`WARC-Target-URI: ${url}`, "WARC-Date: 2024-05-06T07:08:09Z", "Content-Type: application/http; msgtype=response"], Buffer.concat([Buffer.from(`${http}\r\n\r\n`), Buffer.from(body)]));
const HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251";
const WARC = Buffer.concat([
  warcRecord("warcinfo", ["Content-Type: application/warc-fields"], "software: test"),
  response("https://example.org/a", HTML, "<p>First page.</p>"),
  response("https://example.org/b.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", "x"),
  response("https://example.org/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", "<p>Gone.</p>"),
  response("https://example.org/packed", `${HTML}\r\nContent-Encoding: gzip`, gzipSync("<p>Packed page.</p>")),
  response("https://example.org/br", `${HTML}\r\nContent-Encoding: br`, brotliCompressSync(Buffer.from("<p>Brotli page.</p>"))),
  response("https://example.org/pieces", `${HTML}\r\nTransfer-Encoding: chunked`, "c\r\n<p>In pieces\r\n5\r\n.</p>\r\n0\r\n\r\n"),
  warcRecord("request", ["Content-Type: application/http; msgtype=request"], "GET / HTTP/1.1\r\n\r\n"),
]);

describe("what holds many reports gives each under a name of its own", () => {
  test.each<readonly [name: string, content: string | Uint8Array, expected: readonly string[]]>([
    ["dump.zip", packZip([{ path: "b/two.html", bytes: text("<p>Two</p>") }, { path: "a.txt", bytes: text("One.") }, { path: "a.png", bytes: text("x") }, { path: "__MACOSX/a.txt", bytes: text("x") }, { path: "README.md", bytes: text("x") }]),
      ["dump.zip!/a.txt text/plain: One.", "dump.zip!/b/two.html text/html: <p>Two</p>"]],
    ["climbs.zip", packZip([{ path: "../../etc/a.txt", bytes: text("One.") }]), ["climbs.zip!/../../etc/a.txt text/plain: One."]],
    ["nested.zip", packZip([{ path: "in.zip", bytes: packZip([{ path: "m.eml", bytes: text(MAIL) }]) }]), ["nested.zip!/in.zip!/m.eml text/plain: The two ports reopened on Tuesday."]],
    ["word.docx", packZip([{ path: "word/document.xml", bytes: text("<w/>") }]), ["word.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document: (binary)"]],
    ["story.txt.gz", gzipSync("A story."), ["story.txt.gz text/plain: A story."]],
    ["m.eml", MAIL, ["m.eml text/plain: The two ports reopened on Tuesday."]],
    ["noname", MAIL, ["noname text/plain: The two ports reopened on Tuesday."]],
    ["two.eml", ATTACHED, ["two.eml text/plain: See the reports attached to this mail.", "two.eml!/talks.html text/html: <p>Talks were held in Muscat.</p>"]],
    ["box.mbox", `From a@b Tue Oct 21 23:30:00 2025\n${MAIL.replace(/\r/g, "")}\n>From the quay, ships left.\n\nFrom c@d Wed Oct 22 01:00:00 2025\n${MAIL.replace("Tuesday", "Wednesday")}`,
      ["box.mbox#1 text/plain: The two ports reopened on Tuesday. From the quay, ships lef", "box.mbox#2 text/plain: The two ports reopened on Wednesday."]],
    ["crawl.warc", WARC, ["#2 First page.", "#5 Packed page.", "#6 Brotli page.", "#7 In pieces."].map((page) => `crawl.warc${page.slice(0, 2)} text/html: <p>${page.slice(3)}</p>`)],
    ["crawl.warc.gz", Buffer.concat([gzipSync(WARC.subarray(0, 100)), gzipSync(WARC.subarray(100))]), ["#2 First page.", "#5 Packed page.", "#6 Brotli page.", "#7 In pieces."].map((page) => `crawl.warc.gz${page.slice(0, 2)} text/html: <p>${page.slice(3)}</p>`)],
    ["rows.csv", "headline,body,date\nOne,First body,2025-01-02\nTwo,\"Second, \"\"quoted\"\"\nbody\",2025-01-03\n", ["rows.csv#1 text/plain: First body", "rows.csv#2 text/plain: Second, \"quoted\" body"]],
    ["rows.tsv", "title\tcontent\nOne\t<p>First</p>\n", ["rows.tsv#1 text/html: <p>First</p>"]],
    ["semicolons.csv", "Titel;Text\nEins;Erster, langer Text\n", ["semicolons.csv#1 text/plain: Erster, langer Text"]],
    ["rows.jsonl", "{\"title\":\"One\",\"text\":\"First.\"}\n\n{\"title\":\"Two\",\"text\":[\"Second.\",\"Third.\"]}", ["rows.jsonl#1 text/plain: First.", "rows.jsonl#3 text/plain: Second. Third."]],
  ])("%s", async (name, content, expected) => {
    expect(outline(await openBytes(name, content))).toEqual(expected);
  });
});

describe("plain text stays plain text", () => {
  test.each([
    ["memo.txt", "From: the Foreign Ministry\nDate: 3 May 2024\nSubject: talks\n\nTalks were held."],
    ["story.txt", "From Monday to Friday, at 10:30 each day, ships left.\nNobody counted them."],
    ["braces.txt", "{ \"quoted\" } is how the editor marks it, he said."],
    ["commas.txt", "one,two,three\nfour,five,six"],
    ["warc.txt", "WARC/2 is no version."],
  ])("%s", async (name, content) => {
    expect(await openBytes(name, content)).toMatchObject([{ ok: true, source: { mediaType: "text/plain", uri: name } }]);
  });
});

describe("what came along with a part", () => {
  test("a mail: sender, subject and day", async () => {
    expect(await openBytes("m.eml", MAIL)).toMatchObject([{ source: { given: { publisher: "Harbour Trade Review", title: "Ports reopen", published: "Tue, 21 Oct 2025 23:30:00 -0400" }, retrieved: NOW } }]);
  });
  test("an archived page: its address, the header's charset, and the day on which it was fetched", async () => {
    expect((await openBytes("crawl.warc", WARC))[0]).toMatchObject({ source: { given: { url: "https://example.org/a", charset: "windows-1251" }, retrieved: "2024-05-06T07:08:09Z" } });
  });
  test("a row: what its columns are usually called, or as they are named", async () => {
    const row = "URL,Source,Pub_Date,Headline,Article Text,wert\nhttps://example.org/1,Nile Courier,2025-01-02,One,First body,w\n";
    expect(await openBytes("r.csv", row)).toMatchObject([{ source: { given: { url: "https://example.org/1", publisher: "Nile Courier", published: "2025-01-02", title: "One" } } }]);
    expect(await openBytes("r.csv", row, { columns: { title: "wert", text: "Headline" } })).toMatchObject([{ source: { given: { title: "w" }, bytes: new TextEncoder().encode("One") } }]);
  });
  test("a line of JSON: keys within keys, lists of names", async () => {
    const line = JSON.stringify({ article: { body: "Text." }, author: ["A. Lee", "B. Roy"], source: { name: "Nile Courier" }, date: 1760918400 });
    expect(await openBytes("r.jsonl", line, { columns: { text: "article.body" } })).toMatchObject([{ source: { given: { authors: ["A. Lee", "B. Roy"], publisher: "Nile Courier", published: "1760918400" } } }]);
  });
});

describe("of an exchange of mails, what the last one wrote", () => {
  test.each<readonly [body: string, told: string]>([
    ["New.\r\n\r\nOn 3 May 2024, Ann Lee wrote:\r\n> Old.\r\n> Older.\r\n", "New."],
    ["New.\r\n\r\n-----Original Message-----\r\nFrom: Ann\r\nOld.", "New."],
    ["The text says:\r\n> Nobody may enter.\r\n", "The text says: > Nobody may enter."],
    ["---------- Forwarded message ---------\r\nPorts reopened.", "---------- Forwarded message --------- Ports reopened."],
  ])("%j", async (body, told) => {
    expect(outline(await openBytes("m.eml", mail(["Subject: x"], body)))).toEqual([`m.eml text/plain: ${told}`]);
  });
});

describe("what is refused, with its name and a remedy, while the others are read", () => {
  const bombed = packZip([{ path: "a.txt", bytes: new Uint8Array(5_000_000) }, { path: "b.txt", bytes: text("Fine.") }]);
  const lies = packZip([{ path: "a.txt", bytes: text("Longer than it says."), declared: 5 }, { path: "b.txt", bytes: text("Fine.") }]);
  const deep = [1, 2, 3].reduce<Uint8Array>((inner) => packZip([{ path: "in.zip", bytes: inner }]), packZip([{ path: "a.txt", bytes: text("Deep.") }]));
  const long = `From a@b Tue Oct 21 23:30:00 2025\n${mail([], "x".repeat(3000))}\n\nFrom a@b Tue Oct 21 23:30:00 2025\n${MAIL}`;
  test.each<readonly [name: string, content: string | Uint8Array, expected: readonly string[]]>([
    ["bomb.zip", bombed, ["bomb.zip!/a.txt refused: zip-bomb", "bomb.zip!/b.txt text/plain: Fine."]],
    ["bomb.txt.gz", gzipSync("a".repeat(5_000_000)), ["bomb.txt.gz refused: zip-bomb"]],
    ["lies.zip", lies, ["lies.zip!/a.txt refused: damaged", "lies.zip!/b.txt text/plain: Fine."]],
    ["locked.zip", packZip([{ path: "a.txt", bytes: text("x"), encrypted: true }, { path: "b.txt", bytes: text("Fine.") }]), ["locked.zip!/a.txt refused: encrypted", "locked.zip!/b.txt text/plain: Fine."]],
    ["deep.zip", deep, ["deep.zip!/in.zip!/in.zip!/in.zip!/a.txt refused: too-deep"]],
    ["none.zip", packZip([{ path: "a.png", bytes: text("x") }]), ["none.zip refused: no-reports"]],
    ["cut.zip", bombed.subarray(0, -30), ["cut.zip refused: damaged"]],
    ["book.xlsx", packZip([{ path: "xl/workbook.xml", bytes: text("x") }]), ["book.xlsx refused: not-text"]],
    ["empty.gz", Buffer.alloc(0), ["empty.gz refused: empty-file"]],
    ["cut.txt.gz", gzipSync("A story that breaks off.").subarray(0, 20), ["cut.txt.gz refused: damaged"]],
    ["none.eml", mail(["Subject: nothing"], ""), ["none.eml refused: no-text"]],
    ["rows.csv", "a,b\n1,2\n", ["rows.csv refused: no-column"]],
    ["empty.csv", "text,title\n,One\nTwo.,Two\n", ["empty.csv#1 refused: no-text", "empty.csv#2 text/plain: Two."]],
    ["open.csv", "text,title\nOne.,One\n\"Two.,Two\n", ["open.csv#1 text/plain: One.", "open.csv#line-3 refused: damaged"]],
    ["head.csv", "text,title\n", ["head.csv refused: damaged"]],
    ["rows.jsonl", "{\"text\":\"One.\"}\n{\"text\":\n[1]\n{\"title\":\"no text\"}\n{\"text\":\"Five.\"}", ["rows.jsonl#1 text/plain: One.", "rows.jsonl#2 refused: damaged", "rows.jsonl#3 refused: damaged", "rows.jsonl#4 refused: no-column", "rows.jsonl#5 text/plain: Five."]],
    ["keys.jsonl", "{\"a\":\"One.\"}\n{\"a\":\"Two.\"}", ["keys.jsonl refused: no-column"]],
    ["one.json", "{\n\"text\": \"One.\"\n}", ["one.json refused: not-text"]],
    ["pages.warc", warcRecord("warcinfo", [], "x"), ["pages.warc refused: no-reports"]],
    ["cut.warc", Buffer.concat([response("https://example.org/a", HTML, "<p>First page.</p>"), response("https://example.org/b", HTML, "<p>Second page.</p>").subarray(0, -20)]), ["cut.warc#1 text/html: <p>First page.</p>", "cut.warc#2 refused: damaged"]],
    ["none.mbox", "From a@b Fri May  3 10:00:00 2024\nFrom a@b Fri May  3 10:00:00 2024\n", ["none.mbox#1 refused: no-text"]],
    ["broken.warc", Buffer.concat([WARC, Buffer.from("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nx")]), ["#2 First page.", "#5 Packed page.", "#6 Brotli page.", "#7 In pieces."].map((page) => `broken.warc${page.slice(0, 2)} text/html: <p>${page.slice(3)}</p>`).concat("broken.warc#9 refused: damaged")],
  ])("%s", async (name, content, expected) => {
    const opened = await openBytes(name, content);
    expect(outline(opened)).toEqual(expected);
    for (const one of opened) if (!one.ok) expect(one.refusal).toMatchObject({ message: expect.stringContaining(one.refusal.uri!), remedy: expect.stringMatching(/\w/) });
  });
  test("a mail that is too long, and the next one", async () => {
    expect(outline(await openBytes("box.mbox", long, { maxBytes: 1000 }))).toEqual(["box.mbox#1 refused: too-large", "box.mbox#2 text/plain: The two ports reopened on Tuesday."]);
  });
  test("a line that is too long, and the next one", async () => {
    expect(outline(await openBytes("r.jsonl", `{"text":"${"x".repeat(3000)}"}\n{"text":"Short."}`, { maxBytes: 1000 }))).toEqual(["r.jsonl#1 refused: too-large", "r.jsonl#2 text/plain: Short."]);
  });
  test("a column that is not there is told with those that are", async () => {
    const [refused] = await openBytes("r.csv", "head,body\nOne,Two\n", { columns: { title: "headline" } });
    expect(refused).toMatchObject({ refusal: { code: "no-column", message: "r.csv: no column named headline; there are: head, body" } });
  });
});

test("no more of a dump is read than is asked for", async () => {
  const { openSources } = await import("../../src/1-intake/intake.js");
  const { Readable } = await import("node:stream");
  let given = 0;
  const endless = Readable.from((function* () { for (;;) { given++; yield Buffer.from(`{"text":"Report ${given}."}\n`.repeat(100)); } })(), { highWaterMark: 1 });
  let taken = 0;
  for await (const _one of openSources(["-"], { now: NOW, stdin: endless })) if (++taken === 1000) break;
  expect(given).toBeLessThan(60);
});
