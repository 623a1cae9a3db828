import { useEffect, useState } from "preact/hooks";
import { useAnswer } from "../data/use-answer.js";
import { Decisions } from "../parts/decisions.js";
import { Saves } from "../parts/saves.js";
import { Show } from "../parts/state.js";

/** Who decided what, the last first. */
export function HistoryPage() {
  const [limit, setLimit] = useState(50);
  const answered = useAnswer("history", { report: undefined, entry: undefined, limit, cursor: undefined });
  useEffect(() => { document.title = "Decisions – Attaché"; }, []);
  return (
    <article>
      <h1>Decisions</h1>
      <div class="meta"><p>Nothing is overwritten: a decision is added, and can be taken back. Decide beside the text of a report.</p></div>
      <Show of={answered} what="the decisions">
        {({ rows, next }) => (
          <>
            {rows.length === 0 && <p class="soft">Nobody decided anything yet.</p>}
            <Decisions rows={rows} />
            {rows.length > 0 && <p><Saves table="history" query={{}} /></p>}
            {next !== undefined && <button type="button" class="more" onClick={() => setLimit(Math.min(500, limit + 100))}>More</button>}
          </>
        )}
      </Show>
    </article>
  );
}
