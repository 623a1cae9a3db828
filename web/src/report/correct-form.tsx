import { useState } from "preact/hooks";
import { DecideForm } from "../parts/decide-form.js";
import type { Reviewed } from "../parts/types.js";

/** What is known about a report, set right; an emptied field is taken away. */
export function CorrectForm({ report }: { readonly report: Reviewed["report"] }) {
  const [open, setOpen] = useState(false);
  const now: { readonly [field: string]: string } = { title: report.title ?? "", publisher: report.publisher ?? "", wire: report.wire ?? "", published: report.published?.value ?? "", updated: report.updated?.value ?? "" };
  return (
    <details class="table correct" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Set right what is known about it</summary>
      {open && (
        <DecideForm label="What is known about this report" save="Save" onDone={() => setOpen(false)} request={({ reason = "", ...given }) => {
          const set = Object.fromEntries(Object.entries(given).filter(([field, value]) => value !== now[field]));
          return Object.keys(set).length === 0 ? undefined : { action: "correct", report: report.id, set, ...(reason !== "" && { reason }) };
        }}>
          <label>Title<input name="title" defaultValue={now["title"]} /></label>
          <label>Publisher<input name="publisher" defaultValue={now["publisher"]} /></label>
          <label>Agency<input name="wire" defaultValue={now["wire"]} /></label>
          <label>Published<input type="date" name="published" defaultValue={now["published"]} /></label>
          <label>Updated<input type="date" name="updated" defaultValue={now["updated"]} /></label>
          <label>Why<input name="reason" /></label>
        </DecideForm>
      )}
    </details>
  );
}
