// Draw the sentences in which events are judged by hand, from the repository's root after `npm run build`:
//   node scripts/draw-events.mjs OUT [SEED] [COUNT] [PLAIN] [worldwide|wires|papers|local|web|stories|whole|development|unseen]
// Of ../shared/data/names/worldwide (tokens joined) a third of the articles, drawn with seed 1, was for development and is left out. Each is read as a
// line of JSON with its address, which stands in its first line: a report has one, and the reader takes an outlet's country from it.
// "wires" are other texts that nobody had looked at for events: ../shared/data/dates/tbaq, and every eleventh article of statements/polnear/train;
// "papers": another eleventh of the same, of the papers and sites of the USA alone.
// "local": the local press of ../shared/data/places/lgl.xml.
// "web": the 200 articles of news sites all over the world in ../shared/data/places/geowebnews.
// "stories": the sentences of ../shared/data/stories/ecbplus, and the articles of places/GeoVirus.xml.
// "whole": all of worldwide, the articles read and mended on among them: what ships, on more than worldwide's rest has.
// "development" and "unseen": the two halves of all of worldwide, told apart by the hash of the file's name (halfOf in sampling.mjs); what is mended
// is mended on the first, and a draw that is to judge the mending takes the second.
// Sentences in OUT/used.txt (article, tab, start; a line each), if there is one, are left out: those that an earlier draw took.
// Writes OUT/events.txt: COUNT sentences in which production codes an event, with all their events; and OUT/plain.txt: PLAIN sentences,
// whatever is in them, to estimate what is missed. The texts stay out of the repository; verdicts name article, offset and entry.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "../dist/src/model/random.js";
import { addressIn, halfOf, joined } from "./sampling.mjs";
import { openAttache, openStages } from "../dist/src/pipeline.js";

const DEVELOPMENT = 0.35;
const [out, seed = "2", count = "300", plain = "100", set = "worldwide"] = process.argv.slice(2);
if (!out) {
  console.error("usage: node scripts/draw-events.mjs OUT [SEED] [COUNT] [PLAIN] [worldwide|wires|papers|local|web|stories|whole|development|unseen]");
  process.exit(2);
}
const data = new URL("../../shared/data/", import.meta.url).pathname;
mkdirSync(join(out, "texts"), { recursive: true });
const sets = {
  wires, papers, local, web, stories,
  worldwide: () => worldwide(DEVELOPMENT),
  whole: () => worldwide(0),
  development: () => worldwide(0).filter(([name]) => halfOf(name) === "development"),
  unseen: () => worldwide(0).filter(([name]) => halfOf(name) === "unseen"),
};
if (!(set in sets)) {
  console.error(`no set "${set}": ${Object.keys(sets).join(", ")}`);
  process.exit(2);
}
for (const [name, text, url] of sets[set]()) {
  if (url === undefined) writeFileSync(join(out, "texts", name), text);
  else writeFileSync(join(out, "texts", `${name}.jsonl`), JSON.stringify({ text, url }));
}

