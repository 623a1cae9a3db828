import type { Day } from "../../model/when.js";
import type { Told } from "./told.js";

/** An entry of an item, and the day from which its report was known. */
export interface Member {
  readonly told: Told;
  readonly known: Day;
}

/** An entry that may bear on an item, and the item that it belongs to itself. */
export interface Candidate extends Member {
  readonly item: string;
}
