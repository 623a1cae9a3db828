import type { Line } from "../actors/line.js";
import { mix } from "../../model/hash.js";
import type { NameInput } from "./name-features.js";
import { classOfLabel, nameClasses, spansOf } from "./name-labels.js";

/** Counts of a word or name in the report: outside names, then by class. */
type Counts = number[];

/** Of a word: all its places, where it is a name alone, the last word of a longer one, another word of one. */
interface Tally {
  readonly any: Counts;
  readonly alone: Counts;
  readonly last: Counts;
  readonly first: Counts;
}

const newTally = (): Tally => ({ any: [0, 0, 0, 0], alone: [0, 0, 0, 0], last: [0, 0, 0, 0], first: [0, 0, 0, 0] });

/**
 * Second look: for every candidate, keys that tell how the same words were labelled elsewhere in the report at first look
 * (`labels`, a sentence each). A surname is a person's where the full name stood; a short form is what the long form was.
 */
export function voteKeys(lines: readonly Line[], inputs: readonly NameInput[], labels: readonly Uint8Array[]): readonly (readonly Uint32Array[])[] {
  const words = new Map<string, Tally>();
  const tally = (word: string): Tally => {
    const found = words.get(word) ?? newTally();
    words.set(word, found);
    return found;
  };
  const whole = new Map<string, number[]>();
  const texts = lines.map((line) => line.tokens.map((t) => t.text.toLowerCase()));
  const count = (list: number[], cls: number): void => void (list[cls] = (list[cls] ?? 0) + 1);
  inputs.forEach((input, s) => {
    const own = labels[s] ?? new Uint8Array();
    for (const i of input.candidates) count(tally(texts[s]?.[i] ?? "").any, classNumber(own[i] ?? 0));
    for (const { first, last, class: cls } of spansOf(own)) {
      const number = nameClasses.indexOf(cls) + 1;
      for (let i = first; i <= last; i++) count(tally(texts[s]?.[i] ?? "")[first === last ? "alone" : i === last ? "last" : "first"], number);
      const name = (texts[s] ?? []).slice(first, last + 1).join(" ");
      const row = whole.get(name) ?? [0, 0, 0, 0];
      whole.set(name, row);
      count(row, number);
    }
  });
  return inputs.map((input, s) => {
    const own = labels[s] ?? new Uint8Array();
    const text = texts[s] ?? [];
    const runAt = runsAt(lines[s], text);
    return input.candidates.map((i) => {
      const mine = own[i] ?? 0;
      const votes = words.get(text[i] ?? "") ?? newTally();
      const others = [...votes.any];
      others[classNumber(mine)] = (others[classNumber(mine)] ?? 1) - 1;
      const any = leading(others);
      const [alone, last, first] = [leading(votes.alone), leading(votes.last), leading(votes.first)];
      const run = leading(whole.get(runAt[i] ?? "") ?? []);
      const neighbour = (k: number): number => leading(words.get(text[i + k] ?? "")?.any ?? []);
      const capital = /^\p{Lu}/u.test(lines[s]?.tokens[i]?.text ?? "") ? 1 : 0;
      const named = classNumber(mine);
      return Uint32Array.of(
        mix(1, mine), mix(2, mine, any, capital), mix(3, mine, alone), mix(4, mine, last), mix(5, mine, first), mix(6, mine, run),
        mix(7, mine, neighbour(-1), any), mix(8, mine, neighbour(1), any), mix(9, mine, last * 8 + alone, run),
        mix(10, named, last * 64 + alone * 8 + any, first), mix(11, mine, own[i - 1] ?? 0, own[i + 1] ?? 0), mix(12, any, run, capital),
      );
    });
  });
}

function classNumber(label: number): number {
  const cls = classOfLabel(label);
  return cls === undefined ? 0 : nameClasses.indexOf(cls) + 1;
}

/** The class with most votes, from 1; 5 where two are even, 0 without votes. */
function leading(votes: readonly number[]): number {
  let best = -1;
  let even = false;
  votes.forEach((n, cls) => {
    if (n <= 0) return;
    const top = best < 0 ? 0 : (votes[best] ?? 0);
    if (n > top) {
      best = cls;
      even = false;
    } else if (n === top) even = true;
  });
  return best < 0 ? 0 : even ? 5 : best + 1;
}

/** The run of capitalised words around each token, as text. */
function runsAt(line: Line | undefined, text: readonly string[]): readonly string[] {
  const tokens = line?.tokens ?? [];
  const out: string[] = text.map(() => "");
  const capital = (i: number): boolean => /^\p{Lu}/u.test(tokens[i]?.text ?? "");
  for (let i = 0; i < tokens.length; i++) {
    if (!capital(i)) continue;
    let last = i;
    while (capital(last + 1)) last++;
    for (let k = i; k <= last; k++) out[k] = text.slice(i, last + 1).join(" ");
    i = last;
  }
  return out;
}
