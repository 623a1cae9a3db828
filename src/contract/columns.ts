import { z } from "zod";
import { TABLES, type TableName } from "./tables.js";

/** What a column holds: days are `YYYY-MM-DD`; a choice is one of `values`. */
export type ColumnType = "text" | "choice" | "day" | "integer" | "number" | "boolean";

export interface ColumnFacts {
  readonly name: string;
  readonly type: ColumnType;
  /** never empty */
  readonly required: boolean;
  readonly values?: readonly (string | number)[];
  readonly says: string;
}

interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly { readonly const?: number }[];
  readonly description?: string;
}

/** The columns of a table in their order, from the schema of its rows: codebook, file headings and types come from here and cannot disagree. */
export function columnsOf(table: TableName): readonly ColumnFacts[] {
  return columnsIn(TABLES[table].row);
}

/** The same of any schema of rows. */
export function columnsIn(row: z.ZodObject): readonly ColumnFacts[] {
  const { properties = {}, required = [] } = z.toJSONSchema(row) as { readonly properties?: Readonly<Record<string, Shape>>; readonly required?: readonly string[] };
  return Object.entries(properties).map(([name, shape]) => {
    const values = shape.enum ?? (shape.anyOf?.every((one) => one.const !== undefined) ? shape.anyOf.map((one) => one.const!) : undefined);
    if (shape.description === undefined) throw new Error(`column ${name} is not described`);
    return { name, type: typeOf(shape, values), required: required.includes(name), ...(values && { values }), says: shape.description };
  });
}

function typeOf({ type, format }: Shape, values: readonly (string | number)[] | undefined): ColumnType {
  if (values !== undefined) return typeof values[0] === "number" ? "integer" : "choice";
  if (type === "string") return format === "date" ? "day" : "text";
  if (type === "integer" || type === "number" || type === "boolean") return type;
  throw new Error(`no column type for ${String(type)}`);
}
