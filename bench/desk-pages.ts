import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { quantile } from "./clock.js";

/** What a dossier takes in a browser, in ms; medians where there are several. */
export interface PageTimes {
  readonly path: string;
  /** the first time that anybody asks for it */
  readonly first: { readonly paintMs: number; readonly readyMs: number };
  /** again, in a browser that has nothing of it */
  readonly again: { readonly paintMs: number; readonly readyMs: number };
  /** from the slider's step to the day's dossier drawn */
  readonly stepMs: readonly number[];
}

const AGAIN = 5;
const STEPS = 8;

/** Opens a dossier in a new browser several times, then steps through its days. */
export async function pagesOf(root: string, url: string, path: string, print: (line: string) => void): Promise<PageTimes> {
  const { startBrowser } = (await import(pathToFileURL(join(root, "scripts/desk-browser.mjs")).href)) as { startBrowser: () => Promise<Browser> };
  const browser = await startBrowser();
  try {
    const first = await opened(browser, url, path);
    const all: Awaited<ReturnType<typeof opened>>[] = [];
    for (let i = 0; i < AGAIN; i++) all.push(await opened(browser, url, path));
    const median = (of: (one: Awaited<ReturnType<typeof opened>>) => number): number => quantile(all.map(of), 0.5);
    const again = { paintMs: median(({ paintMs }) => paintMs), readyMs: median(({ readyMs }) => readyMs) };
    const stepMs = await steps(browser, url, path);
    print(`  ${path}: first paint ${again.paintMs.toFixed(0)} ms, whole ${again.readyMs.toFixed(0)} ms (the very first time ${first.paintMs.toFixed(0)} and ${first.readyMs.toFixed(0)}); as-of step p50 ${quantile(stepMs, 0.5).toFixed(0)} ms, slowest ${quantile(stepMs, 1).toFixed(0)} ms`);
    return { path, first, again, stepMs };
  } finally {
    await browser.close();
  }
}

/** First contentful paint, and when brief, timeline and trend stand and the page answers to a key. */
async function opened(browser: Browser, url: string, path: string): Promise<{ readonly paintMs: number; readonly readyMs: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(new URL(path, url).href, { waitUntil: "commit" });
  for (const part of ["#brief li", "#timeline svg .mark", "#ladder li"]) await page.locator(part).first().waitFor({ timeout: 120_000 });
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))");
  const readyMs = performance.now() - begun;
  const paintMs = (await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1")) as number;
  await context.close();
  return { paintMs, readyMs };
}

async function steps(browser: Browser, url: string, path: string): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(new URL(path, url).href, { waitUntil: "networkidle", timeout: 120_000 });
  const found: number[] = [];
  await page.getByRole("slider").focus();
  for (let i = 0; i < STEPS; i++) {
    const before = page.url();
    const begun = performance.now();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(({ href }) => href !== before, { waitUntil: "commit" });
    await page.locator('article.dossier[aria-busy="false"]').waitFor({ timeout: 120_000 });
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))");
    found.push(performance.now() - begun);
    await page.waitForTimeout(400);
  }
  await page.close();
  return found;
}
