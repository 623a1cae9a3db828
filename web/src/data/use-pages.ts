import { useEffect, useState } from "preact/hooks";
import type { AnswerOf } from "../../../src/contract/api.js";
import { ask, type Askable, type Given, type Problem } from "./ask.js";
import { problemOf } from "./use-answer.js";

export interface Pages<R> {
  readonly rows: readonly R[];
  /** whether there are more than these */
  readonly more: boolean;
  readonly problem: Problem | undefined;
  /** asks for the next page, unless it is on its way */
  fetch(): void;
}

interface Beyond<R> {
  readonly of: unknown;
  readonly rows: readonly R[];
  readonly next: number | undefined;
  readonly asking: boolean;
  readonly problem?: Problem;
}

/** The rows of a first page, and of those after it as they are asked for; when the first is another, it begins anew. */
export function usePages<N extends Askable, R>(name: N, query: Given<N>, first: AnswerOf<N> & { readonly next?: number | undefined }, rowsOf: (page: AnswerOf<N>) => readonly R[]): Pages<R> {
  const none: Beyond<R> = { of: first, rows: [], next: first.next, asking: false };
  const [held, setBeyond] = useState(none);
  const beyond = held.of === first ? held : none;
  useEffect(() => {
    if (!beyond.asking) return undefined;
    const stop = new AbortController();
    ask(name, { ...query, cursor: beyond.next } as Given<N>, stop.signal).then(
      (page) => setBeyond({ of: first, rows: [...beyond.rows, ...rowsOf(page)], next: (page as { readonly next?: number }).next, asking: false }),
      (error: unknown) => { if (!stop.signal.aborted) setBeyond({ ...beyond, asking: false, problem: problemOf(error) }); },
    );
    return () => stop.abort();
  }, [beyond.asking, first]);
  return {
    rows: [...rowsOf(first), ...beyond.rows],
    more: beyond.next !== undefined,
    problem: beyond.problem,
    fetch: () => { if (beyond.next !== undefined && !beyond.asking) setBeyond({ of: first, rows: beyond.rows, next: beyond.next, asking: true }); },
  };
}
