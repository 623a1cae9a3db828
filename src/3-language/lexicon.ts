import { hashString } from "../model/hash.js";
import { placeOf } from "./place-of.js";
import { remembered } from "./remembered.js";

/** How the treebanks tag a word: its most frequent tag, and whether it has no other. */
export interface LexiconRows {
  /** hashes of the words, ascending */
  readonly keys: Uint32Array;
  readonly tags: Uint8Array;
  /** 1 where a frequent word always has this tag */
  readonly sure: Uint8Array;
}

/** Words seen in training with their usual tag. Case counts: "May" is not "may". */
export class Lexicon {
  readonly #rows: LexiconRows;
  readonly #usual = remembered((word) => this.#row(word) ?? this.#row(word.toLowerCase()) ?? -1);
  readonly #sure = remembered((word) => this.#row(word) ?? 0);

  constructor(rows: LexiconRows) {
    this.#rows = rows;
  }

  /** Number of the usual tag, or -1 for an unknown word; a capitalised word may be known in lower case. */
  usual(word: string): number {
    return this.#usual(word) >> 1;
  }

  /** Number of the only tag the word can have, or -1. */
  sure(word: string): number {
    const row = this.#sure(word);
    return (row & 1) === 0 ? -1 : row >> 1;
  }

  #row(word: string): number | undefined {
    const { keys, tags, sure } = this.#rows;
    const i = placeOf(hashString(word), keys);
    return i < 0 ? undefined : (tags[i]! << 1) | sure[i]!;
  }
}
