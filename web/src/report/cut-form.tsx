import { useAnswer } from "../data/use-answer.js";
import { Show } from "../parts/state.js";
import type { ReviewedEntry } from "../parts/types.js";
import { sourceWords } from "../parts/words.js";
import type { Review } from "./use-review.js";

/** The other tellings of its item, each of which may be said to be another thing. */
export function CutForm({ own: { entry, item, members }, review }: { readonly own: ReviewedEntry; readonly review: Review }) {
  const answered = useAnswer("show", members > 1 ? { id: item } : undefined);
  if (members < 2) return <p class="tag">It is told here alone: there is nothing to cut it from.</p>;
  return (
    <Show of={answered} what="the other tellings">
      {(shown) => shown.kind === "item" ? (
        <ul class="others">{shown.members.filter((member) => member.entry.id !== entry.id).map((member) => (
          <li key={member.entry.id}>
            <button type="button" onClick={() => void review.save({ action: "cut", a: entry.id, b: member.entry.id }, "Cut: they are not one thing.")}>Not the same</button>
            <span>{member.line.what} <span class="soft">{sourceWords(member.report)}</span></span>
          </li>
        ))}</ul>
      ) : null}
    </Show>
  );
}
