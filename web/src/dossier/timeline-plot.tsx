import { useMemo, useRef, useState } from "preact/hooks";
import { dodge, type Placed } from "../../../src/faces/print/plot/dodge.js";
import type { Point as PointOf } from "../../../src/faces/print/plot/points.js";
import { ticks, timeScale } from "../../../src/faces/print/plot/time-scale.js";
import type { Plotted } from "../parts/types.js";
import { useWidth } from "../plot/use-width.js";

type Point = PointOf<Plotted>;

const AXIS_ROOM = 22;
const LEAST_ROOM = 72;
const DAY = 86_400_000;

interface Zoom { readonly from: number; readonly to: number }

/** Circles (events) and squares (rungs) along time: words hollow, deeds solid, dashed what is not told as having happened. */
export function TimelinePlot({ points, marked, fresh, onMark, onOpen }: {
  readonly points: readonly Point[]; /** which of them, by its entry */ readonly marked: string | undefined; readonly fresh: ReadonlySet<string>; readonly onMark: (entry: string | undefined) => void; readonly onOpen: (entry: string) => void;
}) {
  const [box, width] = useWidth<HTMLDivElement>(1100);
  const whole = useMemo(() => reachOf(points), [points]);
  const [zoom, setZoom] = useState<Zoom>();
  const [drag, setDrag] = useState<{ readonly start: number; readonly end: number }>();
  const svg = useRef<SVGSVGElement>(null);
  const scale = timeScale((zoom ?? whole).from, (zoom ?? whole).to, width);
  const { up, down, top, bottom, before, after } = useMemo(() => layout(points, scale, width), [points, zoom, width, whole]);
  const axis = top + 8;
  const height = axis + bottom + AXIS_ROOM;
  const all = useMemo(() => [...up.map((placed) => ({ placed, y: axis - placed.away })), ...down.map((placed) => ({ placed, y: axis + placed.away }))], [up, down]);
  // There may be more than a thousand: they are drawn anew when they are others, not when another is marked.
  const shapes = useMemo(() => all.map(({ placed, y }) => <Shape key={placed.of.moment.entry} placed={placed} y={y} scale={scale} own={fresh.has(placed.of.moment.item) ? " new" : ""} />), [all, fresh]);
  const on = all.find(({ placed }) => placed.of.moment.entry === marked);

  const step = (by: number): void => {
    const inTime = points.toSorted((x, y) => x.at - y.at);
    const now = inTime.findIndex(({ moment }) => moment.entry === marked);
    const next = inTime[now < 0 ? (by > 0 ? 0 : inTime.length - 1) : Math.min(inTime.length - 1, Math.max(0, now + by))];
    if (next === undefined) return;
    onMark(next.moment.entry);
    if (zoom !== undefined && (next.at < zoom.from || next.at > zoom.to)) setZoom({ from: next.at - (zoom.to - zoom.from) / 2, to: next.at + (zoom.to - zoom.from) / 2 });
  };
  const zoomBy = (factor: number): void => {
    const { from, to } = zoom ?? whole;
    const middle = points.find(({ moment }) => moment.entry === marked)?.at ?? (from + to) / 2;
    const half = Math.max(15 * DAY, ((to - from) * factor) / 2);
    setZoom(2 * half >= whole.to - whole.from ? undefined : { from: middle - half, to: middle + half });
  };
  const keys = (event: KeyboardEvent): void => {
    const act = { ArrowRight: () => step(1), ArrowLeft: () => step(-1), Enter: () => marked !== undefined && onOpen(marked), "+": () => zoomBy(0.5), "=": () => zoomBy(0.5), "-": () => zoomBy(2), "0": () => setZoom(undefined), Escape: () => onMark(undefined) }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const xOf = (event: PointerEvent): number => event.clientX - svg.current!.getBoundingClientRect().left;

  return (
    <div ref={box} class="plot" tabIndex={0} role="group" aria-label={`Timeline of ${points.length} moments. Left and right step through them, Enter reads, plus and minus zoom, 0 shows all. The table below has the same.`} onKeyDown={keys}>
      {(zoom !== undefined || before + after > 0) && <p class="zoomed">{before > 0 && <>{before} earlier </>}{after > 0 && <>{after} later </>}{zoom !== undefined ? <button type="button" class="more" onClick={() => setZoom(undefined)}>Show all of it</button> : <button type="button" class="more" onClick={() => setZoom(everything(points))}>Show these too</button>}</p>}
      <svg ref={svg} id="timeline-plot" width={width} height={height} role="img" aria-label={summary(points)}
        onPointerDown={(event) => { if (event.pointerType === "mouse" && event.button === 0) { setDrag({ start: xOf(event), end: xOf(event) }); svg.current!.setPointerCapture(event.pointerId); } }}
        onPointerMove={(event) => drag && setDrag({ ...drag, end: xOf(event) })}
        onPointerUp={(event) => {
          if (drag === undefined) return;
          setDrag(undefined);
          const [from, to] = [Math.min(drag.start, xOf(event)), Math.max(drag.start, xOf(event))];
          if (to - from > 10) setZoom({ from: scale.ms(from), to: scale.ms(to) });
          else {
            const hit = document.elementsFromPoint(event.clientX, event.clientY).map(entryOf).find((entry) => entry !== undefined);
            if (hit !== undefined) { onMark(hit); onOpen(hit); }
          }
        }}
        onPointerOver={(event) => { const entry = entryOf(event.target); if (entry !== undefined) onMark(entry); }}
        onClick={(event) => { const entry = entryOf(event.target); if (entry !== undefined) onOpen(entry); }}>
        {ticks(scale, width).map(({ ms, label }) => (
          <g key={ms} class="tick"><line x1={scale.x(ms)} x2={scale.x(ms)} y1={4} y2={height - AXIS_ROOM + 4} /><text x={scale.x(ms) + 4} y={height - 5}>{label}</text></g>
        ))}
        <line class="axis" x1={0} x2={width} y1={axis} y2={axis} />
        {shapes}
        {on && <Shape placed={on.placed} y={on.y} scale={scale} own=" on" />}
        {drag !== undefined && Math.abs(drag.end - drag.start) > 3 && <rect class="brush" x={Math.min(drag.start, drag.end)} width={Math.abs(drag.end - drag.start)} y={0} height={height - AXIS_ROOM} />}
      </svg>
    </div>
  );
}

function Shape({ placed: { of, x, r }, y, scale, own }: { readonly placed: Placed<Point>; readonly y: number; readonly scale: ReturnType<typeof timeScale>; readonly own: string }) {
  const { moment, side, from, to } = of;
  const open = moment.marks.some((mark) => mark !== "historical");
  const common = { class: `mark ${side} ${moment.side}${open ? " open" : ""}${moment.marks.includes("historical") ? " historical" : ""}${own}`, "data-entry": moment.entry };
  const [left, right] = [scale.x(from), scale.x(to)];
  return (
    <g>
      {right - left > 3 * r && <line class={`extent ${side}`} x1={left} x2={right} y1={y} y2={y} />}
      {moment.stage === undefined ? <circle cx={x} cy={y} r={r} {...common} /> : <rect x={x - r * 0.9} y={y - r * 0.9} width={1.8 * r} height={1.8 * r} rx={1.5} {...common} />}
    </g>
  );
}

function entryOf(target: EventTarget | null): string | undefined {
  return (target instanceof Element ? target.getAttribute("data-entry") : null) ?? undefined;
}

function layout(points: readonly Point[], scale: ReturnType<typeof timeScale>, width: number) {
  const here = points.filter(({ at }) => scale.x(at) >= 0 && scale.x(at) <= width);
  const crowd = here.length;
  const place = (side: Point["side"]) => dodge(
    here.filter((point) => point.side === side).sort((x, y) => y.moment.voices - x.moment.voices || x.at - y.at).map((of) => ({ of, x: scale.x(of.at), r: radius(of, crowd) })),
    6,
  );
  const [up, down] = [place("up"), place("down")];
  const room = (placed: readonly Placed<Point>[]): number => Math.max(LEAST_ROOM, ...placed.map(({ away, r }) => away + r + 4));
  return { up, down, top: room(up), bottom: room(down), before: points.filter(({ at }) => scale.x(at) < 0).length, after: points.filter(({ at }) => scale.x(at) > width).length };
}

/** Grows with the voices; smaller where there are many marks. */
function radius({ moment: { voices } }: Point, crowd: number): number {
  const least = crowd < 60 ? 5.4 : crowd < 250 ? 4.2 : 3.2;
  return Math.min(3 * least, least * (1 + 0.55 * Math.sqrt(voices - 1)));
}

/** From the first to the last moment told as of its own time; background that reaches far back is left to be asked for. */
function reachOf(points: readonly Point[]): Zoom {
  const own = points.filter(({ moment }) => !moment.marks.includes("historical"));
  return padded(own.length >= 3 ? own : points);
}

function everything(points: readonly Point[]): Zoom {
  return padded(points);
}

function padded(points: readonly Point[]): Zoom {
  const from = Math.min(...points.map(({ at }) => at));
  const to = Math.max(...points.map(({ at }) => at));
  const edge = Math.max(20 * DAY, (to - from) * 0.02);
  return { from: from - edge, to: to + edge };
}

function summary(points: readonly Point[]): string {
  const [up, down] = [points.filter(({ side }) => side === "up").length, points.filter(({ side }) => side === "down").length];
  const deeds = points.filter(({ moment }) => moment.side === "deeds").length;
  return `${points.length} moments: ${up} of cooperation, ${down} of conflict; ${deeds} deeds, ${points.length - deeds} words.`;
}
