import { Components } from "./components.js";
import { tellingOf, toldOf, type Telling } from "./derive.js";
import { edgeOrder, isLater, spanningForest, type Edge, type End } from "./forest.js";
import { link } from "./items/link.js";
import type { Told } from "./items/told.js";
import { recentTellings } from "./recent-tellings.js";
import { hasRulings, rulingsOn, type Ruling } from "./rulings.js";
import { dropKeys, filedUnder } from "./store/key-index.js";
import { insertRows } from "./store/insert-rows.js";
import { list, type Cell, type Sql } from "./store/sql.js";
import { tally } from "./tally.js";

/** An entry with its facet in the record, an item of its own so far, that is to be joined to what it is one thing with. */
export interface Joining extends Telling, Member {}

/** An entry's row, and its place in the order of the record. */
interface Member extends End {
  readonly n: number;
  readonly reportRow: number;
}

interface Stored extends Member {
  readonly item: number;
}

interface Join extends Edge {
  readonly x: Member;
  readonly y: Member;
  /** absent of one that is to be tried */
  readonly standing?: true;
  /** a user's word that the two are one */
  readonly said?: string;
}

/** Joins entries that are each an item of their own to the items that they belong to; keeps the forest of links and the names of items. */
export function joinEntries(sql: Sql, rows: readonly Joining[]): void {
  const found = candidatesOf(sql, rows);
  const rulings = rulingsAround(sql, rows, found.members);
  const scattered = rulings.some((ruling) => ruling.kind === "cut") ? scatter(sql, rows, found) : undefined;
  if (scattered !== undefined && scattered.length > rows.length) return joinEntries(sql, scattered);
  const told = tolds(sql, rows);
  const standing = standingLinks(sql, [...found.members.values()].map((member) => member.item));
  const tried = triedJoins(rows, found, rulings);
  const reasons = new Map<string, string>();
  const holds = (join: Join): boolean => {
    if (join.standing) return true;
    const reason = join.said ?? link(told(join.x), told(join.y));
    if (reason !== undefined) reasons.set(join.order, reason);
    return reason !== undefined;
  };
  const rowById = rulings.length === 0 ? new Map<string, number>() : new Map([...rows, ...found.members.values()].map((member) => [member.id, member.n]));
  const apart = rulings.flatMap(({ kind, a, b }) => (kind === "cut" && rowById.has(a) && rowById.has(b) ? [[rowById.get(a)!, rowById.get(b)!] as const] : []));
  const forest = spanningForest([...standing, ...tried], holds, apart);
  keep(sql, standing, forest, reasons);
  nameItems(sql, forest, new Map([...found.members.values(), ...standing.flatMap(({ x, y }) => [x, y] as Stored[])].map((member) => [member.n, member.item])));
}

/** Takes entries out of their items and away; what else hung together by them is joined anew. */
export function leaveItems(sql: Sql, entries: readonly number[]): void {
  const leaving = new Set(entries);
  const members = sql.all<Stored>(`${STORED} where f.item in (select item from facets where entry in (select value from json_each(?)))`, list(entries));
  const staying = members.filter((member) => !leaving.has(member.n));
  unlink(sql, members);
  const rows = joiningsOf(sql, staying);
  for (const { n, stored } of joiningsOf(sql, members.filter((member) => leaving.has(member.n)))) dropKeys(sql, "entry_keys", n, stored);
  sql.run("delete from facets where entry in (select value from json_each(?))", list(entries));
  joinEntries(sql, rows);
}

const MEMBER = "select f.entry as n, f.id, f.item, f.known, f.report as reportRow, r.id as report";
const STORED = `${MEMBER} from facets f join heads r on r.report = f.report`;
// row by row, else SQLite goes through all facets
const STORED_OF_ROWS = `${MEMBER} from json_each(?) k cross join facets f on f.entry = k.value cross join heads r on r.report = f.report`;

/** Makes each of some whole items' members an item of its own. */
function unlink(sql: Sql, members: readonly Member[]): void {
  if (members.length === 0) return;
  const ns = list(members.map((member) => member.n));
  for (const { known, links } of sql.all<{ readonly known: string; readonly links: number }>("select known, count(*) as links from links where a in (select value from json_each(?)) group by known", ns)) {
    tally(sql, known, { links: -links });
  }
  sql.run("delete from links where a in (select value from json_each(?))", ns);
  sql.run("update facets set item = entry where entry in (select value from json_each(?))", ns);
}

