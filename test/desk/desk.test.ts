import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENDPOINTS } from "../../src/contract/api.js";
import { openDesk, tryBrowser, type Desk } from "./desk.js";

const browser = await tryBrowser();
let desk: Desk;

beforeAll(async () => { if (browser) desk = await openDesk(browser); }, 120_000);
afterAll(async () => {
  await desk?.close();
  await browser?.close();
});

const ask = async (path: string): Promise<never> => (await (await fetch(new URL(path, desk.url))).json()) as never;
const reportOf = async (name: string): Promise<string> => {
  const { reports } = await ask("/api/reports?limit=100") as { reports: readonly { report: string; uri: string }[] };
  return reports.find(({ uri }) => uri.includes(name))!.report;
};
const drop = (page: Page, files: readonly (readonly [name: string, text: string])[]): Promise<void> => page.evaluate((given) => {
  const transfer = new DataTransfer();
  for (const [name, text] of given) transfer.items.add(new File([text], name));
  document.querySelector("[data-drop]")!.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}, files as [string, string][]);

test("the paths that the web app asks are the contract's", () => {
  const text = readFileSync(new URL("../../web/src/data/ask.ts", import.meta.url), "utf8");
  const asked = Object.fromEntries([...text.slice(text.indexOf("PATHS"), text.indexOf("as const")).matchAll(/(\w+): "(\/api\/[^"]+)"/g)].map(([, name, path]) => [name!, path!]));
  expect(Object.keys(asked).length).toBeGreaterThan(10);
  for (const [name, path] of Object.entries(asked)) expect(path).toBe(ENDPOINTS[name as keyof typeof ENDPOINTS].path);
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(browser === undefined)("in a browser", () => {
  test("home: pairs by activity lead to the dossier; files that are dropped are read, and each says what it added", async () => {
    const page = await desk.page("/");
    expect(await page.locator(".pairs li a").first().innerText()).toBe("Egypt and Turkey");
    await drop(page, [["ports.txt", "CAIRO, 6 March 2024 (Example Agency) - Egypt and Turkey signed an agreement on ports on Tuesday, the ministry said.\n"], ["empty.txt", ""]]);
    await page.getByText("1 report read.").waitFor();
    expect(await page.locator(".read-lines li").allInnerTexts()).toEqual([expect.stringContaining("1 undertaking"), expect.stringContaining("Not read:")]);
    await page.locator(".latest li").filter({ hasText: "ports.txt" }).waitFor();
    await page.reload({ waitUntil: "networkidle" });
    await page.getByRole("link", { name: "Egypt and Turkey", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Egypt and Turkey" }).waitFor();
    await page.close();
  });

  test("an address that is pasted is a page to read, unless it is a private machine's", async () => {
    const page = await desk.page("/");
    await page.fill("#paste", "http://169.254.169.254/latest/\nhttp://localhost/");
    await page.getByRole("button", { name: "Read the pages" }).click();
    await page.getByText("0 reports read.").waitFor();
    expect(await page.locator(".read-lines li").allInnerTexts()).toEqual([expect.stringContaining("169.254.169.254 is not visited"), expect.stringContaining("which is not visited: it is this machine itself")]);
    await page.close();
  });

  test("what came in since the last visit is counted", async () => {
    const page = await desk.page("/");
    await page.evaluate(() => { localStorage.setItem("attache.place", "12"); sessionStorage.clear(); });
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.locator(".pairs li").first().innerText()).toMatch(/\d new/);
    await page.close();
  });

  test("review: ten entries by keyboard, each saved at once, and undone", async () => {
    const page = await desk.page(`/report/${await reportOf("2024-02-14-levant")}`);
    const said = page.locator(".told");
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press("j");
      await page.keyboard.press("a");
      await expect.poll(() => page.locator(".reviewed").count()).toBe(i + 1);
    }
    await page.keyboard.press("j");
    const rejected = await page.locator(".entry.on").getAttribute("data-entry");
    await page.keyboard.press("r");
    await expect.poll(() => page.locator(`[data-entry="${rejected}"]`).count()).toBe(0);
    await page.keyboard.press("u");
    await expect.poll(() => page.locator(`[data-entry="${rejected}"]`).count()).toBe(1);
    await page.keyboard.press("n");
    await page.locator(".edit textarea").fill("Ask the desk in Ankara.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => said.innerText()).toContain("Noted");
    await expect.poll(() => page.locator("#decided .note").allInnerTexts()).toEqual([expect.stringContaining("Ask the desk in Ankara.")]);
    const { rows } = await ask("/api/history") as { rows: readonly { decision: { action: string } }[] };
    expect(rows.map(({ decision }) => decision.action).slice(0, 3)).toEqual(["note", "undo", "reject"]);
    expect(rows.filter(({ decision }) => decision.action === "accept")).toHaveLength(10);
    await page.close();
  });

  test("two windows edit one entry: the second is told, and nothing of the first is lost", async () => {
    const path = `/report/${await reportOf("2024-09-04-levant")}`;
    const [one, two] = [await desk.page(path), await desk.page(path)];
    const undertaking = await one.locator(".entry.undertaken").first().getAttribute("data-entry");
    for (const page of [one, two]) {
      await page.locator(`[data-entry="${undertaking}"] .entry-head`).click();
      await page.keyboard.press("e");
      await page.locator(".edit select[name=stage]").waitFor();
    }
    await two.route("**/api/record", (route) => route.abort());
    await one.locator(".edit select[name=stage]").selectOption("proposed");
    await one.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(() => one.locator(".told").innerText()).toContain("Edited");
    await two.locator(".edit select[name=stage]").selectOption("ended");
    await two.getByRole("button", { name: "Save", exact: true }).click();
    await two.getByText("edited or rejected meanwhile").waitFor();
    await expect.poll(() => one.locator(".entry.on .tag").first().innerText()).toContain("proposed");
    await Promise.all([one.close(), two.close()]);
  });

  test("words selected in the text become what an entry stands on", async () => {
    const page = await desk.page(`/report/${await reportOf("2023-03-18")}`);
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await page.locator(".edit .fields").waitFor();
    const words = await page.evaluate(() => {
      const node = document.querySelector(".text u")!.firstChild as Text;
      getSelection()!.setBaseAndExtent(node, 0, node, Math.min(14, node.length));
      return getSelection()!.toString().trim();
    });
    await page.locator(".edit").getByText(`“${words}”`).waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(() => page.locator(".told").innerText()).toContain("Edited");
    await expect.poll(() => page.locator(".text u.chosen").first().innerText()).toBe(words);
    await page.close();
  });

  test("search: words and filters are in the address, and what is found is marked", async () => {
    const page = await desk.page("/");
    await page.keyboard.press("/");
    await page.keyboard.type("drones");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=drones/);
    await page.locator(".hits mark").first().waitFor();
    const all = await page.locator(".hits > li").count();
    await page.getByLabel("Kind").selectOption("figure");
    await page.waitForURL(/kind=figure/);
    await expect.poll(() => page.locator(".hits > li").count()).toBeLessThan(all);
    await page.goto(new URL("/search?q=zeppelins", desk.url).href);
    await page.getByText("Nothing in the record matches.").waitFor();
    await page.close();
  });

  test("graph: who acts towards whom is stepped through by keyboard, and opens the pair; its filters are in the address, its table says the same", async () => {
    const page = await desk.page("/graph");
    const plot = page.locator(".plot.ties");
    await plot.locator(".tie").first().waitFor();
    expect(await page.locator(".tie-table tbody tr").first().innerText()).toContain("Egypt and Turkey");
    const shape = await plot.innerHTML();
    await page.reload({ waitUntil: "networkidle" });
    expect(await plot.innerHTML()).toBe(shape);
    await page.getByLabel("Words or deeds").selectOption("deeds");
    await page.waitForURL(/side=deeds/);
    await expect.poll(() => page.locator(".plot.ties .tie.words").count()).toBe(0);
    await plot.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator(".marked").innerText()).toMatch(/^Egypt and Turkey · \d+ items/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Egypt and Turkey" }).waitFor();
    await page.goto(new URL("/graph?from=1950-01-01&to=1950-12-31", desk.url).href);
    await page.getByText("Nothing that is told as having happened passes these filters.").waitFor();
    await page.close();
  });

  test("map: an arc for each tie, drawn by cooperation and conflict; a click opens the pair", async () => {
    const page = await desk.page("/map", { width: 390 });
    await page.locator(".land .own").first().waitFor();
    expect(await page.locator(".map .tie").count()).toBe(await page.locator(".tie-table tbody tr").count());
    expect(await page.locator(".map .tie.down").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.locator(".map .tie.up .strip").last().dispatchEvent("click");
    await page.waitForURL(/\/pair\/[A-Z]{3}\/[A-Z]{3}/);
    await page.close();
  });

  test("what is known about a report is set right, an outlet is graded, a name is given its actor: each is kept, and shown", async () => {
    const path = `/report/${await reportOf("2023-03-18")}`;
    const page = await desk.page(path);
    await page.getByText("Set right what is known about it").click();
    await page.getByLabel("Publisher").fill("The Bosphorus Ledger");
    await page.getByLabel("Why").fill("its own name");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(() => page.locator(".meta").first().innerText()).toContain("The Bosphorus Ledger");
    await page.goto(new URL("/outlets", desk.url).href, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "State something of The Bosphorus Ledger" }).click();
    await page.locator("select[name=grade]").selectOption("B");
    await page.locator("input[name=country]").fill("Atlantis");
    await page.getByRole("button", { name: "State it" }).click();
    await page.getByText("is no country that Attaché knows").waitFor();
    await page.locator("input[name=country]").fill("Turkey");
    await page.getByRole("button", { name: "State it" }).click();
    await expect.poll(() => page.locator(".outlets li", { hasText: "The Bosphorus Ledger" }).innerText()).toContain("TUR · B: usually reliable");
    await page.getByLabel("The name, as reports write it").fill("the Palace");
    await page.locator("input[name=stands]").fill("Presidency of Türkiye");
    await page.getByLabel("Its code, if any").fill("TUR GOV");
    await page.getByRole("button", { name: "Say so" }).click();
    await expect.poll(() => page.locator("#names .decisions").innerText()).toContain("“the Palace” is Presidency of Türkiye (TUR GOV)");
    const { rows } = await ask("/api/history?limit=3") as { rows: readonly { decision: { action: string } }[] };
    expect(rows.map(({ decision }) => decision.action)).toEqual(["alias", "outlet", "correct"]);
    await page.close();
  });

  test("a report with hundreds of entries and a pair with hundreds of moments stay quick", async () => {
    const page = await desk.page("/");
    const days = Array.from({ length: 260 }, (_, i) => `On ${1 + (i % 28)} ${["January", "March", "May", "July"][i % 4]} 20${10 + (i % 13)}, Chad and Niger signed an agreement on water project number ${i}, the ministry said.`);
    await drop(page, [["many.txt", `NIAMEY, 6 March 2024 (Example Agency) - ${days[0]}\n\n${days.slice(1).join("\n\n")}\n`]]);
    await page.getByText("1 report read.").waitFor({ timeout: 60_000 });
    await page.goto(new URL(`/report/${await reportOf("many.txt")}`, desk.url).href, { waitUntil: "networkidle" });
    await expect.poll(() => page.locator(".entry").count(), { timeout: 20_000 }).toBeGreaterThan(400);
    for (let i = 0; i < 10; i++) await page.keyboard.press("j");
    await expect.poll(() => page.locator(".entry").evaluateAll((entries) => entries.findIndex((entry) => entry.classList.contains("on")))).toBe(9);
    await page.goto(new URL("/pair/TCD/NER", desk.url).href, { waitUntil: "networkidle" });
    await page.locator("#timeline details.table summary").click();
    const rows = page.locator("#timeline tbody tr[data-row], #timeline tbody tr:not([aria-hidden])");
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(20);
    await expect.poll(() => rows.first().innerText()).toContain("Chad");
    await page.getByRole("button", { name: /^Show all \d+ moments$/ }).click();
    const frame = page.locator("#timeline .frame");
    const table = frame.locator("table");
    const all = Number(await table.getAttribute("aria-rowcount")) - 1;
    expect(all).toBeGreaterThan(200);
    expect(await rows.count()).toBeLessThan(100);
    await frame.locator("tr[aria-rowindex='4'] .cites").focus();
    await frame.evaluate((box) => { box.scrollTop = box.scrollHeight; });
    await frame.locator(`tr[aria-rowindex='${all + 1}'] .whose`).waitFor();
    expect(await frame.locator("tr[aria-rowindex='2']").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"))).toBe("4");
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run: (on: string, options: object) => Promise<{ violations: { id: string }[] }> } }).axe.run("#timeline", { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => { window.dispatchEvent(new Event("beforeprint")); return document.querySelectorAll("#timeline tbody tr[data-row]").length; })).toBe(all);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(() => rows.count()).toBeLessThan(100);
    await page.getByRole("button", { name: "Show 20 moments only" }).click();
    await expect.poll(() => rows.count()).toBe(20);
    await page.close();
  }, 120_000);

  test("lists that come by the page: the next is fetched when the end comes near, and rows that are not seen are not drawn", async () => {
    const page = await desk.page("/");
    await drop(page, Array.from({ length: 45 }, (_, i) => [`zinc-${i}.txt`, `LIMA, ${1 + (i % 28)} March 2024 (Agency ${i}) - Peru and Bolivia held talks on zinc number ${i} in town ${i} on Monday, the ministry said.\n`] as const));
    await page.getByText("45 reports read.").waitFor({ timeout: 60_000 });
    await page.goto(new URL("/search?q=zinc", desk.url).href, { waitUntil: "networkidle" });
    const hits = page.locator(".hits > li[data-row]");
    const [first] = await hits.locator("h2 a").allInnerTexts();
    for (let i = 0; i < 40 && (await page.getByText("45 reports", { exact: false }).count()) === 0; i++) {
      await page.mouse.wheel(0, 1500);
      await page.waitForTimeout(60);
    }
    await page.getByText("45 reports", { exact: false }).waitFor();
    await page.keyboard.press("End");
    await page.locator(".hits > li[aria-posinset='45'][aria-setsize='45']").waitFor();
    expect(await hits.count()).toBeLessThan(40);
    await expect.poll(async () => {
      await page.keyboard.press("Home");
      return (await hits.first().locator("h2 a").allInnerTexts())[0];
    }, { interval: 200, timeout: 10_000 }).toBe(first);
    await page.close();
  }, 120_000);

  test("a server that ends and comes back under an open page: the page says so, and goes on", async () => {
    const page = await desk.page("/pair/EGY/TUR");
    await desk.restart(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await page.getByText("The desk’s server does not answer.").waitFor();
      expect(await page.locator("#brief li").count()).toBeGreaterThan(3);
    });
    await page.getByText("The desk’s server does not answer.").waitFor({ state: "detached", timeout: 15_000 });
    await page.close();
  });

  test("hostile text is shown inert: scripts, markup, bidi controls, a line of 2 MB", async () => {
    const page = await desk.page("/");
    const hostile = "CAIRO, 7 March 2024 (Example Agency) - Egypt and Turkey signed a pact on <img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script> on Thursday, the \u202eministry\u202c said.\n";
    const endless = `CAIRO, 8 March 2024 (Example Agency) - Egypt and Turkey held talks on Friday. ${"A very long line goes on. ".repeat(80)}${"x".repeat(2_000_000)}\n`;
    await drop(page, [["<b onmouseover=hacked=1>.txt", hostile], ["endless.txt", endless]]);
    await page.getByText("2 reports read.").waitFor({ timeout: 60_000 });
    await page.locator(".read-lines a").first().click();
    await page.locator(".text").waitFor();
    const text = await page.locator(".text").innerText();
    expect(text).toContain("<script>window.hacked=1</script>");
    expect(await page.evaluate(() => [(window as { hacked?: number }).hacked, document.querySelectorAll(".text img, .text script").length])).toEqual([undefined, 0]);
    expect(await page.content()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    await page.goto(new URL(`/report/${await reportOf("endless.txt")}`, desk.url).href, { waitUntil: "networkidle" });
    expect((await page.locator(".text").innerText()).length).toBeLessThan(40_000);
    await page.getByRole("button", { name: /Show the other/ }).waitFor();
    await page.close();
  }, 120_000);

  test("nothing is asked of another site, and nothing breaks the content policy", async () => {
    const page = await browser!.newPage();
    const asked: string[] = [];
    const complained: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).host));
    page.on("console", (message) => { if (message.type() === "error") complained.push(message.text()); });
    page.on("pageerror", (error) => complained.push(error.message));
    for (const path of ["/", "/pair/EGY/TUR", `/report/${await reportOf("2024-02-14-harbour")}`, "/search?q=council", "/history", "/graph", "/map", "/outlets", "/docs"]) await page.goto(new URL(path, desk.url).href, { waitUntil: "networkidle" });
    expect([...new Set(asked)]).toEqual([new URL(desk.url).host]);
    expect(complained).toEqual([]);
    await page.close();
  });

  test.each(["light", "dark"] as const)("every page is clean for axe, WCAG 2.2 AA, %s", async (theme) => {
    const report = await reportOf("2024-02-14-harbour");
    const { entries } = await ask(`/api/report/${report}`) as { entries: readonly { item: string }[] };
    for (const [path, keys, width] of [["/", "", 1440], ["/pair/EGY/TUR", "", 1440], ["/pair/EGY/TUR?asOf=2021-05-06", "", 390], [`/report/${report}`, "jje", 1440], [`/report/${report}`, "jjn", 390], ["/search?q=drones", "", 1440], ["/history", "", 1024], ["/graph", "", 1440], ["/graph", "", 390], ["/map", "", 1440], ["/map", "", 390], ["/outlets", "", 1024], [`/item/${entries[1]!.item}`, "", 1440], ["/nowhere", "", 390], ["/", "?", 1440]] as const) {
      const page = await desk.page(path, { theme, width });
      for (const key of keys) await page.keyboard.press(key);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => (window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> } }).axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      expect(violations.map(({ id, nodes }) => [path, id, nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary ?? ""}`)])).toEqual([]);
      await page.close();
    }
  }, 180_000);
});
