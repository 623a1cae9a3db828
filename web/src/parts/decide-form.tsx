import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { DecisionRequest } from "../../../src/contract/decision-request.js";
import { decide, type Problem } from "../data/ask.js";
import { look } from "../data/revision.js";
import { problemOf } from "../data/use-answer.js";
import { Failed } from "./state.js";

/** Fields that become a decision when they are saved. `request` makes it of what the fields hold, by their names; undefined when nothing is said. */
export function DecideForm({ label, save, request, onDone, children }: {
  readonly label: string; readonly save: string; readonly request: (given: { readonly [field: string]: string }) => DecisionRequest | undefined; readonly onDone: () => void; readonly children: ComponentChildren;
}) {
  const [problem, setProblem] = useState<Problem>();
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const given = Object.fromEntries([...new FormData(form)].map(([field, value]) => [field, String(value).trim()]));
    const made = request(given);
    if (made === undefined) return setProblem({ code: "nothing-said", message: "Nothing is said yet.", remedy: "Fill in what you know." });
    try {
      await decide(made);
      setProblem(undefined);
      await look();
      onDone();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <form class="edit decide" aria-label={label} onSubmit={(event) => { event.preventDefault(); void submit(event.currentTarget); }} onKeyDown={(event) => { if (event.key === "Escape") onDone(); }}>
      <div class="fields">{children}</div>
      <div class="tools"><button type="submit">{save}</button></div>
      {problem && <Failed problem={problem} />}
    </form>
  );
}
