import { z } from "zod";
import { ActorKind } from "../model/actor.js";
import { Attribution, FigureEntry, Modality, Stage, StatementEntry, UndertakingEntry } from "../model/entry.js";
import { Dispute, SeriesPoint } from "../model/item.js";
import { EventType, Mode, Quad } from "../model/plover.js";
import { EntryKind, Relation } from "./row.js";

// The tables of `attache export csv` and `parquet`: each column with its type and meaning. Codebook, files and docs are made from this.

const text = (says: string) => z.string().optional().describe(says);
const id = (says: string) => z.string().describe(says);
const day = (says: string) => z.iso.date().optional().describe(says);
const whole = (says: string) => z.int().min(0).describe(says);
const number = (says: string) => z.number().optional().describe(says);
const list = (says: string) => text(`${says}, joined by "; "`);

/** What every row has, first. */
const head = {
  item: id("the item: all entries that tell the same thing in the world; the key of items.csv"),
  entry: id("the entry that the row shows; of several the one told as fact, from an original, dated and surest"),
  report: id("the report that the entry was read in; the key of reports.csv"),
  relation: Relation.optional().describe("how it stands to the two countries asked for; empty in an export of everything"),
};

/** When, and whether it is told as a thing that happened. */
const telling = {
  date: text("when, as an EDTF value (ISO 8601-2) at the precision that the text gives: 2025, 2025-01, 2025-10-20, 2025-10-14/2025-10-19, 2023~, ../2022; empty where the text does not say"),
  begin: day("the first day that the date can mean; empty where it is open or not known"),
  end: day("the last day that the date can mean; empty where it is open or not known"),
  date_basis: z.enum(["stated", "relative", "published", "unresolved"]).optional().describe("how the date is known: stated in the text, worked out from a relative expression, the day of publication, or given but not resolvable"),
  date_text: text("the date in the words of the report"),
  modality: Modality.describe("asserted: told as fact; future: planned; hypothetical: would, could, if"),
  polarity: z.enum(["affirmed", "negated"]).describe("negated: said not to be so"),
  historical: z.boolean().describe("told as background of an earlier time"),
};

/** On whose word, where, and how well it is supported. */
const support = {
  told_by: Attribution.unwrap().shape.by.describe("on whose word: the report's own, a named person, an office, an unnamed source, or a voice that nobody owns"),
  speaker: text("who vouches for it, where somebody does"),
  speaker_code: text("their code: country or bloc, then sectors (docs/vocabulary.md)"),
  speaker_role: text("their role, as the report gives it"),
  relay: list("through whom it was relayed, outermost first"),
  topics: list("PLOVER contexts and finer topics (docs/vocabulary.md)"),
  about: list("codes of countries and blocs that the sentence names beside those who take part"),
  near: list("codes of those that only the paragraph or the title names"),
  place: text("where it took place, as the report names it"),
  place_country: text("the country of that place, ISO 3166-1 alpha-3"),
  voices: whole("independent voices that tell the item: copies of a story count once, stories credited to one agency count once, what many have from one speaker counts once"),
  stories: whole("stories (families of copies) that tell the item"),
  reports: whole("reports that tell the item, copies included"),
  entries: whole("entries that are one item"),
  disputes: whole("other items that speak against it; links.csv says why"),
  first_known: day("the day of the first report that tells the item"),
  last_known: day("the day of the last one"),
  confidence: z.number().min(0).max(1).describe("of an event: the share of such events that strangers judged right in every field; of the rest how sure the reader was, 0 to 1, no probability"),
  rule: id("the rule or lexicon sense that made the entry"),
  reader: id("the version of the reader"),
  told: day("the day from which the report shown is known: of a row without a date, it was told by then"),
  outlet: text("who published the report shown"),
  words: text("the words that the entry was read from"),
  sentence: text("their sentence"),
};

export const EventRow = z.object({
  ...head,
  type: EventType.describe("PLOVER 2.0 event type"),
  mode: Mode.optional().describe("PLOVER mode, where the text gives one"),
  quad: Quad.describe("1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"),
  intensity: number("PLOVER intensity, -10 to 10"),
  actors: list("who acts; of a meeting all who take part"),
  actor_codes: list("their codes, in the same order; ? where there is none"),
  actor_countries: list("their countries or blocs, each once, sorted"),
  recipients: list("who is acted upon"),
  recipient_codes: list("their codes, in the same order; ? where there is none"),
  recipient_countries: list("their countries or blocs, each once, sorted"),
  ...telling,
  ...support,
});

export const StatementRow = z.object({
  ...head,
  who: text("who said it; empty where nobody is named"),
  who_code: text("their code"),
  who_kind: ActorKind.optional().describe("what sort of speaker"),
  who_role: text("their role, as the report gives it"),
  manner: StatementEntry.unwrap().shape.manner.describe("quoted, reported, or both"),
  stance: StatementEntry.unwrap().shape.stance.describe("what the speaker does in saying it"),
  content: text("what was said, in the words of the report"),
  audience: text("to whom"),
  ...telling,
  ...support,
});

export const FigureRow = z.object({
  ...head,
  text: id("the figure as printed"),
  value: z.number().describe("its value, scaled (\"$25 billion\" is 25000000000); of a range the lower end"),
  upper: number("of a range, the upper end"),
  bound: FigureEntry.unwrap().shape.bound.describe("exact, about, min (at least), max (at most), range, vague"),
  unit: id("ISO 4217 code, %, pp, SI unit, or the counted noun"),
  measure: id("what is measured"),
  of: list("of whom"),
  of_codes: list("their codes, in the same order; ? where there is none"),
  period: text("for which period, EDTF"),
  period_begin: day("the first day of the period"),
  period_end: day("the last day of the period"),
  change: z.enum(["up", "down", "same"]).optional().describe("said to have risen, fallen, or stayed"),
  change_from: number("from which level"),
  change_to: number("to which level"),
  change_by: number("by how much"),
  ...telling,
  ...support,
});

