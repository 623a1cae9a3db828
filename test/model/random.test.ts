import { expect, test } from "vitest";
import { seededRandom, shuffled, shuffledOrder } from "../../src/model/random.js";

// Samples, folds and trained models were drawn with these numbers.
test("a seed gives the same numbers on every machine", () => {
  const random = seededRandom(7);
  expect([random(), random(), random()].map((x) => x * 2 ** 32)).toEqual([50271532, 266108690, 4195786334]);
});

test("a seed gives the same order, and a list is shuffled in it", () => {
  expect([...shuffledOrder(6, seededRandom(3))]).toEqual([2, 3, 5, 1, 0, 4]);
  expect(shuffled([..."abcdef"], seededRandom(3)).join("")).toBe("cdfbae");
});

test.each([[[]], [["one"]]])("%j stays as it is", (list) => {
  expect(shuffled(list, seededRandom(1))).toEqual(list);
});
