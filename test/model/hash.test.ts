import { expect, test } from "vitest";
import { hashString, mix } from "../../src/model/hash.js";
import { textHash } from "../../src/4-reading/choice/weights.js";
import { hashText } from "../../src/4-reading/sayings/keys.js";

// Models and the atlas are filed under these numbers: another number means that they must be made again.
test.each([
  ["", 2166136261],
  ["a", 3826002220],
  ["peace", 2916428509],
  ["Привет", 939894811],
  ["𝛼", 4141741892],
])("hashString(%j) is %d; signed, it is the same 32 bits", (text, hash) => {
  expect(hashString(text)).toBe(hash);
  expect(hashText(text) >>> 0).toBe(hash);
});

test("a stretch of a string is hashed as its own string", () => {
  expect(hashString("the peace talks", 4, 9)).toBe(hashString("peace"));
});

test.each([
  [[1, 2], 1331364250],
  [[1, 2, 3], 102681847],
  [[7, 0xffffffff, 5, 9], 3098514090],
] as const)("mix(%j) is %d", ([template, a, b, c], key) => {
  expect(mix(template, a, b, c)).toBe(key);
});

test.each([
  ["It rained.", 2399003933],
  ["𝛼 rained", 3065881597],
])("textHash(%j) is %d, as in models/events.bin", (text, hash) => {
  expect(textHash(text)).toBe(hash);
});
