import { describe, expect, test } from "vitest";
import { attachMarks, liftMarks, markKind, marksOf } from "../../src/3-language/marks.js";
import { learnMarks } from "../../src/3-language/training/learn-marks.js";
import type { GoldSentence } from "../../src/3-language/training/conllu.js";

/** Words as "form/head", the head counted from 1 and 0 for the root; "form/" is a mark. Then the marks' heads by the rule. */
const table: readonly (readonly [what: string, sentence: string, heads: string])[] = [
  ["a full stop hangs on the root", "Talks/2 began/0 ./", "began"],
  ["a comma behind a fronted phrase hangs on the phrase", "In/2 May/5 ,/ talks/5 began/0 ./", "May began"],
  ["a comma before a conjunct hangs on the conjunct", "Iran/0 ,/ Iraq/1 and/5 Oman/1", "Iraq"],
  ["a comma before a relative clause hangs on its verb; that behind it closes off the whole subject", "Envoys/7 ,/ who/4 left/1 ,/ had/7 agreed/0 ./", "left Envoys agreed"],
  ["inside a clause the fronted phrase still has its comma", "He/2 said/0 that/7 in/5 May/7 ,/ talks/8 began/2", "May"],
  ["brackets hang on what is inside", "Oslo/0 (/ the/4 capital/1 )/", "capital capital"],
  ["quotation marks hang on what is inside, and so does the full stop before the last one", "He/2 said/0 :/ \"/ We/6 agree/2 ./ \"/", "agree agree agree agree"],
  ["a quotation mark without its other hangs as other marks do", "\"/ Talks/3 began/0 ./", "began began"],
  ["an empty pair", "Talks/2 began/0 (/ )/", "began began"],
];

describe("punctuation hangs by rule", () => {
  test.each(table)("%s", (_, sentence, heads) => {
    const [forms, given, isMark] = read(sentence);
    attachMarks(forms, given, isMark);
    expect(forms.flatMap((_form, i) => (isMark[i] === 1 ? [forms[given[i]!]] : [])).join(" ")).toBe(heads);
  });

  test("nothing but marks: nothing to hang on, and it ends", () => {
    const heads = Int32Array.from([-1, -1, -1]);
    attachMarks(["(", ",", ")"], heads, Uint8Array.from([1, 1, 1]));
    expect([...heads]).toEqual([-1, -1, -1]);
  });

  test("what heads a word is no mark, nor is the root", () => {
    expect([...marksOf(Int32Array.from([1, 2, -1, 2, -1]), ["x", "punct", "root", "punct", "punct"], "punct")]).toEqual([0, 0, 0, 1, 0]);
  });

  test("kinds leave subtypes aside", () => {
    expect(markKind(",", 3, 1, "nsubj:pass")).toBe(", L nsubj");
    expect(markKind("-", 1, 4, "appos")).toBe("- R appos");
  });

  test("marks of chosen kinds hang a step higher, others stay", () => {
    const [forms, heads, isMark] = read("Oslo/0 -/ the/4 capital/1 ,/ then/1");
    attachMarks(forms, heads, isMark);
    liftMarks(forms, heads, isMark, (i) => ["root", "punct", "det", "appos", "punct", "advmod"][i]!, new Set(["- R appos", ". L root"]));
    expect([heads[1], heads[4]]).toEqual([0, 5]);
  });

  test("kinds are learnt by vote, and a treebank may count for more", () => {
    const lifted = gold("Oslo/0/root -/1/punct capital/1/appos");
    const kept = gold("Oslo/0/root -/3/punct capital/1/appos");
    expect(learnMarks([{ sentences: [lifted, lifted], weight: 1 }, { sentences: [kept], weight: 1 }])).toEqual(["- R appos"]);
    expect(learnMarks([{ sentences: [lifted, lifted], weight: 1 }, { sentences: [kept], weight: 2 }])).toEqual([]);
  });
});

function read(sentence: string): readonly [forms: readonly string[], heads: Int32Array, isMark: Uint8Array] {
  const words = sentence.split(" ").map((word) => word.split("/"));
  return [words.map(([form]) => form!), Int32Array.from(words, ([, head]) => (head === "" ? -1 : Number(head) - 1)), Uint8Array.from(words, ([, head]) => (head === "" ? 1 : 0))];
}

function gold(sentence: string): GoldSentence {
  const words = sentence.split(" ").map((word) => {
    const [form = "", head = "0", deprel = ""] = word.split("/");
    return { form, lemma: form, upos: "X", xpos: "X", head: Number(head) - 1, deprel, spaceAfter: true };
  });
  return { text: words.map((w) => w.form).join(" "), startsParagraph: true, words };
}
