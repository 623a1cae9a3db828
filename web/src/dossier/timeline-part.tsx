import { useMemo, useState } from "preact/hooks";
import type { Given } from "../data/ask.js";
import { useAnswer } from "../data/use-answer.js";
import { Cites, useSentences, WithSentences } from "../parts/cites.js";
import { LongList } from "../parts/long-list.js";
import { Saves } from "../parts/saves.js";
import { Section } from "../parts/section.js";
import { Show } from "../parts/state.js";
import type { Moment, Timeline } from "../parts/types.js";
import { count, Day, Marks, stageLabel, Whose } from "../parts/words.js";
import { pointsOf } from "../../../src/faces/print/plot/points.js";
import { TimelinePlot } from "./timeline-plot.js";

/** What happened, by time: a plot, the moment that is marked in it, and the same as a table. */
export function TimelinePart({ a, b, asOf, isFresh }: { readonly a: string; readonly b: string; readonly asOf: string | undefined; readonly isFresh: (item: string) => boolean }) {
  const answered = useAnswer("timeline", timelineQuery(a, b, asOf));
  return (
    <Section id="timeline" title="Timeline" aside="cooperation above, conflict below; larger is told by more voices" saves={<Saves table="timeline" query={{ a, b, asOf }} plot="timeline-plot" />}>
      <Show of={answered} what="the timeline">
        {(timeline) => <WithSentences citations={timeline.citations} reports={timeline.reports}><Whole timeline={timeline} isFresh={isFresh} /></WithSentences>}
      </Show>
    </Section>
  );
}

/** What the plot asks for: as many moments as it can tell apart. */
export function timelineQuery(a: string, b: string, asOf: string | undefined): Given<"timeline"> {
  return { a, b, asOf, since: undefined, until: undefined, kind: undefined, type: undefined, topic: undefined, side: undefined, limit: 1500 };
}

function Whole({ timeline, isFresh }: { readonly timeline: Timeline; readonly isFresh: (item: string) => boolean }) {
  const points = useMemo(() => pointsOf(timeline.dated), [timeline]);
  const [marked, setMarked] = useState<number>();
  const open = useSentences();
  const shown = marked === undefined ? undefined : points[marked];
  if (points.length + timeline.undated.length === 0) return <p class="soft">No event between the two.</p>;
  return (
    <>
      {points.length > 0 && <TimelinePlot points={points} marked={marked} isFresh={isFresh} onMark={setMarked} onOpen={(index) => {
        const moment = points[index]?.moment;
        if (moment !== undefined) open({ numbers: moment.cites, item: moment.item, said: whatOf(moment) });
      }} />}
      <div class="marked" aria-live="polite">
        {shown === undefined ? <Key /> : <p><Day when={shown.moment.when} /> <Marks marks={shown.moment.marks} /> {whatOf(shown.moment)} <Cites of={shown.moment.cites} item={shown.moment.item} /> <Whose word={shown.moment.word} voices={shown.moment.voices} disputed={shown.moment.disputed} /></p>}
      </div>
      <AsTable timeline={timeline} />
    </>
  );
}

/** What a moment says; of an undertaking the rung first. */
function whatOf({ line, stage }: Moment): string {
  return stage === undefined || line.what.toLowerCase().includes(stageLabel(stage)) ? line.what : `${stageLabel(stage)}: ${line.what}`;
}

function Key() {
  const mark = (own: string) => <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.4" class={`mark up ${own}`} /></svg>;
  return (
    <p class="key">
      <span>{mark("deeds")}deeds</span><span>{mark("words")}words</span><span>{mark("words open")}planned, supposed or denied</span><span>{mark("deeds historical")}told as background</span>
      <span><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><rect x="2" y="2" width="8" height="8" rx="1.5" class="mark up deeds" /></svg>a rung of the ladder</span>
      <span class="hint">drag to zoom · click to read · <kbd>←</kbd> <kbd>→</kbd> step, <kbd>Enter</kbd> reads</span>
    </p>
  );
}

function AsTable({ timeline: { dated, undated, more } }: { readonly timeline: Timeline }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>As a table: {count(dated.length, "moment")}{undated.length > 0 && <>, and {undated.length} without a date</>}</summary>
      {open && (
        <LongList of={[...dated, ...undated]} first={60} noun="moments">{(shown) => <table>
          <thead><tr><th scope="col">when</th><th scope="col">what</th><th scope="col">side</th><th scope="col">on whose word</th></tr></thead>
          <tbody>{shown.map((moment, i) => (
            <tr key={`${moment.line.id} ${i}`}><td><Day when={moment.when} told={moment.told} /></td><td><Marks marks={moment.marks} /> {whatOf(moment)} <Cites of={moment.cites} item={moment.item} /></td><td>{moment.side}</td><td><Whose word={moment.word} voices={moment.voices} disputed={moment.disputed} /></td></tr>
          ))}</tbody>
        </table>}</LongList>
      )}
      {more.dated + more.undated > 0 && <p class="soft">{more.dated + more.undated} earlier moments are left out.</p>}
    </details>
  );
}
