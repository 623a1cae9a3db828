import { columnsOf } from "../../contract/columns.js";
import { TABLE_NAMES, type TableName } from "../../contract/tables.js";
import type { Entry } from "../../model/entry.js";
import { pagesOf, toldEntries, toldItems, type Page, type RecordQueries, type Scope, type Told } from "../../6-views/index.js";
import { itemRow, linkRows, participantRows, tellingRows } from "./rows/item-rows.js";
import { eventRow, figureRow, statementRow, undertakingRow } from "./rows/kind-rows.js";
import { reportRow } from "./rows/report-row.js";
import type { OpenTable, Row, TableFile } from "./table-file.js";

/** What a row of the four tables of kinds stands for. */
export type RowsAre = "items" | "entries";

/** How many rows went into each table. */
export type RowCounts = { readonly [T in TableName]: number };

/** Writes every table, a page of the record at a time. `onReports` is told how many reports were gone through. */
export async function takeTables(queries: RecordQueries, scope: Scope, rowsAre: RowsAre, open: OpenTable, onReports: (count: number) => void = () => {}): Promise<RowCounts> {
  const counts = Object.fromEntries(TABLE_NAMES.map((name) => [name, 0])) as Record<TableName, number>;
  const files = new Map<TableName, TableFile>();
  const put = (table: TableName, row: Row): void => {
    counts[table]++;
    files.get(table)!.write(row);
  };
  try {
    for (const name of TABLE_NAMES) files.set(name, open(name, columnsOf(name)));
    for await (const page of pagesOf(queries, scope)) {
      await takePage(queries, page, scope, rowsAre, put);
      onReports(page.reports.length);
    }
    for (const file of files.values()) file.end();
    for (const file of files.values()) file.place();
    return counts;
  } catch (error) {
    for (const file of files.values()) file.drop();
    throw error;
  }
}

type Put = (table: TableName, row: Row) => void;

async function takePage(queries: RecordQueries, page: Page, { asOf }: Scope, rowsAre: RowsAre, put: Put): Promise<void> {
  const own = page.items.filter((place) => place.own);
  for (const told of await toldItems(queries, own, asOf)) {
    put("items", itemRow(told));
    for (const row of tellingRows(told)) put("tellings", row);
    for (const row of linkRows(told, page.isOut)) put("links", row);
    if (rowsAre === "items") takeEntry(told, put);
  }
  if (rowsAre === "entries") for await (const some of toldEntries(queries, own, asOf)) for (const told of some) takeEntry(told, put);
  const [reports, origins, adds] = await Promise.all([
    queries.reports({ ids: page.reports }), queries.origins({ ids: page.reports, ...(asOf !== undefined && { asOf }) }), queries.addsOf(page.reports),
  ]);
  for (const report of reports) {
    const [origin, added] = [origins.get(report.id), adds.get(report.id)];
    if (origin !== undefined && added !== undefined) put("reports", reportRow(report, origin, added, page.told.get(report.id)?.length ?? 0));
  }
}

function takeEntry(told: Told, put: Put): void {
  for (const row of participantRows(told)) put("participants", row);
  const of = <E extends Entry>(entry: E): Told & { readonly entry: E } => ({ ...told, entry });
  switch (told.entry.kind) {
    case "event":
      return put("events", eventRow(of(told.entry)));
    case "statement":
      return put("statements", statementRow(of(told.entry)));
    case "figure":
      return put("figures", figureRow(of(told.entry)));
    case "undertaking":
      return put("undertakings", undertakingRow(of(told.entry)));
  }
}
