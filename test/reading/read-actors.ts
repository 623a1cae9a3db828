import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeLanguage } from "../../src/3-language/language.js";
import { findMentions } from "../../src/4-reading/actors/find-mentions.js";
import { makeGazetteer } from "../../src/4-reading/actors/gazetteer.js";
import type { Mention, Mentions } from "../../src/4-reading/actors/mention.js";
import type { Sentence } from "../../src/model/sentence.js";

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(here(`lexicon/${name}.json`), "utf8"));

export const gazetteer = makeGazetteer({
  countries: json("countries"), demonyms: json("demonyms"), breakaway: json("breakaway"), organisations: json("organisations"), bodies: json("bodies"), seats: json("seats"),
  regions: json("regions"), roles: json("roles"), places: json("places"), givenNames: json("given-names"), leaders: json("leaders"),
});

export const hasModel = existsSync(here("models/english.bin"));
if (!hasModel) console.warn("SKIPPED: models/english.bin is absent, so the actors reader is not tried on parsed text");
const language = hasModel ? makeLanguage(readFileSync(here("models/english.bin"))) : undefined;

/** A report of one paragraph a line, read. */
export function readActors(text: string): { readonly sentences: readonly Sentence[]; readonly mentions: Mentions } {
  if (!language) throw new Error("no language model");
  const paragraphs: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  const sentences = language.parse(text, paragraphs);
  return { sentences, mentions: findMentions(sentences, gazetteer) };
}

/** "Dmitry Peskov = RUS GOV", with what marks a mention: "(whose)" where it modifies, "[Vladimir Putin]" where it stands for another name. */
export function told(text: string): readonly string[] {
  return readActors(text).mentions.all.map((m) => one(text, m));
}

function one(text: string, m: Mention): string {
  const words = text.slice(m.span.start, m.span.end);
  const who = m.actor.kind === "person" && m.actor.name !== words ? ` [${m.actor.name}]` : "";
  return `${words}${who} = ${m.actor.code ?? "-"}${m.modifier ? " (whose)" : ""}`;
}
