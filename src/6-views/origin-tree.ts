import type { RecordQueries } from "../5-record/record.js";
import type { Origin } from "../model/origin.js";
import type { Report } from "../model/report.js";
import type { Day } from "../model/when.js";
import { originDiff } from "./origin-diff.js";
import type { Revision } from "./origin-revision.js";

/** A report in its family, and what was made from it. */
export interface OriginNode {
  readonly report: string;
  readonly role: Origin["role"];
  /** it is a later version of the report above it, at the same address */
  readonly version?: true;
  readonly revision?: Revision["kind"];
  readonly title?: string;
  readonly publisher?: string;
  readonly credited?: string;
  readonly day: Day;
  /** share of it that stands in the report above */
  readonly overlap?: number;
  /** against the report above, in sentences; absent at the root */
  readonly counts?: { readonly kept: number; readonly moved: number; readonly changed: number; readonly added: number; readonly dropped: number };
  readonly made: readonly OriginNode[];
}

/** The family of a report, from its original down. */
export interface OriginTree {
  readonly id: string;
  readonly reports: number;
  readonly roots: readonly OriginNode[];
}

/** The tree of the family that a report belongs to, as the reports known by `asOf` make it; undefined when the record does not have the report by then. */
export async function originTree(queries: RecordQueries, id: string, asOf?: Day): Promise<OriginTree | undefined> {
  const whole = (await queries.report(id))?.id ?? id;
  const origins = await queries.origins({ ids: [whole], ...(asOf !== undefined && { asOf }) });
  const own = origins.get(whole);
  if (own === undefined) return undefined;
  return treeOf(own.id, await queries.reports({ ids: [...origins.keys()] }), origins);
}

/** Pure: a family's reports in the record's order, and their origins. */
export function treeOf(family: string, reports: readonly Report[], origins: ReadonlyMap<string, Origin>): OriginTree {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const above = aboves(reports, origins);
  const node = (report: Report): OriginNode => {
    const origin = origins.get(report.id)!;
    const model = byId.get(above.get(report.id) ?? "");
    const diff = model && originDiff(model, report);
    const isVersion = model !== undefined && model.id === origin.supersedes;
    return {
      report: report.id,
      role: origin.role,
      ...(isVersion && { version: true as const }),
      ...(isVersion && diff?.revision && { revision: diff.revision.kind }),
      ...(report.title !== undefined && { title: report.title }),
      ...(report.publisher !== undefined && { publisher: report.publisher }),
      ...(origin.credited !== undefined && { credited: origin.credited }),
      day: report.known,
      ...(origin.overlap !== undefined && !isVersion && { overlap: origin.overlap }),
      ...(diff && { counts: { kept: diff.kept.length, moved: diff.moved.length, changed: diff.changed.length, added: diff.added.length, dropped: diff.dropped.length } }),
      made: reports.filter((other) => above.get(other.id) === report.id).map(node),
    };
  };
  return { id: family, reports: reports.length, roots: reports.filter((report) => above.get(report.id) === undefined).map(node) };
}

/** A version stands under the version before it, a copy under what it was made from; where the two would run in a circle, under nothing. */
function aboves(reports: readonly Report[], origins: ReadonlyMap<string, Origin>): ReadonlyMap<string, string> {
  const held = new Set(reports.map((report) => report.id));
  const above = new Map<string, string>();
  for (const { id } of reports) {
    const origin = origins.get(id)!;
    const model = [origin.supersedes, origin.of].find((one) => one !== undefined && held.has(one) && !leadsTo(above, one, id));
    if (model !== undefined) above.set(id, model);
  }
  return above;
}

function leadsTo(above: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = above.get(at)) if (at === to) return true;
  return false;
}
