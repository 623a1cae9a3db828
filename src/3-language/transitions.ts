import { type LabelTable, type ParserState, labelTable } from "./parser-state.js";

/** What a parser model's classes mean: class 0 is SHIFT, the others LEFT or RIGHT with a relation. */
export interface TransitionTable {
  readonly labels: LabelTable;
  /** 0 SHIFT, 1 LEFT, 2 RIGHT, 3 LEFT from the artificial root, by class */
  readonly moves: Uint8Array;
  /** number of the relation by class; -1 for SHIFT */
  readonly relations: Int32Array;
}

/** Reads class names such as "S", "L nsubj", "R obj". */
export function transitionTable(names: readonly string[]): TransitionTable {
  const relationNames = [...new Set(names.map((name) => name.slice(2)).filter((r) => r !== ""))];
  const labels = labelTable(relationNames);
  return {
    labels,
    moves: Uint8Array.from(names, (name) => (name === "L root" ? 3 : "SLR".indexOf(name[0] ?? "S"))),
    relations: Int32Array.from(names, (name) => relationNames.indexOf(name.slice(2))),
  };
}

/** Which of the four moves a configuration permits: bit m is set for move m. */
export function permitted(state: ParserState): number {
  const left = state.mayLeft ? (state.front === state.size ? 8 : 2) : 0;
  return (state.mayShift ? 1 : 0) | left | (state.mayRight ? 4 : 0);
}

/** As `permitted`, without arcs from punctuation, which heads nothing; should nothing else remain, with them. */
export function permittedFrom(state: ParserState, leaf: Uint8Array): number {
  const all = permitted(state);
  const below = state.below(1);
  const barred = (leaf[state.front] === 1 ? 2 : 0) | (below >= 0 && leaf[below] === 1 ? 4 : 0);
  return (all & ~barred) || all;
}

/** Takes a class. */
export function take(state: ParserState, table: TransitionTable, k: number): void {
  const move = table.moves[k];
  const relation = table.relations[k]!;
  if (move === 0) state.shift();
  else if (move === 2) state.right(table.labels, relation);
  else state.left(table.labels, relation);
}
