import { expect, test } from "vitest";
import { readText } from "./read-text.js";

type Expected = { readonly about?: readonly string[]; readonly near?: readonly string[] };

/** The first event or statement of each text: who is named beside those who take part. */
test.each<[text: string, title: string | undefined, Expected]>([
  ["Norway expelled two Danish diplomats.", undefined, {}],
  ["Norway expelled two Danish diplomats over a Swedish complaint.", undefined, { about: ["SWE"] }],
  ["Norway expelled two Danish diplomats. They had travelled to Stockholm.", undefined, { near: ["SWE"] }],
  ["Norway expelled two Danish diplomats.", "Sweden watches", { near: ["SWE"] }],
  ["Norway expelled two Danish diplomats.", "Oslo and Copenhagen at odds", {}],
  ["Norway expelled two Danish diplomats.", "SWEDISH ships sail", { near: ["SWE"] }],
  ["Norway expelled two Danish diplomats.", "A new home for all of us", {}],
  ["Norway expelled two Danish diplomats.\nSweden watched.", undefined, {}],
  ["“Sweden is a friend,” Norwegian Prime Minister Kari Holm said.", undefined, { about: ["SWE"] }],
])("%s | %s", (text, title, expected) => {
  const reading = readText(text, "2025-10-20", title).find(({ kind }) => kind === "event" || kind === "statement")!;
  expect({ ...(reading.about && { about: reading.about }), ...(reading.near && { near: reading.near }) }).toEqual(expected);
});

test("nobody is named twice, and never beside taking part", () => {
  for (const reading of readText("Norway and Sweden signed a pact on Danish gas. Sweden praised Norway.", "2025-10-20", "Danes look on")) {
    const parties = reading.kind === "event" ? [...reading.actors, ...reading.recipients] : reading.kind === "undertaking" ? reading.parties : [];
    const all = [...parties.map((actor) => actor.country), ...(reading.about ?? []), ...(reading.near ?? [])];
    expect(new Set(all).size).toBe(new Set(parties.map((actor) => actor.country)).size + (reading.about ?? []).length + (reading.near ?? []).length);
  }
});
