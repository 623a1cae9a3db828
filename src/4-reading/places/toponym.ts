import type { AtlasPlace } from "./atlas.js";

/** A place name in a text that waits for its country. */
export interface Toponym {
  readonly start: number;
  readonly end: number;
}

/** Where a place name lies, and how that was told. */
export interface Located {
  readonly country: string;
  /** "USA.TX" where the division is known */
  readonly region?: string;
  /** `named`: it is a country's own name or adjective; `within`: the text says in what it lies ("Paris, Texas"); `known`: the only or by far the likeliest of that name; `company`: the likeliest beside the other places of the report; `around`: not listed, the report's other places lie there */
  readonly why: "named" | "within" | "known" | "company" | "around";
}

/** One thing that a name may mean. */
export interface Candidate {
  readonly country: string;
  readonly region: string;
  readonly sort: "country" | "capital" | "listed" | AtlasPlace["kind"];
  /** how likely by itself: about the decimal logarithm of its population */
  readonly weight: number;
}
