export interface Placed<T> {
  readonly of: T;
  readonly x: number;
  /** distance of its centre from the axis, always positive */
  readonly away: number;
  readonly r: number;
}

/** Circles on one side of an axis, each as near to it as the ones before leave room; the order given decides who is nearer. */
export function dodge<T>(points: readonly { readonly of: T; readonly x: number; readonly r: number }[], gap: number): readonly Placed<T>[] {
  const placed: Placed<T>[] = [];
  for (const { of, x, r } of points) {
    const near = placed.filter((other) => Math.abs(other.x - x) < other.r + r + 1.5);
    let away = gap + r;
    for (let moved = true; moved; ) {
      moved = false;
      for (const other of near) {
        const reach = other.r + r + 1.5;
        const dx = other.x - x;
        if (Math.hypot(dx, other.away - away) >= reach - 1e-6) continue;
        away = other.away + Math.sqrt(Math.max(0, reach * reach - dx * dx));
        moved = true;
      }
    }
    placed.push({ of, x, away, r });
  }
  return placed;
}