const { language } = openStages();
const attache = await openAttache({ record: ":memory:" });
const used = new Set(existsSync(join(out, "used.txt")) ? readFileSync(join(out, "used.txt"), "utf8").trim().split("\n") : []);
const coded = [];
const all = [];
for await (const line of attache.read([join(out, "texts")], { now: "2026-11-22" })) {
  if (line.kind !== "report") continue;
  const { report, entries } = line;
  const at = report.uri.split("/").at(-1).replace(/\.jsonl#1$/, "");
  for (const s of language.parse(report.text, report.paragraphs)) {
    const text = report.text.slice(s.start, s.end).replaceAll("\n", " ");
    const events = entries.filter((e) => e.kind === "event" && s.start <= e.evidence[0].start && e.evidence[0].start < s.end);
    const shown = { key: `${at}\t${s.start}`, text, events };
    if (used.has(shown.key)) continue;
    all.push(shown);
    if (events.length > 0) coded.push(shown);
  }
}
await attache.close();
const order = (a, b) => (a.key < b.key ? -1 : 1);
const random = seededRandom(Number(seed));
const sample = taken(coded.sort(order), Number(count), random).sort(order);
writeFileSync(join(out, "events.txt"), sample.map(told).join("\n"));
writeFileSync(join(out, "plain.txt"), taken(all.sort(order), Number(plain), random).map(told).join("\n"));
console.log(`${all.length} sentences, ${coded.length} with an event, ${coded.reduce((n, s) => n + s.events.length, 0)} events; drawn ${sample.length} sentences with ${sample.reduce((n, s) => n + s.events.length, 0)} events`);

function worldwide(share) {
  const folder = join(data, "names/worldwide");
  const names = readdirSync(folder).filter((f) => f.endsWith(".tsv")).sort();
  const apart = new Set(shuffled(names, seededRandom(1)).slice(0, Math.floor(names.length * share)));
  return names.filter((n) => !apart.has(n)).map((n) => {
    const tsv = readFileSync(join(folder, n), "utf8");
    return [n.replace(/(?:\.txt)?\.tsv$/, ".txt"), joined(tsv), addressIn(tsv)];
  });
}

function wires() {
  const tbaq = join(data, "dates/tbaq");
  const polnear = join(data, "statements/polnear/train/text");
  const plainText = (xml) => (/<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? "").replace(/<[^>]+>/g, "").replaceAll("&amp;", "&").replace(/([^\n])\n(?=[^\n])/g, "$1 ").trim();
  return [
    ...readdirSync(tbaq, { recursive: true }).filter((f) => f.endsWith(".tml")).sort().map((f) => [`${f.replaceAll("/", "_")}.txt`, plainText(readFileSync(join(tbaq, f), "utf8"))]),
    ...readdirSync(polnear).sort().filter((_, i) => i % 11 === 0).map((f) => [f, readFileSync(join(polnear, f), "utf8")]),
  ];
}

function papers() {
  const polnear = join(data, "statements/polnear/train/text");
  return readdirSync(polnear).sort().filter((_, i) => i % 11 === 3).map((f) => [f, readFileSync(join(polnear, f), "utf8")]);
}

function local() {
  const xml = readFileSync(join(data, "places/lgl.xml"), "utf8");
  return [...xml.matchAll(/<article[^>]*docid="(\d+)"[\s\S]*?<text>([\s\S]*?)<\/text>/g)].map(([, id, text]) => [`lgl_${id}.txt`, unescaped(text).trim()]);
}

function web() {
  const folder = join(data, "places/geowebnews");
  return readdirSync(folder).filter((f) => f.endsWith(".txt")).sort().map((f) => {
    const raw = readFileSync(join(folder, f), "utf8").trim();
    const [, title, url, text] = /^TITLE: (.*?) LINK: (\S+)\s+([\s\S]*)$/.exec(raw) ?? [undefined, "", undefined, raw];
    return [`geo_${f}`, title === "" ? text : `${title}\n\n${text}`, url];
  });
}

function stories() {
  const documents = new Map();
  for (const part of ["train", "dev"]) {
    for (const line of readFileSync(join(data, "stories/ecbplus", `${part}_corpus.txt`), "utf8").split("\n")) {
      const [id, sentence, , word] = line.split("\t");
      if (word === undefined) continue;
      const sentences = documents.get(id) ?? documents.set(id, new Map()).get(id);
      sentences.set(sentence, [...(sentences.get(sentence) ?? []), word]);
    }
  }
  const told = [...documents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, sentences]) => [`ecb_${id}.txt`, joined([...sentences.values()].map((words) => words.join("\n")).join("\n\n"))]);
  const virus = [...readFileSync(join(data, "places/GeoVirus.xml"), "utf8").matchAll(/<source>([^<]*)<\/source>\s*<text>([\s\S]*?)<\/text>/g)];
  return [...told, ...virus.map(([, url, text], i) => [`virus_${i}.txt`, unescaped(text).trim(), url])];
}

function unescaped(xml) {
  return xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}

/** Fisher and Yates. */
function shuffled(list, random) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/** `n` of a list without replacement. */
function taken(list, n, random) {
  const pool = [...list];
  return Array.from({ length: Math.min(n, pool.length) }, () => pool.splice(Math.floor(random() * pool.length), 1)[0]);
}

function told({ key, text, events }) {
  const who = (actors) => actors.map((a) => `${a.name} [${a.code ?? [a.kind, a.sector].filter(Boolean).join(" ")}]`).join(" + ");
  return [`# ${key}\t${text}`, ...events.map((e) => `  ${e.id}\t${e.type}${e.mode ? `/${e.mode}` : ""}\t${who(e.actors)} > ${who(e.recipients)}\t${e.polarity === "negated" ? "not " : ""}${e.modality}\t${e.rule.replace("events/", "")}`)].join("\n");
}
