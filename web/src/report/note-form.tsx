import { useEffect, useRef } from "preact/hooks";
import type { ReviewedEntry } from "../parts/types.js";
import type { Review } from "./use-review.js";

/** A note on an entry: it changes nothing else. */
export function NoteForm({ own: { entry }, review }: { readonly own: ReviewedEntry; readonly review: Review }) {
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const save = (): void => {
    const note = text.current!.value.trim();
    if (note !== "") void review.save({ action: "note", id: entry.id, text: note }, "Noted.");
  };
  return (
    <form class="edit" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <label>Note<textarea ref={text} rows={3} onKeyDown={(event) => {
        if (event.key === "Escape") review.open(undefined);
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
      }} /></label>
      <div class="tools"><button type="submit">Save the note</button><button type="button" onClick={() => review.open(undefined)}>Leave it</button></div>
    </form>
  );
}
