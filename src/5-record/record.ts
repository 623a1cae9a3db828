import type { Decision, OutletFacts, Tombstone } from "../model/decision.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Entry, EntryKind } from "../model/entry.js";
import type { Adds, Item } from "../model/item.js";
import type { Origin } from "../model/origin.js";
import type { Report } from "../model/report.js";
import type { Source } from "../model/source.js";
import type { Day } from "../model/when.js";
import type { Facet } from "./facet.js";

export interface EntryFilter {
  readonly report?: string;
  /** these entries alone, by whole id */
  readonly ids?: readonly string[];
  readonly kinds?: readonly EntryKind[];
  /** entries in which every one of these country or bloc codes takes part (as actor, recipient, party, speaker or "of") */
  readonly allOf?: readonly string[];
  /** … or at least one of these */
  readonly anyOf?: readonly string[];
  /** only what reports known by this day say */
  readonly asOf?: Day;
}

/** Which facets: each given condition must hold. */
export interface FacetFilter {
  /** what bears on both (`relationOf`), and what in the reports that tell such a thing is one item with it; the view works out how each stands to the pair */
  readonly pair?: readonly [string, string];
  /** entries in which each of these countries or blocs takes part (agents or targets) */
  readonly allOf?: readonly string[];
  readonly report?: string;
  /** what these reports tell, by whole id */
  readonly reports?: readonly string[];
  readonly kinds?: readonly EntryKind[];
  /** only what reports known by this day say, and items as those reports alone make them */
  readonly asOf?: Day;
  /** only what reports known on or after this day say */
  readonly knownFrom?: Day;
}

/** How many reports, families of reports, entries and items there are, as of a day. */
export interface Counts {
  readonly reports: number;
  readonly origins: number;
  readonly entries: number;
  readonly items: number;
}

/** A report that matches a search, best first. */
export interface TextHit {
  readonly report: string;
  /** the smaller, the better (BM25) */
  readonly rank: number;
}

export interface TextSearch {
  /** words, "quoted phrases", a trailing * for a beginning, -word for without; all must occur. "" for any: then newest first */
  readonly words: string;
  /** countries or blocs that take part in something that the report tells, all of them */
  readonly actors?: readonly string[];
  readonly asOf?: Day;
  readonly knownFrom?: Day;
  /** publisher or agency, any case */
  readonly outlet?: string;
  readonly limit: number;
}

/** An outlet as it occurs in the record, with what the user stated of it. */
export interface Outlet {
  readonly name: string;
  /** reports that it published, and those that credit it as their agency */
  readonly published: number;
  readonly credited: number;
  readonly facts: OutletFacts;
}

/** A report, and its place in the order in which reports were added: it grows, and is never given twice while the report stands. */
export interface Arrival {
  readonly place: number;
  readonly report: string;
}

/** What became of a report when it was read again. */
export interface Reread {
  readonly report: string;
  /** entries that only the new reading has, only the old one had, and both */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly kept: number;
}

/** What an earlier reader found in a report, before a newer one's entries took the place. */
export interface PastReading {
  /** as its entries name it; absent where it found none, for then it left no name */
  readonly reader?: string;
  readonly entries: readonly Entry[];
}

/** A place in the order (known, id) of reports. */
export interface ReportPlace {
  readonly known: Day;
  readonly id: string;
}

/** All that the record keeps of a report, as it arrived: before any decision. What counts is derived from it. */
export interface KeptReport {
  readonly source: Source;
  /** as it was read, before a user set anything right */
  readonly report: Report;
  /** as they were read, before any decision */
  readonly entries: readonly Entry[];
  /** what earlier readers found, oldest first */
  readonly past: readonly PastReading[];
}

/** How many reports one reader's entries stand for today; `reader` is absent of reports without entries. */
export interface ReaderCount {
  readonly reader?: string;
  readonly reports: number;
}

/** What views may ask of a record. Ids may be given as unique prefixes of at least 6 characters. */
export interface RecordQueries {
  /** in the order (known, id) */
  reports(filter?: { readonly asOf?: Day; readonly ids?: readonly string[] }): Promise<readonly Report[]>;
  report(id: string): Promise<Report | undefined>;
  /** in the order of report (known, id), then of evidence */
  entries(filter?: EntryFilter): Promise<readonly Entry[]>;
  entry(id: string): Promise<Entry | undefined>;
  /** the entries of a report as they were read, before any decision */
  reading(report: string): Promise<readonly Entry[]>;
  /** connected components over links with known ≤ asOf; single entries are items of one member */
  items(filter?: EntryFilter): Promise<readonly Item[]>;
  /** by the item's id or any member's */
  item(id: string, asOf?: Day): Promise<Item | undefined>;
  /** by report id; with `ids`, of these reports alone (in families that are whole) */
  origins(filter?: { readonly asOf?: Day; readonly ids?: readonly string[] }): Promise<ReadonlyMap<string, Origin>>;
  /** the id of the origin that each of some reports (by whole id) belongs to, as of a day */
  originIds(reports: readonly string[], asOf?: Day): Promise<ReadonlyMap<string, string>>;
  adds(report: string): Promise<Adds>;
  /** the same of several reports, by whole id */
  addsOf(reports: readonly string[]): Promise<ReadonlyMap<string, Adds>>;
  /** in the order of report (known, id), then of evidence */
  facets(filter: FacetFilter): Promise<readonly Facet[]>;
  counts(asOf?: Day): Promise<Counts>;
  /** pairs of states by the number of reports in which both take part, most first */
  pairs(limit: number, asOf?: Day): Promise<readonly { readonly a: string; readonly b: string; readonly reports: number }[]>;
  /** the last reports that were added, the last first; `before`: those added before that place */
  arrivals(filter: { readonly limit: number; readonly before?: number }): Promise<readonly Arrival[]>;
  /** pairs of states by the number of reports added after a place in which both take part, most first */
  pairsSince(place: number): Promise<readonly { readonly a: string; readonly b: string; readonly reports: number }[]>;
  /** changes whenever an answer may, whichever process wrote: what was worked out under one revision holds until the next */
  revision(): Promise<string>;
  /** full text of title, deck and body. Throws a RecordError for a query that cannot be understood. */
  search(query: TextSearch): Promise<readonly TextHit[]>;
  /** what users decided, oldest first; with `report`, what bears on it */
  decisions(filter?: { readonly report?: string }): Promise<readonly Decision[]>;
  outlets(): Promise<readonly Outlet[]>;
  tombstones(): Promise<readonly Tombstone[]>;
  /** what earlier readers found in a report, oldest first */
  pastReadings(report: string): Promise<readonly PastReading[]>;
  /** by whom the reports were read, most reports first */
  readers(): Promise<readonly ReaderCount[]>;
  /** the next reports in the order (known, id), after a place in it: what is too much to hold is gone through so */
  page(filter: { readonly limit: number; readonly after?: ReportPlace; readonly asOf?: Day }): Promise<readonly ReportPlace[]>;
  /** what is kept of some reports, by whole id, in the order (known, id) that they have today */
  kept(reports: readonly string[]): Promise<readonly KeptReport[]>;
}

