import { describe, expect, test } from "vitest";
import { localityOf } from "../../src/4-reading/home/locality.js";
import type { Actor } from "../../src/model/actor.js";
import type { EventEntry } from "../../src/model/entry.js";
import { sourceToEntries } from "../../src/reading.js";
import { shippedLanguage, shippedLexicon } from "./parse.js";

const of = (text: string): string | undefined => localityOf(text, shippedLexicon().gazetteer, shippedLexicon().placeWords)?.country;

describe("whose local press a report is of", () => {
  test.each<[why: string, text: string, country: string | undefined]>([
    ["American offices and courts", "The school board met. A grand jury and the district attorney waited for the sheriff.", "USA"],
    ["a state's short name and a street", "HOLM, Conn. -- Police came to 14 Elm St. on Monday.", "USA"],
    ["a member by party and town, and his state", "Rep. Ivan Berg, D-Holm, spoke in Ohio.", "USA"],
    ["an Indian assembly", "The Lok Sabha sat while the gram panchayat of Holm waited.", "IND"],
    ["Irish police", "Gardaí came. The Taoiseach did not.", "IRL"],
    // near misses
    ["a single mark", "The sheriff waited.", undefined],
    ["a state of the world's news", "Norway and Denmark met in Ohio. Norwegian and Danish ships sailed for Texas, Swedish and Finnish ones for Oregon.", undefined],
    ["marks of two countries", "The Taoiseach and the Dáil wrote to the sheriff's office and the State Rep.", undefined],
    ["no marks", "Police arrested Ivan Berg in Paris.", undefined],
  ])("%s", (_, text, country) => {
    expect(of(text)).toBe(country);
  });

  test("the first mark is linked", () => {
    const text = "The school board met. A grand jury and the district attorney waited.";
    const at = localityOf(text, shippedLexicon().gazetteer, shippedLexicon().placeWords)?.evidence;
    expect(at && text.slice(at.start, at.end)).toBe("school board");
  });
});

const LOCAL = "The school board met on Monday. A grand jury and the district attorney waited for the sheriff.";

/** Who did what to whom in the last event of a report without an address: "USA GOV > Ivan Berg". */
function lastEvent(text: string, url?: string): string | undefined {
  const read = sourceToEntries(
    { uri: "test", mediaType: "text/plain", bytes: new TextEncoder().encode(text), sha256: "", retrieved: "2025-10-20T00:00:00Z", given: { language: "en", ...(url === undefined ? {} : { url }) } },
    { language: shippedLanguage(), lexicon: shippedLexicon() },
  );
  if (!read.ok) throw new Error(read.refusal.message);
  const event = read.entries.filter((e): e is EventEntry => e.kind === "event").at(-1);
  const who = (actors: readonly Actor[]): string => actors.map((a) => a.code ?? a.name).join(" + ");
  return event && `${who(event.actors)} > ${who(event.recipients)}`;
}

describe("parties of a local report", () => {
  test.each<[why: string, text: string, told: string | undefined]>([
    ["its police and its people", `A quiet day\n\n${LOCAL}\n\nPolice arrested Ivan Berg.`, "USA COP > USA"],
    ["a council of a town named like a capital", `A quiet day\n\n${LOCAL}\n\nParis City Council thanked the governor of Ohio.`, "USA GOV > USA GOV"],
    ["an officer of one", `A quiet day\n\n${LOCAL}\n\nCarthage Police Officer Ivan Berg arrested Mette Holm.`, "USA COP > USA"],
    // near misses
    ["the country itself is spoken of", `A quiet day\n\n${LOCAL} French ships were far away.\n\nParis City Council thanked the governor of Ohio.`, "FRA GOV > USA GOV"],
    ["somebody who came from elsewhere", `A quiet day\n\n${LOCAL}\n\nIvan Berg, a native of Mexico, was arrested by Danbury police.`, "USA COP > MEX"],
    ["no local press", "A quiet day\n\nParis City Council thanked the governor of Ohio.", "Paris City Council > USA GOV"],
  ])("%s", (_, text, told) => {
    expect(lastEvent(text)).toBe(told);
  });

  test("an address says more than the words", () => {
    expect(lastEvent(`A quiet day\n\n${LOCAL}\n\nPolice arrested Ivan Berg.`, "https://www.times.no/1")).toBe("NOR COP > NOR");
  });
});
