import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { builtWeb, serve, type Listening } from "../../src/faces/api/serve.js";
import type { Service } from "../../src/faces/api/service.js";
import { deskService } from "../api/desk-service.js";
// @ts-expect-error: a script without types
import { lacks, startBrowser } from "../../scripts/desk-browser.mjs";

/** The desk on the examples, and a browser from npm alone to open it with. */
export interface Desk {
  readonly service: Service;
  readonly url: string;
  readonly browser: Browser;
  /** a page of its own, with nothing remembered */
  page(path: string, options?: { readonly theme?: "light" | "dark"; readonly width?: number }): Promise<Page>;
  /** ends the server, and starts it again at the same address */
  restart(between: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** The browser, or undefined with a loud word about what this machine lacks. */
export async function tryBrowser(): Promise<Browser | undefined> {
  try {
    return (await startBrowser()) as Browser;
  } catch (error) {
    console.error(`\n*** The desk was NOT tested: no browser starts here. It lacks: ${String(lacks(error))}\n*** On Debian: apt-get install chromium, then ATTACHE_CHROMIUM=/usr/bin/chromium npm test\n`);
    return undefined;
  }
}

export async function openDesk(browser: Browser): Promise<Desk> {
  const { service: bare, close } = await deskService();
  const web = mkdtempSync(join(tmpdir(), "attache-web-"));
  await build({ configFile: new URL("../../web/vite.config.ts", import.meta.url).pathname, logLevel: "error", build: { outDir: web } });
  const service = { ...bare, web: builtWeb(web) };
  let server: Listening = await serve(service, { host: "127.0.0.1", port: 0 });
  const { url } = server;
  return {
    service, url, browser,
    async page(path, { theme = "light", width = 1440 } = {}) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
      await page.goto(new URL(path, url).href, { waitUntil: "networkidle" });
      return page;
    },
    async restart(between) {
      await server.close();
      await between();
      server = await serve(service, { host: "127.0.0.1", port: Number(new URL(url).port) });
    },
    async close() {
      await server.close();
      await close();
      rmSync(web, { recursive: true, force: true });
    },
  };
}
