import { expect, test } from "vitest";
import { rungOf } from "../../src/5-record/items/rungs.js";
import { Stage } from "../../src/model/entry.js";
import { directionOf, heightOf, isOffLadder, signedOrBeyond } from "../../src/model/ladder.js";

const ROWS = [
  // stage, height, off the ladder, signed or beyond, rung of an item
  ["signalled", 0, false, false, undefined],
  ["proposed", 1, false, false, 1],
  ["negotiating", 2, false, false, 2],
  ["agreed", 3, false, false, 3],
  ["signed", 4, false, true, 4],
  ["ratified", 5, false, true, 5],
  ["in-force", 6, false, true, 6],
  ["implemented", 7, false, true, 7],
  ["suspended", -1, true, true, 8],
  ["withdrawn", -1, true, true, 8],
  ["ended", -1, true, true, 8],
  ["denied", -1, false, false, undefined],
] as const;

test.each(ROWS)("%s: height %d, off it %s, signed %s, rung %s", (stage, height, back, signed, rung) => {
  expect([heightOf(stage), isOffLadder(stage), signedOrBeyond(stage), rungOf(stage)]).toEqual([height, back, signed, rung]);
});

test.each([["signalled", "up"], ["implemented", "up"], ["suspended", "back"], ["withdrawn", "back"], ["ended", "back"], ["denied", "back"]] as const)("%s leads %s", (stage, direction) => {
  expect(directionOf(stage)).toBe(direction);
});

test("every stage has its row", () => {
  expect(ROWS.map(([stage]) => stage)).toEqual(Stage.options);
});
