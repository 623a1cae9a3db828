import type { MomentRow } from "../../../6-views/index.js";
import { dodge, type Placed } from "./dodge.js";
import { PLOT_WIDTH, type Plot, type Shape } from "./plot.js";
import { pointsOf, type Point } from "./points.js";
import { ticks, timeScale } from "./time-scale.js";

const LEAST_ROOM = 44;
/** of one side; where more stand on a day than fit, they overlap */
const MOST_ROOM = 230;
const FOOT = 20;
const DAY = 86_400_000;

/** The timeline: cooperation above, conflict below, each mark with the number of its note where `noteOf` knows one. Undefined where nothing has a date. */
export function timelinePlot(moments: readonly MomentRow[], noteOf: (moment: MomentRow) => number | undefined): Plot | undefined {
  const points = pointsOf(moments);
  if (points.length === 0) return undefined;
  const own = points.filter(({ moment }) => !moment.marks.includes("historical"));
  const reach = own.length >= 3 ? own : points;
  const [first, last] = [Math.min(...reach.map(({ at }) => at)), Math.max(...reach.map(({ at }) => at))];
  const edge = Math.max(20 * DAY, (last - first) * 0.02);
  const scale = timeScale(first - edge, last + edge, PLOT_WIDTH);
  const here = points.filter(({ at }) => at >= scale.from && at <= scale.to);
  const least = here.length < 60 ? 4.2 : here.length < 250 ? 3.2 : 2.4;
  const radius = ({ moment: { voices } }: Point): number => Math.min(3 * least, least * (1 + 0.55 * Math.sqrt(voices - 1)));
  const placed = (side: Point["side"]): readonly Placed<Point>[] => pressed(dodge(here.filter((point) => point.side === side).sort((x, y) => y.moment.voices - x.moment.voices || x.at - y.at).map((of) => ({ of, x: scale.x(of.at), r: radius(of) })), 5));
  const [up, down] = [placed("up"), placed("down")];
  const room = (side: readonly Placed<Point>[]): number => Math.max(LEAST_ROOM, ...side.map(({ away, r }) => away + r + 4));
  const axis = room(up) + 6;
  const height = Math.round(axis + room(down) + FOOT);
  const years = ticks(scale, PLOT_WIDTH).map(({ ms, label }) => ({ x: scale.x(ms), text: label }));
  return {
    width: PLOT_WIDTH, height, foot: FOOT,
    alt: `Timeline of ${here.length} moments, ${new Date(scale.from).getUTCFullYear()} to ${new Date(scale.to).getUTCFullYear()}: ${up.length} of cooperation above the axis, ${down.length} of conflict below it.`,
    labels: years,
    shapes: [
      ...years.map(({ x }): Shape => ({ kind: "line", own: "tick", x1: x, x2: x, y1: 4, y2: height - FOOT + 4 })),
      { kind: "line", own: "axis", x1: 0, x2: PLOT_WIDTH, y1: axis, y2: axis },
      ...up.map((one) => mark(one, axis - one.away, noteOf)), ...down.map((one) => mark(one, axis + one.away, noteOf)),
    ],
  };
}

function pressed(side: readonly Placed<Point>[]): readonly Placed<Point>[] {
  const most = Math.max(0, ...side.map(({ away }) => away));
  return most <= MOST_ROOM ? side : side.map((one) => ({ ...one, away: (one.away / most) * MOST_ROOM }));
}

function mark({ of: { moment, side }, x, r }: Placed<Point>, y: number, noteOf: (moment: MomentRow) => number | undefined): Shape {
  const open = moment.marks.some((one) => one !== "historical");
  const note = noteOf(moment);
  const said = {
    own: `mark ${side} ${moment.side}${open ? " open" : ""}${moment.marks.includes("historical") ? " historical" : ""}`,
    title: moment.line.what,
    ...(note !== undefined && { note }),
  };
  return moment.stage === undefined ? { kind: "circle", x, y, r, ...said } : { kind: "box", x: x - r * 0.9, y: y - r * 0.9, width: 1.8 * r, height: 1.8 * r, round: 1.5, ...said };
}
