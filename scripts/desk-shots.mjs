// Screenshots of the pages of the desk, on the examples: after npm run build
// node scripts/desk-shots.mjs [page…]                 those that the docs show and one of a phone for each page, into docs/desk/
// node scripts/desk-shots.mjs --all FOLDER [page…]    three widths in both themes, to be looked at
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./install.mjs";
import { startBrowser } from "./desk-browser.mjs";
import { withPalette } from "./png-palette.mjs";

const given = process.argv.slice(2);
const all = given[0] === "--all";
const folder = all ? resolve(given[1]) : join(root, "docs/desk");
const wanted = given.slice(all ? 2 : 0);
const HEIGHTS = { 1440: 1100, 1024: 1000, 390: 1100 };
const SHAPES = all ? ["light", "dark"].flatMap((theme) => [1440, 1024, 390].map((width) => [width, theme])) : [[1440, "light"], [390, "dark"]];
const MOST_BYTES = 200_000;

const server = spawn(process.execPath, [join(root, "dist/src/faces/cli/main.js"), "serve", "--examples", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
const base = await new Promise((resolve) => {
  let said = "";
  server.stdout.on("data", (chunk) => {
    said += chunk;
    const url = /http:\/\/\S+/.exec(said)?.[0];
    if (url) resolve(url);
  });
});
const json = async (path) => (await fetch(new URL(path, base))).json();
const { reports } = await json("/api/reports?limit=50");
const wire = reports.find(({ uri }) => uri.includes("2024-02-14-levant"));
const copy = reports.find(({ uri }) => uri.includes("2024-02-14-harbour"));
const PAGES = {
  home: "/",
  dossier: "/pair/EGY/TUR",
  "dossier-plots": "/pair/EGY/TUR",
  "dossier-said": "/pair/EGY/TUR",
  "dossier-end": "/pair/EGY/TUR",
  "dossier-table": "/pair/EGY/TUR",
  sentences: "/pair/EGY/TUR",
  "dossier-as-of": "/pair/EGY/TUR?asOf=2021-05-06",
  report: `/report/${wire.report}`,
  review: `/report/${copy.report}`,
  search: "/search?q=drones",
  graph: "/graph",
  map: "/map",
  outlets: "/outlets",
  history: "/history",
  item: `/item/${(await json(`/api/report/${copy.report}`)).entries[1].item}`,
  nowhere: "/nowhere",
};
const ONLY_TO_LOOK_AT = ["dossier-end", "dossier-table", "history", "item", "nowhere"];
mkdirSync(folder, { recursive: true });
const browser = await startBrowser();
try {
  for (const [width, theme] of SHAPES) {
    const page = await browser.newPage({ viewport: { width, height: HEIGHTS[width] }, colorScheme: theme });
    for (const [name, path] of Object.entries(PAGES)) {
      if (wanted.length > 0 ? !wanted.includes(name) : !all && ONLY_TO_LOOK_AT.includes(name)) continue;
      await page.goto(new URL(path, base).href, { waitUntil: "networkidle" });
      await page.evaluate(() => document.fonts.ready);
      const part = { "dossier-plots": "#timeline", "dossier-said": "#said", "dossier-end": "#topic", "dossier-table": "#timeline .marked" }[name];
      if (name === "dossier-table") {
        await page.locator("#timeline details.table summary").click();
        const whole = page.getByRole("button", { name: /^Show all/ }).and(page.locator("#timeline button"));
        if (await whole.count() > 0) await whole.click();
        await page.waitForLoadState("networkidle");
      }
      if (part) await page.evaluate((at) => document.querySelector(at).scrollIntoView(), part);
      if (name === "sentences") await page.locator("#brief .cites").nth(1).click();
      if (name === "review") for (const key of ["j", "j", "e"]) await page.keyboard.press(key);
      await page.waitForTimeout(150);
      await shoot(page, join(folder, `${name}-${width}-${theme}.png`));
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.kill("SIGTERM");
}

/** What is seen at once. */
async function shoot(page, file) {
  const bytes = withPalette(await page.screenshot());
  if (bytes.length > MOST_BYTES) throw new Error(`${file} has ${bytes.length} bytes, more than ${MOST_BYTES}`);
  writeFileSync(file, bytes);
  console.log(file, bytes.length);
}
