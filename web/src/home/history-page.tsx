import { useEffect } from "preact/hooks";
import type { AnswerOf } from "../../../src/contract/api.js";
import { useAnswer } from "../data/use-answer.js";
import { usePages } from "../data/use-pages.js";
import { Decided } from "../parts/decisions.js";
import { PagedList } from "../parts/paged-list.js";
import { Saves } from "../parts/saves.js";
import { Show } from "../parts/state.js";

const ALL = { report: undefined, entry: undefined, limit: 100, cursor: undefined };

/** Who decided what, the last first. */
export function HistoryPage() {
  const answered = useAnswer("history", ALL);
  useEffect(() => { document.title = "Decisions – Attaché"; }, []);
  return (
    <article>
      <h1>Decisions</h1>
      <div class="meta"><p>Nothing is overwritten: a decision is added, and can be taken back. Decide beside the text of a report.</p></div>
      <Show of={answered} what="the decisions">{(first) => <Whole first={first} />}</Show>
    </article>
  );
}

function Whole({ first }: { readonly first: AnswerOf<"history"> }) {
  const pages = usePages("history", ALL, first, ({ rows }) => rows);
  if (pages.rows.length === 0) return <p class="soft">Nobody decided anything yet.</p>;
  return (
    <>
      <PagedList pages={pages} noun="decisions" height={64} list={(rows) => <ol class="decisions">{rows}</ol>} row={(row, _, place) => <Decided key={row.decision.id} row={row} place={place} />} />
      <p><Saves table="history" query={{}} /></p>
    </>
  );
}
