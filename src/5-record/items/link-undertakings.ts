import type { UndertakingEntry } from "../../model/entry.js";
import { tokensOf } from "./actors.js";
import { NO_KEYS, sought, stored, type Keys } from "./keys.js";
import { byRung, isLadder, rungOf } from "./rungs.js";
import { inCommon, roundedValue, subjectOf } from "./subject.js";
import { meet, sayTime, stretchOf } from "./times.js";
import type { ToldOf } from "./told.js";

/** Two tellings of one undertaking: kin forms, the same parties, subject words in common, and value or time to tell it by; or two rungs of its ladder. */
export function linkUndertakings(a: ToldOf<UndertakingEntry>, b: ToldOf<UndertakingEntry>): string | undefined {
  const [x, y] = [a.entry, b.entry];
  const common = inCommon(x, y);
  if (common === undefined || common.value === "other") return undefined;
  const { words, overlap } = common;
  const sameValue = common.value === "same";
  const about = `same parties, subject: ${words.slice(0, 5).join(", ")}${sameValue ? `, same value ${x.value!.amount} ${x.value!.unit}` : ""}`;
  if (x.stage !== y.stage) {
    const identified = sameValue || (words.length >= 2 && overlap >= 0.6);
    return identified && isLadder(x, y) ? `steps of one ladder, ${[x.stage, y.stage].sort(byRung).join(" → ")}; ${about}` : undefined;
  }
  const [timeX, timeY] = [stretchOf(x.when), stretchOf(y.when)];
  const apart = timeX !== undefined && timeY !== undefined && !meet(timeX, timeY);
  if (apart) return undefined;
  if (sameValue) return `same undertaking, ${x.stage}; ${about}`;
  if (timeX === undefined || timeY === undefined || overlap < 0.5) return undefined;
  return `same undertaking, ${x.stage}, ${sayTime(timeX, timeY)}; ${about}`;
}

/**
 * Where candidates for an undertaking are found: all parties, and what tells it: its value; a word of the subject and the time; for
 * other rungs, at any time, two words of the subject. A vague one (no date, no value) is not filed.
 */
export function undertakingKeys(entry: UndertakingEntry): Keys {
  const time = stretchOf(entry.when);
  if (entry.parties.length === 0 || (entry.value === undefined && time === undefined)) return NO_KEYS;
  const under = `undertaking|${tokensOf(entry.parties).join("+")}`;
  const words = subjectOf(entry);
  const timeless = [
    ...(entry.value === undefined ? [] : [`${under}|${roundedValue(entry)} ${entry.value.unit}`]),
    ...(rungOf(entry.stage) === undefined ? [] : words.flatMap((word, i) => words.slice(i + 1).map((other) => `${under}|${word} ${other}`))),
  ];
  const told = time === undefined ? [] : words.map((word) => `${under}|${entry.stage}|${word}`);
  return {
    stored: [...timeless, ...told.flatMap((what) => stored(what, time!))],
    sought: [...timeless, ...told.flatMap((what) => sought(what, time!))],
  };
}
