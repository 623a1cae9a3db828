import type { Decision } from "../../model/decision.js";

/** The decisions that were not taken back, each once, in the order (at, id). An undo can be undone itself. */
export function inForce(decisions: readonly Decision[]): readonly Decision[] {
  const log = inOrder(decisions);
  const undone = undoneBy(log);
  return log.filter(({ id }) => !undone.has(id));
}

/** Each decision once, in the order (at, id). */
export function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return [...byId.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

/** Which decisions are taken back, and by which undo (the first that stands). */
export function undoneBy(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const undos = new Map<string, string[]>();
  for (const decision of inOrder(decisions)) {
    if (decision.action === "undo") undos.set(decision.decision, [...(undos.get(decision.decision) ?? []), decision.id]);
  }
  const known = new Map<string, string | undefined>();
  const standingUndoOf = (id: string): string | undefined => {
    if (known.has(id)) return known.get(id);
    known.set(id, undefined); // an id is a hash over what it undoes, so a ring of undos cannot be; a forged one ends here
    const found = undos.get(id)?.find((undo) => standingUndoOf(undo) === undefined);
    known.set(id, found);
    return found;
  };
  return new Map([...undos.keys()].flatMap((id) => {
    const undo = standingUndoOf(id);
    return undo === undefined ? [] : [[id, undo] as const];
  }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
