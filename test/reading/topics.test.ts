import { expect, test } from "vitest";
import { readText } from "./read-text.js";

/** Whether a sentence is told on the topic; the near misses are not. */
test.each<[topic: string, text: string, expected: boolean]>([
  ["settlement", "Norway and Sweden agreed to settle trade in kroner through the central bank.", true],
  ["settlement", "Norway said it would pay Sweden in yuan.", true],
  ["settlement", "Norway said it wanted trade settlement in local currencies.", true],
  ["settlement", "Norway said it would move away from the dollar.", true],
  ["settlement", "Norway said that Sweden had joined its payment system.", true],
  ["settlement", "Norway condemned Sweden over a settlement in the West Bank.", false],
  ["settlement", "Norway praised Sweden for the settlement of the dispute.", false],
  ["settlement", "Norway gave Sweden five million dollars.", false],
  ["trade", "Trade between Norway and Sweden rose to $7 billion in 2023.", true],
  ["trade", "The population of Norway rose to 5 million in 2023.", false],
  ["sanctions", "Norway imposed sanctions on Sweden.", true],
  ["sanctions", "Norway froze the assets of Sweden and said the travel ban would stay.", true],
  ["sanctions", "Norway praised Sweden.", false],
])("%s: %s", (topic, text, expected) => {
  expect(readText(text).some(({ topics }) => topics.includes(topic))).toBe(expected);
});
