import { seededRandom } from "../../src/model/random.js";
import { type Door, FORMATS } from "./formats.js";
import { mutated } from "./mutate.js";
import type { Conversation } from "./serve.js";

export interface FuzzCase {
  readonly number: number;
  /** what it is, for the one who has to look into it */
  readonly label: string;
  readonly door: Door;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** what the server does, where that is more than to say the bytes */
  readonly answers?: Conversation;
}

/** One case in so many is a hostile one; they are few, and come again. */
const HOSTILE_EVERY = 20;

/** The case of this number: of every format in turn, the same on every machine for the same seed. */
export function fuzzCase(seed: number, number: number): FuzzCase {
  const random = seededRandom(seed * 1_000_003 + number);
  random();
  const { format, name, door, sound, hostile } = FORMATS[number % FORMATS.length]!;
  const turn = Math.floor(number / FORMATS.length);
  if (turn % HOSTILE_EVERY === 0) {
    const which = (turn / HOSTILE_EVERY) % hostile.length;
    const made = hostile[which]!();
    return { number, label: `${format}, hostile ${which}`, door, name, ...(typeof made === "function" ? { bytes: new Uint8Array(), answers: made } : { bytes: made }) };
  }
  // a wrong ending leads the wrong reader on
  const alike = FORMATS.filter((each) => each.door === door);
  const other = alike[Math.floor(random() * alike.length)]!;
  return { number, label: `${format}, broken`, door, name: random() < 0.1 ? other.name : name, bytes: mutated(sound(), random) };
}
