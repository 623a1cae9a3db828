import type { Diagnostic } from "../model/diagnostic.js";
import type { Entry, EntryKind } from "../model/entry.js";
import type { Adds, Item } from "../model/item.js";
import type { Origin } from "../model/origin.js";
import type { Report } from "../model/report.js";
import type { Source } from "../model/source.js";
import type { Day } from "../model/when.js";

export interface EntryFilter {
  readonly report?: string;
  readonly kinds?: readonly EntryKind[];
  /** entries in which every one of these country or bloc codes takes part (as actor, recipient, party, speaker or "of") */
  readonly allOf?: readonly string[];
  /** … or at least one of these */
  readonly anyOf?: readonly string[];
  /** only what reports known by this day say */
  readonly asOf?: Day;
}

/** What views may ask of a record. Ids may be given as unique prefixes of at least 6 characters. */
export interface RecordQueries {
  /** in the order (known, id) */
  reports(filter?: { readonly asOf?: Day }): Promise<readonly Report[]>;
  report(id: string): Promise<Report | undefined>;
  /** in the order of report (known, id), then of evidence */
  entries(filter?: EntryFilter): Promise<readonly Entry[]>;
  entry(id: string): Promise<Entry | undefined>;
  /** connected components over links with known ≤ asOf; single entries are items of one member */
  items(filter?: EntryFilter): Promise<readonly Item[]>;
  /** by the item's id or any member's */
  item(id: string, asOf?: Day): Promise<Item | undefined>;
  origins(filter?: { readonly asOf?: Day }): Promise<ReadonlyMap<string, Origin>>;
  adds(report: string): Promise<Adds>;
}

/** How ids are made, so that a check can make them again; the stages that mint them know. */
export interface IdRules {
  readonly report?: (report: Report) => string;
  readonly entry?: (entry: Entry) => string;
}

/** A record in one folder. */
export interface Record extends RecordQueries {
  /** One transaction: the source's bytes (compressed), the report, its entries, links. A report that is there already changes nothing. */
  add(source: Source, report: Report, entries: readonly Entry[]): Promise<{ readonly status: "added" | "already-known" }>;
  /** integrity: SQLite's own check, sources and rows unaltered, spans inside texts, links to entries that exist; with `ids`, that each id names what it stands for */
  check(ids?: IdRules): Promise<readonly Diagnostic[]>;
  /** the bytes that a report was made from, as they arrived */
  source(report: string): Promise<Source | undefined>;
  /** throws away all that is derived (links, copies, indexes) and makes it again; the digest stays as it was */
  rebuild(): Promise<void>;
  /** SHA-256 of the canonical export without retrieval clocks and paths */
  digest(): Promise<string>;
  close(): Promise<void>;
}
