import type { ColumnFacts } from "../../contract/columns.js";
import { CSV_MARK, csvLine, type Cell } from "./csv.js";
import { fileSink } from "./sink.js";

export type Row = Readonly<Record<string, Cell>>;

/** A table's file: rows go in one by one. */
export interface TableFile {
  write(row: Row): void;
  /** all rows are written */
  end(): void;
  /** the table is whole: it may be seen */
  place(): void;
  /** something failed: nothing of it is left */
  drop(): void;
}

/** Makes the file of a table; `name` has no ending. */
export type OpenTable = (name: string, columns: readonly ColumnFacts[]) => TableFile;

export function csvFile(path: string, columns: readonly ColumnFacts[]): TableFile {
  const sink = fileSink(path);
  void sink.write(CSV_MARK + csvLine(columns.map(({ name }) => name)));
  return {
    write: (row) => void sink.write(csvLine(columns.map(({ name }) => row[name]))),
    end: () => void sink.end(),
    place: () => sink.place(),
    drop: () => sink.drop(),
  };
}
