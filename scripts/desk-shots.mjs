// Screenshots of every page of the desk, on the examples, at three widths in both themes, into docs/desk/.
// node scripts/desk-shots.mjs [page…]: after npm run build
import { spawn } from "node:child_process";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";
import { startBrowser } from "./desk-browser.mjs";

const folder = join(root, "docs/desk");
const WIDTHS = { 1440: 1000, 1024: 800, 390: 844 };
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
  "dossier-as-of": "/pair/EGY/TUR?asOf=2021-05-06",
  report: `/report/${wire.report}`,
  review: `/report/${copy.report}`,
  search: "/search?q=drones",
};
const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await startBrowser();
try {
  for (const theme of ["light", "dark"]) {
    for (const [width, height] of Object.entries(WIDTHS)) {
      const page = await browser.newPage({ viewport: { width: Number(width), height }, colorScheme: theme });
      for (const [name, path] of Object.entries(PAGES)) {
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        await page.goto(new URL(path, base).href, { waitUntil: "networkidle" });
        await page.evaluate(() => document.fonts.ready);
        if (name === "review") for (const key of ["j", "j", "e"]) await page.keyboard.press(key);
        await page.waitForTimeout(150);
        await shoot(page, join(folder, `${name}-${width}-${theme}.png`), Number(width), height);
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  server.kill("SIGTERM");
}

/** As much of the page as keeps the file small. */
async function shoot(page, file, width, first) {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let height = Math.min(whole, first * 2.4); ; height *= 0.8) {
    const bytes = await page.screenshot({ clip: { x: 0, y: 0, width, height: Math.round(height) }, fullPage: true, scale: "css" });
    if (bytes.length > MOST_BYTES && height > 300) continue;
    writeFileSync(file, bytes);
    console.log(file.slice(root.length + 1), statSync(file).size);
    return;
  }
}
