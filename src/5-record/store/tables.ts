import type { Generated, Kysely } from "kysely";

/**
 * The tables. `reports`, `entries` and `sources` are what the record is; everything below the line is derived from them
 * and can be dropped and rebuilt (`rebuild.ts`) to the same content. `n` is a row number for joins and is never shown.
 */
export interface Tables {
  readonly sources: {
    readonly sha256: string;
    readonly media_type: string;
    readonly encoding: "brotli" | "identity";
    readonly bytes: Uint8Array;
  };
  readonly reports: {
    readonly n: Generated<number>;
    readonly id: string;
    readonly known: string;
    readonly source: string;
    readonly url: string | null;
    readonly publisher: string | null;
    readonly wire: string | null;
    readonly json: string;
    /** SHA-256 of `json`, so that `check` sees a changed row */
    readonly json_sha256: string;
  };
  readonly entries: {
    readonly n: Generated<number>;
    readonly id: string;
    readonly report: number;
    /** the report's, kept here so that "as of" needs no join */
    readonly known: string;
    readonly kind: string;
    readonly start: number;
    readonly json: string;
    readonly json_sha256: string;
  };
  // ---- derived ----
  readonly entry_actors: { readonly country: string; readonly entry: number };
  /** what linking needs of an entry besides its fields (`items/told.ts`) */
  readonly tellings: { readonly entry: number; readonly json: string };
  readonly entry_keys: { readonly key: number; readonly entry: number };
  readonly links: { readonly a: number; readonly b: number; readonly known: string; readonly reason: string };
  readonly shingles: { readonly report: number; readonly narrative: Uint8Array; readonly quoted: Uint8Array };
  readonly report_keys: { readonly key: number; readonly report: number };
  /** two reports that share story text: the share of a's shingles that b has, and the other way round */
  readonly copies: { readonly a: number; readonly b: number; readonly known: string; readonly a_in_b: number; readonly b_in_a: number };
}

export type Store = Kysely<Tables>;
