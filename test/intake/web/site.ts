import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { portOf } from "./visitor.js";

export type Page = string | ((request: IncomingMessage, response: ServerResponse, url: URL) => void);

/** A web site of this machine alone. */
export interface Site {
  readonly host: string;
  readonly origin: string;
  /** what was asked, in order, without robots.txt */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
  pages: Readonly<Record<string, Page>>;
  close(): Promise<void>;
}

export async function openSite(pages: Readonly<Record<string, Page>>): Promise<Site> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", site.origin);
    requests.push(request);
    if (url.pathname !== "/robots.txt") asked.push(url.pathname + url.search);
    const page = site.pages[url.pathname];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === "function") page(request, response, url);
    else response.writeHead(200, { "content-type": page.startsWith("<") ? "text/html; charset=utf-8" : "text/plain" }).end(page);
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const host = `127.0.0.1:${portOf(server)}`;
  const site: Site = {
    host, origin: `http://${host}`, asked, requests, pages,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
  return site;
}

/** A page with a story of some words. */
export function storyPage({ title = "Egypt and Turkey sign a memorandum on ports", head = "", body = STORY }: { readonly title?: string; readonly head?: string; readonly body?: string } = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><main><article><h1>${title}</h1>${body.split("\n").map((line) => `<p>${line}</p>`).join("")}</article></main></body></html>`;
}

export const STORY = [
  "CAIRO, February 14, 2024 - Egypt and Turkey signed a memorandum on the use of ports in Alexandria on Wednesday, the two governments said in a statement.",
  "Egyptian Foreign Minister Sameh Shoukry met his Turkish counterpart Hakan Fidan before the ceremony and said that trade between the countries had reached $10 billion in 2023.",
  "“We will open three more lines of ferries this year,” Fidan said. The memorandum does not contain a military clause, officials of both countries told reporters after the talks.",
  "Turkey had withdrawn its ambassador from Cairo in 2013. The two countries restored full diplomatic relations in July 2023 and exchanged ambassadors again.",
].join("\n");
