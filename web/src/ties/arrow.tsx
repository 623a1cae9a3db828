export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A bent line between two spots; `gap`: how far from its end it stops. */
export interface Curve {
  readonly start: Spot;
  readonly bend: Spot;
  readonly end: Spot;
  readonly gap: number;
}

/** The line, its head where it has a direction, and a wide strip about it that is easy to hit. */
export function Arrow({ curve, width, headed }: { readonly curve: Curve; readonly width: number; readonly headed: boolean }) {
  const { start, bend } = curve;
  const head = headed ? 5 + 1.4 * width : 0;
  const tip = shortOf(curve, curve.gap);
  const neck = headed ? shortOf(curve, curve.gap + head * 0.8) : tip;
  const d = `M${at(start)}Q${at(bend)} ${at(neck)}`;
  const [dx, dy] = unit(neck, tip, bend);
  const half = head * 0.45;
  return (
    <>
      <path class="strip" d={d} stroke-width={Math.max(16, width + 10)} />
      <path class="line" d={d} stroke-width={width} />
      {headed && <path class="head" d={`M${at(tip)}L${at({ x: tip.x - dx * head - dy * half, y: tip.y - dy * head + dx * half })}L${at({ x: tip.x - dx * head + dy * half, y: tip.y - dy * head - dx * half })}Z`} />}
    </>
  );
}

/** A bend to the right of the way, so that there and back are two lines; towards `centre` by a share. */
export function bent(start: Spot, end: Spot, aside: number, centre?: Spot, share = 0): Spot {
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const long = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const pulled = centre === undefined ? middle : { x: middle.x + (centre.x - middle.x) * share, y: middle.y + (centre.y - middle.y) * share };
  return { x: pulled.x - ((end.y - start.y) / long) * aside, y: pulled.y + ((end.x - start.x) / long) * aside };
}

/** The point of the curve that lies `gap` before its end, near enough. */
function shortOf({ end, bend }: Curve, gap: number): Spot {
  const long = Math.hypot(end.x - bend.x, end.y - bend.y) || 1;
  const share = Math.min(0.9, gap / long);
  return { x: end.x + (bend.x - end.x) * share, y: end.y + (bend.y - end.y) * share };
}

function unit(from: Spot, to: Spot, before: Spot): readonly [number, number] {
  const own = Math.hypot(to.x - from.x, to.y - from.y) > 0.01 ? from : before;
  const long = Math.hypot(to.x - own.x, to.y - own.y) || 1;
  return [(to.x - own.x) / long, (to.y - own.y) / long];
}

function at({ x, y }: Spot): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
