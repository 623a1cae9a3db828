import { expect, test } from "vitest";
import { readGlossary } from "../../src/2-text/glossary.js";

const STORY = "The ministers spoke of inflation, of a customs union and of enrichment. New centrifuges were installed.";

test.each([
  ["A customs union is an agreement by which states drop tariffs among themselves.", "customs union"],
  ["Uranium enrichment refers to the process that raises the share of one isotope. These steps need centrifuges.", "uranium enrichment"],
  ["Inflation is the rate at which prices rise over a period.", "inflation"],
  ["Centrifuges are machines that spin gas to separate isotopes.", "centrifuges"],
  ["An embargo is a ban that governments place on trade with a country.", "embargo"],
  ["The spot price is the price that is paid for delivery at once.", "spot price"],
])("%s", (paragraph, term) => {
  expect(readGlossary(paragraph, STORY)).toEqual({ term });
});

test.each([
  ["Iran is a member of OPEC that exports oil."],
  ["Russia is a state that supplies military equipment."],
  ["Rosatom is a company that builds reactors."],
  ["The pact is a step that both sides welcome."],
  ["A ceasefire is a prospect that few expect."],
  ["A nuclear deal is a matter that Tehran says it will not discuss."],
  ["The envoy is a man who was sent by Moscow."],
  ["A pipeline is a project that will be finished in 2027."],
  ["It is a process that takes years."],
  ["This means a wait that nobody wants."],
  ["A spokesman said the talks are a test that matters."],
  ["“A war is a thing that nobody wants,” he said."],
  ["Military equipment was delivered to the port."],
  ["An agreement is close."],
])("told of the world, no definition: %s", (paragraph) => {
  expect(readGlossary(paragraph, STORY)).toBeUndefined();
});
