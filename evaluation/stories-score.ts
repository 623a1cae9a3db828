type Clusters = readonly (readonly string[])[];

/** B³ F1, and the mean of the F1 of MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAF-e (Luo 2005), ×100. Both sides hold the same documents. */
export function clusterScores(found: Clusters, gold: Clusters): { readonly b3: number; readonly conll: number } {
  const b3 = f1(bCubed(found, gold), bCubed(gold, found));
  const muc = f1(links(found, gold), links(gold, found));
  const alike = bestMatch(found.map((a) => gold.map((b) => (2 * common(a, b)) / (a.length + b.length))));
  const ceaf = f1(alike / found.length, alike / gold.length);
  const round = (share: number): number => Math.round(10_000 * share) / 100;
  return { b3: round(b3), conll: round((muc + b3 + ceaf) / 3) };
}

/** Mean over documents of the share of its cluster in `a` that is with it in `b` too. */
function bCubed(a: Clusters, b: Clusters): number {
  const documents = a.reduce((sum, group) => sum + group.length, 0);
  return a.reduce((sum, group) => sum + b.reduce((inner, other) => inner + common(group, other) ** 2 / group.length, 0), 0) / documents;
}

/** Share of the links that hold the groups of `a` together which `b` has too. */
function links(a: Clusters, b: Clusters): number {
  const kept = a.reduce((sum, group) => sum + group.length - b.filter((other) => common(group, other) > 0).length, 0);
  const all = a.reduce((sum, group) => sum + group.length - 1, 0);
  return all === 0 ? 0 : kept / all;
}

function common(a: readonly string[], b: readonly string[]): number {
  const held = new Set(b);
  return a.filter((one) => held.has(one)).length;
}

function f1(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

/** The greatest sum of one-to-one pairings of rows and columns (Kuhn-Munkres with potentials). */
function bestMatch(values: readonly (readonly number[])[]): number {
  const size = Math.max(values.length, values[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(values[row - 1]?.[column - 1] ?? 0);
  const [rowPotential, columnPotential] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    const least = new Float64Array(size + 1).fill(Infinity);
    const from = new Int32Array(size + 1);
    const used = new Uint8Array(size + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      used[column] = 1;
      let [delta, next] = [Infinity, 0];
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const reduced = cost(rowOf[column]!, j) - rowPotential[rowOf[column]!]! - columnPotential[j]!;
        if (reduced < least[j]!) [least[j], from[j]] = [reduced, column];
        if (least[j]! < delta) [delta, next] = [least[j]!, j];
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          rowPotential[rowOf[j]!]! += delta;
          columnPotential[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = from[column]!) rowOf[column] = rowOf[from[column]!]!;
  }
  let sum = 0;
  for (let column = 1; column <= size; column++) sum -= cost(rowOf[column]!, column);
  return sum;
}
