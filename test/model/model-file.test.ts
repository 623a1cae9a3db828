import { expect, test } from "vitest";
import { packModelFile, unpackModelFile } from "../../src/model/model-file.js";

const FILE = packModelFile("ATTTESTS", { rows: 2, name: "Żółw" }, [Uint8Array.of(1, 2), Uint8Array.of(3)]);

test("a model's head and parts come out as they went in, wherever the bytes lie", () => {
  const inside = new Uint8Array(FILE.length + 5);
  inside.set(FILE, 5);
  for (const file of [FILE, inside.subarray(5)]) expect(unpackModelFile(file, "ATTTESTS", "a test")).toEqual({ head: { rows: 2, name: "Żółw" }, body: Uint8Array.of(1, 2, 3) });
});

test.each([
  ["nothing", new Uint8Array()],
  ["another model", packModelFile("ATTOTHER", {}, [])],
  ["a beginning", FILE.subarray(0, 11)],
])("%s is refused by name", (_, file) => {
  expect(() => unpackModelFile(file, "ATTTESTS", "a test")).toThrow(`not a test: ${file.length} bytes without the magic word ATTTESTS`);
});
