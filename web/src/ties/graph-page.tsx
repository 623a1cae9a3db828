import { GraphPlot } from "./graph-plot.js";
import { TiesPage } from "./ties-page.js";

/** Who acts towards whom, as a graph. */
export function GraphPage() {
  return <TiesPage name="graph" title="Who acts towards whom" other={{ href: "/map", says: "On a map" }} drawn={GraphPlot} />;
}
