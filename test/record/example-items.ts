import { fileURLToPath } from "node:url";
import { openAttache } from "../../src/pipeline.js";
import type { Item } from "./generate.js";

/** The reports of `examples/` as the production reader reads them. */
export async function exampleItems(): Promise<readonly Item[]> {
  const attache = await openAttache({ record: ":memory:" });
  const items: Item[] = [];
  for await (const line of attache.read([fileURLToPath(new URL("../../examples", import.meta.url))], { now: "2025-01-01" })) {
    if (line.kind === "report") items.push({ source: (await attache.record.source(line.report.id))!, report: line.report, entries: line.entries });
  }
  await attache.close();
  return items;
}
