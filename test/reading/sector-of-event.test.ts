import { expect, test } from "vitest";
import type { Actor } from "../../src/model/actor.js";
import type { EventReading } from "../../src/model/entry.js";
import { withOfficeOfEvent } from "../../src/4-reading/sector-of-event.js";

/** Ivan Berg's sector in an event of the report's first sentence. */
function berg(text: string, sector: string | undefined, fields: Partial<EventReading>, role = "president"): string {
  const actor: Actor = { kind: "person", name: "Ivan Berg", country: "NOR", role, ...(sector !== undefined && { sector }) };
  const end = text.indexOf(".") + 1;
  const event = { kind: "event", type: "CONSULT", actors: [actor], recipients: [], sentence: { start: 0, end }, ...fields } as unknown as EventReading;
  return withOfficeOfEvent(event, text).actors[0]?.sector ?? "-";
}

test.each<[text: string, sector: string | undefined, fields: Partial<EventReading>, told: string]>([
  ["Berg met Dahl. Berg, who died on 8 July, was a president.", "ELI", {}, "GOV"],
  ["Berg met Dahl. The late President Ivan Berg is mourned.", "ELI", {}, "GOV"],
  ["Berg met Dahl. Berg is well.", "ELI", {}, "ELI"],
  ["Berg met Dahl. Dahl, who died on 8 July, was a president.", "ELI", {}, "ELI"],
  ["Berg and Dahl met when Berg was a deputy foreign minister.", "SPY", {}, "GOV"],
  ["Berg and Dahl met when Dahl was a deputy foreign minister.", "SPY", {}, "SPY"],
  ["Berg and Dahl met when Berg was president of the club.", "BUS", {}, "BUS"],
  ["Berg and Dahl met when Dahl was a deputy foreign minister and Berg deputy secretary of state.", "SPY", {}, "GOV"],
  ["Berg and Dahl met when Dahl was a deputy foreign minister and Berg a student.", "SPY", {}, "SPY"],
  ["They met Berg in his capacity as president of the NGO.", undefined, {}, "SOC"],
  ["They met Berg in his capacity as a friend.", undefined, {}, "-"],
  ["Berg stepped down.", "ELI", { type: "RETREAT", mode: "resign" }, "GOV"],
  ["Berg resigned from the party.", "ELI", { type: "RETREAT", mode: "resign" }, "ELI"],
  ["Berg resigned as state attorney general.", "PTY", { type: "RETREAT", mode: "resign" }, "GOV"],
  ["Berg resigned as chief executive.", undefined, { type: "RETREAT", mode: "resign" }, "BUS"],
  ["Berg continued as a member of parliament until resigning in 2014.", "BUS", { type: "RETREAT", mode: "resign" }, "LEG"],
  ["Berg continued as a member of the choir until resigning in 2014.", "BUS", { type: "RETREAT", mode: "resign" }, "BUS"],
])("%s", (text, sector, fields, told) => expect(berg(text, sector, fields)).toBe(told));

test("who was killed is what he was last", () => {
  const dead: Actor = { kind: "person", name: "Ivan Berg", country: "NOR", role: "president", sector: "ELI" };
  const event = { kind: "event", type: "ASSAULT", actors: [], recipients: [dead], sentence: { start: 0, end: 17 } } as unknown as EventReading;
  expect(withOfficeOfEvent(event, "They killed Berg. The late Ivan Berg is mourned.").recipients[0]?.sector).toBe("ELI");
});

/** Sectors of those who talk, in the last sentence of a text. */
function talking(text: string, parties: readonly Actor[]): string {
  const start = text.lastIndexOf(". ") < 0 ? 0 : text.lastIndexOf(". ") + 2;
  const event = { kind: "event", type: "CONSULT", actors: parties, recipients: [], sentence: { start, end: text.length } } as unknown as EventReading;
  return withOfficeOfEvent(event, text).actors.map((a) => a.sector ?? "-").join(" ");
}

const berg1: Actor = { kind: "person", name: "Ivan Berg", country: "NOR", sector: "SPY" };
test("the time told of lasts into a sentence about both", () => {
  expect(talking("Berg met Dahl when Berg was foreign minister. They had two meetings in 2013.", [berg1])).toBe("GOV");
  expect(talking("Berg met Dahl when Berg was foreign minister. Berg had two meetings in 2013.", [berg1])).toBe("SPY");
  expect(talking("Berg met Dahl in Oslo. They had two meetings in 2013.", [berg1])).toBe("SPY");
});

const rulers: Actor = { kind: "office", name: "Norwegian government", country: "NOR", sector: "GOV" };
const front = (more: Partial<Actor>): Actor => ({ kind: "party", name: "Holm Front", country: "NOR", sector: "PTY", ...more }) as Actor;
const { sector: _, ...unarmed } = front({ name: "Holm Fishing Board" });
const { sector: __, ...armed } = front({ name: "Holm Liberation Army" });
test("who makes peace with its own government was in arms", () => {
  expect(talking("The peace negotiations went on.", [rulers, front({})])).toBe("GOV REB");
  expect(talking("The peace agreement was made.", [rulers, armed])).toBe("GOV REB");
  expect(talking("The peace agreement was made.", [rulers, unarmed])).toBe("GOV -");
  expect(talking("The budget negotiations went on.", [rulers, front({})])).toBe("GOV PTY");
  expect(talking("The peace negotiations went on.", [rulers, front({ country: "DNK" })])).toBe("GOV PTY");
});
