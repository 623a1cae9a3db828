import { childBy, relation, tokenAt, type Tree } from "../clauses/tree.js";
import type { DateMention } from "./date-mention.js";

/** A date that the tree hangs into a subordinate clause although it stands before that clause's conjunction, and the predicate it belongs to. */
export interface StrandedDate {
  readonly date: DateMention;
  /** the clause that the date really stands in */
  readonly governor: number;
}

/**
 * Dates before the conjunction of the clause they were attached to: in "will meet him on Monday, days after he met Putin" a greedy
 * parser hangs "Monday" on "met". Words before a conjunction cannot belong to its clause, so they go to the clause above.
 */
export function strandedDates(tree: Tree, dates: readonly DateMention[]): readonly StrandedDate[] {
  return dates.flatMap((date) => {
    for (let at = date.head, steps = 0; at >= 0 && steps < 10; at = tokenAt(tree, at).head, steps += 1) {
      const token = tokenAt(tree, at);
      if (relation(token) !== "advcl") continue;
      const mark = childBy(tree, at, "mark");
      const lastBefore = mark === undefined ? -1 : lengthBefore(tree, mark, dates);
      return mark !== undefined && date.last < lastBefore && token.head >= 0 && token.head < at ? [{ date, governor: token.head }] : [];
    }
    return [];
  });
}

/** Where the clause begins: at its conjunction, or at a length of time before it ("less than a week after"). */
function lengthBefore(tree: Tree, mark: number, dates: readonly DateMention[]): number {
  const length = dates.find((d) => d.kind === "duration" && d.last === mark - 1);
  return length === undefined ? tokenAt(tree, mark).index : length.first;
}

/** The stranded date of a predicate, or of the predicate that its raising verb governs ("is set to meet"). */
export function strandedWhen(tree: Tree, predicate: number, stranded: readonly StrandedDate[]): DateMention | undefined {
  const token = tokenAt(tree, predicate);
  const own = stranded.filter((s) => s.date.kind === "point" || s.date.kind === "interval");
  return (own.find((s) => s.governor === predicate) ?? own.find((s) => token.deprel === "xcomp" && s.governor === token.head))?.date;
}