function joiningsOf(sql: Sql, members: readonly Member[]): readonly Joining[] {
  const told = tolds(sql, []);
  return members.map((member) => ({ ...tellingOf(told(member)), n: member.n, id: member.id, known: member.known, report: member.report, reportRow: member.reportRow }));
}

interface Candidates {
  readonly members: Map<number, Stored>;
  readonly under: ReadonlyMap<number, readonly number[]>;
}

/** The rulings on the rows and on all members of the items that they may join; those whom a ruling names become candidates. */
function rulingsAround(sql: Sql, rows: readonly Joining[], candidates: Map<number, Stored>): readonly Ruling[] {
  if (!hasRulings(sql)) return [];
  const own = new Set(rows.map((row) => row.n));
  const items = list(new Set([...candidates.values()].map((member) => member.item)));
  const members = sql.all<Stored>(`${STORED} where f.item in (select value from json_each(?))`, items);
  const rulings = rulingsOn(sql, [...rows, ...members].map((member) => member.id));
  const named = sql.all<Stored>(`${STORED} where f.entry in (select n from entries where id in (select value from json_each(?)))`, list(new Set(rulings.flatMap(({ a, b }) => [a, b]))));
  for (const member of named) if (!own.has(member.n)) candidates.set(member.n, member);
  return rulings;
}

/** The entries that are stored where the rows are sought. */
function candidatesOf(sql: Sql, rows: readonly Joining[]): Candidates {
  const keys = new Set(rows.flatMap((row) => row.sought));
  const under = new Map<number, number[]>();
  for (const { key, row } of filedUnder(sql, "entry_keys", keys)) {
    const there = under.get(key);
    if (there === undefined) under.set(key, [row]);
    else there.push(row);
  }
  const own = new Set(rows.map((row) => row.n));
  const others = new Set([...under.values()].flat().filter((n) => !own.has(n)));
  // Rows that are just being added are not filed yet; they may be one thing with one another.
  for (const row of rows) {
    for (const key of row.stored) {
      if (!keys.has(key)) continue;
      const there = under.get(key);
      if (there === undefined) under.set(key, [row.n]);
      else if (!there.includes(row.n)) there.push(row.n);
    }
  }
  const stored = others.size === 0 ? [] : sql.all<Stored>(STORED_OF_ROWS, list(others));
  return { members: new Map(stored.map((member) => [member.n, member])), under };
}

/** The joins that may be: each row with what is stored where it is sought, and with what users say it is one with. */
function triedJoins(rows: readonly Joining[], { members, under }: Candidates, rulings: readonly Ruling[]): readonly Join[] {
  const own = new Map(rows.map((row) => [row.n, row]));
  const tried = new Map<string, Join>();
  const add = (x: Member, y: Member, said?: string): void => {
    if (x.n === y.n) return;
    const order = edgeOrder(x, y);
    if (said !== undefined || !tried.has(order)) tried.set(order, { a: x.n, b: y.n, order, x, y, ...(said !== undefined && { said }) });
  };
  for (const row of rows) {
    const found = new Set(row.sought.flatMap((key) => under.get(key) ?? []));
    for (const n of found) add(row, own.get(n) ?? members.get(n)!);
  }
  const byId = rulings.length === 0 ? undefined : new Map([...members.values(), ...rows].map((member) => [member.id, member]));
  for (const { kind, a, b, reason } of rulings) {
    const [x, y] = [byId?.get(a), byId?.get(b)];
    if (kind === "join" && x !== undefined && y !== undefined) add(x, y, reason);
  }
  return [...tried.values()];
}

interface StandingRow {
  readonly a: number;
  readonly b: number;
  readonly a_id: string;
  readonly b_id: string;
  readonly a_known: string;
  readonly b_known: string;
  readonly a_report: string;
  readonly b_report: string;
  readonly item: number;
}

/** The links inside some items. */
function standingLinks(sql: Sql, items: readonly number[]): readonly Join[] {
  if (items.length === 0) return [];
  const rows = sql.all<StandingRow>(
    `select l.a, l.b, x.id as a_id, y.id as b_id, x.known as a_known, y.known as b_known, p.id as a_report, q.id as b_report, x.item
     from facets x join links l on l.a = x.entry join facets y on y.entry = l.b join heads p on p.report = x.report join heads q on q.report = y.report
     where x.item in (select value from json_each(?))`,
    list(new Set(items)),
  );
  return rows.map((row) => {
    const x: Stored = { n: row.a, id: row.a_id, known: row.a_known, report: row.a_report, reportRow: 0, item: row.item };
    const y: Stored = { n: row.b, id: row.b_id, known: row.b_known, report: row.b_report, reportRow: 0, item: row.item };
    return { a: row.a, b: row.b, order: edgeOrder(x, y), x, y, standing: true };
  });
}

