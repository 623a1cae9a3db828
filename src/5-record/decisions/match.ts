import type { Entry } from "../../model/entry.js";
import { sameWords } from "./same-words.js";
import type { Subject } from "./subjects.js";

/** Which entries of a reading the subjects of decisions are. */
export interface Matching {
  /** by the entry's id: the subject it is */
  readonly subjectOf: ReadonlyMap<string, Subject>;
  /** by the subject's key: the entry it is now (the first, where an edit made two into one) */
  readonly entryOf: ReadonlyMap<string, Entry>;
}

/** Share of characters from which the words of an entry count as those of a decision. */
const SAME = 0.5;

/**
 * One to one: a subject is the entry that bears one of its ids; else the entry of its kind, not itself somebody's and not read beside it
 * when the decision was made, whose evidence covers the same words best. Ties go by id, so that no order of reading matters.
 */
export function match(reading: readonly Entry[], subjects: readonly Subject[]): Matching {
  const subjectOf = new Map<string, Subject>();
  const entryOf = new Map<string, Entry>();
  const claim = (subject: Subject, entry: Entry): void => {
    subjectOf.set(entry.id, subject);
    if (!entryOf.has(subject.key)) entryOf.set(subject.key, entry);
  };
  const named = new Map(subjects.flatMap((subject) => [...subject.ids].map((id) => [id, subject] as const)));
  for (const entry of reading) {
    const subject = named.get(entry.id);
    if (subject !== undefined) claim(subject, entry);
  }
  const candidates = subjects
    .filter(({ key }) => !entryOf.has(key))
    .flatMap((subject) => reading.flatMap((entry) => {
      const fits = entry.kind === subject.target.kind && !subjectOf.has(entry.id) && !subject.beside.has(entry.id);
      const share = fits ? sameWords(entry.evidence, subject.target.evidence) : 0;
      return share >= SAME ? [{ subject, entry, share }] : [];
    }))
    .sort((a, b) => b.share - a.share || compare(a.subject.key, b.subject.key) || compare(a.entry.id, b.entry.id));
  for (const { subject, entry } of candidates) {
    if (!entryOf.has(subject.key) && !subjectOf.has(entry.id)) claim(subject, entry);
  }
  return { subjectOf, entryOf };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
