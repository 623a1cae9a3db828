import { guideTree, mirrored } from "../guide.js";
import { FrozenModel } from "../linear-model.js";
import type { SparseRows } from "../sparse-rows.js";
import { type GuideTree, PARSER_KEYS, type ParserInput, parserKeys } from "../parser-features.js";
import { PARSER_VALUES } from "../parser-templates.js";
import { ParserState } from "../parser-state.js";
import { bestOf } from "../parser.js";
import { type TransitionTable, permitted, take, transitionTable } from "../transitions.js";
import type { GoldSentence } from "./conllu.js";
import { packRows } from "../packed-rows.js";
import { Perceptron } from "./perceptron.js";
import { seededRandom, shuffledOrder } from "../../model/random.js";

/** A tree with numbers for relations, and each word's children. The root's head is the number of words. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly children: readonly (readonly number[])[];
}

export interface TrainedParser {
  readonly classNames: readonly string[];
  readonly rows: SparseRows;
}

/** A gold move must win by this much, or it is learnt again. */
const MARGIN = 60;

/** Names of the transitions that the treebanks need when read from the left or the right: "S", "L nsubj", … in a fixed order. */
export function collectClasses(sentences: readonly GoldSentence[], fromRight: boolean): readonly string[] {
  const names = new Map<string, number>();
  for (const s of sentences) {
    s.words.forEach((w, i) => {
      const name = w.head < 0 ? "L root" : `${fromRight === (w.head > i) ? "R" : "L"} ${w.deprel}`;
      names.set(name, (names.get(name) ?? 0) + 1);
    });
  }
  const frequent = [...names].filter(([, n]) => n >= 5).map(([name]) => name).sort();
  return ["S", ...frequent.slice(0, 250)];
}

/** The gold tree of a sentence in the numbers of `table`. */
export function goldTree(sentence: GoldSentence, table: TransitionTable): GoldTree {
  const size = sentence.words.length;
  const heads = Int32Array.from(sentence.words, (w) => (w.head < 0 ? size : w.head));
  const children: number[][] = Array.from({ length: size + 1 }, () => []);
  heads.forEach((h, i) => children[h]!.push(i));
  return { heads, relations: Int32Array.from(sentence.words, (w) => table.labels.names.indexOf(w.deprel)), children };
}

/** The tree of the sentence read from its last word to its first. */
export function mirroredTree(tree: GoldTree): GoldTree {
  const size = tree.heads.length;
  const turn = (i: number): number => (i === size ? size : size - 1 - i);
  return {
    heads: Int32Array.from(tree.heads, (_, i) => turn(tree.heads[turn(i)]!)),
    relations: Int32Array.from(tree.relations, (_, i) => tree.relations[turn(i)]!),
    children: Array.from({ length: size + 1 }, (_, i) => tree.children[turn(i)]!.map(turn).reverse()),
  };
}

/** Arcs of the gold tree that each move puts out of reach (Goldberg and Nivre 2013, arc-hybrid). */
function costs(state: ParserState, tree: GoldTree, onStack: Uint8Array): readonly [number, number, number] {
  const s0 = state.below(0);
  const s1 = state.below(1);
  const b0 = state.front;
  let shift = Infinity;
  let left = Infinity;
  let right = Infinity;
  if (state.mayShift) {
    const h = tree.heads[b0]!;
    shift = h < b0 && h !== s0 && onStack[h] === 1 ? 1 : 0;
    for (const c of tree.children[b0]!) if (c < b0 && onStack[c] === 1) shift++;
  }
  if (s0 >= 0) {
    let lost = 0;
    for (const c of tree.children[s0]!) if (c >= b0) lost++;
    const h = tree.heads[s0]!;
    if (state.mayLeft) left = lost + (h > b0 || (s1 >= 0 && h === s1) ? 1 : 0);
    if (state.mayRight) right = lost + (h >= b0 ? 1 : 0);
  }
  return [shift, left, right];
}