/** Writes what is new in the forest, and takes away what it replaced. */
function keep(sql: Sql, standing: readonly Join[], forest: readonly Join[], reasons: ReadonlyMap<string, string>): void {
  const kept = new Set(forest);
  const links = new Map<string, number>();
  const count = (known: string, step: 1 | -1): unknown => links.set(known, (links.get(known) ?? 0) + step);
  for (const join of standing) {
    if (kept.has(join)) continue;
    sql.run("delete from links where a = ? and b = ?", join.a, join.b);
    count(join.x.known > join.y.known ? join.x.known : join.y.known, -1);
  }
  const added: (readonly Cell[])[] = [];
  for (const { x, y, standing: stood, order } of forest) {
    if (stood) continue;
    const [a, b] = x.id < y.id ? [x, y] : [y, x];
    const later = isLater(x, y) ? x : y;
    added.push([a.n, b.n, later.known, later.reportRow, reasons.get(order)!]);
    count(later.known, 1);
  }
  insertRows(sql, "links", added);
  for (const [known, number] of links) if (number !== 0) tally(sql, known, { links: number });
}

/** An item is named by the row of its smallest member. `itemOf`: the names so far of those that were in items before. */
function nameItems(sql: Sql, forest: readonly Join[], itemOf: ReadonlyMap<number, number>): void {
  const ids = new Map(forest.flatMap(({ x, y }) => [[x.n, x.id], [y.n, y.id]] as const));
  const groups = new Components<number>();
  for (const { a, b } of forest) groups.join(a, b);
  for (const group of groups.groups()) {
    const smallest = group.reduce((x, y) => (ids.get(x)! < ids.get(y)! ? x : y));
    const names = new Set(group.map((n) => itemOf.get(n) ?? n));
    names.delete(smallest);
    if (names.size > 0) sql.run("update facets set item = ? where item in (select value from json_each(?))", smallest, list(names));
  }
}

/** What is told of an entry: of the rows at hand, else as the record keeps it. */
function tolds(sql: Sql, rows: readonly Joining[]): (of: Pick<Member, "n" | "id">) => Told {
  const held = new Map(rows.map((row) => [row.n, row.told]));
  const recent = recentTellings(sql);
  for (const { told } of rows) recent.keep(told);
  return ({ n, id }) => {
    const known = held.get(n) ?? recent.get(id);
    if (known !== undefined) return known;
    const told = toldIn(sql, n);
    recent.keep(told);
    held.set(n, told);
    return told;
  };
}

function toldIn(sql: Sql, n: number): Told {
  const row = sql.one<{ readonly json: string; readonly telling: string }>("select coalesce(resolved, json) as json, telling from entries where n = ? and telling is not null", n);
  if (row === undefined) throw new Error(`no telling of entry row ${n}`);
  return toldOf(row);
}

/**
 * Where users said that two are not one thing, the forest alone does not tell which other link would take the place of a cut one.
 * So all items that a cut reaches are taken apart, and their members join anew together with the rows. All of those, the rows included.
 */
function scatter(sql: Sql, rows: readonly Joining[], found: Candidates): readonly Joining[] {
  const own = new Set(rows.map((row) => row.n));
  const apart = new Map<number, Stored>();
  for (let items = itemsOf(found.members.values()); items.size > 0; ) {
    const members = sql.all<Stored>(`${STORED} where f.item in (select value from json_each(?))`, list(items)).filter((member) => !own.has(member.n));
    for (const member of members) apart.set(member.n, member);
    const rulings = rulingsOn(sql, members.map((member) => member.id));
    const named = sql.all<Stored>(`${STORED} where f.entry in (select n from entries where id in (select value from json_each(?)))`, list(new Set(rulings.flatMap(({ a, b }) => [a, b]))));
    items = itemsOf(named.filter((member) => !apart.has(member.n) && !own.has(member.n)));
  }
  unlink(sql, [...apart.values()]);
  return [...rows, ...joiningsOf(sql, [...apart.values()])];
}

function itemsOf(members: Iterable<Stored>): Set<number> {
  return new Set([...members].map((member) => member.item));
}
