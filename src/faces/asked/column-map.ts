import { ROW_FIELDS, type ColumnMap, type RowField } from "../../model/column-map.js";
import { UsageError } from "./usage-error.js";

/** `title=headline,text=body`: what a report has, and the column that holds it. A comma within a column's name is written `\,`. */
export function parseColumnMap(text: string): ColumnMap {
  const map: { [field in RowField]?: string } = {};
  for (const pair of text.split(/(?<!\\),/)) {
    const at = pair.indexOf("=");
    const field = pair.slice(0, at).trim();
    const column = pair.slice(at + 1).trim().replaceAll("\\,", ",");
    if (at < 0 || column === "" || !isField(field)) {
      throw new UsageError("bad-map", `--map: “${pair.slice(0, 80)}” is not understood.`, `Write FIELD=COLUMN, with commas between, where FIELD is ${ROW_FIELDS.join(", ")}; for example --map title=headline,text=body,published=date`);
    }
    map[field] = column;
  }
  return map;
}

function isField(name: string): name is RowField {
  return (ROW_FIELDS as readonly string[]).includes(name);
}
