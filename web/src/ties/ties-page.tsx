import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import "../styles/ties.css";
import type { Given } from "../data/ask.js";
import { useAddress } from "../data/address.js";
import { useAnswer } from "../data/use-answer.js";
import { Saves } from "../parts/saves.js";
import { Show } from "../parts/state.js";
import type { Ties } from "../parts/types.js";
import { count } from "../parts/words.js";
import { TieFilters } from "./tie-filters.js";
import { TieTable } from "./tie-table.js";
import { pairAddress, tieName, tieWords } from "./tie-words.js";

export interface Picture {
  readonly name: "graph" | "map";
  readonly title: string;
  readonly other: { readonly href: string; readonly says: string };
  readonly drawn: ComponentType<{ readonly answer: Ties; readonly marked: number | undefined; readonly onMark: (index: number | undefined) => void }>;
}

const USUAL = 40;

/** Who acts towards whom: a picture of it, its filters in the address, and the same as a table. */
export function TiesPage({ name, title, other, drawn }: Picture) {
  const { query } = useAddress();
  const given = Object.fromEntries(["from", "to", "kind", "side", "topic", "actor", "asOf"].map((key) => [key, query.get(key) ?? undefined]));
  const asked = { ...given, limit: Number(query.get("top")) || USUAL } as unknown as Given<"ties">;
  const answered = useAnswer("ties", asked);
  useEffect(() => { document.title = `${title} – Attaché`; }, [title]);
  return (
    <article class="ties-page">
      <h1>{title}</h1>
      <div class="meta"><p>Who acts towards whom in the whole record, by what is told as having happened. Each thing counts once, however many reports tell it. <a href={`${other.href}${location.search}`}>{other.says}</a></p></div>
      <TieFilters given={{ ...given, top: query.get("top") ?? String(USUAL) }} />
      <Show of={answered} what="who acts towards whom">
        {(answer) => answer.ties.length === 0 ? <p class="state">Nothing that is told as having happened passes these filters.{leftOut(answer)}</p> : <Whole key={name} name={name} answer={answer} drawn={drawn} asked={asked} />}
      </Show>
    </article>
  );
}

function Whole({ name, answer, drawn: Drawn, asked }: { readonly name: Picture["name"]; readonly answer: Ties; readonly drawn: Picture["drawn"]; readonly asked: Given<"ties"> }) {
  const [marked, setMarked] = useState<number>();
  const tie = marked === undefined ? undefined : answer.ties[marked];
  return (
    <>
      <Drawn answer={answer} marked={tie === undefined ? undefined : marked} onMark={setMarked} />
      <div class="marked" aria-live="polite">
        {tie === undefined ? <Key /> : <p><b>{tieName(tie)}</b> · {tieWords(tie)} · <a href={pairAddress(tie)}>the pair</a></p>}
      </div>
      <p class="soft">{count(answer.ties.length, "tie")} of {count(answer.actors.length, "actor")}{answer.more > 0 && <>; {answer.more} weaker ties are left out</>}.{leftOut(answer)} <Saves table="ties" query={asked} plot={name} file={name} /></p>
      <TieTable ties={answer.ties} />
    </>
  );
}

function leftOut({ leftOut: { marked, undated } }: Ties): string {
  const parts = [...(marked > 0 ? [`${count(marked, "item")} planned, supposed, denied or told as background`] : []), ...(undated > 0 ? [`${undated} without a date`] : [])];
  return parts.length === 0 ? "" : ` Not counted: ${parts.join(", ")}.`;
}

function Key() {
  const line = (own: string) => <svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true"><g class={`tie ${own}`}><path class="line" d="M1,5L25,5" stroke-width="3" /></g></svg>;
  return (
    <p class="key">
      <span>{line("up")}cooperation</span><span>{line("down")}conflict</span><span>{line("mixed")}both</span><span>{line("up words")}words alone</span><span>wider: more items</span><span>without a head: together</span>
      <span class="hint"><kbd>←</kbd> <kbd>→</kbd> step, <kbd>Enter</kbd> opens the pair</span>
    </p>
  );
}
