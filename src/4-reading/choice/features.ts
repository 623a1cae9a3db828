import { hashString } from "../../model/hash.js";

/** Features of one decision: a key a feature, with its value and the group in which `attache explain` names it. */
export interface Features {
  readonly keys: readonly number[];
  readonly values: readonly number[];
  readonly groups: readonly string[];
}

/** Collects features; each group is brought to a fixed length, so that a long sentence does not shout. */
export class FeatureBag {
  readonly #groups = new Map<string, Map<number, number>>();

  /** a feature that is there or not */
  add(group: string, name: string, value = 1): void {
    const bag = this.#groups.get(group) ?? new Map<number, number>();
    this.#groups.set(group, bag);
    const key = hashString(`${group}|${name}`);
    bag.set(key, Math.max(bag.get(key) ?? 0, value));
  }

  /** `lengths`: the Euclidean length of each group */
  features(lengths: Readonly<Record<string, number>>): Features {
    const keys: number[] = [];
    const values: number[] = [];
    const groups: string[] = [];
    for (const [group, bag] of this.#groups) {
      const wanted = lengths[group] ?? 1;
      if (wanted === 0) continue;
      const scale = wanted / (Math.sqrt([...bag.values()].reduce((s, v) => s + v * v, 0)) || 1);
      for (const [key, value] of bag) {
        keys.push(key);
        values.push(value * scale);
        groups.push(group);
      }
    }
    return { keys, values, groups };
  }
}
