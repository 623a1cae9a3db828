import { expect, test } from "vitest";
import { facetOf } from "../../src/5-record/facet-of.js";
import { namedBy, relationOf } from "../../src/6-views/relation.js";
import type { Entry } from "../../src/model/entry.js";
import { actor, composeReport, entriesOf } from "./compose.js";

const text = [
  "Egypt sold gas to Türkiye. Egypt praised Türkiye. Egypt raised its own taxes. Libya shelled Egypt. Libya blamed Chad.",
  "Egypt built a port. Nobody spoke.",
  "Analysts like the Egypt–Türkiye pact. It is worth 3 billion. Cairo and Ankara aim at 5 billion.",
];
const titled = composeReport("r_titled", "2024-01-01", text, { title: "Egypt and Türkiye" });
const untitled = composeReport("r_untitled", "2024-01-01", text, { title: "Gas" });
const PAIR = { a: "EGY", b: "TUR" };
const EGY = actor("Egypt", "EGY");
const TUR = actor("Türkiye", "TUR");
const LBY = actor("Libya", "LBY");

type Make = (e: ReturnType<typeof entriesOf>) => Entry;
const event = (words: string, actors: readonly (typeof EGY)[], recipients: readonly (typeof EGY)[] = []): Make =>
  (e) => e.event({ words, type: "CONSULT", quad: 1, actors: [...actors], recipients: [...recipients] });

test.each<[string, Make, string | undefined, string | undefined]>([
  ["both take part", event("sold gas to Türkiye", [EGY], [TUR]), "between", "between"],
  ["both act together", event("sold gas to Türkiye", [EGY, TUR]), "between", "between"],
  ["one acts, the other is named", event("praised", [EGY]), "about", "about"],
  ["one acts alone, the paragraph names the other", event("raised its own taxes", [EGY]), "context", "context"],
  ["one acts alone, only the title names the other", event("built a port", [EGY]), "context", undefined],
  ["a third party acts on one", event("shelled Egypt", [LBY], [EGY]), "context", "context"],
  ["third parties among themselves", event("blamed Chad", [LBY], [actor("Chad", "TCD")]), undefined, undefined],
  ["an unnamed voice on both", (e) => e.statement({ words: "like", content: "the Egypt–Türkiye pact" }), "context", "context"],
  ["an unowned voice that names neither", (e) => e.statement({ words: "spoke", content: "Nobody spoke" }), "context", undefined],
  ["a figure of nobody, both named by their capitals", (e) => e.figure({ words: "5 billion", text: "5 billion", value: 5e9, unit: "USD", measure: "aim" }), "between", "between"],
  ["a figure of nobody, nobody named", (e) => e.figure({ words: "3 billion", text: "3 billion", value: 3e9, unit: "USD", measure: "pact" }), undefined, undefined],
])("%s", (_, make, withTitle, without) => {
  for (const [report, expected] of [[titled, withTitle], [untitled, without]] as const) {
    const entry = make(entriesOf(report));
    expect(relationOf(namedBy(entry), PAIR)).toBe(expected);
    expect(relationOf(facetOf(entry), PAIR)).toBe(expected);
    expect(relationOf(namedBy(entry), { a: PAIR.b, b: PAIR.a })).toBe(expected);
  }
});
