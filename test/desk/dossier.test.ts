import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDesk, tryBrowser, type Desk } from "./desk.js";

const browser = await tryBrowser();
let desk: Desk;

beforeAll(async () => { if (browser) desk = await openDesk(browser); }, 120_000);
afterAll(async () => {
  await desk?.close();
  await browser?.close();
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(browser === undefined)("a dossier, in a browser", () => {
  test("its parts are there, and a number opens the sentences behind it", async () => {
    const page = await desk.page("/pair/EGY/TUR");
    expect(await page.locator("section.part > h2").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("Where it stands"), expect.stringContaining("Ladder"), expect.stringContaining("Timeline"), expect.stringContaining("Trend"), expect.stringContaining("Said"), expect.stringContaining("Figures"), expect.stringContaining("By topic"), expect.stringContaining("Sources")]));
    await page.locator("#brief .cites").first().click();
    const panel = page.getByRole("dialog");
    const quote = (await panel.locator("blockquote").first().innerText()).replaceAll(/[“”]/g, "").slice(0, 40);
    await panel.getByRole("link").first().click();
    await page.locator(".report").waitFor();
    expect((await page.locator(".text .pointed").allInnerTexts()).join("")).toContain(quote);
    await page.close();
  });

  test("the timeline is stepped through by keyboard, and zoomed by dragging", async () => {
    const page = await desk.page("/pair/EGY/TUR");
    const plot = page.locator("#timeline .plot");
    await plot.focus();
    await page.keyboard.press("ArrowRight");
    const first = await page.locator(".marked").innerText();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator(".marked").innerText()).not.toBe(first);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    const marks = await plot.locator("svg .mark").count();
    const box = (await plot.locator("svg").boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.6, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.75, box.y + 8, { steps: 4 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Show all of it" }).waitFor();
    expect(await plot.locator("svg .mark").count()).toBeLessThan(marks);
    await page.close();
  });

  test("the as-of slider replays the record, and the day is in the address", async () => {
    const page = await desk.page("/pair/EGY/TUR");
    const items = async (): Promise<number> => Number(/([\d,]+) items/.exec(await page.locator(".meta").first().innerText())?.[1]);
    const all = await items();
    await page.getByRole("slider").focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/asOf=2013-11-23/);
    await expect.poll(items).toBeLessThan(all);
    expect(await page.locator("#ladder .ladder li").count()).toBeLessThan(5);
    await page.reload({ waitUntil: "networkidle" });
    expect(await items()).toBeLessThan(all);
    await page.getByRole("button", { name: "All that is known" }).click();
    await expect.poll(items).toBe(all);
    await page.close();
  });

  test("what a part shows can be taken along: its table as CSV, its plot as SVG and PNG", async () => {
    const page = await desk.page("/pair/EGY/TUR");
    const kept = async (click: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
      const [download] = await Promise.all([page.waitForEvent("download"), click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const table = await kept(() => page.locator("#ladder .saves a").click());
    expect([table.name, table.bytes.toString("utf8").split("\r\n")[0]]).toEqual([expect.stringMatching(/^ladder.*\.csv$/), expect.stringContaining("stage,form,subject")]);
    const svg = await kept(() => page.locator("#timeline .saves button", { hasText: "SVG" }).click());
    expect([svg.name, svg.bytes.toString("utf8")]).toEqual(["timeline.svg", expect.stringMatching(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*<circle [^>]*fill="rgb/)]);
    expect(svg.bytes.toString("utf8")).not.toMatch(/class=|var\(--/);
    const png = await kept(() => page.locator("#trend .saves button", { hasText: "PNG" }).click());
    expect([png.name, png.bytes.subarray(1, 4).toString("latin1"), png.bytes.length > 1000]).toEqual(["trend.png", "PNG", true]);
    await page.close();
  });

  test("a dossier as one file opens without the desk: nothing is fetched, nothing runs, its numbers lead to sentences", async () => {
    const html = await (await fetch(new URL("/api/files/dossier.html?a=EGY&b=TUR", desk.url))).text();
    const page = await browser!.newPage();
    const [asked, complained]: [string[], string[]] = [[], []];
    page.on("request", (request) => { if (!request.url().startsWith("data:")) asked.push(request.url()); });
    page.on("console", (message) => complained.push(message.text()));
    const folder = mkdtempSync(join(tmpdir(), "attache-file-"));
    writeFileSync(join(folder, "dossier.html"), html);
    await page.goto(`file://${join(folder, "dossier.html")}`);
    expect(await page.locator("h1").innerText()).toBe("Egypt – Turkey");
    expect(await page.evaluate(() => getComputedStyle(document.querySelector("h1")!).fontSize)).toBe("40px");
    await page.locator("#brief .cite").first().click();
    expect(await page.locator("li:target q").innerText()).toMatch(/\w{3,}/);
    await page.locator("#timeline svg a").first().click();
    await page.locator("#sentences li:target").waitFor();
    expect([asked.filter((url) => !url.startsWith(`file://${folder}`)), complained]).toEqual([[], []]);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await page.close();
    rmSync(folder, { recursive: true });
  });
});
