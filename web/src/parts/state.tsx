import type { ComponentChildren } from "preact";
import type { Answered } from "../data/use-answer.js";
import type { Problem } from "../data/ask.js";

/** What an answer becomes on the page; until it is here, and when it fails, that is said plainly. */
export function Show<T>({ of, what, children }: { readonly of: Answered<T>; readonly what: string; readonly children: (answer: T, waiting: boolean) => ComponentChildren }) {
  if (of.is === "loading") return <p class="state" role="status">Asking the record for {what}…</p>;
  if (of.is === "failed") return <Failed problem={of.problem} />;
  return <>{children(of.answer, of.waiting)}</>;
}

/** What went wrong, and what to do. */
export function Failed({ problem }: { readonly problem: Problem }) {
  return (
    <section class="state failed" role="alert">
      <p><strong>{problem.message}</strong>{problem.where ? <> ({problem.where})</> : null}</p>
      {problem.remedy && <p>{problem.remedy}</p>}
    </section>
  );
}
