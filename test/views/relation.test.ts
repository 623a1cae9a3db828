import { expect, test } from "vitest";
import { aliasesOf } from "../../src/6-views/aliases.js";
import { relationOf, type Pair } from "../../src/6-views/relation.js";
import type { Entry } from "../../src/model/entry.js";
import { actor, composeReport, entriesOf } from "./compose.js";
import { EGYPT, TURKIYE } from "./mini-record.js";

const text = [
  "Egypt sold gas to Türkiye. Egypt praised Türkiye. Egypt raised its own taxes. Libya shelled Egypt. Libya blamed Chad.",
  "Egypt built a port. Nobody spoke.",
  "Analysts like the Egypt–Türkiye pact. It is worth 3 billion. Cairo and Ankara aim at 5 billion.",
];
const titled = composeReport("r_titled", "2024-01-01", text, { title: "Egypt and Türkiye" });
const untitled = composeReport("r_untitled", "2024-01-01", text, { title: "Gas" });
const EGY = actor("Egypt", "EGY");
const TUR = actor("Türkiye", "TUR");
const LBY = actor("Libya", "LBY");

function pairOf(report: typeof titled): Pair {
  const at = (words: string) => ({ start: report.text.indexOf(words), end: report.text.indexOf(words) + words.length });
  const e = entriesOf(report);
  e.event({ words: "sold gas", type: "COOPERATE", quad: 2, actors: [{ ...EGY, evidence: at("Cairo") }], recipients: [{ ...TUR, evidence: at("Ankara") }] });
  const reports = new Map([[report.id, report]]);
  return { a: "EGY", b: "TUR", aliases: { a: aliasesOf(EGYPT, e.all(), reports), b: aliasesOf(TURKIYE, e.all(), reports) } };
}

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
  expect(relationOf(make(entriesOf(titled)), titled, pairOf(titled))).toBe(withTitle);
  expect(relationOf(make(entriesOf(untitled)), untitled, pairOf(untitled))).toBe(without);
});

test("words that may be anybody's are nobody's alias", () => {
  const e = entriesOf(titled);
  e.event({ words: "sold gas", type: "CONSULT", quad: 1, actors: [actor("President", "EGY GOV"), actor("Foreign Ministry", "EGY GOV"), actor("Nadia Farouk", "EGY GOV")] });
  const aliases = aliasesOf(EGYPT, e.all(), new Map([[titled.id, titled]]));
  expect(["the President spoke", "the Foreign Ministry spoke", "Nadia Farouk spoke", "Egypt spoke", "Egyptology"].map((t) => aliases.named(t))).toEqual([false, false, true, true, false]);
});
