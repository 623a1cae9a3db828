import type { Stage, UndertakingEntry } from "../../model/entry.js";
import { heightOf, isOffLadder } from "../../model/ladder.js";
import { stretchOf } from "./times.js";

/** The rung after the last: suspended, withdrawn and ended may follow at any height. */
const BACK = 8;

/** Which rung a stage is; undefined for what is none of a ladder: a signal or a denial. */
export function rungOf(stage: Stage): number | undefined {
  if (isOffLadder(stage)) return BACK;
  return heightOf(stage) > 0 ? heightOf(stage) : undefined;
}

export function byRung(a: Stage, b: Stage): number {
  return (rungOf(a) ?? 0) - (rungOf(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Each rung told with a time or a value, none lower told of a later day than a higher one. Steps back are kept as they are dated. */
export function isLadder(x: UndertakingEntry, y: UndertakingEntry): boolean {
  const [timeX, timeY] = [stretchOf(x.when), stretchOf(y.when)];
  if (rungOf(x.stage) === undefined || rungOf(y.stage) === undefined) return false;
  if ((timeX === undefined && x.value === undefined) || (timeY === undefined && y.value === undefined)) return false;
  return !turnedRound(x, y);
}

/** Whether the lower of two rungs is told of a later time than the higher one. */
export function turnedRound(x: UndertakingEntry, y: UndertakingEntry): boolean {
  const [rungX, rungY] = [rungOf(x.stage), rungOf(y.stage)];
  const [timeX, timeY] = [stretchOf(x.when), stretchOf(y.when)];
  if (rungX === undefined || rungY === undefined || timeX === undefined || timeY === undefined || rungX === rungY) return false;
  return rungX < rungY ? timeX.from > timeY.to : timeY.from > timeX.to;
}
