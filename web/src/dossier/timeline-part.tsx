import { useEffect, useMemo, useState } from "preact/hooks";
import type { Answered } from "../data/use-answer.js";
import { Cites, useSentences } from "../parts/cites.js";
import { LongList } from "../parts/long-list.js";
import { Saves } from "../parts/saves.js";
import { Section } from "../parts/section.js";
import { Show } from "../parts/state.js";
import type { Moment, Moments, Plotted } from "../parts/types.js";
import type { RowPlace } from "../parts/virtual-rows.js";
import { count, Day, Marks, stageLabel, whenShort, Whose } from "../parts/words.js";
import { plottedPoints } from "../../../src/faces/print/plot/points.js";
import { useMomentRows, type MomentRows, type Told } from "./moment-rows.js";
import { TimelinePlot } from "./timeline-plot.js";

/** What happened, by time: a plot, the moment that is marked in it, and the same as a table. The plot comes first; words are asked for as they are wanted. */
export function TimelinePart({ a, b, asOf, answered, fresh }: { readonly a: string; readonly b: string; readonly asOf: string | undefined; readonly answered: Answered<Moments>; readonly fresh: ReadonlySet<string> }) {
  return (
    <Section id="timeline" title="Timeline" aside="cooperation above, conflict below; larger is told by more voices" saves={<Saves table="timeline" query={{ a, b, asOf }} plot="timeline-plot" />}>
      <Show of={answered} what="the timeline">{(moments) => <Whole moments={moments} fresh={fresh} />}</Show>
    </Section>
  );
}

/** The pointer crosses many marks on its way: the words of those that it rests on are asked for. */
const REST_MS = 60;

function Whole({ moments, fresh }: { readonly moments: Moments; readonly fresh: ReadonlySet<string> }) {
  const points = useMemo(() => plottedPoints(moments.dated), [moments]);
  const all = useMemo(() => [...moments.dated, ...moments.undated], [moments]);
  const rows = useMomentRows(moments, all);
  const [marked, setMarked] = useState<string>();
  const open = useSentences();
  const shown = marked === undefined ? undefined : all.find(({ entry }) => entry === marked);
  useEffect(() => {
    if (shown === undefined || rows.toldOf(shown) !== undefined) return undefined;
    const timer = setTimeout(() => void rows.fetch(all.indexOf(shown)), REST_MS);
    return () => clearTimeout(timer);
  }, [shown, rows]);
  if (all.length === 0) return <p class="soft">No event between the two.</p>;
  const read = async (entry: string): Promise<void> => {
    const told = await rows.fetch(all.findIndex((one) => one.entry === entry));
    if (told !== undefined) open({ numbers: told.moment.cites, item: told.moment.item, said: whatOf(told.moment), from: told.from });
  };
  return (
    <>
      {points.length > 0 && <TimelinePlot points={points} marked={marked} fresh={fresh} onMark={setMarked} onOpen={(entry) => void read(entry)} />}
      <div class="marked" aria-live="polite">{shown === undefined ? <Key /> : <Marked plotted={shown} told={rows.toldOf(shown)} />}</div>
      <AsTable moments={moments} all={all} rows={rows} />
    </>
  );
}

function Marked({ plotted, told }: { readonly plotted: Plotted; readonly told: Told | undefined }) {
  if (told === undefined) return <p class="soft">{daysOf(plotted)} …</p>;
  const { moment, from } = told;
  return <p><Day when={moment.when} /> <Marks marks={moment.marks} /> {whatOf(moment)} <Cites of={moment.cites} item={moment.item} from={from} /> <Whose word={moment.word} voices={moment.voices} disputed={moment.disputed} /></p>;
}

/** What a moment says; of an undertaking the rung first. */
function whatOf({ line, stage }: Moment): string {
  return stage === undefined || line.what.toLowerCase().includes(stageLabel(stage)) ? line.what : `${stageLabel(stage)}: ${line.what}`;
}

/** The days that its date can mean, until its words are here. */
function daysOf({ from, to }: Plotted): string {
  return from === undefined && to === undefined ? "no date" : whenShort({ basis: "stated", value: from === to ? from! : `${from ?? ".."}/${to ?? ".."}` });
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

function AsTable({ moments: { dated, undated, more }, all, rows }: { readonly moments: Moments; readonly all: readonly Plotted[]; readonly rows: MomentRows }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>As a table: {count(dated.length, "moment")}{undated.length > 0 && <>, and {undated.length} without a date</>}</summary>
      {open && (
        <LongList of={all} first={20} noun="moments" as="tr" height={46}
          list={(shown, size) => (
            <table class="moments" {...size}>
              <thead><tr><th scope="col">when</th><th scope="col">what</th><th scope="col">side</th><th scope="col">on whose word</th></tr></thead>
              <tbody>{shown}</tbody>
            </table>
          )}
          row={(moment, index, place) => <Row key={moment.entry} moment={moment} index={index} rows={rows} place={place} />} />
      )}
      {more.dated + more.undated > 0 && <p class="soft">{more.dated + more.undated} earlier moments are left out.</p>}
    </details>
  );
}

/** A row that is drawn asks for its words. */
function Row({ moment, index, rows, place }: { readonly moment: Plotted; readonly index: number; readonly rows: MomentRows; readonly place: RowPlace }) {
  const told = rows.toldOf(moment);
  useEffect(() => { if (told === undefined) void rows.fetch(index); }, [rows, index]);
  if (told === undefined) return <tr {...place} class="soft"><td>{daysOf(moment)}</td><td>…</td><td>{moment.side}</td><td /></tr>;
  const { moment: row, from } = told;
  return <tr {...place}><td><Day when={row.when} told={row.told} /></td><td><Marks marks={row.marks} /> {whatOf(row)} <Cites of={row.cites} item={row.item} from={from} /></td><td>{row.side}</td><td><Whose word={row.word} voices={row.voices} disputed={row.disputed} /></td></tr>;
}
