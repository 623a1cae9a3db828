import { ROW_FIELDS, type ColumnMap, type RowField } from "../../model/column-map.js";
import type { Given } from "../../model/given.js";
import type { Input } from "../input.js";
import { refused, sourceOf, type Opened, type Opening } from "../opened.js";
import { refusal, tooLarge } from "../refusal.js";
import { sniff } from "../sniff.js";

/** Where the fields of a report stand in a dump. */
export type Columns = Readonly<Partial<Record<RowField, string>>>;

/** Names that columns usually have, the usual ones first; compared without case and punctuation. */
const USUAL: Readonly<Record<RowField, readonly string[]>> = {
  text: ["text", "body", "content", "articlebody", "articletext", "maintext", "fulltext", "article", "story", "html"],
  title: ["title", "headline", "heading"],
  published: ["published", "publishedat", "publisheddate", "publishdate", "publicationdate", "datepublished", "datepublish", "pubdate", "date"],
  updated: ["updated", "updatedat", "modified", "datemodified", "datemodify", "lastmodified"],
  url: ["url", "link", "weburl", "sourceurl", "address"],
  publisher: ["publisher", "outlet", "publication", "sourcename", "sitename", "source", "sourcedomain", "domain"],
  authors: ["authors", "author", "byline"],
  language: ["language", "lang"],
};

/** The columns as they were named, the others by their usual names. `missing`: named, and not there. */
export function columnsIn(names: readonly string[], named: ColumnMap = {}): { readonly columns: Columns; readonly missing: readonly string[] } {
  const key = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const byKey = new Map(names.map((name) => [key(name), name] as const).reverse());
  const columns: { [field in RowField]?: string } = {};
  const missing: string[] = [];
  for (const field of ROW_FIELDS) {
    const asked = named[field];
    const found = asked === undefined ? USUAL[field].flatMap((usual) => byKey.get(usual) ?? [])[0] : names.includes(asked) ? asked : byKey.get(key(asked));
    if (found !== undefined) columns[field] = found;
    else if (asked !== undefined) missing.push(asked);
  }
  return { columns, missing };
}

/** Why a dump cannot be read, naming the columns that it has. */
export function columnRefusal(uri: string, names: readonly string[], missing: readonly string[], what: "column" | "key"): Opened {
  const there = names.length === 0 ? "there are none" : `there are: ${names.slice(0, 40).join(", ").slice(0, 1000)}`;
  const message = missing.length > 0 ? `${uri}: no ${what} named ${missing.join(", ")}; ${there}` : `${uri}: no ${what} is known to hold the text; ${there}`;
  return refused(refusal("no-column", uri, message, `Say which ${what} holds what, for example --map text=${names[0] ?? "body"},title=headline,published=date`));
}

/** One row as a report. `cell`: what a column holds in it. */
export function rowSource(uri: string, columns: Columns, cell: (column: string) => string | undefined, { retrieved }: Input, { now, limits }: Opening): Opened {
  const read = (field: RowField): string | undefined => {
    const column = columns[field];
    return (column === undefined ? undefined : cell(column))?.trim() || undefined;
  };
  const text = read("text");
  if (text === undefined) return refused(refusal("no-text", uri, `${uri}: its ${columns.text ?? "text"} is empty`, "If the text stands in another column, name that with --map text=…"));
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > limits.maxBytes) return refused(tooLarge(uri, bytes.length, limits.maxBytes));
  const authors = read("authors")?.split(/\s*[;|]\s*|\n/).filter((name) => name !== "").slice(0, 50);
  const given: { -readonly [field in keyof Given]: Given[field] } = authors ? { authors: authors.map((name) => name.slice(0, 200)) } : {};
  for (const field of ["title", "published", "updated", "url", "publisher", "language"] as const) {
    const value = read(field);
    if (value !== undefined) given[field] = value.slice(0, 2000);
  }
  const sniffed = sniff("", bytes.subarray(0, 8192));
  const mediaType = sniffed.kind === "report" && sniffed.mediaType === "text/html" ? "text/html" : /^<(?:p|h1|h2|figure|span|blockquote)\b/i.test(text) ? "text/html" : "text/plain";
  return sourceOf({ uri, name: uri, depth: 0, content: { kind: "bytes", bytes }, given, ...(retrieved && { retrieved }) }, bytes, mediaType, now);
}
