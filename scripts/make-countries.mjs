// Writes lexicon/countries.json: English names and capitals of every ISO 3166-1 country, from i18n-iso-countries and
// countries-list (both MIT). Run once when those packages move: node scripts/make-countries.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { stateOf } from "./state-of.mjs";

const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const english = require("i18n-iso-countries/langs/en.json");
const { countries: list } = require("countries-list");
const versionOf = (name) => JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

/** names that stand for two countries: decided by context, never by the list */
const shared = new Set(["Congo"]);
/** "Moldova, Republic of" and other catalogue forms that no reporter writes */
const written = (name) => !/[,()]/.test(name) && !shared.has(name);
const alpha3 = (two) => (two === "XK" ? "KOS" : iso.alpha2ToAlpha3(two));
const short = { BN: "Brunei", CD: "DR Congo", CG: "Republic of the Congo", CI: "Ivory Coast", CZ: "Czech Republic", FM: "Micronesia", GB: "United Kingdom", GM: "Gambia", IR: "Iran", KR: "South Korea", LA: "Laos", MD: "Moldova", MK: "North Macedonia", NL: "Netherlands", PS: "Palestine", RU: "Russia", SY: "Syria", TR: "Turkey", TW: "Taiwan", TZ: "Tanzania", US: "United States", VA: "Vatican", AE: "United Arab Emirates", CN: "China" };

const countries = [];
const dependencies = [];
for (const [two, value] of Object.entries(english.countries)) {
  const given = [value].flat();
  const extra = [list[two]?.name, ...(list[two]?.alias ?? [])].filter((name) => name !== undefined && name !== "Persia");
  const names = [...new Set([...(short[two] ? [short[two]] : []), ...given, ...extra])].filter(written);
  if (two === "EH") continue; // Western Sahara: lexicon/breakaway.json
  if (stateOf[two]) {
    dependencies.push({ names, country: stateOf[two] });
    continue;
  }
  const capital = list[two]?.capital?.replace(/^City of (Victoria|San Marino)$/, "").replace("Washington D.C.", "Washington") ?? "";
  countries.push({ code: alpha3(two), alpha2: two, name: names[0], names, capitals: capital ? [capital] : [] });
}
const byCode = (a, b) => (a.code < b.code ? -1 : 1);
const lines = (rows) => rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
writeFileSync(new URL("../lexicon/countries.json", import.meta.url), `{
  "source": "i18n-iso-countries ${versionOf("i18n-iso-countries")} (English names), countries-list ${versionOf("countries-list")} (capitals), made by scripts/make-countries.mjs",
  "licence": "MIT",
  "countries": [
${lines(countries.sort(byCode))}
  ],
  "dependencies": [
${lines(dependencies)}
  ]
}
`);
console.log(`${countries.length} countries, ${dependencies.length} dependencies`);