export const UndertakingRow = z.object({
  ...head,
  form: UndertakingEntry.unwrap().shape.form.describe("treaty, contract, pledge, …"),
  subject: id("what is undertaken, in the words of the report"),
  parties: list("who undertakes it"),
  party_codes: list("their codes, in the same order; ? where there is none"),
  party_countries: list("their countries or blocs, each once, sorted"),
  stage: Stage.describe("the highest rung of the ladder that it is told as fact to have reached, or the step back that came last; of an entry its own"),
  steps: list("every rung it is told to have reached or come back from, each with its date"),
  amount: number("its value"),
  amount_unit: text("the unit of the value"),
  terms: list("what it is said to contain, and (not: …) not to contain"),
  ...telling,
  ...support,
});

export const ItemRow = z.object({
  item: head.item,
  kind: EntryKind.describe("event, statement, figure, undertaking"),
  what: id("what it says, in a line made from its fields"),
  ...telling,
  voices: support.voices,
  stories: support.stories,
  reports: support.reports,
  entries: support.entries,
  disputes: support.disputes,
  first_known: support.first_known,
  last_known: support.last_known,
  shown_entry: id("the entry that speaks for it"),
});

export const TellingRow = z.object({
  item: head.item,
  entry: id("the entry"),
  kind: EntryKind.describe("event, statement, figure, undertaking"),
  report: id("the report that tells it; the key of reports.csv"),
});

/** What `links.csv` says of two: one thing, or how two that are not one bear on one another. */
export const LinkRelation = z.enum([
  "same", ...Dispute.unwrap().shape.about.options.map((about) => `dispute:${about}` as const), ...SeriesPoint.unwrap().shape.relation.options.map((relation) => `series:${relation}` as const),
]);

export const LinkRow = z.object({
  relation: LinkRelation.describe("same: the two entries are one thing, for that reason joined in one item; dispute:…: the two items cannot both be right, and on what; series:…: two figures for one measure, and how they stand"),
  item_a: id("the item of a"),
  item_b: id("the item of b; of same the same item"),
  entry_a: text("the entry of a; of a series empty where the record names none"),
  entry_b: id("the entry of b"),
  reason: id("why"),
  told: z.enum(["before", "after", "together"]).optional().describe("of a series: whether b was known before a, after it, or from the same day"),
  known: day("the day from which both were known; of same empty"),
});

export const ParticipantRow = z.object({
  item: head.item,
  entry: head.entry,
  kind: EntryKind.describe("event, statement, figure, undertaking"),
  role: z.enum(["actor", "recipient", "speaker", "party", "of"]).describe("which part: actor or recipient of an event, speaker of a statement, party of an undertaking, whom a figure is of"),
  position: z.int().min(1).describe("its place among those of that role, from 1"),
  name: id("as the report names it"),
  actor_kind: ActorKind.optional().describe("country, international, armed-group, company, office, person, group"),
  code: text("country or bloc, then sectors (docs/vocabulary.md)"),
  country: text("ISO 3166-1 alpha-3, or UNO, EUR, IGO, NGO, ISM, IMG, MNC"),
  sector: text("PLOVER sectors"),
  org: text("the body that they stand for, or that they are"),
  title: text("role, as the report gives it"),
});

export const ReportRow = z.object({
  report: id("the report; its key in every table"),
  title: text("its title"),
  publisher: text("who published it"),
  agency: text("the news agency that it credits"),
  bylines: list("who wrote it"),
  published: day("the day it was published, where it says so"),
  updated: day("the day it was updated, where it says so"),
  known: day("the day from which the record uses it: published, else updated, else the day it was read"),
  dateline: text("the place at its head"),
  language: id("ISO 639-1, or und"),
  characters: whole("length of its text in UTF-16 units, furniture included"),
  origin: id("the family of reports that carry the same story text"),
  role: z.enum(["original", "reprint", "excerpt", "rewrite"]).describe("its role in that family"),
  copies: text("the report that it copies, where the record holds it"),
  overlap: number("share of its text that stands in that one, 0 to 1"),
  supersedes: text("the earlier version of the same address"),
  entries: whole("entries read in it that count"),
  new_items: whole("items that no report before it told (in the order of days)"),
  restated_items: whole("items that one before it told"),
  checkable: whole("entries that can be checked: a date of a month or better, a figure, a named speaker, or an undertaking signed or beyond"),
  address: text("its URL, else the path it was read from"),
});

interface Table {
  readonly row: z.ZodObject;
  readonly says: string;
}

/** Every table: `says` tells what a row is. */
export const TABLES = {
  events: { row: EventRow, says: "A row an event: who did what to whom." },
  statements: { row: StatementRow, says: "A row a statement: who said what." },
  figures: { row: FigureRow, says: "A row a quantity, with what it measures." },
  undertakings: { row: UndertakingRow, says: "A row a treaty, contract, pledge …, with its ladder." },
  participants: { row: ParticipantRow, says: "A row each who takes part in a row of the four tables before, in long form: no cell holds a list." },
  items: { row: ItemRow, says: "A row an item of any kind: what it says, and how well it is supported." },
  tellings: { row: TellingRow, says: "A row an entry: which report tells which item." },
  links: { row: LinkRow, says: "A row two entries that are one thing, or two items that bear on one another." },
  reports: { row: ReportRow, says: "A row a report." },
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** What a row of a table holds, by column. */
export type RowOf<T extends TableName> = z.infer<(typeof TABLES)[T]["row"]>;
