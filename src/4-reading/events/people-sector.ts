import { bodySector } from "../actors/body-sector.js";

/** The sector of unnamed people by their noun ("civil society activists", "a pastor"), the last of `lemmas`; none for suspects, men and women: they may be anybody. `name`: their own words. */
export function sectorOfPeople(lemmas: readonly string[], name: string): string | undefined {
  const noun = lemmas.at(-1) ?? "";
  const before = lemmas.at(-2) ?? "";
  if (noun === "member") return before === "gang" || before === "cartel" ? "CRM" : /^(?:\w+ )*members of (?:the )?/i.test(name) ? labour(name) : undefined;
  if (noun === "officer") return before === "police" ? "COP" : undefined;
  // "opposition activists", "party activists": not of civil society
  if (noun === "activist" && (before === "opposition" || before === "party" || before === "political")) return undefined;
  // "a state's student", "gang leaders": only nouns that no other word turns
  return SECTORS.find(([, nouns]) => nouns.has(noun))?.[0];
}

/** "members of the Union of Dock Workers" */
function labour(name: string): string | undefined {
  return bodySector(name.replace(/^.*?members of (?:the )?/i, "")) === "LAB" ? "LAB" : undefined;
}

const SECTORS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ["CVL", new Set(["student", "villager", "resident", "civilian", "protester", "protestor", "demonstrator", "farmer", "passenger", "tourist", "citizen", "customer", "shopper", "pupil", "voter", "fisherman"])],
  ["SOC", new Set(["activist", "campaigner", "environmentalist"])],
  ["JRN", new Set(["journalist", "reporter", "blogger", "photographer", "cameraman"])],
  ["REL", new Set(["priest", "pastor", "bishop", "monk", "nun", "imam", "cleric", "rabbi", "missionary"])],
  ["MED", new Set(["doctor", "nurse", "paramedic", "medic"])],
  ["EDU", new Set(["teacher", "professor", "lecturer"])],
  ["REF", new Set(["refugee", "migrant"])],
  ["CRM", new Set(["gangster", "smuggler", "trafficker", "mobster", "pirate"])],
  ["MIL", new Set(["soldier", "serviceman"])],
  ["COP", new Set(["policeman", "policewoman", "constable"])],
  ["LEG", new Set(["lawmaker", "legislator", "senator"])],
  ["JUD", new Set(["judge", "prosecutor", "magistrate"])],
];
