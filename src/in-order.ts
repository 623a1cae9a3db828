/** Items of very different sizes: how much may be held of them all. */
export interface Weighed<T> {
  readonly of: (item: T) => number;
  readonly most: number;
}

/**
 * The results of `work` on each item, in the order of the items, with at most `most` begun and not yet yielded: however long the input, no more is held.
 * Where they are weighed, no further item is asked for while those begun weigh `weight.most` or more. A result is yielded as soon as those before it are; the next
 * item is asked for meanwhile.
 */
export async function* inOrder<T, R>(items: AsyncIterable<T>, work: (item: T) => Promise<R>, most: number, weight?: Weighed<T>): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const begun: Promise<{ readonly result: R }>[] = [];
  const weights: number[] = [];
  let held = 0;
  let next: Promise<IteratorResult<T>> | undefined;
  let ended = false;
  try {
    while (!ended || begun.length > 0) {
      if (!ended && next === undefined && begun.length < most && held < (weight?.most ?? Infinity)) next = source.next();
      const first = await Promise.race([...begun.slice(0, 1), ...(next ? [next] : [])]);
      if ("result" in first) {
        begun.shift();
        held -= weights.shift() ?? 0;
        yield first.result;
        continue;
      }
      next = undefined;
      if (first.done === true) ended = true;
      else {
        const result = work(first.value).then((made) => ({ result: made }));
        result.catch(() => {}); // it is thrown where its turn comes
        begun.push(result);
        const weighs = weight?.of(first.value) ?? 0;
        weights.push(weighs);
        held += weighs;
      }
    }
  } finally {
    await source.return?.();
  }
}
