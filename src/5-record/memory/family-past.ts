import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import { familiesOf, type Member } from "../origins/families.js";
import type { KnownCopy } from "../queries/origins.js";
import { inTime, knownBy } from "./known-by.js";

/** A family of reports of today, and who copied whom in it as of any day. The last answer is kept: most families are on one day what they were on the day before. */
export class FamilyPast {
  readonly #members: readonly Member[];
  readonly #copies: readonly KnownCopy[];
  #of = [0, 0];
  #origins: ReadonlyMap<string, Origin> = new Map();

  constructor(members: readonly Member[], copies: readonly KnownCopy[]) {
    [this.#members, this.#copies] = [inTime(members), inTime(copies)];
  }

  get size(): number {
    return this.#members.length + this.#copies.length;
  }

  /** The origins of those of its reports that were known by a day. */
  asOf(day: Day): ReadonlyMap<string, Origin> {
    const [members, copies] = [knownBy(this.#members, day), knownBy(this.#copies, day)];
    if (members !== this.#of[0] || copies !== this.#of[1]) {
      this.#of = [members, copies];
      this.#origins = familiesOf(this.#members.slice(0, members), this.#copies.slice(0, copies));
    }
    return this.#origins;
  }
}
