import type { RecordQueries } from "../5-record/record.js";
import { compareText } from "./edtf-bounds.js";
import { countriesOf, participants } from "./participants.js";

/** Two countries and how many items hold both. */
export interface PairActivity {
  readonly a: string;
  readonly b: string;
  readonly items: number;
}

/** Codes of bodies and groups rather than states; a pair is made of states. */
const NOT_STATES = new Set(["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"]);

/** The two states that take part together in most items; `undefined` when no item holds two. Ties go to the first in the alphabet. */
export async function busiestPair(queries: RecordQueries): Promise<PairActivity | undefined> {
  const [items, entries] = await Promise.all([queries.items(), queries.entries()]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const counts = new Map<string, number>();
  for (const item of items) {
    const actors = item.members.flatMap((id) => {
      const entry = byId.get(id);
      return entry === undefined ? [] : participants(entry);
    });
    const codes = countriesOf(actors).filter((code) => !NOT_STATES.has(code));
    for (const [i, a] of codes.entries()) for (const b of codes.slice(i + 1)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  }
  const best = [...counts].sort((x, y) => y[1] - x[1] || compareText(x[0], y[0]))[0];
  if (best === undefined) return undefined;
  const [a = "", b = ""] = best[0].split(" ");
  return { a, b, items: best[1] };
}
