import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import floors from "../../evaluation/floors.json" with { type: "json" };
import { readMarks } from "../../evaluation/polnear.js";
import { evaluateStatements, tallyOf } from "../../evaluation/statements.js";
import { readSayings } from "../../src/4-reading/sayings/read-sayings.js";
import { treesOf } from "../../src/4-reading/clauses/trees-of.js";
import { shippedLanguage, shippedLexicon } from "../reading/parse.js";

const DATA = join(import.meta.dirname, "../../../shared/data/statements/polnear");
const missing = !existsSync(DATA);
if (missing) console.warn(`SKIPPED: scores of statements; not at ${DATA}`);

describe.skipIf(missing)("sources, cues and contents in PolNeAR's dev part, every eighth article", () => {
  it("are found as often as before", () => {
    const read = (text: string): ReturnType<Parameters<typeof evaluateStatements>[0]> => {
      const paragraphs = [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
      return readSayings(treesOf(shippedLanguage().parse(text, paragraphs)), shippedLexicon().sayings).map((s) => ({ ...s, cue: [s.cue] }));
    };
    const { metrics } = evaluateStatements(read, DATA, 8);
    for (const role of ["source", "cue", "content"] as const) expect(metrics[role], role).toBeGreaterThanOrEqual(floors.statements[role]);
  }, 120_000);
});

const text = "“No,” said Ana 😀 Roy, “not today.”";
const marks = ["T1\tSource 11 20\tAna 😀 Roy", "T2\tCue 6 10\tsaid", "T3\tContent 0 5;22 34\t“No,” “not today.”", "T4\tDiscard 22 34\t", "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3", "#1\tNote E1\tx"].join("\n");

describe("marks of PolNeAR", () => {
  it("offsets count code points, parts stay apart", () => {
    const { sayings, discarded } = readMarks("a", text, marks);
    expect(sayings.map((s) => [...s.source, ...s.cue, ...s.content].map((x) => text.slice(x.start, x.end)))).toEqual([["Ana 😀 Roy", "said", "“No,”", "“not today.”"]]);
    expect(discarded.length).toBe(1);
  });

  it("a span counts when both ends are right, once, and not where the annotator left the text out", () => {
    const gold = readMarks("a", text, marks.replace(/T4.*\n/, ""));
    const [only] = gold.sayings;
    if (!only) throw new Error("no saying");
    const early = { ...only, content: only.content.map((c, i) => (i === 0 ? { ...c, end: c.end - 1 } : c)) };
    expect(tallyOf(gold, [early, early]).content).toEqual({ gold: 2, found: 2, right: 1, touching: 2, touched: 2 });
    expect(tallyOf({ ...gold, discarded: only.content.slice(1) }, [only]).content).toMatchObject({ found: 1 });
    expect(tallyOf(gold, []).source).toEqual({ gold: 1, found: 0, right: 0, touching: 0, touched: 0 });
  });
});
