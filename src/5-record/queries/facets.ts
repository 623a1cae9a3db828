import type { Facet } from "../facet.js";
import { itemId } from "../items/items-from.js";
import type { FacetFilter } from "../record.js";
import { list, type Sql } from "../store/sql.js";
import { itemsAsOf } from "./items-as-of.js";
import { conditions, wholeId } from "./rows.js";

/** Facets that pass the filter, each with its item as of the day asked, in the order of report (known, id), then of evidence. */
export function facetsOf(sql: Sql, filter: FacetFilter): readonly Facet[] {
  const report = filter.report === undefined ? undefined : wholeId(sql, "reports", filter.report);
  if (filter.report !== undefined && report === undefined) return [];
  const { where, values } = conditions([
    ...(filter.pair ?? []).map((code) => ["f.report in (select report from places where place = ?)", code] as const),
    ["r.id = ?", report],
    ["f.known <= ?", filter.asOf],
    ["f.known >= ?", filter.knownFrom],
    ["f.kind in (select value from json_each(?))", filter.kinds && list(filter.kinds)],
    ...(filter.allOf ?? []).map((code) => ["f.report in (select report from places where acts = 1 and place = ?)", code] as const),
  ]);
  const rows = sql.all<FacetRow>(
    `select f.*, r.id as report_id, i.id as item_id from facets f join reports r on r.n = f.report join facets i on i.entry = f.item${where} order by r.known, r.id, f.start, f.id`,
    ...values,
  );
  const itemOf = filter.asOf === undefined ? undefined : itemsAsOf(sql, rows.map((row) => row.item), filter.asOf);
  return rows
    .map((row) => facetIn(row, itemOf?.get(row.entry) ?? row.item_id))
    .filter((facet) => (filter.allOf ?? []).every((code) => facet.agents.includes(code) || facet.targets.includes(code)));
}

interface FacetRow {
  readonly entry: number;
  readonly id: string;
  readonly report: number;
  readonly item: number;
  readonly known: string;
  readonly kind: Facet["kind"];
  readonly start: number;
  readonly day_from: string | null;
  readonly day_to: string | null;
  readonly dated: number;
  readonly checkable: number;
  readonly negated: number;
  readonly modality: Facet["modality"];
  readonly historical: number;
  readonly confidence: number;
  readonly by: Facet["by"];
  readonly voice: string | null;
  readonly topics: string;
  readonly agents: string;
  readonly targets: string;
  readonly about: string;
  readonly near: string;
  readonly type: Facet["type"] | null;
  readonly mode: Facet["mode"] | null;
  readonly quad: Facet["quad"] | null;
  readonly intensity: number | null;
  readonly stage: Facet["stage"] | null;
  readonly form: Facet["form"] | null;
  readonly stance: Facet["stance"] | null;
  readonly report_id: string;
  readonly item_id: string;
}

function facetIn(row: FacetRow, item: string): Facet {
  return {
    entry: row.id,
    report: row.report_id,
    item: item.startsWith("e_") ? itemId(item) : item,
    kind: row.kind,
    known: row.known,
    start: row.start,
    ...(row.day_from !== null && { from: row.day_from }),
    ...(row.day_to !== null && { to: row.day_to }),
    dated: row.dated === 1,
    checkable: row.checkable === 1,
    polarity: row.negated === 1 ? "negated" : "affirmed",
    modality: row.modality,
    historical: row.historical === 1,
    confidence: row.confidence,
    by: row.by,
    ...(row.voice !== null && { voice: row.voice }),
    topics: codes(row.topics),
    agents: codes(row.agents),
    targets: codes(row.targets),
    about: codes(row.about),
    near: codes(row.near),
    ...(row.type !== null && { type: row.type }),
    ...(row.mode !== null && { mode: row.mode }),
    ...(row.quad !== null && { quad: row.quad }),
    ...(row.intensity !== null && { intensity: row.intensity }),
    ...(row.stage !== null && { stage: row.stage }),
    ...(row.form !== null && { form: row.form }),
    ...(row.stance !== null && { stance: row.stance }),
  } as Facet;
}

const NONE: readonly string[] = [];

function codes(joined: string): readonly string[] {
  return joined === "" ? NONE : joined.split(" ");
}
