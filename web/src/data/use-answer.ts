import { useEffect, useState } from "preact/hooks";
import type { AnswerOf } from "../../../src/contract/api.js";
import { addressOf, AskError, askTagged, holds, type Askable, type Given, type Problem, type Tagged } from "./ask.js";
import { useRevision } from "./revision.js";

/** An answer: not here yet; here (perhaps while a newer one is on its way); or why it is not. */
export type Answered<T> =
  | { readonly is: "loading" }
  | { readonly is: "here"; readonly answer: T; readonly waiting: boolean }
  | { readonly is: "failed"; readonly problem: Problem };

const MOST_KEPT = 80;
const kept = new Map<string, Tagged<unknown>>();

/**
 * Asks an endpoint, and again whenever the record changes. While the next answer is on its way the last one stays on the page; one that was given since the
 * record last changed is not asked for again.
 */
export function useAnswer<N extends Askable>(name: N, query: Given<N> | undefined): Answered<AnswerOf<N>> {
  const revision = useRevision();
  const address = query === undefined ? undefined : addressOf(name, query);
  const [state, setState] = useState<{ readonly address: string | undefined; readonly answered: Answered<AnswerOf<N>> }>({ address: undefined, answered: { is: "loading" } });
  useEffect(() => {
    if (address === undefined || query === undefined) return undefined;
    const had = stillHolding<N>(address);
    if (had !== undefined) {
      setState({ address, answered: { is: "here", answer: had, waiting: false } });
      return undefined;
    }
    const stop = new AbortController();
    askTagged(name, query, stop.signal).then(
      (tagged) => {
        keep(address, tagged);
        setState({ address, answered: { is: "here", answer: tagged.answer, waiting: false } });
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setState((last) => (last.answered.is === "here" && last.address === address && error instanceof AskError && error.problem.code === "no-answer" ? last : { address, answered: { is: "failed", problem: problemOf(error) } }));
      },
    );
    return () => stop.abort();
  }, [name, address, revision]);
  if (state.address === address) return state.answered;
  const had = address === undefined ? undefined : kept.get(address);
  if (had !== undefined) return { is: "here", answer: had.answer as AnswerOf<N>, waiting: !holds(had.tag) };
  return state.answered.is === "here" && sameSubject(state.address, address) ? { ...state.answered, waiting: true } : { is: "loading" };
}

/** Asks for what will probably be wanted next, so that it is here when it is; what fails is not told. */
export async function fetchAhead<N extends Askable>(name: N, query: Given<N>, signal: AbortSignal): Promise<void> {
  const address = addressOf(name, query);
  if (signal.aborted || stillHolding(address) !== undefined) return;
  await askTagged(name, query, signal).then((tagged) => keep(address, tagged), () => {});
}

function stillHolding<N extends Askable>(address: string): AnswerOf<N> | undefined {
  const had = kept.get(address);
  return had !== undefined && holds(had.tag) ? (had.answer as AnswerOf<N>) : undefined;
}

/** Whether two addresses ask the same of another day or page: the old answer may stand until the new one comes. */
function sameSubject(a: string | undefined, b: string | undefined): boolean {
  const subject = (address = ""): string => {
    const [path, query = ""] = address.split("?");
    const given = new URLSearchParams(query);
    return [path, given.get("a"), given.get("b"), given.get("topic")].join(" ");
  };
  return subject(a) === subject(b);
}

function keep(address: string, tagged: Tagged<unknown>): void {
  kept.delete(address);
  kept.set(address, tagged);
  for (const [oldest] of kept) {
    if (kept.size <= MOST_KEPT) return;
    kept.delete(oldest);
  }
}

export function problemOf(error: unknown): Problem {
  return error instanceof AskError ? error.problem : { code: "fault", message: "This page failed; that is our fault, not yours.", remedy: String(error) };
}
