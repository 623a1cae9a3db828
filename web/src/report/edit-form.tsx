import { useEffect, useRef, useState } from "preact/hooks";
import type { Actor } from "../../../src/model/actor.js";
import { useAnswer } from "../data/use-answer.js";
import type { ReviewedEntry } from "../parts/types.js";
import { selectedSpan } from "./text.js";
import type { Review } from "./use-review.js";

type Entry = ReviewedEntry["entry"];

/** Sets right how an entry is read: only what is changed is sent. Words selected in the text become what it stands on. */
export function EditForm({ own: { entry }, review, text }: { readonly own: ReviewedEntry; readonly review: Review; readonly text: string }) {
  const choices = useAnswer("choices", {});
  const form = useRef<HTMLFormElement>(null);
  const [span, setSpan] = useState<{ readonly start: number; readonly end: number; readonly words: string }>();
  const [type, setType] = useState<string>(entry.kind === "event" ? entry.type : "");
  const ready = choices.is === "here";
  useEffect(() => { form.current?.querySelector<HTMLElement>("select, input")?.focus(); }, [ready]);
  useEffect(() => {
    const listener = (): void => {
      const selected = selectedSpan();
      if (selected !== undefined) setSpan(selected);
    };
    document.addEventListener("selectionchange", listener);
    return () => document.removeEventListener("selectionchange", listener);
  }, []);
  if (choices.is !== "here") return null;
  const fields = choices.answer.fields[entry.kind].map(({ name, values }) => ({ name, values: name === "mode" ? ["", ...(choices.answer.modes[type] ?? [])] : values, now: valueOf(entry, name) }));
  const submit = (event: Event): void => {
    event.preventDefault();
    const given = new FormData(form.current!);
    const set = Object.fromEntries(fields.flatMap(({ name, now }) => { const value = String(given.get(name) ?? ""); return value === now ? [] : [[name, value] as const]; }));
    const reason = String(given.get("reason") ?? "").trim();
    void review.save({ action: "edit", entry: entry.id, ...(Object.keys(set).length > 0 && { set }), ...(span && { evidence: { start: span.start, end: span.end } }), ...(reason !== "" && { reason }) }, "Edited.");
  };
  return (
    <form ref={form} class="edit" onSubmit={submit} onKeyDown={(event) => { if (event.key === "Escape") { event.preventDefault(); review.open(undefined); } }}>
      <p class="tag">Its words: “{span === undefined ? entry.evidence.map(({ start, end }) => text.slice(start, end)).join(" … ") : span.words}” {span === undefined ? "Select others in the text to change them." : <button type="button" class="more" onClick={() => setSpan(undefined)}>Keep the old ones</button>}</p>
      <div class="fields">
        {fields.map(({ name, values, now }) => (
          <label key={name}>{name}
            {values === undefined
              ? <input name={name} defaultValue={now} spellcheck={false} />
              : <select name={name} defaultValue={now} onChange={(event) => { if (name === "type") setType(event.currentTarget.value); }}>{values.map((value) => <option key={value} value={value} selected={value === now}>{value === "" ? "none" : value}</option>)}</select>}
          </label>
        ))}
        <label>why <input name="reason" placeholder="if it should be remembered" /></label>
      </div>
      <p class="tag">Actors are written Name=CODE with commas between; dates 2025, 2025-01, 2025-10-20 or 2025-10-14/2025-10-19.</p>
      <div class="tools"><button type="submit">Save</button><button type="button" onClick={() => review.open(undefined)}>Leave it</button></div>
    </form>
  );
}

/** A field as it is written in the form. */
function valueOf(entry: Entry, name: string): string {
  const all = entry as unknown as { readonly [field: string]: unknown };
  const value = name === "unit" && entry.kind === "undertaking" ? entry.value?.unit : name === "value" && entry.kind === "undertaking" ? entry.value?.amount : all[name];
  if (value === undefined || value === null) return "";
  if (name === "when" || name === "period") return (value as { readonly value?: string }).value ?? "";
  if (name === "topics") return (value as readonly string[]).join(", ");
  if (Array.isArray(value)) return (value as readonly Actor[]).map(written).join(", ");
  return typeof value === "object" ? written(value as Actor) : String(value);
}

function written({ name, code }: Actor): string {
  return `${name.replaceAll(",", "")}=${code ?? ""}`;
}
