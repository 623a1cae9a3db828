import type { Scorer } from "./linear-model.js";
import { PARSER_KEYS, type ParserInput, parserKeys } from "./parser-features.js";
import { PARSER_VALUES } from "./parser-templates.js";
import { ParserState } from "./parser-state.js";
import { type TransitionTable, permittedFrom, take } from "./transitions.js";

/** Head (-1 for the root), number of the relation, and score gap by word. */
export interface ParsedArcs {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly gaps: Float64Array;
}

/** `permittedFrom`, when nothing is to be decided. */
const ONLY_SHIFT = 1;

/** Parses greedily from the left in at most two steps a word. The result has one root and no cycle, whatever the scores. */
export function parseArcs(input: ParserInput, table: TransitionTable, scorer: Scorer): ParsedArcs {
  const state = new ParserState(input.size);
  const keys = new Uint32Array(PARSER_KEYS);
  const values = new Int32Array(PARSER_VALUES);
  const scores = new Float64Array(scorer.classCount);
  while (!state.done) {
    const moves = permittedFrom(state, input.leaf);
    if (moves === ONLY_SHIFT) {
      state.shift();
      continue;
    }
    const count = parserKeys(input, state, values, keys);
    scorer.score(keys, count, scores);
    const best = bestOf(scores, table, moves, -1);
    if (table.moves[best] !== 0) {
      const second = bestOf(scores, table, moves, best);
      state.gap[state.below(0)] = second < 0 ? Infinity : scores[best]! - scores[second]!;
    }
    take(state, table, best);
  }
  const heads = state.head.slice(0, input.size);
  for (let i = 0; i < heads.length; i++) if (heads[i] === input.size) heads[i] = -1;
  return { heads, relations: state.label.slice(0, input.size), gaps: state.gap.slice(0, input.size) };
}

/** The class with the highest score among the permitted moves, `except` aside; -1 if there is none. */
export function bestOf(scores: Float64Array, table: TransitionTable, moves: number, except: number): number {
  let best = -1;
  let high = -Infinity;
  for (let k = 0; k < scores.length; k++) {
    if (scores[k]! > high && (moves & (1 << table.moves[k]!)) !== 0 && k !== except) {
      best = k;
      high = scores[k]!;
    }
  }
  return best;
}
