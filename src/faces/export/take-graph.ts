import { pagesOf, toldItems, type RecordQueries, type Scope } from "../../6-views/index.js";
import { inertJson } from "../print/inert.js";
import type { GraphFormat } from "./graph/graph-format.js";
import type { Sink } from "./sink.js";

/** Writes a record as a graph, a page at a time; how many objects. */
export async function takeGraph(queries: RecordQueries, scope: Scope, format: GraphFormat, sink: Sink, onReports: (count: number) => void = () => {}): Promise<number> {
  const { asOf } = scope;
  let objects = 0;
  await sink.write(format.head);
  for await (const { reports: ids, items: places, told, isOut } of pagesOf(queries, scope)) {
    const items = new Map((await toldItems(queries, places, asOf)).map((one) => [one.item.id, one]));
    const own = places.flatMap((place) => (place.own ? (items.get(place.item) ?? []) : []));
    const [reports, origins] = await Promise.all([queries.reports({ ids }), queries.origins({ ids, ...(asOf !== undefined && { asOf }) })]);
    for (const object of format.objectsOf({ told, isOut, reports, origins, items, own })) await sink.write(`${objects++ === 0 ? "\n" : ",\n"}${inertJson(object)}`);
    onReports(ids.length);
  }
  await sink.write(format.tail());
  return objects;
}
