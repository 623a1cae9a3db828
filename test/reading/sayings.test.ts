import { describe, expect, it, test } from "vitest";
import fc from "fast-check";
import { treesOf } from "../../src/4-reading/clauses/trees-of.js";
import { labelFor, mayFollow, partsOf } from "../../src/4-reading/sayings/labels.js";
import { readSayings } from "../../src/4-reading/sayings/read-sayings.js";
import { packSayings, unpackSayings } from "../../src/4-reading/sayings/weights.js";
import { parseLines, shippedLexicon } from "./parse.js";
import { linesOf } from "./read-text.js";

const sayingsOf = (text: string): readonly string[] => {
  const words = (s: { start: number; end: number }): string => text.slice(s.start, s.end);
  return readSayings(treesOf(parseLines(text)), shippedLexicon().sayings).map((s) => `${s.source.map(words).join(" … ")} | ${words(s.cue)} | ${s.content.map(words).join(" … ")}`);
};

describe("sayings in the words of the text", () => {
  it.each<[string, ...string[]]>([
    ["The envoy said that the talks would resume.", "The envoy | said | that the talks would resume"],
    ["“The talks have failed,” the envoy said, “and nobody is sorry.”", "the envoy | said | “The talks have failed,” … “and nobody is sorry.”"],
    ["The harbour will reopen, according to the mayor.", "the mayor | according to | The harbour will reopen"],
    ["The fishermen believe the harbour will reopen.", "The fishermen | believe | the harbour will reopen"],
    // near misses
    ["The boat sank off Malmo in a storm."],
    ["The harbour has two piers."],
  ])("%s", (text, ...expected) => {
    expect(sayingsOf(text)).toEqual(expected);
  });
});

describe("sayings that enter the record, and those that do not", () => {
  it.each<[string, ...string[]]>([
    ["The hosts said the fair had been moved to Malmo because of the storm.", "hosts asserts indirect: the fair had been moved to Malmo because of the storm"],
    ["Norwegian spokeswoman Anna Lund said exports to Denmark, hit by the storm and by strikes at the port of Malmo, had fallen by a fifth.", "Anna Lund asserts indirect: exports to Denmark, hit by the storm and by strikes at the port of Malmo, had fallen by a fifth"],
    ["Norwegian President Ivan Berg contended that Denmark had broken the pact, which was signed in 2020, and that the harbour would stay closed.", "Ivan Berg asserts indirect: Denmark had broken the pact, which was signed in 2020, and that the harbour would stay closed"],
    ["Ivan Berg told his Danish counterpart, Ole Dahl, that work on the bridge had begun.", "Ivan Berg asserts indirect: work on the bridge had begun"],
    ['"The talks have failed," the Norwegian foreign minister, Ivan Berg, said on Monday, "and we will not return to them this year."', "Ivan Berg asserts direct: The talks have failed", "Ivan Berg asserts direct: and we will not return to them this year."],
    ["The court found that the company had misled its investors.", "court asserts indirect: the company had misled its investors"],
    ["Silver Lake Logistics said the mine would close in May.", "Silver Lake Logistics asserts indirect: the mine would close in May"],
    // near misses: thoughts, wishes and finds of persons; a content torn apart by a relative clause; a participle in front
    ["Ivan Berg thought about the bridge for a long time."],
    ["Ivan Berg found that the door was open."],
    ["Norway wants the bridge to be built next year."],
    ["Asked about the ships by reporters, Ivan Berg said nothing."],
  ])("%s", (text, ...expected) => {
    expect(linesOf("statement", text)).toEqual(expected);
  });
});

test("a content that begins in an earlier sentence than its cue's is read with its own sentence's tokens", () => {
  const text = "“In the long and bitter storm from the north ten ships lay off the harbour of Malmo when the lights went out. They sank,” the mayor said.";
  expect(linesOf("statement", text)).toHaveLength(1);
});

describe("labels", () => {
  it("of stretches give the stretches back", () => {
    const lengths = fc.array(fc.record({ gap: fc.integer({ min: 0, max: 3 }), size: fc.integer({ min: 1, max: 5 }), part: fc.constantFrom("source" as const, "cue" as const, "content" as const) }), { maxLength: 8 });
    fc.assert(fc.property(lengths, (list) => {
      const labels: number[] = [];
      const parts = list.map(({ gap, size, part }) => {
        for (let g = 0; g < gap; g += 1) labels.push(0);
        const [first, last] = [labels.length, labels.length + size - 1];
        for (let i = first; i <= last; i += 1) labels.push(labelFor(part, i, first, last));
        return { part, first, last };
      });
      expect(partsOf(labels)).toEqual(parts);
      expect(labels.every((label, i) => mayFollow(i === 0 ? -1 : (labels[i - 1] ?? 0), label))).toBe(true);
    }));
  });
});

it("weights are the same after packing twice; other bytes are refused", () => {
  const weights = shippedLexicon().sayings;
  const small = { ...weights, bits: { cue: 3, part: 2 }, cue: weights.cue.slice(0, 8), parts: weights.parts.slice(0, 4 * 13) };
  const packed = packSayings(small);
  expect(packSayings(unpackSayings(packed))).toEqual(packed);
  expect(() => unpackSayings(new Uint8Array(20))).toThrow(TypeError);
});
