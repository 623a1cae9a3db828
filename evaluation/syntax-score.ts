/** Part of a whole, ×100, at two decimals; 0 of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
}

/** Harmonic mean of precision and recall, ×100. */
export function f1(right: number, found: number, gold: number): number {
  return share(2 * right, found + gold);
}
