/** What stands on the ring, and what ties two of them. */
export interface Bond {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** An order round a ring in which those who have most to do with each other stand side by side. The same bonds give the same order. */
export function ringOrder(codes: readonly string[], bonds: readonly Bond[]): readonly string[] {
  const weight = new Map<string, number>();
  for (const { a, b, weight: own } of bonds) for (const key of [`${a} ${b}`, `${b} ${a}`]) weight.set(key, (weight.get(key) ?? 0) + own);
  const between = (x: string, y: string): number => weight.get(`${x} ${y}`) ?? 0;
  const left = [...codes].sort();
  const first = [...codes][0];
  if (first === undefined) return [];
  const row = [first];
  left.splice(left.indexOf(first), 1);
  while (left.length > 0) {
    const best = left
      .flatMap((code) => [{ code, front: true, near: between(code, row[0]!) }, { code, front: false, near: between(code, row.at(-1)!) }])
      .reduce((most, one) => (one.near > most.near ? one : most));
    if (best.front) row.unshift(best.code);
    else row.push(best.code);
    left.splice(left.indexOf(best.code), 1);
  }
  return row;
}
