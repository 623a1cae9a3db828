import { expect, test } from "vitest";
import { eventNoun, eventPhrase } from "../../src/6-views/phrases.js";
import type { Party } from "../../src/6-views/index.js";

const EGYPT = { name: "Egypt", code: "EGY" } as Party;
const TURKEY = { name: "Turkey", code: "TUR" } as Party;

test("who consults with another side has not met it by that; those who all take part have", () => {
  expect(eventPhrase({ type: "CONSULT", actors: [EGYPT], recipients: [TURKEY] })).toMatch(/^message or consultation: .*→/);
  expect(eventPhrase({ type: "CONSULT", actors: [EGYPT, TURKEY], recipients: [] })).toMatch(/^meeting or talks: .*–/);
  expect(eventNoun({ type: "CONSULT", mode: "visit", recipients: [TURKEY] })).not.toBe("message or consultation");
  expect(eventNoun({ type: "CONSULT" })).toBe("meeting or talks");
});
