import { indexMentions } from "../../src/4-reading/actors/index-mentions.js";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Mention, Mentions } from "../../src/4-reading/actors/mention.js";
import type { Tree } from "../../src/4-reading/clauses/tree.js";
import { readDates } from "../../src/4-reading/dates/read-dates.js";
import { makeFigureLexicon } from "../../src/4-reading/figures/figure-lexicon.js";
import { readFigures, type FigureDraft } from "../../src/4-reading/figures/read-figures.js";
import { drawnTree } from "./drawn-tree.js";

const json = (file: string) => JSON.parse(readFileSync(new URL(`../../lexicon/${file}`, import.meta.url), "utf8"));
const lexicon = makeFigureLexicon(json("units.json"), json("currencies.json"), json("changes.json"));
const COUNTRIES: Readonly<Record<string, readonly [name: string, modifier: boolean]>> = { Iran: ["Iran", false], Rosatom: ["Rosatom", false], Russia: ["Russia", false], Iranian: ["Iran", true], Moscow: ["Russia", false] };

/** A mention for each country word of the tree. */
function mentionsOf(tree: Tree): Mentions {
  const all: readonly Mention[] = tree.tokens.flatMap((t) => {
    const found = COUNTRIES[t.text];
    return found ? [{ sentence: 0, first: t.index, last: t.index, head: t.index, span: { start: t.start, end: t.end }, actor: { name: found[0] }, via: "name" as const, modifier: found[1], rule: "test" }] : [];
  });
  return indexMentions(all, []);
}

function read(drawing: string): readonly FigureDraft[] {
  const tree = drawnTree(drawing);
  return readFigures(tree, mentionsOf(tree), readDates(tree, { published: "2025-10-20" }), lexicon);
}

const only = (drawing: string): FigureDraft => {
  const figures = read(drawing);
  expect(figures).toHaveLength(1);
  return figures[0] as FigureDraft;
};

const DEAL = "Rosatom/PROPN/NNP>2:nsubj signed[sign]/VERB/VBD>0:root a/DET/DT>8:det $/SYM/$>8:compound 25/NUM/CD>7:compound -/PUNCT/HYPH>5:punct billion/NUM/CD>4:nummod deal/NOUN/NN>2:obj last/ADJ/JJ>10:amod month/NOUN/NN>2:obl:unmarked with/ADP/IN>12:case Iran/PROPN/NNP>2:obl";
const ROSE = "Trade/NOUN/NN>2:compound turnover/NOUN/NN>3:nsubj rose[rise]/VERB/VBD>0:root 12/NUM/CD>5:nummod %/SYM/NN>3:obj to/ADP/IN>7:case $/SYM/$>3:obl 4.8/NUM/CD>9:compound billion/NUM/CD>7:nummod in/ADP/IN>11:case 2024/NUM/CD>3:obl from/ADP/IN>13:case $/SYM/$>3:obl 4.3/NUM/CD>15:compound billion/NUM/CD>13:nummod";
const PLANT = "Iran/PROPN/NNP>2:nsubj has[have]/VERB/VBZ>0:root only/ADV/RB>4:advmod one/NUM/CD>8:nummod operating/ADJ/JJ>8:amod nuclear/ADJ/JJ>7:amod power/NOUN/NN>8:compound plant/NOUN/NN>2:obj";
const PLANTS = "to/PART/TO>2:mark build/VERB/VB>0:root four/NUM/CD>6:nummod nuclear/ADJ/JJ>6:amod power/NOUN/NN>6:compound plants[plant]/NOUN/NNS>2:obj";
const EXPORTS = "Iranian/ADJ/JJ>2:amod exports[export]/NOUN/NNS>3:nsubj fell[fall]/VERB/VBD>0:root by/ADP/IN>6:case a/DET/DT>6:det third/NOUN/NN>3:obl in/ADP/IN>8:case 2024/NUM/CD>3:obl";
const HIRES = "Output/NOUN/NN>2:nsubj went[go]/VERB/VBD>0:root from/ADP/IN>5:case 20/NUM/CD>5:nummod tonnes[tonne]/NOUN/NNS>2:obl to/ADP/IN>8:case 29/NUM/CD>8:nummod tonnes[tonne]/NOUN/NNS>2:obl";
const INCREASE = "Moscow/PROPN/NNP>2:nsubj saw[see]/VERB/VBD>0:root a/DET/DT>6:det 5/NUM/CD>5:nummod %/SYM/NN>6:compound increase/NOUN/NN>2:obj in/ADP/IN>8:case exports[export]/NOUN/NNS>6:nmod";
const TREATY = "It/PRON/PRP>6:nsubj is[be]/AUX/VBZ>6:cop a/DET/DT>6:det 20/NUM/CD>5:nummod year/NOUN/NN>6:compound treaty/NOUN/NN>0:root";
const HYPHENATED = "It/PRON/PRP>7:nsubj is[be]/AUX/VBZ>7:cop a/DET/DT>7:det 20/NUM/CD>6:nummod -/PUNCT/HYPH>4:punct year/NOUN/NN>7:compound treaty/NOUN/NN>0:root";
const KILLED = "One/NUM/CD>2:nummod soldier/NOUN/NN>4:nsubj:pass was[be]/AUX/VBD>4:aux:pass killed[kill]/VERB/VBN>0:root";

