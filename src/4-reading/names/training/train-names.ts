import { seededRandom } from "../../../model/random.js";
import { decode } from "../decode.js";
import type { PreparedReport } from "../prepared-report.js";
import type { NameWeights } from "../name-weights.js";
import { voteKeys } from "../votes.js";
import { frozen, learn, numbering, numbersOf, scoresOf, type Learnt, type Lesson } from "./perceptron.js";

export interface TrainNamesOptions {
  readonly seed: number;
  readonly epochs?: number;
  /** weights kept in the file, each about two bytes */
  readonly cells?: number;
  readonly log?: (line: string) => void;
}

const FOLDS = 3;
/** about a third of the largest weight after the first pass */
const MARGIN = 30;

/** Trains both looks: the second learns from the mistakes that the first makes on reports which it has not seen. */
export function trainNames(reports: readonly PreparedReport[], { seed, epochs = 5, cells = 600_000, log = () => {} }: TrainNamesOptions): NameWeights {
  const random = seededRandom(seed);
  const numbers = numbering(reports.flatMap((r) => r.inputs.map((i) => i.keys)), 2);
  const lessons = reports.map((r) => r.inputs.map((input, s): Lesson => ({ ...input, features: input.keys.map((k) => numbersOf(k, numbers)), gold: r.gold[s] as Uint8Array })));
  log(`${reports.length} reports, ${numbers.size} features`);
  const whole = learn(lessons.flat(), numbers.size, { epochs, margin: MARGIN, random });
  const votes = reports.map((r): readonly (readonly Uint32Array[])[] => r.inputs.map(() => []));
  const bases: Float64Array[][] = reports.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const part = learn(lessons.filter((_, i) => i % FOLDS !== fold).flat(), numbers.size, { epochs: Math.max(3, epochs - 2), margin: MARGIN, random });
    lessons.forEach((own, i) => {
      if (i % FOLDS !== fold) return;
      const scores = own.map((lesson) => scoresOf(lesson, part.weights));
      const first = own.map((lesson, s) => decode(lesson.length, lesson.candidates, scores[s] as Float64Array, part.transitions));
      const report = reports[i] as PreparedReport;
      bases[i] = scores;
      votes[i] = voteKeys(report.lines, report.inputs, first);
    });
    log(`first look ${fold + 1} of ${FOLDS} done`);
  }
  const second = learnVotes(lessons, votes, bases, whole, random);
  return { words: frozen(numbers, whole.weights, cells), votes: frozen(second.numbers, second.weights, 60_000), transitions: whole.transitions };
}

function learnVotes(lessons: readonly (readonly Lesson[])[], votes: readonly (readonly (readonly Uint32Array[])[])[], bases: readonly Float64Array[][], whole: Learnt, random: () => number): { readonly numbers: ReadonlyMap<number, number>; readonly weights: Float64Array } {
  const numbers = numbering(votes.flat(), 3);
  const again = lessons.flatMap((own, i) => own.map((lesson, s): Lesson => ({ ...lesson, base: bases[i]?.[s] as Float64Array, features: (votes[i]?.[s] ?? []).map((k) => numbersOf(k, numbers)) })));
  return { numbers, weights: learn(again, numbers.size, { epochs: 4, margin: 0, random, transitions: whole.transitions as Float64Array }).weights };
}
