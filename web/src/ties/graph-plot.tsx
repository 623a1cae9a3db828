import { useMemo } from "preact/hooks";
import { change } from "../data/address.js";
import type { Ties } from "../parts/types.js";
import { useWidth } from "../plot/use-width.js";
import { bent } from "./arrow.js";
import { ringOrder } from "./ring.js";
import { TiePlot, type DrawnTie } from "./tie-plot.js";

const NARROW = 600;

/** Actors on a ring, those with most to do with each other side by side; a line for each tie. */
export function GraphPlot({ answer: { ties, actors }, marked, onMark }: { readonly answer: Ties; readonly marked: number | undefined; readonly onMark: (index: number | undefined) => void }) {
  const [box, width] = useWidth<HTMLDivElement>(1100);
  const narrow = width < NARROW;
  const size = narrow ? { rx: width / 2 - 48, ry: 200, y: 30 } : { rx: Math.min(width / 2 - 170, 430), ry: Math.min(290, 130 + actors.length * 10), y: 34 };
  const centre = { x: width / 2, y: size.ry + size.y };
  const spots = useMemo(() => {
    const order = ringOrder(actors.map(({ code }) => code), ties.map(({ from, to, items }) => ({ a: from.code, b: to.code, weight: items })));
    return new Map(order.map((code, i) => {
      const angle = (2 * Math.PI * i) / order.length - Math.PI / 2;
      return [code, { x: centre.x + size.rx * Math.cos(angle), y: centre.y + size.ry * Math.sin(angle), angle }] as const;
    }));
  }, [ties, actors, width]);
  const most = Math.max(1, ...actors.map(({ items }) => items));
  const radius = (items: number): number => (narrow ? 3 : 4) + (narrow ? 5 : 8) * Math.sqrt(items / most);
  const itemsOf = new Map(actors.map(({ code, items }) => [code, items]));
  const drawn = ties.flatMap((tie, index): readonly DrawnTie[] => {
    const [start, end] = [spots.get(tie.from.code), spots.get(tie.to.code)];
    return start && end ? [{ tie, index, curve: { start, end, bend: bent(start, end, tie.mutual ? 0 : narrow ? 14 : 26, centre, 0.45), gap: radius(itemsOf.get(tie.to.code) ?? 1) + 2 } }] : [];
  });
  const held = marked === undefined ? undefined : ties[marked];
  return (
    <div ref={box}>
      <TiePlot id="graph" ties={drawn} marked={marked} onMark={onMark} width={width} height={2 * (size.ry + size.y)} label={`${actors.length} actors and ${ties.length} ties between them.`}
        above={actors.map(({ code, name, items }) => {
          const { x, y, angle } = spots.get(code)!;
          const r = radius(items);
          const side = Math.abs(Math.cos(angle)) < 0.12 ? "middle" : Math.cos(angle) > 0 ? "start" : "end";
          const own = held?.from.code === code || held?.to.code === code;
          return (
            <g key={code} class={`actor${own ? " on" : held === undefined ? "" : " off"}`} onClick={() => change({ actor: code })}>
              <title>{`${name}: ${items} items. Click for its ties alone.`}</title>
              <circle cx={x} cy={y} r={r} />
              <text x={x + (side === "middle" ? 0 : side === "start" ? r + 5 : -r - 5)} y={y + (side !== "middle" ? 4 : Math.sin(angle) < 0 ? -r - 6 : r + 14)} text-anchor={side}>{narrow ? code : name}</text>
            </g>
          );
        })} />
    </div>
  );
}
