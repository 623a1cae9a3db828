import { list, type Sql } from "./store/sql.js";

/** What users say of two entries, by id: one thing, or not. Derived from their decisions (`settle.ts`). */
export interface Ruling {
  readonly a: string;
  readonly b: string;
  readonly kind: "join" | "cut";
  readonly reason: string;
}

/** Whether there is any; most records have none. */
export function hasRulings(sql: Sql): boolean {
  return sql.one("select 1 from rulings limit 1") !== undefined;
}

/** The rulings that bear on some entries. */
export function rulingsOn(sql: Sql, ids: readonly string[]): readonly Ruling[] {
  return sql.all<Ruling>("select a, b, kind, reason from rulings where a in (select value from json_each(?1)) or b in (select value from json_each(?1)) order by a, b", list(ids));
}
