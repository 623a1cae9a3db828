import { useEffect, useState } from "preact/hooks";
import { dayWords } from "../parts/words.js";

interface KnownDay { readonly day: string; readonly reports: number; readonly items: number }

/** Replays the record: a step for each day on which it came to know something of the pair. */
export function AsOf({ days, asOf, onChange }: { readonly days: readonly KnownDay[]; readonly asOf: string | undefined; readonly onChange: (day: string | undefined) => void }) {
  const last = days.length - 1;
  const at = asOf === undefined ? last : Math.max(0, days.findLastIndex(({ day }) => day <= asOf));
  const [shown, setShown] = useState(at);
  useEffect(() => setShown(at), [at]);
  if (days.length < 2) return null;
  const day = days[shown]?.day ?? "";
  const most = Math.max(1, ...days.map(({ items }) => items));
  return (
    <div class="asof">
      <label for="asof">As known on <output for="asof"><b>{shown === last ? `${dayWords(day)}, all` : dayWords(day)}</b></output></label>
      <div class="asof-track">
        <svg viewBox={`0 0 ${Math.max(1, last)} 10`} preserveAspectRatio="none" aria-hidden="true">
          {days.map(({ day: key, items }, i) => <line key={key} x1={i} x2={i} y1={10} y2={9 - (8 * items) / most} class={i <= shown ? "on" : ""} />)}
        </svg>
        <input id="asof" type="range" min={0} max={last} step={1} value={shown} aria-valuetext={`${dayWords(day)}: ${days[shown]?.reports ?? 0} reports, ${days[shown]?.items ?? 0} new items`}
          onInput={(event) => {
            const next = Number(event.currentTarget.value);
            setShown(next);
            onChange(next === last ? undefined : days[next]?.day);
          }} />
      </div>
      {shown !== last && <button type="button" class="more" onClick={() => onChange(undefined)}>All that is known</button>}
    </div>
  );
}
