import { useEffect, useRef, useState } from "preact/hooks";
import type { AnswerOf } from "../../../src/contract/api.js";
import { ask } from "../data/ask.js";
import type { ReviewedEntry } from "../parts/types.js";
import { sourceWords } from "../parts/words.js";
import type { Review } from "./use-review.js";

/** Finds another entry of its kind by words, or takes its id, and says that the two are one thing. */
export function LinkForm({ own: { entry }, review }: { readonly own: ReviewedEntry; readonly review: Review }) {
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [hits, setHits] = useState<AnswerOf<"search">["hits"]>([]);
  useEffect(() => input.current?.focus(), []);
  const isId = /^[ei]_[0-9a-f]{6,}$/.test(words.trim());
  useEffect(() => {
    if (isId || words.trim().length < 3) return setHits([]);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const query = { q: words, kind: entry.kind, actor: undefined, type: undefined, stage: undefined, topic: undefined, modality: undefined, from: undefined, to: undefined, knownFrom: undefined, asOf: undefined, outlet: undefined, limit: 8, cursor: undefined };
      ask("search", query, stop.signal).then(({ hits: found }) => setHits(found), () => setHits([]));
    }, 200);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words]);
  const link = (other: string): void => void review.save({ action: "link", a: entry.id, b: other }, "Linked: they are one thing.");
  return (
    <form class="edit" onSubmit={(event) => { event.preventDefault(); if (isId) link(words.trim()); }} onKeyDown={(event) => { if (event.key === "Escape") review.open(undefined); }}>
      <label>The other {entry.kind}: words of it, or its id<input ref={input} value={words} onInput={(event) => setWords(event.currentTarget.value)} spellcheck={false} /></label>
      {isId && <div class="tools"><button type="submit">They are one thing</button></div>}
      <ul class="others">{hits.flatMap(({ report, entries }) => entries.filter(({ line }) => line.id !== entry.id).map(({ line }) => (
        <li key={line.id}><button type="button" onClick={() => link(line.id)}>The same</button><span>{line.what} <span class="soft">{sourceWords(report)}</span></span></li>
      )))}</ul>
    </form>
  );
}
