import type { UndertakingEntry, UndertakingForm } from "../../model/entry.js";
import { tokensOf, within } from "./actors.js";
import { contentWords, overlapOf, shared, wordsOf } from "./words.js";

/** Forms that texts use for one another. Readiness and sanctions are never another thing. */
const KIN: readonly ReadonlySet<UndertakingForm>[] = [
  new Set(["treaty", "memorandum"]),
  new Set(["contract", "project", "delivery", "loan"]),
];

/** What two undertakings have in common that may make them one. */
export interface Common {
  /** words of both subjects, and how much of the shorter one they are */
  readonly words: readonly string[];
  readonly overlap: number;
  readonly value: "same" | "other" | "not given by both";
}

/** What two undertakings have in common, when they are of kin forms, between the same parties, all of them, with a word of the subject in common. */
export function inCommon(x: UndertakingEntry, y: UndertakingEntry): Common | undefined {
  if (x.parties.length === 0 || tokensOf(x.parties).join("+") !== tokensOf(y.parties).join("+")) return undefined;
  if (!within(x.parties, y.parties) || !within(y.parties, x.parties) || !areKin(x.form, y.form)) return undefined;
  const [subjectX, subjectY] = [subjectOf(x), subjectOf(y)];
  const words = shared(subjectX, subjectY);
  if (words.length === 0) return undefined;
  const both = x.value !== undefined && y.value !== undefined;
  const same = both && x.value.unit === y.value.unit && roundedValue(x) === roundedValue(y);
  return { words, overlap: overlapOf(subjectX, subjectY), value: same ? "same" : both ? "other" : "not given by both" };
}

function areKin(a: UndertakingForm, b: UndertakingForm): boolean {
  return a === b || KIN.some((kin) => kin.has(a) && kin.has(b));
}

/** A value as texts repeat it: to three significant digits. */
export function roundedValue(entry: UndertakingEntry): number | undefined {
  return entry.value === undefined ? undefined : Number(entry.value.amount.toPrecision(3));
}

const SUBJECT_WORDS = 6;

/** The words of the subject that do not merely name the parties again ("Russian-Iranian partnership"); of a long one, the longest. */
export function subjectOf(entry: UndertakingEntry): readonly string[] {
  const names = entry.parties.flatMap((party) => wordsOf(party.name)).map((name) => name.slice(0, 4));
  const words = contentWords(entry.subject).filter((word) => !names.some((name) => name.length === 4 && word.startsWith(name)));
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, SUBJECT_WORDS).sort();
}
