import type { Entry } from "../../model/entry.js";
import { actorsOf } from "../items/told.js";
import { placeOf } from "../items/actors.js";
import type { Report } from "../../model/report.js";
import type { Day } from "../../model/when.js";
import { RecordError } from "../record-error.js";
import type { EntryFilter } from "../record.js";
import { list, type Cell, type Sql } from "../store/sql.js";

/** Reports in the order (known, id). */
export function reportsOf(sql: Sql, { asOf, ids }: { readonly asOf?: Day; readonly ids?: readonly string[] } = {}): readonly Report[] {
  const { where, values } = conditions([
    ["known <= ?", asOf],
    ["id in (select value from json_each(?))", ids && list(ids)],
  ]);
  return sql.all<{ readonly json: string }>(`select json from reports${where} order by known, id`, ...values).map((row) => JSON.parse(row.json) as Report);
}

/** Entries that count, in the order of report (known, id), then of evidence. */
export function entriesOf(sql: Sql, filter: EntryFilter = {}): readonly Entry[] {
  const report = filter.report === undefined ? undefined : wholeId(sql, "reports", filter.report);
  if (filter.report !== undefined && report === undefined) return [];
  const { where, values } = conditions([
    ["e.live = ?", 1],
    ["e.report = (select n from reports where id = ?)", report],
    ["e.id in (select value from json_each(?))", filter.ids && list(filter.ids)],
    ["e.known <= ?", filter.asOf],
    ["e.kind in (select value from json_each(?))", filter.kinds && list(filter.kinds)],
  ]);
  const rows = sql.all<{ readonly json: string }>(
    `select coalesce(e.resolved, e.json) as json from entries e join heads r on r.report = e.report${where} order by r.known, r.id, e.start, e.id`,
    ...values,
  );
  return rows.map(entryIn).filter(takesPart(filter));
}

function takesPart({ allOf = [], anyOf }: EntryFilter): (entry: Entry) => boolean {
  return (entry) => {
    const codes = new Set(actorsOf(entry).map(placeOf));
    return allOf.every((code) => codes.has(code)) && (anyOf === undefined || anyOf.some((code) => codes.has(code)));
  };
}

/** The conditions of those values that are given. */
export function conditions(all: readonly (readonly [condition: string, value: Cell | undefined])[]): { readonly where: string; readonly values: readonly Cell[] } {
  const given = all.flatMap(([condition, value]) => (value === undefined ? [] : [{ condition, value }]));
  return { where: given.length === 0 ? "" : ` where ${given.map(({ condition }) => condition).join(" and ")}`, values: given.map(({ value }) => value) };
}

export function entryIn(row: { readonly json: string }): Entry {
  return JSON.parse(row.json) as Entry;
}

const SHORTEST_PREFIX = 6;

/** The whole id that an id or a unique prefix of at least 6 characters stands for. Throws where it stands for several. */
export function wholeId(sql: Sql, table: "reports" | "entries", prefix: string): string | undefined {
  if (prefix.length < SHORTEST_PREFIX) return undefined;
  const [first, second] = sql.all<{ readonly id: string }>(`select id from ${table} where id >= ? and id < ? order by id limit 2`, prefix, `${prefix}\uffff`);
  if (second === undefined || first?.id === prefix) return first?.id;
  throw new RecordError({
    code: "ambiguous-id",
    message: `"${prefix}" begins more than one id (${first!.id}, ${second.id}, …).`,
    remedy: "Give more of it.",
  });
}
