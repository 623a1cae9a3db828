import type { Item, Link } from "../../model/item.js";
import type { Day } from "../../model/when.js";
import { Components } from "../components.js";

/** An entry as a possible member of an item. */
export interface Piece {
  readonly id: string;
  readonly report: string;
  readonly known: Day;
  /** the key of whoever says it (`voices.ts`) */
  readonly voice?: string;
}

export type Joined = Link;

/**
 * Items as connected components. `why` is a minimum spanning forest over (known, a, b): each member once, by the links that were
 * known first. In the order (first, id); a function of the sets alone.
 */
export function itemsFrom(pieces: readonly Piece[], joins: readonly Joined[], voicesOf: (members: readonly Piece[]) => number): readonly Item[] {
  const groups = new Components<string>();
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  for (const piece of pieces) groups.add(piece.id);
  const why = new Map<string, Joined[]>();
  for (const join of [...joins].sort(byKnown)) {
    if (!groups.join(join.a, join.b)) continue;
    const reasons = why.get(join.a);
    if (reasons === undefined) why.set(join.a, [join]);
    else reasons.push(join);
  }
  const items = groups.groups().map((group) => {
    const members = [...group].sort();
    const found = members.map((id) => byId.get(id)!);
    const days = found.map((piece) => piece.known).sort();
    const reasons = members.flatMap((id) => why.get(id) ?? []).sort(byKnown);
    return {
      id: itemId(members[0]!),
      members,
      voices: voicesOf(found),
      first: days[0]!,
      last: days.at(-1)!,
      why: reasons.map(({ a, b, reason }) => ({ a, b, reason })),
      disputes: [],
    };
  });
  return items.sort((x, y) => (x.first < y.first ? -1 : x.first > y.first ? 1 : x.id < y.id ? -1 : 1));
}

/** `i_` + the hash of the smallest member. */
export function itemId(smallest: string): string {
  return `i_${smallest.replace(/^e_/, "")}`;
}

function byKnown(x: Joined, y: Joined): number {
  const [first, second] = [`${x.known} ${x.a} ${x.b}`, `${y.known} ${y.a} ${y.b}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
