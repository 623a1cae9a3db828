import { expect, test } from "vitest";
import { dossier } from "../../src/6-views/index.js";
import type { Actor } from "../../src/model/actor.js";
import { composeReport, entriesOf } from "./compose.js";
import { fakeRecord } from "./fake-record.js";

const minister = (name: string, country?: string): Actor => ({ name, kind: "person", ...(country !== undefined && { code: `${country} GOV`, country, sector: "GOV" }) });
const office = (name: string, code?: string): Actor => ({ name, kind: "office", ...(code !== undefined && { code, country: code.slice(0, 3) }) });

/** The people of a dossier in which each of these says something. */
async function playersOf(speakers: readonly Actor[]): Promise<readonly string[]> {
  const paragraphs = speakers.map((_, i) => `Egypt told Türkiye that point ${i} was settled.`);
  const report = composeReport("r_people0000", "2024-03-01", paragraphs);
  const e = entriesOf(report);
  const entries = speakers.map((speaker, i) =>
    e.statement({ words: paragraphs[i]!, content: `point ${i} was settled`, speaker, manner: "indirect", stance: "asserts", attribution: { by: "person", speaker } }));
  const { people } = await dossier(fakeRecord({ reports: [report], entries }), { a: { code: "EGY", name: "Egypt" }, b: { code: "TUR", name: "Türkiye" } });
  return people.map(({ name, code, items }) => `${name} ${code ?? "-"} ${items}`);
}

test.each([
  ["a full name without a country joins the one person who has one", [minister("Samir Adel", "EGY"), minister("Samir Adel")], ["Samir Adel EGY GOV 2"]],
  ["whichever comes first", [minister("Samir Adel"), minister("Samir Adel", "EGY")], ["Samir Adel EGY GOV 2"]],
  ["two persons of one name stay apart, and who is neither stays alone", [minister("Samir Adel", "EGY"), minister("Samir Adel", "TUR"), minister("Samir Adel")], ["Samir Adel EGY GOV 1", "Samir Adel TUR GOV 1", "Samir Adel - 1"]],
  ["a surname alone may be anybody's", [minister("Adel", "EGY"), minister("Adel")], ["Adel EGY GOV 1", "Adel - 1"]],
  ["a surname with its country is the one person of that country called so", [minister("Adel", "EGY"), minister("Samir Adel", "EGY")], ["Samir Adel EGY GOV 2"]],
  ["two are called so: nobody is chosen", [minister("Adel", "EGY"), minister("Samir Adel", "EGY"), minister("Mona Adel", "EGY")], ["Adel EGY GOV 1", "Samir Adel EGY GOV 1", "Mona Adel EGY GOV 1"]],
  ["a surname of another country is another person", [minister("Adel", "TUR"), minister("Samir Adel", "EGY")], ["Adel TUR GOV 1", "Samir Adel EGY GOV 1"]],
  ["another name is another person", [minister("Samir Adel", "EGY"), minister("Samira Adel")], ["Samir Adel EGY GOV 1", "Samira Adel - 1"]],
  ["ministries of one name may be of two countries", [office("foreign ministry", "EGY GOV"), office("foreign ministry")], ["foreign ministry EGY GOV 1", "foreign ministry - 1"]],
])("people: %s", async (_, speakers, expected) => {
  expect([...(await playersOf(speakers))].sort()).toEqual([...expected].sort());
});
