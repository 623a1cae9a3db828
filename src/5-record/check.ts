import { sql } from "kysely";
import type { Diagnostic } from "../model/diagnostic.js";
import { Entry } from "../model/entry.js";
import { Report } from "../model/report.js";
import type { Span } from "../model/span.js";
import { sha256 } from "./canonical-json.js";
import { unpack } from "./put.js";
import type { IdRules } from "./record.js";
import type { Store } from "./store/tables.js";

const PAGE = 500;
const REMEDY = "Put a backup in its place, or read the sources again into a new folder.";

/** What is wrong with a record; nothing, if it is sound. `ids` are the recipes by which ids were made, so that they can be made again. */
export async function checkRecord(store: Store, path: string, ids: IdRules): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const say = (code: string, message: string): void => void found.push({ code, uri: path, message, remedy: REMEDY });
  const integrity = await sql<{ readonly integrity_check: string }>`pragma integrity_check`.execute(store);
  for (const row of integrity.rows) if (row.integrity_check !== "ok") say("database-damaged", row.integrity_check);
  const dangling = await sql<{ readonly table: string; readonly parent: string }>`pragma foreign_key_check`.execute(store);
  for (const row of dangling.rows) say("dangling-row", `A row of ${row.table} points to a row of ${row.parent} that is not there.`);
  await checkSources(store, say);
  await checkReports(store, ids, say);
  await checkLinks(store, say);
  return found;
}

type Say = (code: string, message: string) => void;

async function checkSources(store: Store, say: Say): Promise<void> {
  for (let after = ""; ; ) {
    const row = await store.selectFrom("sources").selectAll().where("sha256", ">", after).orderBy("sha256").limit(1).executeTakeFirst();
    if (row === undefined) return;
    after = row.sha256;
    try {
      if (sha256(unpack(row)) !== row.sha256) say("source-altered", `The bytes kept for source ${row.sha256} are not those that arrived.`);
    } catch (error) {
      say("source-altered", `The bytes kept for source ${row.sha256} cannot be unpacked (${String(error)}).`);
    }
  }
}

async function checkReports(store: Store, ids: IdRules, say: Say): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await store.selectFrom("reports").select(["n", "id", "known", "json", "json_sha256"]).where("n", ">", after).orderBy("n").limit(PAGE).execute();
    for (const row of rows) {
      const report = parsed(Report, row, say);
      if (report === undefined) continue;
      if (report.id !== row.id || report.known !== row.known) say("row-disagrees", `Report ${row.id}: its columns and its content differ.`);
      if (ids.report !== undefined && ids.report(report) !== row.id) say("wrong-id", `Report ${row.id} is not named by the hash of what it says.`);
      const spans = [...report.parts, ...report.paragraphs];
      if (!spans.every((span) => lies(span, report.text))) say("span-outside", `Report ${row.id} has a part outside its text.`);
      await checkEntries(store, row.n, report, ids, say);
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.n;
  }
}

async function checkEntries(store: Store, n: number, report: Report, ids: IdRules, say: Say): Promise<void> {
  const rows = await store.selectFrom("entries").select(["id", "known", "json", "json_sha256"]).where("report", "=", n).orderBy("id").execute();
  for (const row of rows) {
    const entry = parsed(Entry, row, say);
    if (entry === undefined) continue;
    if (entry.id !== row.id || entry.report !== report.id || row.known !== report.known) say("row-disagrees", `Entry ${row.id}: its columns and its content differ.`);
    if (ids.entry !== undefined && ids.entry(entry) !== row.id) say("wrong-id", `Entry ${row.id} is not named by the hash of what it says.`);
    if (!spansOf(entry).every((span) => lies(span, report.text))) say("span-outside", `Entry ${row.id} points outside the text of ${report.id}.`);
  }
}

async function checkLinks(store: Store, say: Say): Promise<void> {
  const wrong = await store
    .selectFrom("links as l")
    .innerJoin("entries as x", "x.n", "l.a")
    .innerJoin("entries as y", "y.n", "l.b")
    .select(["x.id as a", "y.id as b"])
    .where((or) => or.or([or("x.id", ">=", or.ref("y.id")), or("l.known", "<", or.ref("x.known")), or("l.known", "<", or.ref("y.known"))]))
    .execute();
  for (const { a, b } of wrong) say("link-wrong", `The link of ${a} and ${b} is known before one of them, or turned round.`);
}

function parsed<T>(shape: { safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error } }, row: { readonly id: string; readonly json: string; readonly json_sha256: string }, say: Say): T | undefined {
  if (sha256(row.json) !== row.json_sha256) say("content-altered", `${row.id} was changed after it was written.`);
  let value: unknown;
  try {
    value = JSON.parse(row.json);
  } catch (error) {
    say("content-altered", `${row.id} is not JSON (${String(error)}).`);
    return undefined;
  }
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  say("shape-wrong", `${row.id} does not have the shape of the model (${result.error.message}).`);
  return undefined;
}

/** Every span in an entry, wherever it stands: an object with `start` and `end`. */
function spansOf(value: unknown): readonly Span[] {
  if (value === null || typeof value !== "object") return [];
  const inner = Object.values(value).flatMap(spansOf);
  const { start, end } = value as Partial<Span>;
  return typeof start === "number" && typeof end === "number" ? [{ start, end }, ...inner] : inner;
}

function lies(span: Span, text: string): boolean {
  return span.start < span.end && span.end <= text.length;
}
