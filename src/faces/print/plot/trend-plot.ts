import type { Trend } from "../../../6-views/index.js";
import { PLOT_WIDTH, type Plot, type Shape } from "./plot.js";

const HEIGHT = 132;
const MIDDLE = 76;
const FOOT = 18;

/** Cooperation above and conflict below by period, words pale and deeds solid. Undefined without periods. */
export function trendPlot({ periods, by }: Trend): Plot | undefined {
  if (periods.length === 0) return undefined;
  const most = Math.max(4, ...periods.map(({ quads }) => Math.max(quads[1] + quads[2], ((quads[3] + quads[4]) * (MIDDLE - 8)) / (HEIGHT - FOOT - MIDDLE - 2))));
  const unit = (MIDDLE - 8) / most;
  const slot = PLOT_WIDTH / periods.length;
  const width = Math.max(0.8, Math.min(20, slot - (slot > 5 ? 1.6 : 0.3)));
  const labels: { x: number; text: string }[] = [];
  const columns = periods.flatMap(({ period, quads }, i): readonly Shape[] => {
    const x = i * slot + (slot - width) / 2;
    const title = `${period}: cooperation ${quads[2]} deeds, ${quads[1]} words; conflict ${quads[4]} deeds, ${quads[3]} words`;
    const bar = (own: string, y: number, height: number): readonly Shape[] => (height === 0 ? [] : [{ kind: "box", own: `col ${own}`, x, width, y, height, title }]);
    const [deeds, words, hard, harsh] = [quads[2] * unit, quads[1] * unit, quads[4] * unit, quads[3] * unit];
    const starts = i === 0 || period.slice(0, 4) !== periods[i - 1]!.period.slice(0, 4);
    if (starts && i * slot - (labels.at(-1)?.x ?? -Infinity) >= 38) labels.push({ x: i * slot, text: period.slice(0, 4) });
    return [...bar("up deeds", MIDDLE - deeds, deeds), ...bar("up words", MIDDLE - deeds - words, words), ...bar("down deeds", MIDDLE, hard), ...bar("down words", MIDDLE + hard, harsh)];
  });
  return {
    width: PLOT_WIDTH, height: HEIGHT, foot: FOOT,
    alt: `Cooperation and conflict by ${by}, ${periods[0]!.period} to ${periods.at(-1)!.period}.`,
    labels,
    shapes: [...columns, { kind: "line", own: "axis", x1: 0, x2: PLOT_WIDTH, y1: MIDDLE, y2: MIDDLE }],
  };
}
