import type { MomentRow } from "../../../6-views/index.js";
import { markup, tag } from "../html.js";
import { dodge, type Placed } from "./dodge.js";
import { pointsOf, type Point } from "./points.js";
import { ticks, timeScale } from "./time-scale.js";

const WIDTH = 1100;
const LEAST_ROOM = 60;
const AXIS_ROOM = 22;
const DAY = 86_400_000;

/** The timeline as an SVG that stands still: cooperation above, conflict below; each mark leads to its first sentence (`#s12`). "" where nothing has a date. */
export function timelineSvg(moments: readonly MomentRow[]): string {
  const points = pointsOf(moments);
  if (points.length === 0) return "";
  const own = points.filter(({ moment }) => !moment.marks.includes("historical"));
  const reach = own.length >= 3 ? own : points;
  const [first, last] = [Math.min(...reach.map(({ at }) => at)), Math.max(...reach.map(({ at }) => at))];
  const edge = Math.max(20 * DAY, (last - first) * 0.02);
  const scale = timeScale(first - edge, last + edge, WIDTH);
  const here = points.filter(({ at }) => at >= scale.from && at <= scale.to);
  const least = here.length < 60 ? 5.4 : here.length < 250 ? 4.2 : 3.2;
  const radius = ({ moment: { voices } }: Point): number => Math.min(3 * least, least * (1 + 0.55 * Math.sqrt(voices - 1)));
  const placed = (side: Point["side"]): readonly Placed<Point>[] => dodge(here.filter((point) => point.side === side).sort((x, y) => y.moment.voices - x.moment.voices || x.at - y.at).map((of) => ({ of, x: scale.x(of.at), r: radius(of) })), 6);
  const [up, down] = [placed("up"), placed("down")];
  const room = (side: readonly Placed<Point>[]): number => Math.max(LEAST_ROOM, ...side.map(({ away, r }) => away + r + 4));
  const axis = room(up) + 8;
  const height = axis + room(down) + AXIS_ROOM;
  const lines = ticks(scale, WIDTH).map(({ ms, label }) => tag("line", { class: "tick", x1: scale.x(ms), x2: scale.x(ms), y1: 4, y2: height - AXIS_ROOM + 4 }) + tag("text", { x: scale.x(ms) + 4, y: height - 5 }, markup(label)));
  const marks = [...up.map((one) => mark(one, axis - one.away)), ...down.map((one) => mark(one, axis + one.away))];
  return tag("svg", { viewBox: `0 0 ${WIDTH} ${Math.round(height)}`, role: "group", "aria-label": `Timeline of ${here.length} moments; the list below has the same.` },
    [...lines, tag("line", { class: "axis", x1: 0, x2: WIDTH, y1: axis, y2: axis }), ...marks].join(""));
}

function mark({ of: { moment, side }, x, r }: Placed<Point>, y: number): string {
  const open = moment.marks.some((one) => one !== "historical");
  const own = `mark ${side} ${moment.side}${open ? " open" : ""}${moment.marks.includes("historical") ? " historical" : ""}`;
  const title = tag("title", {}, markup(moment.line.what));
  const shape = moment.stage === undefined ? tag("circle", { class: own, cx: x, cy: y, r }, title) : tag("rect", { class: own, x: x - r * 0.9, y: y - r * 0.9, width: 1.8 * r, height: 1.8 * r, rx: 1.5 }, title);
  return moment.cites[0] === undefined ? shape : tag("a", { href: `#t${moment.cites[0]}`, "aria-label": moment.line.what }, shape);
}
