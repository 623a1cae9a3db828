import { geoArea, geoCentroid } from "d3-geo";
import { feature } from "topojson-client";
import codesText from "i18n-iso-countries/codes.json?raw";
import topologyText from "world-atlas/countries-110m.json?raw";
import { SMALL_STATES, type Place } from "./small-states.js";

type Topology = Parameters<typeof feature>[0];
type Shape = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon, { readonly name: string }>;

/** Outlines of countries (Natural Earth, 1:110 million) and the place of each. */
export interface World {
  readonly outlines: readonly { readonly code: string | undefined; readonly shape: Shape }[];
  /** by code: the middle of its largest piece of land */
  readonly places: ReadonlyMap<string, Place>;
}

/** The names under which the outlines have what ISO has no number for. */
const UNNUMBERED: Readonly<Record<string, string>> = { Kosovo: "KOS", "N. Cyprus": "CYP", Somaliland: "SOM" };

let made: World | undefined;

export function world(): World {
  return (made ??= make());
}

function make(): World {
  const topology = JSON.parse(topologyText) as Topology;
  const byNumber = new Map((JSON.parse(codesText) as readonly (readonly string[])[]).map(([, code, number]) => [number!, code!]));
  const shapes = (feature(topology, topology.objects["countries"]!) as unknown as GeoJSON.FeatureCollection<Shape["geometry"], { readonly name: string }>).features;
  const outlines = shapes.map((shape) => ({ shape, code: shape.id === undefined ? UNNUMBERED[shape.properties.name] : byNumber.get(String(shape.id)) }));
  const places = new Map<string, Place>(Object.entries(SMALL_STATES));
  for (const { code, shape } of outlines) if (code !== undefined && shape.id !== undefined) places.set(code, middleOf(shape));
  const kosovo = outlines.find(({ code }) => code === "KOS");
  if (kosovo !== undefined) places.set("KOS", middleOf(kosovo.shape));
  return { outlines, places };
}

function middleOf({ geometry }: Shape): Place {
  const pieces = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const largest = pieces.map((coordinates) => ({ type: "Polygon" as const, coordinates })).reduce((most, piece) => (geoArea(piece) > geoArea(most) ? piece : most));
  return geoCentroid(largest) as [number, number];
}
