/** What speaks for an arc: by how much its move beat the next best, and whether the parser from the right drew it too. */
export interface ArcEvidence {
  readonly gap: number;
  readonly agreed: boolean;
}

/** How evidence becomes a margin: a logistic curve over the logarithm of the gap, fitted on held-out sentences. */
export interface MarginCurve {
  readonly offset: number;
  readonly slope: number;
  readonly agreement: number;
}

/** The gap on a scale on which arcs get better evenly. */
export function gapSize(gap: number): number {
  return Math.log1p(Math.min(gap, 1e6) / 2000);
}

/** The chance, 0..1, that head and universal relation of an arc are right. */
export function marginOf({ gap, agreed }: ArcEvidence, curve: MarginCurve): number {
  const logit = curve.offset + curve.slope * gapSize(gap) + (agreed ? curve.agreement : 0);
  return 1 / (1 + Math.exp(-logit));
}