describe("figures", () => {
  it("reads a deal with its value, its parties and its day", () => {
    const figure = only(DEAL);
    expect(figure).toMatchObject({ kind: "figure", text: "$25-billion", value: 25e9, unit: "USD", bound: "exact", measure: "deal", when: { value: "2025-09", basis: "relative" } });
    expect(figure.of.map((a) => a.name)).toEqual(["Rosatom", "Iran"]);
    expect(figure.period).toBeUndefined();
  });

  it("reads a rise as the rate and the level reached, and takes the old level in", () => {
    const figures = read(ROSE);
    expect(figures.map((f) => [f.value, f.unit, f.measure, f.period && "value" in f.period ? f.period.value : undefined])).toEqual([
      [12, "%", "trade turnover", "2024"],
      [4.8e9, "USD", "trade turnover", "2024"],
    ]);
    expect(figures.map((f) => f.change)).toEqual([{ direction: "up", by: 12 }, { direction: "up", from: 4.3e9, to: 4.8e9 }]);
  });

  it("counts things by their noun", () => {
    expect(only(PLANTS)).toMatchObject({ value: 4, unit: "plant", measure: "nuclear power plant", bound: "exact" });
    const one = only(PLANT);
    expect(one).toMatchObject({ value: 1, unit: "plant", bound: "exact" });
    expect(one.of.map((a) => a.name)).toEqual(["Iran"]);
    expect(only(KILLED)).toMatchObject({ value: 1, unit: "soldier" });
  });

  it("reads a fall by a share, and whose it is", () => {
    const figure = only(EXPORTS);
    expect(figure).toMatchObject({ unit: "1", measure: "export", change: { direction: "down" }, period: { value: "2024" } });
    expect(figure.value).toBeCloseTo(1 / 3);
    expect(figure.of.map((a) => a.name)).toEqual(["Iran"]);
  });

  it("reads from-to as a change that ends at the second value", () => {
    const figure = only(HIRES);
    expect(figure).toMatchObject({ value: 29, unit: "t", measure: "output", change: { direction: "up", from: 20, to: 29 } });
    expect(figure.upper).toBeUndefined();
  });

  it("reads what a nominal increase increases", () => {
    expect(only(INCREASE)).toMatchObject({ value: 5, unit: "%", measure: "export", change: { direction: "up", by: 5 } });
  });

  it("keeps the term of a treaty", () => {
    expect(only(HYPHENATED)).toMatchObject({ value: 20, unit: "year", measure: "treaty" });
  });
});

describe("near misses: no figure", () => {
  it.each([
    ["a length of time without the hyphen of a term", TREATY],
    ["the number of the parties", "The/DET/DT>3:det two/NUM/CD>3:nummod leaders[leader]/NOUN/NNS>4:nsubj met[meet]/VERB/VBD>0:root"],
    ["both sides", "the/DET/DT>3:det two/NUM/CD>3:nummod sides[side]/NOUN/NNS>4:nsubj met[meet]/VERB/VBD>0:root"],
    ["one that points", "One/NUM/CD>2:nummod official/NOUN/NN>3:nsubj spoke[speak]/VERB/VBD>0:root"],
    ["one of many", "One/NUM/CD>5:nsubj of/ADP/IN>4:case the/DET/DT>4:det officials[official]/NOUN/NNS>1:nmod spoke[speak]/VERB/VBD>0:root"],
    ["a turn of speech", "They/PRON/PRP>2:nsubj said[say]/VERB/VBD>0:root two/NUM/CD>4:nummod things[thing]/NOUN/NNS>2:obj"],
    ["an age", "the/DET/DT>7:det 54/NUM/CD>4:nummod -/PUNCT/HYPH>2:punct year/NOUN/NN>6:obl -/PUNCT/HYPH>4:punct old/ADJ/JJ>7:amod minister/NOUN/NN>0:root"],
    ["a date", "They/PRON/PRP>2:nsubj met[meet]/VERB/VBD>0:root in/ADP/IN>4:case 2024/NUM/CD>2:obl"],
    ["a duration", "They/PRON/PRP>2:nsubj talked[talk]/VERB/VBD>0:root for/ADP/IN>5:case two/NUM/CD>5:nummod hours[hour]/NOUN/NNS>2:obl"],
    ["a number alone", "He/PRON/PRP>2:nsubj chose[choose]/VERB/VBD>0:root 17/NUM/CD>2:obj"],
    ["hyphenated one", "They/PRON/PRP>2:nsubj held[hold]/VERB/VBD>0:root one/NUM/CD>8:nummod -/PUNCT/HYPH>3:punct on/ADP/IN>3:case -/PUNCT/HYPH>3:punct one/NUM/CD>3:nmod talks[talk]/NOUN/NNS>2:obj"],
  ])("%s", (_name, drawing) => expect(read(drawing)).toEqual([]));
});
