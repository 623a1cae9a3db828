import type { Day } from "../../model/when.js";
import { Components } from "../components.js";
import { inTime, knownBy } from "./known-by.js";

/** A row that is joined to others: an entry of an item, a report of a family. */
export interface JoinedRow {
  readonly row: number;
  readonly id: string;
  readonly known: Day;
}

/** A join of two of them, by row. */
export interface Join {
  readonly a: number;
  readonly b: number;
  readonly known: Day;
}

/**
 * What is one thing today (an item, a family), and what it was on any day: those of its rows that were known by then, as the joins known by then
 * connect them. The days of a slider follow one another, so what was last worked out is kept.
 */
export class JoinedPast {
  /** the day from which it is what it is today */
  readonly last: Day;
  readonly #rows: readonly JoinedRow[];
  readonly #joins: readonly Join[];
  readonly #nameOf: (group: readonly JoinedRow[]) => string;
  #of: readonly [rows: number, joins: number] = [0, 0];
  #names: ReadonlyMap<number, string> = new Map();

  constructor(rows: readonly JoinedRow[], joins: readonly Join[], nameOf: (group: readonly JoinedRow[]) => string) {
    [this.#rows, this.#joins, this.#nameOf] = [inTime(rows), inTime(joins), nameOf];
    const [row, join] = [this.#rows.at(-1)?.known ?? "", this.#joins.at(-1)?.known ?? ""];
    this.last = row > join ? row : join;
  }

  get size(): number {
    return this.#rows.length + this.#joins.length;
  }

  /** The name, as of a day, of what a row belongs to; undefined when it was not known yet. */
  nameOf(row: number, day: Day): string | undefined {
    const of = day >= this.last ? ([this.#rows.length, this.#joins.length] as const) : ([knownBy(this.#rows, day), knownBy(this.#joins, day)] as const);
    if (of[0] !== this.#of[0] || of[1] !== this.#of[1]) [this.#of, this.#names] = [of, this.#namesOf(...of)];
    return this.#names.get(row);
  }

  #namesOf(rows: number, joins: number): ReadonlyMap<number, string> {
    const byRow = new Map(this.#rows.slice(0, rows).map((one) => [one.row, one]));
    const groups = new Components<number>();
    for (const row of byRow.keys()) groups.add(row);
    for (const { a, b } of this.#joins.slice(0, joins)) groups.join(a, b);
    const names = new Map<number, string>();
    for (const group of groups.groups()) {
      const name = this.#nameOf(group.map((row) => byRow.get(row)!));
      for (const row of group) names.set(row, name);
    }
    return names;
  }
}
