import { brotliCompressSync, deflateRawSync, gzipSync } from "node:zlib";
import type { Socket } from "node:net";
import { answer, type Conversation, saying } from "./serve.js";

const PAGE = "<html><body><p>Ports reopen after talks, officials said on Friday in Muscat.</p></body></html>";
const page = (headers: string, body: Uint8Array | string = PAGE): Conversation => saying(answer(body, `Content-Type: text/html\r\n${headers}`));
const html = (type: string, body: Uint8Array | string): Conversation => saying(answer(body, `Content-Type: ${type}\r\n`));
const to = (location: string, status = "302 Found"): Conversation => saying(answer("", `Location: ${location}\r\n`, status));

/** A server that never stops: `piece` again and again as fast as it is taken, after `head`. */
const endless = (head: string, piece: Uint8Array | string): Conversation => onPage((socket) => {
  const bytes = Buffer.from(piece as string);
  const go = (): void => {
    while (!socket.destroyed && socket.write(bytes));
    if (!socket.destroyed) socket.once("drain", go);
  };
  socket.write(head, go);
});

/** A server that says a little now and then. */
const dripping = (head: string, piece: string): Conversation => onPage((socket) => {
  socket.write(head);
  const timer = setInterval(() => socket.write(piece), 50);
  socket.once("close", () => clearInterval(timer));
});

function onPage(speak: (socket: Socket) => void): Conversation {
  return (path, socket) => (path === "/robots.txt" ? socket.end(answer("", "", "404 Not Found")) : speak(socket));
}

const OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
const ZEROS = Buffer.alloc(60_000_000);
/** of blocks that unpack to nothing, for ever */
const EMPTY_BLOCKS = deflateRawSync("", { finishFlush: 2 });

/** Servers that mean harm, or are broken in ways that no broken file can show. */
export const MISBEHAVIOURS: readonly (() => Conversation)[] = [
  () => endless(`${OK}\r\n`, "<p>And on it goes.</p>".repeat(1000)),
  () => endless(`${OK}Transfer-Encoding: chunked\r\n\r\n`, `3e8\r\n${"a".repeat(1000)}\r\n`),
  () => endless(OK, `A: ${"b".repeat(1000)}\r\n`),
  () => endless("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
  () => endless(`${OK}Content-Encoding: gzip\r\n\r\n`, gzipSync("")),
  () => endless(`${OK}Content-Encoding: deflate\r\n\r\n`, EMPTY_BLOCKS),
  () => dripping(`${OK}\r\n`, "<p>"),
  () => dripping(`${OK}Transfer-Encoding: chunked\r\n\r\n`, "1\r\na\r\n"),
  () => dripping("HTTP/1.1 200 OK\r\n", "A: b\r\n"),
  () => onPage(() => {}),
  () => onPage((socket) => socket.destroy()),
  () => to("/a"),
  () => to("/b"),
  () => (path, socket) => saying(answer("", `Location: /${path.length}${path.slice(0, 50)}\r\n`, "301 Moved Permanently"))(path, socket),
  () => to(`/${"a/".repeat(14_000)}`),
  () => to("file:///etc/passwd"),
  () => to("javascript:alert(1)"),
  () => to("http://10.0.0.1/"),
  () => to("http://[::ffff:a9fe:a9fe]/latest/meta-data/"),
  () => to("http://0x7f000002/"),
  () => to("//////"),
  () => to("\u0000\u00ff\u0080", "308 Permanent Redirect"),
  () => page("Content-Length: 5\r\n"),
  () => page("Content-Length: 100000\r\n"),
  () => page("Content-Length: -1\r\n"),
  () => page("Content-Length: 5\r\nContent-Length: 6\r\n"),
  () => page("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
  () => page("Content-Length: 99999999999999999999\r\n"),
  () => page("Content-Encoding: gzip\r\n", gzipSync(ZEROS)),
  () => page("Content-Encoding: br\r\n", brotliCompressSync(ZEROS)),
  () => page("Content-Encoding: gzip, gzip\r\n", gzipSync(gzipSync(ZEROS))),
  () => page("Content-Encoding: gzip\r\n"),
  () => page("Content-Encoding: deflate\r\n", gzipSync(PAGE)),
  () => page("Content-Encoding: gzip\r\n", gzipSync(PAGE).subarray(0, 40)),
  () => page("Transfer-Encoding: chunked\r\n", `ffffffffffffffff\r\n${PAGE}`),
  () => page("Transfer-Encoding: chunked\r\n", `1${";a=b".repeat(100_000)}\r\na\r\n0\r\n\r\n`),
  () => html("text/html; charset=utf-16", PAGE),
  () => html("text/html; charset=utf-7", PAGE),
  () => html("text/html; charset=utf-32le", Buffer.from(PAGE, "utf16le")),
  () => html(`text/html; charset=${"x".repeat(20_000)}`, PAGE),
  () => html("text/html; charset=shift_jis", Buffer.from(`<p>${"\u0081".repeat(200_001)}`, "latin1")),
  () => html("application/pdf", PAGE),
  () => html("application/zip", gzipSync(PAGE)),
  () => html("text/html", ""),
  () => saying(answer(PAGE, "", "999 Odd")),
  () => saying(answer("", "", "304 Not Modified")),
  () => saying(answer("", "Retry-After: 999999999999\r\n", "503 Busy")),
  () => saying(answer("", "Upgrade: h2c\r\n", "101 Switching Protocols")),
  () => saying(Buffer.from(PAGE)),
  () => saying(Buffer.from(`HTTP/1.1 200 OK\n\n${PAGE}`)),
  () => saying(answer(PAGE, Array.from({ length: 3000 }, (_, at) => `Set-Cookie: ${at}=1\r\n`).join(""))),
  () => (_, socket) => endless(`${OK}\r\n`, "User-agent: *\nDisallow: /*a*a*a*a*a*a*a*a*a*a*b$\n")("/", socket),
  () => (_, socket) => socket.end(answer("", "Location: /robots.txt\r\n", "301 Moved")),
  () => (path, socket) => socket.end(path === "/robots.txt" ? answer(`User-agent: *\n${"Disallow: /*a*a*a*a*a*a*a*a*a*a*b$\n".repeat(10_000)}`, "Content-Type: text/plain\r\n") : answer(PAGE)),
];
