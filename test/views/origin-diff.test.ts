import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesSection, familySection } from "../../src/faces/print/origin-section.js";
import { createPage } from "../../src/faces/print/page.js";
import { originDiff, originTree } from "../../src/6-views/index.js";
import { revisionOf } from "../../src/6-views/origin-revision.js";
import { reportSentences } from "../../src/6-views/origin-sentences.js";
import { figureKey, figuresIn, wordDiff } from "../../src/6-views/origin-words.js";
import type { Origin } from "../../src/model/origin.js";
import { composeReport } from "./compose.js";
import { fakeRecord } from "./fake-record.js";

const model = composeReport("r_aa", "2025-05-06", [
  "The council of Lindow voted on Tuesday to rebuild the eastern quay. It will cost 14 million crowns, Mr. Brandt said.",
  "The first stones are to be laid in May. Opponents wanted a sea wall instead.",
  "Two ferry lines had threatened to leave.",
], { title: "Lindow to rebuild quay", publisher: "Coast Wire" });
const copy = composeReport("r_bb", "2025-05-07", [
  "Two ferry lines had threatened to leave.",
  "The council of Lindow voted on Tuesday to rebuild the eastern quay. It will cost 15 million crowns, Mr. Brandt said.",
  "Opponents had wanted a sea wall instead. Our readers will remember the storm.",
], { title: "Quay to be rebuilt", publisher: "Halden Post", wire: "Coast Wire" });

const textAt = (report: { readonly text: string }) => ({ start, end }: { readonly start: number; readonly end: number }) => report.text.slice(start, end);

test("sentences are kept, moved, changed, added and dropped; figures that changed come first", () => {
  const diff = originDiff(model, copy);
  expect(diff.kept.map(({ after }) => textAt(copy)(after))).toEqual(["The council of Lindow voted on Tuesday to rebuild the eastern quay."]);
  expect(diff.moved.map(({ before }) => textAt(model)(before))).toEqual(["Two ferry lines had threatened to leave."]);
  expect(diff.changed.map(({ words, figures }) => [figures, words.filter(({ fate }) => fate !== "same").map(({ fate, text }) => `${fate} ${text.trim()}`)])).toEqual([
    [{ before: ["14 million"], after: ["15 million"] }, ["dropped 14", "added 15"]],
    [undefined, ["added had"]],
  ]);
  expect(diff.added.map(({ text }) => text)).toEqual(["Our readers will remember the storm."]);
  expect(diff.dropped.map(({ text }) => text)).toEqual(["The first stones are to be laid in May."]);
});

const sentence = fc.array(fc.constantFrom("quay", "ferry", "crowns", "14", "Lindow", "the", "votes", "storm", "wall", "May"), { minLength: 1, maxLength: 9 }).map((words) => `The ${words.join(" ")}.`);
const body = fc.array(sentence, { minLength: 1, maxLength: 12 });

describe("laws", () => {
  test("each sentence of both sides has one place; what is added one way is dropped the other", () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const [a, b] = [composeReport("r_a", "2025-05-06", one), composeReport("r_b", "2025-05-06", other)];
        const diff = originDiff(a, b);
        const place = ({ start }: { readonly start: number }): number => start;
        const pairs = [...diff.kept, ...diff.moved, ...diff.changed];
        expect([...pairs.map(({ before }) => before.start), ...diff.dropped.map(place)].sort((x, y) => x - y)).toEqual(reportSentences(a).map(place));
        expect([...pairs.map(({ after }) => after.start), ...diff.added.map(place)].sort((x, y) => x - y)).toEqual(reportSentences(b).map(place));
        expect(originDiff(a, a)).toMatchObject({ moved: [], changed: [], added: [], dropped: [] });
      }),
      { seed: 5 },
    );
  });

  test("same and dropped are the old sentence, same and added the new one", () => {
    const bare = (text: string): string => text.replace(/\s+/g, "");
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 12 }), (before, after) => {
        const runs = wordDiff(before, after);
        const told = (fate: "dropped" | "added"): string => runs.filter((run) => run.fate === "same" || run.fate === fate).map(({ text }) => text).join("");
        expect(bare(told("dropped"))).toBe(bare(before));
        expect(bare(told("added"))).toBe(bare(after));
      }),
      { seed: 5 },
    );
  });
});

test.each<[string, readonly string[]]>([
  ["It rose 4.5 percent to $1.2 billion on 14 October 2024.", ["4.5 percent", "$1.2 billion", "14 October 2024"]],
  ["On Feb. 4 and in March 2024, 1,200 came.", ["Feb. 4", "March 2024", "1,200"]],
  ["He may march on.", []],
])("figures of %j", (text, expected) => expect(figuresIn(text)).toEqual(expected));

test.each([["Feb. 4", "4 February", true], ["12 percent", "12%", true], ["1,200", "1200", true], ["4 May", "5 May", false], ["$5", "5", false]])("%s and %s: one figure is %s", (a, b, same) => {
  expect(figureKey(a) === figureKey(b)).toBe(same);
});

test.each<[string, string | undefined]>([
  ["Correction: an earlier version gave the wrong sum.", "correction"],
  ["This story has been corrected to show that the quay costs 14 million crowns.", "correction"],
  ["An earlier version of this article misstated the cost.", "correction"],
  ["This article has been updated with the reply of the council.", "update"],
  ["UPDATE 2: adds reply", "update"],
  ["This report has been retracted.", "retraction"],
  ["We have withdrawn this story.", "retraction"],
  ["The story of the quay was told again in the council.", undefined],
  ["The office retracted its statement and corrected the figures.", undefined],
  ["An update of the plan was promised: it will come in May.", undefined],
  ["Prices saw a correction.", undefined],
])("%j is a %s", (note, kind) => {
  const report = composeReport("r_cc", "2025-05-08", [...Array.from({ length: 5 }, (_, i) => `Sentence number ${i} tells of the quay.`), note]);
  expect(revisionOf(report)?.kind).toBe(kind);
  const middle = composeReport("r_dd", "2025-05-08", [...Array.from({ length: 5 }, () => "A line."), note, ...Array.from({ length: 5 }, () => "A line.")]);
  expect(revisionOf(middle)).toBeUndefined();
});

test("the family as a tree, printed", async () => {
  const corrected = composeReport("r_cc", "2025-05-08", [...reportSentences(model).map(({ text }) => text.replace("14", "16")), "Correction: the sum has been set right."], { title: "Lindow to rebuild quay", publisher: "Coast Wire" });
  const origins = new Map<string, Origin>([
    ["r_aa", { id: "o_aa", role: "original", credited: "Coast Wire" }],
    ["r_bb", { id: "o_aa", role: "rewrite", of: "r_aa", credited: "Coast Wire", overlap: 0.55 }],
    ["r_cc", { id: "o_aa", role: "original", supersedes: "r_aa" }],
  ]);
  const tree = (await originTree(fakeRecord({ reports: [model, copy, corrected], entries: [], origins }), "r_bb"))!;
  const page = createPage({ width: 80, colour: false });
  familySection(page, tree, "r_bb");
  differencesSection(page, originDiff(model, copy));
  await expect(page.text()).toMatchFileSnapshot("pages/origin.txt");
});
