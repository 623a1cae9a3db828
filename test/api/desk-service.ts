import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAttache } from "../../src/pipeline.js";
import type { Service } from "../../src/faces/api/service.js";

const EXAMPLES = new URL("../../examples/", import.meta.url).pathname;
export const NOW = "2024-09-10T09:00:00.000Z";

/** Attaché on a record of its own, with these examples in it (all of them, unless told). */
export async function deskService(wanted: (name: string) => boolean = () => true): Promise<{ readonly service: Service; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "attache-desk-"));
  const attache = await openAttache({ record: folder });
  const files = readdirSync(EXAMPLES).filter((name) => /\.(?:txt|html)$/.test(name) && wanted(name)).sort();
  for await (const line of attache.read(files.map((name) => join(EXAMPLES, name)), { now: NOW })) if (line.kind === "refusal") throw new Error(line.refusal.message);
  let ticks = 0;
  return {
    service: { attache, record: folder, by: "tester", now: () => new Date(Date.parse(NOW) + ticks++).toISOString() },
    close: async () => {
      await attache.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
