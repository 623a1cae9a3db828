import { expect, test } from "vitest";
import { bodySector } from "../../src/4-reading/actors/body-sector.js";
import { sectorOfPeople } from "../../src/4-reading/events/people-sector.js";

test.each<[string, string | undefined]>([
  ["civil society activists", "SOC"],
  ["opposition activists", undefined],
  ["pastor", "REL"],
  ["police officer", "COP"],
  ["officer", undefined],
  ["gang member", "CRM"],
  ["family member", undefined],
  ["suspect", undefined],
  ["members of the Single Union of Dock Workers", "LAB"],
  ["members of the Union of Dock Owners", undefined],
])("people: %s", (name, sector) => {
  const lemmas = name.split(" ").map((w) => w.replace(/s$/, ""));
  expect(sectorOfPeople(name.startsWith("members of") ? ["member"] : lemmas, name)).toBe(sector);
});

test.each<[string, boolean, string | undefined]>([
  ["Holm Chamber of Commerce", false, "BUS"],
  ["Chamber of Deputies", false, undefined],
  ["Anti-Corruption Commission", false, "GOV"],
  ["Truth Commission", false, undefined],
  ["Tree Agency", true, "GOV"],
  ["Tree Agency", false, undefined],
  ["News Agency", true, undefined],
  ["Narcotics Control Bureau", false, "COP"],
  ["National Liberation Authority", false, undefined],
  ["Dock Workers Union", false, "LAB"],
  ["Holm District Prosecutors' Office", false, "JUD"],
  ["Holm Prosecutors Association", false, undefined],
  ["Holm District Council", false, "GOV"],
  ["Holm Student Council", false, undefined],
  ["National Fresh Water Committee", false, "GOV"],
  ["National Executive Committee", false, undefined],
  ["National Olympic Committee", false, undefined],
])("body: %s (national: %s)", (name, national, sector) => {
  expect(bodySector(name, national)).toBe(sector);
});
