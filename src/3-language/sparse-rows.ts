/** Sparse rows of a trained model: a row a feature, sorted by key; each cell pairs a class with a compressed weight. */
export interface SparseRows {
  readonly classCount: number;
  readonly keys: Uint32Array;
  /** cells of row i stand at starts[i] .. starts[i + 1] */
  readonly starts: Uint32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}
