import { hashString } from "../model/hash.js";
import { placeOf } from "./place-of.js";

/** Words of plain text in classes, by the company they keep (`training/cluster-words.ts`). */
export interface WordClassRows {
  /** hashes of the words, ascending */
  readonly keys: Uint32Array;
  /** number of the class from 1: of few classes, and of many */
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
}

/** The classes that words are in. */
export class WordClasses {
  readonly #rows: WordClassRows;

  constructor(rows: WordClassRows) {
    this.#rows = rows;
  }

  /** Where a word stands: as it is written, else in lower case; -1 if it is not there. */
  rowOf(form: string, lower: string): number {
    const { keys } = this.#rows;
    const place = placeOf(hashString(form), keys);
    return place < 0 && lower !== form ? placeOf(hashString(lower), keys) : place;
  }

  /** Number of the class from 1; 0 for other words, -1 where there are no classes at all. */
  coarse(row: number): number {
    return row < 0 ? this.#none : this.#rows.coarse[row]!;
  }

  fine(row: number): number {
    return row < 0 ? this.#none : this.#rows.fine[row]!;
  }

  get #none(): number {
    return this.#rows.keys.length === 0 ? -1 : 0;
  }
}

export const NO_CLASSES = new WordClasses({ keys: new Uint32Array(0), coarse: new Uint8Array(0), fine: new Uint16Array(0) });
