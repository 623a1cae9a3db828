/** A file of a test set, and how many reviewed entries (of dates: expressions) it holds, and how many it could not. */
export interface Written {
  readonly text: string;
  readonly written: number;
  readonly leftOut: number;
}
