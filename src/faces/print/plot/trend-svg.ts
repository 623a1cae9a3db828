import type { Trend } from "../../../6-views/index.js";
import { markup, tag } from "../html.js";

const WIDTH = 1100;
const HEIGHT = 150;
const MIDDLE = 92;

/** Cooperation above and conflict below by period, words pale and deeds solid, as an SVG that stands still. "" without periods. */
export function trendSvg({ periods, by }: Trend): string {
  if (periods.length === 0) return "";
  const most = Math.max(4, ...periods.map(({ quads }) => Math.max(quads[1] + quads[2], (quads[3] + quads[4]) * 1.4)));
  const unit = (MIDDLE - 8) / most;
  const slot = WIDTH / periods.length;
  const width = Math.max(1, Math.min(26, slot - (slot > 6 ? 2 : 0.4)));
  let last = -Infinity;
  const columns = periods.map(({ period, quads }, i) => {
    const x = i * slot + (slot - width) / 2;
    const bar = (own: string, y: number, height: number): string => (height === 0 ? "" : tag("rect", { class: `col ${own}`, x, width, y, height }));
    const [deeds, words, hard, harsh] = [quads[2] * unit, quads[1] * unit, quads[4] * unit, quads[3] * unit];
    const starts = i === 0 || period.slice(0, 4) !== periods[i - 1]!.period.slice(0, 4);
    const labelled = starts && (i - last) * slot >= 42;
    if (labelled) last = i;
    return tag("g", {}, [
      tag("title", {}, markup(`${period}: cooperation ${quads[2]} deeds, ${quads[1]} words; conflict ${quads[4]} deeds, ${quads[3]} words`)),
      bar("up deeds", MIDDLE - deeds, deeds), bar("up words", MIDDLE - deeds - words, words), bar("down deeds", MIDDLE, hard), bar("down words", MIDDLE + hard, harsh),
      labelled ? tag("text", { x: i * slot + 2, y: HEIGHT - 3 }, period.slice(0, 4)) : "",
    ].join(""));
  });
  return tag("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `Cooperation and conflict by ${by}, ${periods[0]!.period} to ${periods.at(-1)!.period}.` }, [...columns, tag("line", { class: "axis", x1: 0, x2: WIDTH, y1: MIDDLE, y2: MIDDLE })].join(""));
}
