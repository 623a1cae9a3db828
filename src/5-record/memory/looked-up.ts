/**
 * Rows by key, fetched when they are first asked for, all that are missing at once, and kept. `most` bounds their sizes together: when half of it is
 * full, what was not asked for since the last time that it was goes.
 */
export class LookedUp<K, V> {
  readonly #fetch: (missing: readonly K[]) => Iterable<readonly [K, V]>;
  readonly #most: number;
  readonly #sizeOf: (value: V) => number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();
  #size = 0;

  constructor(fetch: (missing: readonly K[]) => Iterable<readonly [K, V]>, most: number, sizeOf: (value: V) => number) {
    this.#fetch = fetch;
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  /** What there is under some keys; a key without a row is left out. */
  of(keys: Iterable<K>): ReadonlyMap<K, V> {
    const found = new Map<K, V>();
    const missing: K[] = [];
    for (const key of new Set(keys)) {
      const value = this.#young.get(key) ?? this.#old.get(key);
      if (value === undefined) missing.push(key);
      else found.set(key, value);
    }
    if (missing.length > 0) for (const [key, value] of this.#fetch(missing)) found.set(key, value);
    for (const [key, value] of found) if (!this.#young.has(key)) this.#keep(key, value);
    return found;
  }

  #keep(key: K, value: V): void {
    this.#young.set(key, value);
    this.#size += this.#sizeOf(value);
    if (2 * this.#size <= this.#most) return;
    [this.#old, this.#young, this.#size] = [this.#young, new Map(), 0];
  }
}
