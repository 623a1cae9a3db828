import { expect, test } from "vitest";
import { readText } from "./read-text.js";

/** "ASSAULT Homs SYR": type (or kind) and place of every entry that has one. */
function places(text: string): readonly string[] {
  return readText(text).flatMap((r) => (r.where === undefined ? [] : [`${r.kind === "event" ? r.type : r.kind} ${r.where.name} ${r.where.country ?? "-"}`]));
}

test.each<readonly [string, string]>([
  ["The presidents of Russia and Turkey met in Sochi on Monday.", "CONSULT Sochi RUS"],
  ["Iran and Russia held talks in Moscow on Tuesday.", "CONSULT Moscow RUS"],
  ["Iran and Armenia signed a trade agreement in Yerevan on Monday.", "undertaking Yerevan ARM"],
])("%s", (text, expected) => {
  const found = places(text);
  expect(found).toContain(expected);
});

test.each<readonly [string]>([
  ["Turkey condemned strikes in Gaza on Monday."],
  ["Iran accused Israel of crimes in Lebanon."],
  ["Russia and Iran met on Monday."],
  ["Iran condemned Israel over its war in Lebanon."],
])("near miss: %s", (text) => {
  expect(places(text).filter((p) => !p.startsWith("CONSULT"))).toEqual([]);
});
