import { dossier, timelineView, trend, type NamedPair, type Record } from "../../src/6-views/index.js";
import type { Brief } from "../../src/faces/export/brief/brief.js";
import { briefOf } from "../../src/faces/export/brief/brief-of.js";

/** The brief of a pair, as the command line makes it. */
export async function briefFrom(record: Record, pair: NamedPair, { asOf, moments = 80 }: { readonly asOf?: string; readonly moments?: number } = {}): Promise<Brief> {
  const until = asOf === undefined ? {} : { asOf };
  return briefOf({ dossier: await dossier(record, pair, until), timeline: await timelineView(record, pair, { ...until, limit: 1500 }), trend: await trend(record, pair, { ...until, by: "quarter" }) }, { moments });
}
