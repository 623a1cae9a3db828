import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../src/model/sha256.js";

const byNode = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

test.each([0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 100_000])("%i bytes are hashed as Node hashes them", (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + 7) & 255);
  expect(sha256(bytes)).toBe(byNode(bytes));
});

test("texts are hashed by their UTF-8 bytes, as Node hashes them: half a surrogate pair too", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => sha256(text) === byNode(text)), { seed: 7, numRuns: 300 });
  for (const text of ["", "Türkiye – Égypte", "\ud83d\ude00", "\ud83d", "a\0b"]) expect(sha256(text)).toBe(byNode(text));
});
