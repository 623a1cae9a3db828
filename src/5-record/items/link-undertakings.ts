import type { Stage, UndertakingEntry, UndertakingForm } from "../../model/entry.js";
import { tokensOf, within } from "./actors.js";
import { NO_KEYS, sought, stored, type Keys } from "./keys.js";
import { meet, sayTime, stretchOf } from "./times.js";
import type { ToldOf } from "./told.js";
import { contentWords, overlapOf, shared, wordsOf } from "./words.js";

/** Forms that texts use for one another. Readiness and sanctions are never another thing. */
const KIN: readonly ReadonlySet<UndertakingForm>[] = [
  new Set(["treaty", "memorandum"]),
  new Set(["contract", "project", "delivery", "loan"]),
];

/** The way up; suspended, withdrawn and ended may follow at any height. A signal or a denial is no rung of a ladder. */
const RUNGS: Partial<Readonly<Record<Stage, number>>> = {
  proposed: 1, negotiating: 2, agreed: 3, signed: 4, ratified: 5, "in-force": 6, implemented: 7, suspended: 8, withdrawn: 8, ended: 8,
};

/** Two tellings of one undertaking: kin forms, the same parties, subject words in common, and value or time to tell it by; or two rungs of its ladder. */
export function linkUndertakings(a: ToldOf<UndertakingEntry>, b: ToldOf<UndertakingEntry>): string | undefined {
  const [x, y] = [a.entry, b.entry];
  if (x.parties.length === 0 || !within(x.parties, y.parties) || !within(y.parties, x.parties) || !areKin(x.form, y.form)) return undefined;
  const [subjectX, subjectY] = [subjectOf(x), subjectOf(y)];
  const words = shared(subjectX, subjectY);
  const overlap = overlapOf(subjectX, subjectY);
  const sameValue = x.value !== undefined && y.value !== undefined && x.value.unit === y.value.unit && rounded(x) === rounded(y);
  if (words.length === 0 || (x.value !== undefined && y.value !== undefined && !sameValue)) return undefined;
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
    ...(entry.value === undefined ? [] : [`${under}|${rounded(entry)} ${entry.value.unit}`]),
    ...(RUNGS[entry.stage] === undefined ? [] : words.flatMap((word, i) => words.slice(i + 1).map((other) => `${under}|${word} ${other}`))),
  ];
  const told = time === undefined ? [] : words.map((word) => `${under}|${entry.stage}|${word}`);
  return {
    stored: [...timeless, ...told.flatMap((what) => stored(what, time!))],
    sought: [...timeless, ...told.flatMap((what) => sought(what, time!))],
  };
}

function areKin(a: UndertakingForm, b: UndertakingForm): boolean {
  return a === b || KIN.some((kin) => kin.has(a) && kin.has(b));
}

/** Each rung told with a time or a value, none lower told of a later day than a higher one. Steps back are kept as they are dated. */
function isLadder(x: UndertakingEntry, y: UndertakingEntry): boolean {
  const [rungX, rungY] = [RUNGS[x.stage], RUNGS[y.stage]];
  if (rungX === undefined || rungY === undefined) return false;
  const [timeX, timeY] = [stretchOf(x.when), stretchOf(y.when)];
  if ((timeX === undefined && x.value === undefined) || (timeY === undefined && y.value === undefined)) return false;
  if (timeX === undefined || timeY === undefined || rungX === rungY) return true;
  return rungX < rungY ? timeX.from <= timeY.to : timeY.from <= timeX.to;
}

function byRung(a: Stage, b: Stage): number {
  return (RUNGS[a] ?? 0) - (RUNGS[b] ?? 0) || (a < b ? -1 : 1);
}

function rounded(entry: UndertakingEntry): number | undefined {
  return entry.value === undefined ? undefined : Number(entry.value.amount.toPrecision(3));
}

const SUBJECT_WORDS = 6;

/** The words of the subject that do not merely name the parties again ("Russian-Iranian partnership"); of a long one, the longest. */
function subjectOf(entry: UndertakingEntry): readonly string[] {
  const names = entry.parties.flatMap((party) => wordsOf(party.name)).map((name) => name.slice(0, 4));
  const words = contentWords(entry.subject).filter((word) => !names.some((name) => name.length === 4 && word.startsWith(name)));
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, SUBJECT_WORDS).sort();
}
