/** Weights of the reader of sayings: two tables addressed by hashed features, and what one label says about the next. */
export interface SayingWeights {
  readonly bits: { readonly cue: number; readonly part: number };
  /** one weight a feature */
  readonly cue: ArrayLike<number>;
  /** a weight a label, label by label, for each feature */
  readonly parts: ArrayLike<number>;
  readonly steps: ArrayLike<number>;
  /** the chance from which a word is a cue */
  readonly threshold: number;
}
