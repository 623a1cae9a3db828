// Draw the sample that people judge by hand: npm run build, then node scripts/draw-check.mjs OUT [SEED] [COUNT]
// Writes COUNT texts of ../shared/data/names/worldwide (tokens joined) and COUNT pages of ../shared/data/articles/wcxb into OUT,
// and prints their names. The same seed draws the same files. The texts themselves stay out of the repository.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { seededRandom } from "../dist/src/model/random.js";
import { joined } from "./sampling.mjs";

const [out, seedText = "20261121", countText = "20"] = process.argv.slice(2);
if (!out) {
  console.error("usage: node scripts/draw-check.mjs OUT [SEED] [COUNT]");
  process.exit(2);
}
const data = new URL("../../shared/data/", import.meta.url).pathname;
const count = Number(countText);

function draw(names, random) {
  const pool = [...names].sort();
  return Array.from({ length: Math.min(count, pool.length) }, () => pool.splice(Math.floor(random() * pool.length), 1)[0]);
}

const random = seededRandom(Number(seedText));
const worldwide = draw(readdirSync(join(data, "names/worldwide")).filter((f) => f.endsWith(".tsv")), random);
const pages = draw(readdirSync(join(data, "articles/wcxb")).filter((f) => f.endsWith(".html.gz")), random);
mkdirSync(join(out, "worldwide"), { recursive: true });
mkdirSync(join(out, "wcxb"), { recursive: true });
for (const name of worldwide) writeFileSync(join(out, "worldwide", name.replace(/\.txt\.tsv$|\.tsv$/, ".txt")), joined(readFileSync(join(data, "names/worldwide", name), "utf8")));
for (const name of pages) writeFileSync(join(out, "wcxb", name.replace(/\.gz$/, "")), gunzipSync(readFileSync(join(data, "articles/wcxb", name))));
console.log(["worldwide:", ...worldwide, "wcxb:", ...pages].join("\n"));
