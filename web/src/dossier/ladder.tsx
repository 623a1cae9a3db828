import type { ComponentChildren } from "preact";
import { heightOf } from "../../../src/model/ladder.js";
import { Cites } from "../parts/cites.js";
import { LongList } from "../parts/long-list.js";
import type { RowPlace } from "../parts/virtual-rows.js";
import { Section } from "../parts/section.js";
import type { LadderRow } from "../parts/types.js";
import { isDated, Marks, partyList, quoted, stageLabel, valueWords, whenShort, Whose } from "../parts/words.js";
import { Accounts } from "./accounts.js";

const RUNGS = ["signalled", "proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "implemented"] as const;

/** The undertakings as rungs reached, from words (hollow) to deeds (solid), with dates and steps back. */
export function Ladder({ rows, more, saves, isFresh }: { readonly rows: readonly LadderRow[]; readonly more: number; readonly saves: ComponentChildren; readonly isFresh: (item: string) => boolean }) {
  if (rows.length === 0) return null;
  return (
    <Section id="ladder" title="Ladder" aside="undertakings, from words to deeds" saves={saves}>
      <div class="rungs" aria-hidden="true">{RUNGS.map((rung) => <span key={rung}>{stageLabel(rung)}</span>)}</div>
      <LongList of={rows} first={9} noun="undertakings" height={112} list={(shown) => <ol class="ladder">{shown}</ol>} row={(row, _, place) => <Rung key={row.item} row={row} fresh={isFresh(row.item)} place={place} />} />
      {more > 0 && <p class="soft">And {more} more, farther from the pair.</p>}
    </Section>
  );
}

function Rung({ row, fresh, place }: { readonly row: LadderRow; readonly fresh: boolean; readonly place: RowPlace }) {
  const has = row.terms.filter((term) => !term.negated).map((term) => term.text);
  const hasNot = row.terms.filter((term) => term.negated).map((term) => term.text);
  const subject = row.subject || quoted(row.words);
  return (
    <li {...place} class={fresh ? "fresh" : ""}>
      <div class="undertaking">
        <p class="what"><Marks marks={row.marks} /> <a href={`/item/${row.item}`}>{subject}</a> <Cites of={row.cites} item={row.item} said={subject} /></p>
        <p class="soft">{[row.form === "other" ? "" : row.form, partyList(row.parties), row.value ? valueWords(row.value) : ""].filter(Boolean).join(" · ")}</p>
        <p class="soft"><Whose word={row.word} voices={row.voices} disputed={row.disputed} /></p>
        {has.length > 0 && <p class="soft">contains: {has.join("; ")}</p>}
        {hasNot.length > 0 && <p class="soft">said not to contain: {hasNot.join("; ")}</p>}
        <Accounts of={row.accounts} />
      </div>
      <Track row={row} />
    </li>
  );
}

/** What is not told as fact has reached no rung: it stands dashed on the one it is spoken of. */
function Track({ row }: { readonly row: LadderRow }) {
  const told = row.marks.length === 0;
  const steps = row.steps.length > 0 ? row.steps : [{ stage: row.stage, ...(row.when && { when: row.when }), direction: "up" as const, cites: row.cites, known: "" }];
  const up = steps.filter(({ direction, stage }) => direction === "up" && heightOf(stage) >= 0);
  const back = steps.filter(({ direction, stage }) => direction === "back" || heightOf(stage) < 0);
  const heights = up.map(({ stage }) => heightOf(stage));
  const x = (height: number): number => ((height + 0.5) / RUNGS.length) * 100;
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const words = steps.map(({ stage, when, direction }) => `${direction === "back" ? "back: " : ""}${stageLabel(stage)}${isDated(when) ? ` ${whenShort(when)}` : ""}`).join(", then ");
  return (
    <div class={`track${told ? "" : " open"}`}>
      <span class="sr">{told ? words : `${words} (${row.marks.join(", ")})`}</span>
      <div class="line" aria-hidden="true" />
      {heights.length > 0 && <div class="reach" aria-hidden="true" style={{ left: `${x(low)}%`, width: `${x(high) - x(low)}%` }} />}
      {RUNGS.flatMap((rung) => up.find(({ stage }) => stage === rung) ?? []).map(({ stage, when }) => (
        <div key={stage} class={`step${heightOf(stage) >= 4 ? " deed" : ""}`} aria-hidden="true" style={{ left: `${x(heightOf(stage))}%` }}>
          <i /><span class="stage">{stageLabel(stage)}</span>{isDated(when) && <time>{whenShort(when)}</time>}
        </div>
      ))}
      {back.map(({ stage, when }, i) => (
        <div key={`${stage} ${i}`} class="step back" aria-hidden="true" style={{ left: `${Math.min(97, x(heights.length > 0 ? high : 0) + 6 * (i + 1))}%` }}>
          <i /><span class="stage always">↩ {stageLabel(stage)}</span>{isDated(when) && <time>{whenShort(when)}</time>}
        </div>
      ))}
    </div>
  );
}
