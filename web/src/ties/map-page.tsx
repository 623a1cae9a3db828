import { MapPlot } from "./map-plot.js";
import { TiesPage } from "./ties-page.js";

/** Who acts towards whom, on a map. */
export function MapPage() {
  return <TiesPage name="map" title="Map" other={{ href: "/graph", says: "As a graph" }} drawn={MapPlot} />;
}