/** Trains with a dynamic oracle; from the second epoch on the parser mostly follows its own choices. */
export function trainParser(
  trees: readonly GoldTree[],
  inputs: readonly ParserInput[],
  classNames: readonly string[],
  epochs: number,
  seed: number,
  cells: number,
  log: (line: string) => void,
  afterEpoch: (epoch: number, model: Perceptron) => void = () => {},
): TrainedParser {
  const table = transitionTable(classNames);
  const model = new Perceptron(classNames.length);
  const random = seededRandom(seed);
  const keys = new Uint32Array(PARSER_KEYS);
  const values = new Int32Array(PARSER_VALUES);
  const scores = new Float64Array(classNames.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    let total = 0;
    for (const s of shuffledOrder(trees.length, random)) {
      const tree = trees[s]!;
      const state = new ParserState(tree.heads.length);
      const onStack = new Uint8Array(tree.heads.length + 1);
      while (!state.done) {
        const count = parserKeys(inputs[s]!, state, values, keys);
        model.score(keys, count, scores);
        const guess = bestOf(scores, table, permitted(state), -1);
        const [gold, rival] = goldAndRival(state, tree, table, scores, costs(state, tree, onStack));
        model.learn(keys, count, gold, rival >= 0 && scores[gold]! - scores[rival]! <= MARGIN ? rival : gold);
        total++;
        if (gold !== guess) wrong++;
        const next = gold !== guess && (epoch === 0 || random() < 0.1) ? gold : guess;
        const move = table.moves[next];
        if (move === 0) onStack[state.front] = 1;
        else onStack[state.below(0)] = 0;
        take(state, table, next);
      }
    }
    log(`parser epoch ${epoch + 1}: ${((100 * (total - wrong)) / total).toFixed(2)} of the moves right`);
    afterEpoch(epoch, model);
  }
  return { classNames, rows: model.freeze(cells) };
}

/** The best-scored class among those that lose least, and the best of the others; -1 for none. */
function goldAndRival(
  state: ParserState,
  tree: GoldTree,
  table: TransitionTable,
  scores: Float64Array,
  cost: readonly [number, number, number],
): readonly [number, number] {
  const least = Math.min(cost[0], cost[1], cost[2]);
  const s0 = state.below(0);
  const moves = permitted(state);
  const { moves: moveOf, relations } = table;
  const goldHead = s0 < 0 ? -2 : tree.heads[s0]!;
  const goldRelation = s0 < 0 ? -1 : tree.relations[s0]!;
  // by move: 0 not permitted, 1 loses more than need be, 2 loses least, 3 loses least with the right relation only
  const kinds = [0, 1, 2, 3].map((move) => {
    if ((moves & (1 << move)) === 0) return 0;
    if (cost[move === 3 ? 1 : (move as 0 | 1 | 2)] !== least) return 1;
    if (move === 0) return 2;
    return goldHead !== (move === 2 ? state.below(1) : state.front) || goldRelation < 0 ? 2 : 3;
  });
  let gold = -1;
  let rival = -1;
  for (let k = 0; k < scores.length; k++) {
    const kind = kinds[moveOf[k]!]!;
    if (kind === 0) continue;
    if (kind === 2 || (kind === 3 && relations[k] === goldRelation)) {
      if (gold < 0 || scores[k]! > scores[gold]!) gold = k;
    } else if (rival < 0 || scores[k]! > scores[rival]!) rival = k;
  }
  return gold < 0 ? [rival, -1] : [gold, rival];
}

/** Parses each sentence from the right by a parser that has not seen it, so that the second parser learns how far to trust its guide. */
export function jackknifeGuides(
  trees: readonly GoldTree[],
  inputs: readonly ParserInput[],
  classNames: readonly string[],
  folds: number,
  epochs: number,
  seed: number,
  cells: number,
  log: (line: string) => void,
): readonly GuideTree[] {
  const table = transitionTable(classNames);
  const out: GuideTree[] = [];
  const foldOf = (i: number): number => Math.floor(i / 40) % folds;
  for (let fold = 0; fold < folds; fold++) {
    const kept = trees.map((_, i) => i).filter((i) => foldOf(i) !== fold);
    const trained = trainParser(
      kept.map((i) => mirroredTree(trees[i]!)), kept.map((i) => mirrored(inputs[i]!)), classNames, epochs, seed + fold, cells, () => {},
    );
    const scorer = new FrozenModel(packRows(trained.rows));
    let right = 0;
    let total = 0;
    inputs.forEach((input, i) => {
      if (foldOf(i) !== fold) return;
      const guide = guideTree(input, table, scorer);
      out[i] = guide;
      total += input.size;
      for (let j = 0; j < input.size; j++) if (guide.heads[j] === trees[i]!.heads[j]) right++;
    });
    log(`guide fold ${fold + 1} of ${folds}: ${((100 * right) / total).toFixed(2)} heads right`);
  }
  return out;
}
