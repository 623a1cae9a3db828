import { plainOf } from "./piece.js";

/** Up to three of `names` within two letters of `wanted` (a third of its length for short ones), nearest first. */
export function closestNames(wanted: string, names: readonly string[]): readonly string[] {
  const aim = plainOf(wanted.trim());
  const limit = Math.min(2, Math.max(1, Math.floor(aim.length / 3)));
  const near = names
    .map((name) => ({ name, distance: plainOf(name).startsWith(aim) && aim.length >= 3 ? 0.5 : editDistance(aim, plainOf(name)) }))
    .filter((n) => n.distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return [...new Set(near.map((n) => n.name))].slice(0, 3);
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
