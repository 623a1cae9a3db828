import { describe, expect, test } from "vitest";
import { readText, readWhole } from "./read-text.js";

describe("deeds among parties whom nothing places", () => {
  test.each<[text: string, told: number]>([
    ["The board fired the employees.", 0],
    ["Prosecutors accused Ivan Berg of theft.", 0],
    ["Protesters clashed with police.", 0],
    // near misses: one placed party is enough
    ["Prosecutors accused the Norwegian minister Ivan Berg of theft.", 1],
    ["Norwegian prosecutors accused Ivan Berg of theft.", 1],
    ["Protesters clashed with Norwegian police.", 1],
    ["The United Nations condemned the rebels.", 1],
  ])("%s", (text, told) => {
    expect(readText(text).filter(({ kind }) => kind === "event")).toHaveLength(told);
  });

  test("what was left out is said with its reason", () => {
    expect(readWhole("Prosecutors accused Ivan Berg of theft.").dropped.map(({ message }) => message).join("\n")).toMatch(/ACCUSE not coded, no party whose country or body is known/);
  });
});
