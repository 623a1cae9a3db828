import type { ComponentChildren } from "preact";
import { go } from "../data/address.js";
import type { Tie } from "../parts/types.js";
import { Arrow, type Curve } from "./arrow.js";
import { pairAddress, sideOf, strokeOf, tieName } from "./tie-words.js";

/** A tie with the curve that it is drawn as. */
export interface DrawnTie {
  readonly tie: Tie;
  readonly index: number;
  readonly curve: Curve;
}

/** A plot of ties that is stepped through by keyboard and clicked: what the graph and the map have alike. `ties` in the order in which they are stepped through. */
export function TiePlot({ ties, marked, onMark, width, height, label, below, above, id }: {
  readonly ties: readonly DrawnTie[]; readonly marked: number | undefined; readonly onMark: (index: number | undefined) => void;
  readonly width: number; readonly height: number; readonly label: string; readonly below?: ComponentChildren; readonly above?: ComponentChildren; readonly id: string;
}) {
  const most = Math.max(1, ...ties.map(({ tie }) => tie.items));
  const step = (by: number): void => {
    const now = ties.findIndex(({ index }) => index === marked);
    const next = ties[now < 0 ? (by > 0 ? 0 : ties.length - 1) : Math.min(ties.length - 1, Math.max(0, now + by))];
    if (next !== undefined) onMark(next.index);
  };
  const open = (index: number | undefined): void => {
    const found = ties.find((one) => one.index === index);
    if (found !== undefined) go(pairAddress(found.tie));
  };
  const keys = (event: KeyboardEvent): void => {
    const act = { ArrowRight: () => step(1), ArrowDown: () => step(1), ArrowLeft: () => step(-1), ArrowUp: () => step(-1), Enter: () => open(marked), Escape: () => onMark(undefined) }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  // the strongest last, so that it lies on top; the marked one above all
  const drawn = [...ties].reverse().sort((x, y) => Number(x.index === marked) - Number(y.index === marked));
  return (
    <div class="plot ties" tabIndex={0} role="group" aria-label={`${label} The arrow keys step through the ties, Enter opens the pair. The table below has the same.`} onKeyDown={keys}>
      <svg id={id} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {below}
        {drawn.map(({ tie, index, curve }) => (
          <g key={`${tie.from.code} ${tie.to.code} ${tie.mutual}`} class={`tie ${sideOf(tie)}${tie.deeds === 0 ? " words" : ""}${index === marked ? " on" : marked !== undefined ? " off" : ""}`}
            onPointerEnter={() => onMark(index)} onClick={() => open(index)}>
            <title>{tieName(tie)}</title>
            <Arrow curve={curve} width={strokeOf(tie, most)} headed={!tie.mutual} />
          </g>
        ))}
        {above}
      </svg>
    </div>
  );
}
