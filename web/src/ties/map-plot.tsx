import { geoEqualEarth, geoPath, type GeoProjection } from "d3-geo";
import { useMemo, useState } from "preact/hooks";
import { change } from "../data/address.js";
import type { Ties } from "../parts/types.js";
import { useWidth } from "../plot/use-width.js";
import { bent, type Spot } from "./arrow.js";
import { TiePlot, type DrawnTie } from "./tie-plot.js";
import type { Place } from "./small-states.js";
import { world } from "./world.js";

const NARROW = 600;
const MOST_TIMES = 5;

/** Ties as arcs over the countries that have them; what has no place on a map is named under it. */
export function MapPlot({ answer: { ties, actors }, marked, onMark }: { readonly answer: Ties; readonly marked: number | undefined; readonly onMark: (index: number | undefined) => void }) {
  const [box, width] = useWidth<HTMLDivElement>(1100);
  const [whole, setWhole] = useState(false);
  const height = Math.round(width < NARROW ? width * 0.95 : Math.min(640, width * 0.54));
  const { outlines, places } = world();
  const placed = actors.flatMap((actor) => { const place = places.get(actor.code); return place === undefined ? [] : [{ ...actor, place }]; });
  const lost = actors.filter(({ code }) => !places.has(code));
  const { land, spots } = useMemo(() => {
    const projection = fitted(placed, width, height, whole);
    const path = geoPath(projection).digits(1);
    return {
      land: outlines.map(({ code, shape }) => ({ code, d: path(shape) ?? "" })),
      spots: new Map(placed.map(({ code, place }) => { const [x, y] = projection(place as [number, number]) ?? [0, 0]; return [code, { x, y }] as const; })),
    };
  }, [ties, width, height, whole]);
  const own = new Set(placed.map(({ code }) => code));
  const most = Math.max(1, ...placed.map(({ items }) => items));
  const radius = (items: number): number => 2.2 + 3.4 * Math.sqrt(items / most);
  const held = marked === undefined ? undefined : ties[marked];
  const drawn = ties.flatMap((tie, index): readonly DrawnTie[] => {
    const [start, end] = [spots.get(tie.from.code), spots.get(tie.to.code)];
    if (start === undefined || end === undefined) return [];
    const long = Math.hypot(end.x - start.x, end.y - start.y);
    // A tie that has no direction bends up, as one would draw it; the others to the right of their way.
    const aside = tie.mutual ? (start.x < end.x ? -1 : 1) * long * 0.12 : long * 0.24;
    return [{ tie, index, curve: { start, end, bend: bent(start, end, aside), gap: 6 } }];
  });
  const labels = useMemo(() => unhidden(placed.map(({ code, name, items }) => ({ code, says: width < NARROW ? code : name, spot: spots.get(code)!, r: radius(items) })), width, height), [spots]);
  return (
    <div ref={box} class="map">
      <TiePlot id="map" ties={drawn} marked={marked} onMark={onMark} width={width} height={height} label={`A map with ${drawn.length} ties between ${placed.length} countries.`}
        below={<g class="land">{land.map(({ code, d }, i) => <path key={i} d={d} class={code !== undefined && own.has(code) ? "own" : ""} />)}</g>}
        above={<>
          {placed.map(({ code, name, items }) => {
            const spot = spots.get(code)!;
            return <g key={code} class={`actor${held === undefined ? "" : held.from.code === code || held.to.code === code ? " on" : " off"}`} onClick={() => change({ actor: code })}><title>{`${name}: ${items} items. Click for its ties alone.`}</title><circle cx={spot.x} cy={spot.y} r={radius(items)} /></g>;
          })}
          {labels.map(({ code, says, x, y, anchor }) => <text key={code} class="place" x={x} y={y} text-anchor={anchor}>{says}</text>)}
        </>} />
      <p class="soft map-foot">
        <button type="button" class="more" aria-pressed={whole} onClick={() => setWhole(!whole)}>{whole ? "Only where something happens" : "The whole world"}</button>
        {lost.length > 0 && <span> Without a place on the map, but in the table: {lost.map(({ name }) => name).join(", ")}.</span>}
      </p>
    </div>
  );
}

/** Turned so that those who act stand in the middle, and near enough to tell them apart. */
function fitted(placed: readonly { readonly place: Place; readonly items: number }[], width: number, height: number, whole: boolean): GeoProjection {
  const projection = geoEqualEarth().clipExtent([[-40, -40], [width + 40, height + 40]]);
  const everything = projection.fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" });
  if (whole || placed.length === 0) return everything;
  const scale = everything.scale();
  projection.rotate([-middleLongitude(placed.map(({ place }) => place)), 0]);
  const spots = { type: "MultiPoint" as const, coordinates: placed.map(({ place }) => [...place]) };
  const edge = Math.min(width, height) * 0.16;
  projection.fitExtent([[edge, edge], [width - edge, height - edge]], spots);
  const nearest = Math.max(scale, Math.min(projection.scale(), scale * MOST_TIMES));
  if (nearest === projection.scale()) return projection;
  projection.scale(nearest).translate([0, 0]).clipExtent(null);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(spots);
  return projection.translate([width / 2 - (left + right) / 2, height / 2 - (top + bottom) / 2]).clipExtent([[-40, -40], [width + 40, height + 40]]);
}

/** The middle of the smallest stretch of longitudes that has them all. */
function middleLongitude(places: readonly Place[]): number {
  const sorted = places.map(([longitude]) => longitude).sort((x, y) => x - y);
  const gaps = sorted.map((longitude, i) => ({ after: longitude, gap: (sorted[i + 1] ?? sorted[0]! + 360) - longitude }));
  const { after, gap } = gaps.reduce((widest, one) => (one.gap > widest.gap ? one : widest));
  return after + gap + (360 - gap) / 2 - 360;
}

interface Label {
  readonly code: string;
  readonly says: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

/** Names beside their spots, the weightiest first; one that would cover another, or leave the page, is left out. */
function unhidden(wanted: readonly { readonly code: string; readonly says: string; readonly spot: Spot; readonly r: number }[], width: number, height: number): readonly Label[] {
  const taken: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = wanted.map(({ spot, r }) => ({ left: spot.x - r, right: spot.x + r, top: spot.y - r, bottom: spot.y + r }));
  const shown: Label[] = [];
  for (const { code, says, spot, r } of wanted) {
    const long = says.length * 6.6;
    for (const anchor of ["start", "end"] as const) {
      const left = anchor === "start" ? spot.x + r + 4 : spot.x - r - 4 - long;
      const box = { left, right: left + long, top: spot.y - 7, bottom: spot.y + 7 };
      if (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2 || taken.some((other) => other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom)) continue;
      taken.push(box);
      shown.push({ code, says, x: anchor === "start" ? box.left : box.right, y: spot.y + 4, anchor });
      break;
    }
  }
  return shown;
}
