import type { Entry, UndertakingEntry } from "../../model/entry.js";
import { link } from "./link.js";
import type { Relation } from "./relation.js";
import { byRung, rungOf, turnedRound } from "./rungs.js";
import { inCommon, type Common } from "./subject.js";
import { gapDays, meet, stretchOf, type Stretch } from "./times.js";
import type { Told, ToldOf } from "./told.js";

/** Whether two entries of a kind would be one thing, did one not say that it is, and the other that it is not. */
export function relatePolarity(a: Told, b: Told): Relation | undefined {
  if (a.entry.kind === "statement" || a.entry.kind !== b.entry.kind || a.entry.polarity === b.entry.polarity || a.entry.modality !== b.entry.modality) return undefined;
  if (a.entry.kind === "undertaking" && b.entry.kind === "undertaking" && (a.entry.stage !== b.entry.stage || !stillNot(a, b))) return undefined;
  const reason = link(turned(a), turned(b));
  return reason === undefined ? undefined : { relation: "polarity", reason: `one tells it, the other says that it is not so: ${reason}` };
}

function turned(told: Told): Told {
  const { sentence: _, ...rest } = told;
  return { ...rest, entry: { ...told.entry, polarity: "affirmed" } as Entry };
}

/** "Not signed yet" is no answer to a signing that came after it. */
function stillNot(a: Told, b: Told): boolean {
  const [not, done] = a.entry.polarity === "negated" ? [a, b] : [b, a];
  const [notAt, doneAt] = [dayOf(not), dayOf(done)];
  return notAt !== undefined && doneAt !== undefined && notAt >= doneAt;
}

function dayOf(told: Told): string | undefined {
  return stretchOf(told.entry.when)?.from ?? told.published?.slice(0, 10);
}

/** Days within which two dates of one rung are rather two accounts than two undertakings; and two rungs in the wrong order. */
const NEAR_DAYS = 28;
const YEAR_DAYS = 366;

/** Two tellings of what seems one undertaking, whose values, dates or rungs cannot both be right. */
export function relateUndertakings(a: ToldOf<UndertakingEntry>, b: ToldOf<UndertakingEntry>): Relation | undefined {
  const [x, y] = [a.entry, b.entry];
  if (x.polarity !== y.polarity || x.modality !== y.modality) return undefined;
  const common = inCommon(x, y);
  const [timeX, timeY] = [stretchOf(x.when), stretchOf(y.when)];
  if (common === undefined || timeX === undefined || timeY === undefined || rungOf(x.stage) === undefined || rungOf(y.stage) === undefined) return undefined;
  const about = `same parties, subject: ${common.words.slice(0, 5).join(", ")}`;
  if (x.stage !== y.stage) return rungs(x, y, common, about, gapDays(timeX, timeY));
  if (common.value === "other") return values(x, y, common, about, meet(timeX, timeY));
  return dates(timeX, timeY, common, x.stage, about);
}

function values(x: UndertakingEntry, y: UndertakingEntry, common: Common, about: string, sameTime: boolean): Relation | undefined {
  if (!sameTime || common.words.length < 2 || common.overlap < 0.6 || x.value!.unit !== y.value!.unit) return undefined;
  const amounts = [x.value!.amount, y.value!.amount].sort((p, q) => p - q).join(" and ");
  return { relation: "value", reason: `${amounts} ${x.value!.unit}, ${x.stage}; ${about}` };
}

function dates(timeX: Stretch, timeY: Stretch, common: Common, stage: string, about: string): Relation | undefined {
  if (timeX.unit !== "day" || timeY.unit !== "day" || !isOne(common) || meet(timeX, timeY) || gapDays(timeX, timeY) > NEAR_DAYS) return undefined;
  return { relation: "date", reason: `${stage} on ${[timeX.from, timeY.from].sort().join(" and ")}; ${about}` };
}

function rungs(x: UndertakingEntry, y: UndertakingEntry, common: Common, about: string, gap: number): Relation | undefined {
  if (!isOne(common) || !turnedRound(x, y) || gap > YEAR_DAYS) return undefined;
  return { relation: "stage", reason: `${[x.stage, y.stage].sort(byRung).join(" told of a later time than ")}; ${about}` };
}

function isOne({ value, words, overlap }: Common): boolean {
  return value === "same" || (value === "not given by both" && words.length >= 2 && overlap >= 0.8);
}
