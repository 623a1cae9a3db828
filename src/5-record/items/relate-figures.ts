import type { FigureEntry } from "../../model/entry.js";
import { precisionOf } from "../../model/when.js";
import { apart, measureOf, ownersOf, periodOf, quantityOf, reachOf, sayMeasure } from "./measure.js";
import type { Relation } from "./relation.js";
import { sameSource } from "./same-source.js";
import type { ToldOf } from "./told.js";
import { shared } from "./words.js";

type Told = ToldOf<FigureEntry>;

/** How two figures for one measure stand. Of one period they agree, or one revises the other, or both stand; without a period only a text that says so revises. */
export function relateFigures(a: Told, b: Told): Relation | undefined {
  const [x, y] = [a.entry, b.entry];
  if (x.bound === "vague" || y.bound === "vague" || x.modality !== y.modality || x.polarity !== y.polarity) return undefined;
  if (quantityOf(x) !== quantityOf(y) || !ownersOf(x).some((owner) => ownersOf(y).includes(owner))) return undefined;
  const [measureX, measureY] = [measureOf(x), measureOf(y)];
  const common = shared(measureX, measureY);
  if (common.length === 0 || common.length < Math.min(measureX.length, measureY.length)) return undefined;
  const about = (): string => `figures for ${sayMeasure(x, y)}`;
  const sameScope = measureX.length === measureY.length && x.unit === y.unit;
  const [periodX, periodY] = [periodFor(a), periodFor(b)];
  if (sameScope && saysRevised(a, b)) return related("revised", () => `${about()}: the text says that one replaces the other`);
  if (periodX === undefined || periodY === undefined) return undefined;
  if (periodX !== periodY) return sameScope && isPeriod(a) && isPeriod(b) ? related("other-period", () => `${about()}, of ${[periodX, periodY].sort().join(" and ")}`) : undefined;
  const of = (): string => `${about()} of ${periodX}`;
  if (!sameScope) return related("differently-measured", () => (x.unit === y.unit ? `${of()}, of another scope` : `${of()}, in ${[x.unit, y.unit].sort().join(" and ")}`));
  if (apart(reachOf(x), reachOf(y))) return differ(a, b, of);
  return isPoint(x) && isPoint(y) ? related("same", () => `${of()}: equal as far as they are given`) : related("differently-measured", () => `${of()}: one is a bound that the other keeps`);
}

function differ(a: Told, b: Told, of: () => string): Relation {
  const source = sameSource(a, b);
  if (source === undefined) return related("incompatible", () => `${of()} that cannot both be right`);
  const provisional = isProvisional(a) !== isProvisional(b);
  if (provisional) return related("superseded", () => `${of()}, both from ${source}: one of them provisional`);
  const later = a.published !== undefined && b.published !== undefined && a.published !== b.published;
  return later ? related("revised", () => `${of()}, both from ${source}, on different days`) : related("incompatible", () => `${of()} that cannot both be right`);
}

/** A relation that says why when it is asked: a figure told a thousand times stands in a thousand of them, and a row shows twelve. */
function related(relation: Relation["relation"], say: () => string): Relation {
  return {
    relation,
    get reason() {
      return say();
    },
  };
}

/** "Revised to 7.7 from 9.7": the sentence names the other amount as the one that it replaces. */
function saysRevised(a: Told, b: Told): boolean {
  return replaces(a, b) || replaces(b, a);
}

/** Whether it says what it replaces. */
export function revises({ entry, cues }: Told): boolean {
  return entry.change?.from !== undefined && cues?.includes("revised") === true;
}

function replaces(newer: Told, older: Told): boolean {
  const from = newer.entry.change?.from;
  if (from === undefined || !revises(newer) || newer.entry.value === older.entry.value) return false;
  const [period, other] = [periodFor(newer), periodFor(older)];
  return Number(from.toPrecision(3)) === Number(older.entry.value.toPrecision(3)) && (period === undefined || other === undefined || period === other);
}

/** The period of a figure, else the one year of its sentence. A series may rest on that; whether two are one figure may not. */
export function periodFor({ entry, year }: Told): string | undefined {
  return periodOf(entry) ?? year;
}

/** A stretch of its own, with both ends: not the day of an event, nor "since September". */
function isPeriod({ entry, year }: Told): boolean {
  if (entry.period === undefined || entry.period.basis === "unresolved") return year !== undefined;
  return !["day", "open"].includes(precisionOf(entry.period.value));
}

function isPoint(entry: FigureEntry): boolean {
  return entry.bound === "exact" || entry.bound === "about";
}

function isProvisional(told: Told): boolean {
  return told.cues?.includes("provisional") === true && !told.cues.includes("final");
}