/** A report with the source that it was made from, and what was read in it. */
export interface Ready {
  readonly source: Source;
  readonly report: Report;
  readonly entries: readonly Entry[];
}

/** What became of a report that was to be added. */
export interface Added {
  readonly status: "added" | "already-known" | "forgotten";
}

/** How ids are made, so that a check can make them again; the stages that mint them know. */
export interface IdRules {
  readonly report?: (report: Report) => string;
  readonly entry?: (entry: Entry) => string;
  readonly decision?: (decision: Decision) => string;
}

/** A record in one folder. */
export interface Record extends RecordQueries {
  /** One transaction: the source's bytes (compressed), the report, its entries, links. A report that is there already changes nothing. */
  add(source: Source, report: Report, entries: readonly Entry[]): Promise<Added>;
  /**
   * Many reports, one after another, with one commit for all (database people call it group commit): what one report costs is in good part
   * its commit, and what is sought and filed for many at once costs less. Acknowledged when all are there; if one fails, none is. For what is ready in
   * number, such as an import: 64 at a time keep others waiting for less than half a second. Those given before the last are acknowledged
   * wait their turn, and are prepared in a thread meanwhile.
   */
  addAll(reports: readonly Ready[]): Promise<readonly Added[]>;
  /** Appends a decision and derives again what it bears on, in one transaction. One that is there already changes nothing. */
  decide(decision: Decision): Promise<{ readonly status: "added" | "already-known" }>;
  /** Puts back reports as another record kept them, with one commit for all. Where one is not named by its content, points outside its text or contradicts itself, all are refused with a RecordError, and nothing changes. */
  restore(reports: readonly KeptReport[]): Promise<readonly Added[]>;
  /** Appends decisions that were made in another record, in one transaction; refused whole, with a RecordError, when one is not named by its content. */
  restoreDecisions(decisions: readonly Decision[]): Promise<{ readonly added: number }>;
  /** Keeps the tombstone of a report that another record forgot, so that it is not taken in here. One that is held here stays: `forget` alone takes it away. */
  restoreTombstone(tombstone: Tombstone): Promise<{ readonly status: "added" | "already-known" | "held" }>;
  /** The report's entries as a newer reader finds them; the earlier reading is kept, and no longer counts. Decisions hold for the words that they were made on. */
  reread(report: string, entries: readonly Entry[]): Promise<Reread>;
  /** Takes a report's text, source and entries away everywhere, out of the file's bytes too, and leaves a tombstone; the same report is not taken in again. */
  forget(report: string, mark: { readonly at: string; readonly by: string; readonly reason?: string }): Promise<Tombstone>;
  /** A copy of the record, whole as of one moment, into a new file; others may read and add meanwhile. Throws a RecordError where there is a file already, or no folder. */
  backup(file: string): Promise<void>;
  /** integrity: SQLite's own check, sources and rows unaltered, spans inside texts, links to entries that exist; with `ids` (else those that it was opened with), that each id names what it stands for */
  check(ids?: IdRules): Promise<readonly Diagnostic[]>;
  /** as `check`, and derives everything again to compare it with what is there; takes as long as rebuilding, and others wait meanwhile. Nothing is changed. */
  checkDeeply(ids?: IdRules): Promise<readonly Diagnostic[]>;
  /** whether a report was made from bytes of this SHA-256 */
  hasSource(sha256: string): Promise<boolean>;
  /** the bytes that a report was made from, as they arrived */
  source(report: string): Promise<Source | undefined>;
  /** throws away all that is derived (links, copies, indexes) and makes it again; the digest stays as it was */
  rebuild(): Promise<void>;
  /** Where only derived data are wrong: derives them again, and says what is wrong after that. Else changes nothing, and says what is wrong. */
  repair(ids?: IdRules): Promise<readonly Diagnostic[]>;
  /** SHA-256 of the canonical export without retrieval clocks and paths; with `asOf`, of the record that the reports known by then make */
  digest(asOf?: Day): Promise<string>;
  /** when all that was given to it is written */
  close(): Promise<void>;
}
