// A browser from npm alone, for the desk's tests and screenshots. ATTACHE_CHROMIUM names another one.
import { chromium as playwright } from "playwright-core";

/** Starts it, or says what it lacks. */
export async function startBrowser() {
  const own = process.env.ATTACHE_CHROMIUM;
  if (own) return playwright.launch({ executablePath: own, args: ["--no-sandbox", "--hide-scrollbars"], headless: true });
  const { default: chromium } = await import("@sparticuz/chromium");
  const executablePath = await chromium.executablePath();
  return playwright.launch({ executablePath, args: [...chromium.args.filter((arg) => !/single-process|headless/.test(arg)), "--hide-scrollbars"], headless: true });
}

/** The first library that a browser could not find, out of what it said; else its first line. */
export function lacks(error) {
  const said = String(error);
  return /error while loading shared libraries: (\S+?):/.exec(said)?.[1] ?? said.split("\n")[0];
}
