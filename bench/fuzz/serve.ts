import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** What a server does once it was asked for a path. */
export type Conversation = (path: string, socket: Socket) => void;

export interface FuzzServer {
  /** where it listens: http://127.0.0.1:PORT */
  readonly origin: string;
  /** what it does from now on */
  speak(conversation: Conversation): void;
  close(): Promise<void>;
}

/** A server on loopback that speaks bytes, not HTTP: only so can it be wrong in every way. */
export async function fuzzServer(): Promise<FuzzServer> {
  let conversation: Conversation = (_, socket) => socket.destroy();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => {}); // whoever asks breaks off where it is bounded: that is what is tried here
    socket.on("close", () => open.delete(socket));
    let asked = "";
    socket.on("data", (chunk) => {
      asked = (asked + chunk.toString("latin1")).slice(-100_000);
      for (let end = asked.indexOf("\r\n\r\n"); end >= 0; end = asked.indexOf("\r\n\r\n")) {
        const path = /^GET (\S+) HTTP/.exec(asked)?.[1] ?? "/";
        asked = asked.slice(end + 4);
        conversation(path, socket);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    speak: (next) => {
      for (const socket of open) socket.destroy();
      conversation = next;
    },
    close: () => new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    }),
  };
}

/** An answer as bytes: status line, headers with the true length unless another is given, body. */
export function answer(body: Uint8Array | string, headers = "Content-Type: text/html\r\n", status = "200 OK"): Buffer {
  const bytes = Buffer.from(body as string);
  const length = /^content-length:|^transfer-encoding:/im.test(headers) ? "" : `Content-Length: ${bytes.length}\r\n`;
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}${length}Connection: close\r\n\r\n`, "latin1"), bytes]);
}

/** Says these bytes to every question but the one for robots.txt, which it says it has not. */
export function saying(bytes: Uint8Array): Conversation {
  return (path, socket) => socket.end(path === "/robots.txt" ? answer("", "", "404 Not Found") : bytes);
}
