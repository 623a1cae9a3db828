import { describe, expect, test } from "vitest";
import { clusterWords } from "../../src/3-language/training/cluster-words.js";
import { learnClasses } from "../../src/3-language/training/learn-classes.js";
import { readPlainText } from "../../src/3-language/training/plain-text.js";
import { WordClasses } from "../../src/3-language/word-classes.js";
import { traitsOf } from "../../src/3-language/word-shape.js";

const nouns = ["minister", "envoy", "general"];
const verbs = ["signed", "denied", "praised"];
const text = nouns.flatMap((noun) => verbs.flatMap((verb) => [["The", noun, verb, "it"], ["Then", "the", noun, verb, "her"], ["So", "the", noun, verb, "it"]]));

describe("classes of words", () => {
  test("words of the same company are in one class, others are not", () => {
    const { words, classes } = clusterWords(text, 8, 3, 10, () => {});
    const classOf = (word: string): number => classes[words.indexOf(word)]!;
    expect(new Set(nouns.map(classOf)).size).toBe(1);
    expect(new Set(verbs.map(classOf)).size).toBe(1);
    expect(classOf("minister")).not.toBe(classOf("signed"));
  });

  test("rare words have none, and no text has no classes", () => {
    expect(clusterWords([["once"]], 4, 3, 2, () => {}).words).toEqual([]);
    expect(learnClasses([], () => {}).keys).toHaveLength(0);
    expect(readPlainText("no/such/folder")).toEqual([]);
  });

  test("a word is looked up as it is written, then in lower case; the first word of a sentence counts as small where it mostly is", () => {
    const classes = new WordClasses(learnClasses(text, () => {}));
    expect(traitsOf("Minister", classes).fine).toBe(traitsOf("minister", classes).fine);
    expect(traitsOf("minister", classes).fine).toBeGreaterThan(0);
    expect(traitsOf("unheard", classes).fine).toBe(0);
    expect(traitsOf("minister").fine).toBe(-1);
  });

  test("the same text gives the same classes", () => {
    expect(learnClasses(text, () => {})).toEqual(learnClasses(text, () => {}));
  });
});
