import type { ComponentChildren } from "preact";
import type { Answered } from "../data/use-answer.js";
import { Cites, WithSentences } from "../parts/cites.js";
import { LongList } from "../parts/long-list.js";
import { Section } from "../parts/section.js";
import { Show } from "../parts/state.js";
import type { Changes } from "../parts/types.js";
import { dayWords, Marks, stageLabel, whenShort } from "../parts/words.js";

/** What reports since a day brought that was not known before; the same is marked all over the page. */
export function ChangesPart({ answered, since, days, onSince, saves }: { readonly answered: Answered<Changes>; readonly since: string | undefined; readonly days: readonly string[]; readonly onSince: (day: string) => void; readonly saves: ComponentChildren }) {
  const choice = (
    <select aria-label="Changes since" value={since} onChange={(event) => onSince(event.currentTarget.value)}>
      {since !== undefined && !days.includes(since) && <option value={since}>since {dayWords(since)}</option>}
      {days.toReversed().map((day) => <option key={day} value={day}>since {whenShort({ basis: "stated", value: day })}</option>)}
    </select>
  );
  return (
    <Section id="changes" title="What changed" aside={choice} saves={saves}>
      {since === undefined ? <p class="soft">Nothing yet.</p> : <Show of={answered} what="what changed">{(changes) => <List changes={changes} />}</Show>}
    </Section>
  );
}

interface Row { readonly key: string; readonly tag: string; readonly what: string; readonly item: string; readonly cites: readonly number[]; readonly marks: Changes["fresh"][number]["marks"]; readonly tail?: string }

function List({ changes }: { readonly changes: Changes }) {
  const rows = rowsOf(changes);
  return (
    <WithSentences citations={changes.citations} reports={changes.reports}>
      {rows.length === 0 && <p class="soft">Nothing that was not known before.</p>}
      <LongList of={rows} first={7} noun="changes" height={58} list={(shown) => <ul class="changes">{shown}</ul>}
        row={({ key, tag, what, item, cites, marks, tail }, _, place) => (
          <li {...place} key={key}><b>{tag}</b><div><Marks marks={marks} /> {what} {tail && <span class="soft">{tail}</span>} <Cites of={cites} item={item} said={what} /></div></li>
        )} />
    </WithSentences>
  );
}

/** Rungs, disputes and revisions first; then what is new, words of nobody last. */
function rowsOf(changes: Changes): readonly Row[] {
  const row = (tag: string, { item, marks, cites, line }: Changes["fresh"][number], tail?: string): Row => ({ key: `${tag} ${item} ${tail ?? ""}`, tag, what: line.kind === "statement" && line.words !== "" ? `${line.what.split(":")[0]}: ${line.words}` : line.what, item, marks, cites, ...(tail && { tail }) });
  const rank = { undertaking: 0, event: 1, figure: 2, statement: 3 };
  return [
    ...changes.steps.map(({ row: own, step }) => row(stageLabel(step.stage), own, step.direction === "back" ? "a step back" : "a step up")),
    ...changes.opened.map(({ row: own, account }) => row("disputed", own, `against it: ${account.line.what}`)),
    ...changes.figures.map(({ row: own, other }) => row(other.relation === "incompatible" ? "disputed" : "revised", own, `beside ${other.text}`)),
    ...changes.settled.map(({ row: own }) => row("settled", own)),
    ...changes.support.map(({ row: own, from, to }) => row("support", own, `${from} → ${to} voices`)),
    ...changes.fresh.toSorted((x, y) => rank[x.line.kind] - rank[y.line.kind]).map((own) => row(own.line.kind === "undertaking" ? "undertaken" : own.line.kind === "statement" ? "said" : own.line.kind === "figure" ? "figure" : "new", own)),
  ];
}
