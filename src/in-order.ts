/**
 * The results of `work` on each item, in the order of the items, with at most `most` begun and not yet yielded: however long the input, no more is held.
 * A result is yielded as soon as those before it are; the next item is asked for meanwhile.
 */
export async function* inOrder<T, R>(items: AsyncIterable<T>, work: (item: T) => Promise<R>, most: number): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const begun: Promise<{ readonly result: R }>[] = [];
  let next: Promise<IteratorResult<T>> | undefined;
  let ended = false;
  try {
    while (!ended || begun.length > 0) {
      if (!ended && next === undefined && begun.length < most) next = source.next();
      const first = await Promise.race([...begun.slice(0, 1), ...(next ? [next] : [])]);
      if ("result" in first) {
        begun.shift();
        yield first.result;
        continue;
      }
      next = undefined;
      if (first.done === true) ended = true;
      else {
        const result = work(first.value).then((made) => ({ result: made }));
        result.catch(() => {}); // it is thrown where its turn comes
        begun.push(result);
      }
    }
  } finally {
    await source.return?.();
  }
}
