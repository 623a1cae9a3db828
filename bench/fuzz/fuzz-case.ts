import { seededRandom } from "../../src/model/random.js";
import { FORMATS } from "./formats.js";
import { mutated } from "./mutate.js";

export interface FuzzCase {
  readonly number: number;
  /** what it is, for the one who has to look into it */
  readonly label: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One case in so many is a hostile one; they are few, and come again. */
const HOSTILE_EVERY = 20;

/** The case of this number: of every format in turn, the same on every machine for the same seed. */
export function fuzzCase(seed: number, number: number): FuzzCase {
  const random = seededRandom(seed * 1_000_003 + number);
  random();
  const { format, name, sound, hostile } = FORMATS[number % FORMATS.length]!;
  const turn = Math.floor(number / FORMATS.length);
  if (turn % HOSTILE_EVERY === 0) {
    const which = (turn / HOSTILE_EVERY) % hostile.length;
    return { number, label: `${format}, hostile ${which}`, name, bytes: hostile[which]!() };
  }
  // a wrong ending leads the wrong reader on
  const other = FORMATS[Math.floor(random() * FORMATS.length)]!;
  return { number, label: `${format}, broken`, name: random() < 0.1 ? other.name : name, bytes: mutated(sound(), random) };
}
