import { rmSync } from "node:fs";
import { fileWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { ColumnFacts, ColumnType } from "../../contract/columns.js";
import type { Cell } from "./csv.js";
import { partialOf, place } from "./sink.js";
import type { Row, TableFile } from "./table-file.js";

/** Rows that are held until they are written, as one row group. */
const GROUP = 5000;

/** A table as Apache Parquet, with the types of its columns; written a row group at a time. */
export function parquetFile(path: string, columns: readonly ColumnFacts[]): TableFile {
  const partial = partialOf(path);
  const writer = new ParquetWriter({ writer: fileWriter(partial), schema: schemaOf(columns), createdBy: "attache", kvMetadata: columns.map(({ name, says }) => ({ key: `says.${name}`, value: says })) });
  let rows: Row[] = [];
  const flush = (): void => {
    if (rows.length === 0) return;
    void writer.write({ columnData: columns.map(({ name, type }) => ({ name, data: rows.map((row) => valueOf(row[name], type)) })), rowGroupSize: rows.length });
    rows = [];
  };
  return {
    write(row) {
      rows.push(row);
      if (rows.length >= GROUP) flush();
    },
    end() {
      flush();
      void writer.finish();
    },
    place: () => place(path),
    drop: () => rmSync(partial, { force: true }),
  };
}

const PHYSICAL: Readonly<Record<ColumnType, Pick<SchemaElement, "type" | "converted_type">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  choice: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  day: { type: "INT32", converted_type: "DATE" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
};

function schemaOf(columns: readonly ColumnFacts[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name, type, required }): SchemaElement => ({ name, ...PHYSICAL[type], repetition_type: required ? "REQUIRED" : "OPTIONAL" })),
  ];
}

function valueOf(cell: Cell, type: ColumnType): unknown {
  if (cell === undefined) return null;
  return type === "day" ? new Date(`${String(cell)}T00:00:00Z`) : cell;
}
