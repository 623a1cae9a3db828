import { useEffect, useState } from "preact/hooks";
import type { AnswerOf } from "../../../src/contract/api.js";
import { addressOf, ask, AskError, type Askable, type Given, type Problem } from "./ask.js";
import { useRevision } from "./revision.js";

/** An answer: not here yet; here (perhaps while a newer one is on its way); or why it is not. */
export type Answered<T> =
  | { readonly is: "loading" }
  | { readonly is: "here"; readonly answer: T; readonly waiting: boolean }
  | { readonly is: "failed"; readonly problem: Problem };

const MOST_KEPT = 60;
const kept = new Map<string, unknown>();

/** Asks an endpoint, and again whenever the record changes. While the next answer is on its way the last one stays on the page. */
export function useAnswer<N extends Askable>(name: N, query: Given<N> | undefined): Answered<AnswerOf<N>> {
  const revision = useRevision();
  const address = query === undefined ? undefined : addressOf(name, query);
  const [state, setState] = useState<{ readonly address: string | undefined; readonly answered: Answered<AnswerOf<N>> }>({ address: undefined, answered: { is: "loading" } });
  useEffect(() => {
    if (address === undefined || query === undefined) return undefined;
    const stop = new AbortController();
    ask(name, query, stop.signal).then(
      (answer) => {
        keep(address, answer);
        setState({ address, answered: { is: "here", answer, waiting: false } });
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setState((last) => (last.answered.is === "here" && last.address === address && error instanceof AskError && error.problem.code === "no-answer" ? last : { address, answered: { is: "failed", problem: problemOf(error) } }));
      },
    );
    return () => stop.abort();
  }, [name, address, revision]);
  if (state.address === address) return state.answered;
  const had = address === undefined ? undefined : (kept.get(address) as AnswerOf<N> | undefined);
  if (had !== undefined) return { is: "here", answer: had, waiting: true };
  return state.answered.is === "here" && sameSubject(state.address, address) ? { ...state.answered, waiting: true } : { is: "loading" };
}

/** Asks for what will probably be wanted next, so that it is here when it is; what fails is not told. */
export async function fetchAhead<N extends Askable>(name: N, query: Given<N>): Promise<void> {
  const address = addressOf(name, query);
  if (kept.has(address)) return;
  await ask(name, query).then((answer) => keep(address, answer), () => {});
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

function keep(address: string, answer: unknown): void {
  kept.delete(address);
  kept.set(address, answer);
  for (const [oldest] of kept) {
    if (kept.size <= MOST_KEPT) return;
    kept.delete(oldest);
  }
}

export function problemOf(error: unknown): Problem {
  return error instanceof AskError ? error.problem : { code: "fault", message: "This page failed; that is our fault, not yours.", remedy: String(error) };
}
