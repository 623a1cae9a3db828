import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { openWeb, type Web, type WebOptions } from "../../../src/1-intake/web/web.js";
import { decode } from "../../../src/2-text/decode.js";
import type { Diagnostic } from "../../../src/model/diagnostic.js";

export const NOW = "2026-11-21T10:00:00Z";

/** A visit to the web without pauses; whoever is asked for by name is kept. */
export function visitor(options: Partial<WebOptions> = {}): { readonly web: Web; readonly asked: () => readonly string[] } {
  const asked: string[] = [];
  const { resolve = async () => { throw new Error("no name is looked up here"); } } = options;
  const web = openWeb({
    holds: async () => true,
    decode: (bytes, uri, charset) => decode(bytes, uri, charset).text,
    ...options,
    limits: { pauseMs: 0, retryMs: [1, 1], ...options.limits },
    resolve: (name) => {
      asked.push(name);
      return resolve(name);
    },
  });
  return { web, asked: () => asked };
}

/** Why a page is refused; undefined where it is not. */
export async function refusalOf(web: Web, url: string): Promise<Diagnostic | undefined> {
  const [opened] = await web.page({ url }, NOW);
  return opened?.ok === false ? opened.refusal : undefined;
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
