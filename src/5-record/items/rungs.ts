import type { Stage, UndertakingEntry } from "../../model/entry.js";
import { stretchOf } from "./times.js";

/** The way up; suspended, withdrawn and ended may follow at any height. A signal or a denial is no rung of a ladder. */
const RUNGS: Partial<Readonly<Record<Stage, number>>> = {
  proposed: 1, negotiating: 2, agreed: 3, signed: 4, ratified: 5, "in-force": 6, implemented: 7, suspended: 8, withdrawn: 8, ended: 8,
};

/** How high a stage stands; undefined for what is no rung. */
export function rungOf(stage: Stage): number | undefined {
  return RUNGS[stage];
}

export function byRung(a: Stage, b: Stage): number {
  return (RUNGS[a] ?? 0) - (RUNGS[b] ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
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
