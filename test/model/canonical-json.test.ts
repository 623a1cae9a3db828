import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../src/model/canonical-json.js";

// Entries and decisions are named by the hash of this text: another text gives them other names.
test.each([
  [{ b: 1, a: undefined, c: [2] }, '{"b":1,"c":[2]}'],
  [{ b: { d: 1, c: "é\n\"" }, a: [{ z: null, y: true }] }, '{"a":[{"y":true,"z":null}],"b":{"c":"é\\n\\"","d":1}}'],
  [[undefined, 1.5, -0, 1e21], "[null,1.5,0,1e+21]"],
  [[Number.NaN], "[null]"],
  ["text", '"text"'],
  [null, "null"],
  [{}, "{}"],
])("%j", (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test("what it writes is read again as the same value, and written again as the same text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
    { seed: 1 },
  );
});

test("the order in which fields were set does not matter", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(fields).reverse()))).toBe(canonicalJson(fields));
    }),
    { seed: 1 },
  );
});
