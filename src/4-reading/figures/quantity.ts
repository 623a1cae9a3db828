/** A number with its unit where it stands; what a figure is made from. Ages, lengths of time and picks ("one of the banks") are quantities, not figures. */
export interface Quantity {
  /** token indexes, both inclusive, from the bound ("more than") to the unit or counted noun */
  readonly first: number;
  readonly last: number;
  /** the number's own tokens */
  readonly numberFirst: number;
  readonly numberLast: number;
  /** the token that carries the relation: unit, sign or counted noun */
  readonly head: number;
  readonly value: number;
  /** the other end of a range */
  readonly upper?: number;
  /** "to" in "from 3 to 8", which is a change where a verb of change governs it */
  readonly moved?: true;
  readonly bound: Bound;
  /** ISO 4217 code, "%", SI symbol, rate ("barrel/day"), lemma of the counted noun, or "1" */
  readonly unit: string;
  readonly kind: QuantityKind;
  /** token of the counted noun */
  readonly noun?: number;
  /** "figures/count", for `attache explain` */
  readonly rule: string;
}

export type Bound = "exact" | "about" | "min" | "max" | "range" | "vague";

/** In money, in a unit, a share of a whole, counted things, an age, a time, one picked out of many, or a number alone. */
export type QuantityKind = "money" | "measure" | "share" | "count" | "age" | "time" | "pick" | "bare";
