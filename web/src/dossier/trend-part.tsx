import { useState } from "preact/hooks";
import { useAnswer } from "../data/use-answer.js";
import { LongList } from "../parts/long-list.js";
import { Saves } from "../parts/saves.js";
import { Section } from "../parts/section.js";
import { Show } from "../parts/state.js";
import type { Trend } from "../parts/types.js";
import { count } from "../parts/words.js";
import { useWidth } from "../plot/use-width.js";
import { trendQuery } from "./queries.js";

type Length = Trend["by"];
const HEIGHT = 150;
const MIDDLE = 92;
const REGULAR = { none: "nothing", episodic: "now and then", sustained: "sustained" } as const;

/** How it moves: cooperation above, conflict below, words pale and deeds solid, by period; and each topic. */
export function TrendPart({ a, b, asOf }: { readonly a: string; readonly b: string; readonly asOf: string | undefined }) {
  const [by, setBy] = useState<Length>("quarter");
  const [topic, setTopic] = useState<string>();
  const answered = useAnswer("trend", trendQuery(a, b, asOf, by, topic));
  const choice = (
    <span class="choice" role="group" aria-label="Periods">
      {(["month", "quarter", "year"] as const).map((length) => <button key={length} type="button" class="plain" aria-pressed={by === length} onClick={() => setBy(length)}>{length}s</button>)}
    </span>
  );
  return (
    <Section id="trend" title={topic === undefined ? "Trend" : `Trend: ${topic.replaceAll("_", " ")}`} aside={choice} saves={<Saves table="trend" query={{ a, b, asOf, by, topic }} plot="trend-plot" />}>
      <Show of={answered} what="the trend">
        {(trend) => (
          <div class="trend">
            <div><Bars trend={trend} /><Periods trend={trend} /></div>
            <Topics trend={trend} topic={topic} onTopic={setTopic} />
          </div>
        )}
      </Show>
    </Section>
  );
}

function Bars({ trend: { periods, by } }: { readonly trend: Trend }) {
  const [box, width] = useWidth<HTMLDivElement>(700);
  if (periods.length === 0) return <p class="soft">Nothing that is told as having happened has a date.</p>;
  const most = Math.max(4, ...periods.map(({ quads }) => Math.max(quads[1] + quads[2], (quads[3] + quads[4]) * 1.4)));
  const unit = (MIDDLE - 8) / most;
  const slot = width / periods.length;
  const bar = Math.max(1, Math.min(26, slot - (slot > 6 ? 2 : 0.4)));
  const labels = labelled(periods, slot, by);
  return (
    <div ref={box} class="plot">
      <svg id="trend-plot" width={width} height={HEIGHT} role="img" aria-label={`Cooperation and conflict by ${by}, ${periods[0]!.period} to ${periods.at(-1)!.period}; the table below has the numbers.`}>
        {periods.map(({ period, quads }, i) => {
          const x = i * slot + (slot - bar) / 2;
          const [deeds, words, hard, harsh] = [quads[2] * unit, quads[1] * unit, quads[4] * unit, quads[3] * unit];
          return (
            <g key={period}>
              <title>{`${period}: cooperation ${quads[2]} deeds, ${quads[1]} words; conflict ${quads[4]} deeds, ${quads[3]} words`}</title>
              <rect class="col up deeds" x={x} width={bar} y={MIDDLE - deeds} height={deeds} /><rect class="col up words" x={x} width={bar} y={MIDDLE - deeds - words} height={words} />
              <rect class="col down deeds" x={x} width={bar} y={MIDDLE} height={hard} /><rect class="col down words" x={x} width={bar} y={MIDDLE + hard} height={harsh} />
              <rect class="catch" x={i * slot} width={slot} y={0} height={HEIGHT - 16} />
              {labels.has(i) && <text x={i * slot + 2} y={HEIGHT - 3}>{by === "year" ? period : period.slice(0, 4)}</text>}
            </g>
          );
        })}
        <line class="axis" x1={0} x2={width} y1={MIDDLE} y2={MIDDLE} />
      </svg>
    </div>
  );
}

/** Under which periods a year is written: its first ones, where there is room since the last. */
function labelled(periods: Trend["periods"], slot: number, by: Length): ReadonlySet<number> {
  const marked = new Set<number>();
  let last = -Infinity;
  periods.forEach(({ period }, i) => {
    const starts = by === "year" || i === 0 || period.slice(0, 4) !== periods[i - 1]!.period.slice(0, 4);
    if (!starts || (i - last) * slot < 42 || (i + 1) * slot + 20 > periods.length * slot + slot) return;
    marked.add(i);
    last = i;
  });
  return marked;
}

function Periods({ trend: { periods, by, leftOut } }: { readonly trend: Trend }) {
  const [open, setOpen] = useState(false);
  const told = periods.filter(({ items }) => items > 0);
  return (
    <details class="table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>As a table: {count(told.length, by)} with something told of {periods.length}</summary>
      {open && (
        <LongList of={told} first={60} noun="periods" as="tr" height={30} list={(rows, size) => <table {...size}>
          <thead><tr><th scope="col">{by}</th><th scope="col">cooperation, deeds</th><th scope="col">words</th><th scope="col">conflict, deeds</th><th scope="col">words</th><th scope="col">said</th><th scope="col">reports</th></tr></thead>
          <tbody>{rows}</tbody>
        </table>} row={({ period, quads, statements, reports }, _, place) => <tr {...place} key={period}><th scope="row">{period}</th><td>{quads[2]}</td><td>{quads[1]}</td><td>{quads[4]}</td><td>{quads[3]}</td><td>{statements}</td><td>{reports}</td></tr>} />
      )}
      <p class="soft">Not counted: {leftOut.marked} planned, supposed, denied or told as background, {leftOut.undated} without a date, {leftOut.wide} whose date is wider than a {by}, {leftOut.context} of context.</p>
    </details>
  );
}

function Topics({ trend: { topics }, topic, onTopic }: { readonly trend: Trend; readonly topic: string | undefined; readonly onTopic: (topic: string | undefined) => void }) {
  const most = Math.max(1, ...topics.map(({ items }) => items));
  return (
    <div class="topics">
      <table>
        <thead><tr><th scope="col">topic</th><th scope="col">items</th><th scope="col">in time</th></tr></thead>
        <tbody>
          {topics.slice(0, 9).map((row) => (
            <tr key={row.topic}>
              <td><button type="button" class="link" aria-pressed={topic === row.topic} onClick={() => onTopic(topic === row.topic ? undefined : row.topic)}>{row.topic.replaceAll("_", " ")}</button></td>
              <td><span class="share" style={{ "--share": `${(100 * row.items) / most}%` }}>{row.items}</span></td>
              <td class="soft">{REGULAR[row.regularity.is]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {topic !== undefined && <button type="button" class="more" onClick={() => onTopic(undefined)}>All topics</button>}
    </div>
  );
}
