import { useEffect, useRef } from "preact/hooks";
import { Failed } from "../parts/state.js";
import type { Reviewed, ReviewedEntry } from "../parts/types.js";
import { count, Day, Marks, Whose } from "../parts/words.js";
import { CutForm } from "./cut-form.js";
import { EditForm } from "./edit-form.js";
import { LinkForm } from "./link-form.js";
import { NoteForm } from "./note-form.js";
import { kindClass } from "./segments.js";
import type { Review, Tool } from "./use-review.js";

/** The entries beside the text, in its order; the chosen one has the review's tools under it. */
export function Entries({ reviewed, review }: { readonly reviewed: Reviewed; readonly review: Review }) {
  const { entries, rejected } = reviewed;
  const done = entries.filter((one) => one.review !== "unreviewed").length;
  return (
    <section class="entries" aria-labelledby="entries-title">
      <h2 id="entries-title">Entries<span class="aside">{done + rejected.length} of {entries.length + rejected.length} reviewed</span></h2>
      <p class="keys-line" aria-hidden="true"><kbd>j</kbd><kbd>k</kbd> move <kbd>a</kbd> accept <kbd>e</kbd> edit <kbd>r</kbd> reject <kbd>l</kbd> link <kbd>c</kbd> cut <kbd>n</kbd> note <kbd>u</kbd> undo</p>
      <p class="told" role="status" aria-live="polite">{review.said}</p>
      {review.problem && <Failed problem={review.problem} />}
      <ol>
        {entries.map((own) => <Entry key={own.entry.id} own={own} reviewed={reviewed} review={review} />)}
      </ol>
      {entries.length === 0 && <p class="soft">Nothing was read in it{reviewed.report.language !== "en" && reviewed.report.language !== "und" ? `: it is written in “${reviewed.report.language}”, and Attaché reads English only` : ""}.</p>}
      {rejected.length > 0 && (
        <details class="table rejected"><summary>{count(rejected.length, "entry")} rejected</summary>
          <ul>{rejected.map(({ entry, line, decision }) => (
            <li key={entry.id}>{line.what} <button type="button" class="more" onClick={() => void review.save({ action: "undo", decision }, "It counts again.")}>Bring it back</button></li>
          ))}</ul>
        </details>
      )}
    </section>
  );
}

function Entry({ own, reviewed, review }: { readonly own: ReviewedEntry; readonly reviewed: Reviewed; readonly review: Review }) {
  const { entry, line } = own;
  const on = review.chosen === own;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!on) return;
    row.current?.scrollIntoView({ block: "nearest" });
    document.querySelector(`.text [data-start="${entry.evidence[0]?.start ?? -1}"]`)?.scrollIntoView({ block: "nearest" });
  }, [on]);
  return (
    <li ref={row} class={`entry ${kindClass(own)}${on ? " on" : ""}`} data-entry={entry.id}>
      <button type="button" class="entry-head" aria-pressed={on} onClick={() => review.choose(own)}>
        <span class="tag"><i class={`swatch ${kindClass(own)}`} />{tagOf(own)}{own.review !== "unreviewed" && <b class="reviewed"> ✓ {own.review}</b>}</span>
        <span class="what"><Marks marks={line.marks} /> {line.what}</span>
        <span class="tag"><Day when={line.when} /> · <Whose word={line.word} voices={own.voices} disputed={own.disputed} /></span>
      </button>
      {on && (
        <div class="entry-body">
          <p class="tag">{own.members > 1 ? <>one of {own.members} tellings of <a href={`/item/${own.item}`}>one item</a></> : <><a href={`/item/${own.item}`}>its item</a>, told here alone</>} · read by {entry.rule}, {Math.round(entry.confidence * 100)} % sure</p>
          <div class="tools" role="group" aria-label="Review">
            <button type="button" onClick={() => void review.save({ action: "accept", entry: entry.id }, "Accepted.")}>Accept</button>
            <button type="button" onClick={() => void review.save({ action: "reject", entry: entry.id }, "Rejected: it counts nowhere any more.")}>Reject</button>
            {(["edit", "link", "cut", "note"] satisfies readonly Tool[]).map((tool) => <button key={tool} type="button" aria-expanded={review.tool === tool} onClick={() => review.open(review.tool === tool ? undefined : tool)}>{{ edit: "Edit", link: "Link", cut: "Cut", note: "Note" }[tool]}</button>)}
            <button type="button" onClick={() => void review.undo()}>Undo</button>
          </div>
          {review.tool === "edit" && <EditForm own={own} review={review} text={reviewed.report.text} />}
          {review.tool === "link" && <LinkForm own={own} review={review} />}
          {review.tool === "cut" && <CutForm own={own} review={review} />}
          {review.tool === "note" && <NoteForm own={own} review={review} />}
        </div>
      )}
    </li>
  );
}

function tagOf({ entry }: ReviewedEntry): string {
  switch (entry.kind) {
    case "event": return `event · ${entry.type}${entry.mode ? ` ${entry.mode}` : ""}`;
    case "statement": return `statement · ${entry.manner} · ${entry.stance}`;
    case "figure": return `figure · ${entry.bound}`;
    case "undertaking": return `undertaking · ${entry.form} · ${entry.stage === "in-force" ? "in force" : entry.stage}`;
  }
}
