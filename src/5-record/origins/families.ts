import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import { Components } from "../components.js";
import { WHOLE } from "./copy.js";

/** What a family needs to know of a report. */
export interface Member {
  readonly id: string;
  readonly known: Day;
  readonly url?: string;
  /** the day on which this version was put out, where the report says so; orders the versions of one address */
  readonly updated?: Day;
  readonly publisher?: string;
  readonly wire?: string;
}

/** Two reports of which one was made from the other: the share of each that stands in the other. */
export interface CopyEdge {
  readonly a: string;
  readonly b: string;
  readonly aInB: number;
  readonly bInA: number;
}

/** Another copy is taken for the model only when it is closer than the original by more than this. */
const CLOSER = 0.1;

/** A reprint holds at least this share of its model … */
const REPRINTED = 0.65;

/** … and an excerpt is held by its model to at least this share; what is less was reworded. */
const EXCERPTED = 0.7;

/** A reprint may be padded, but at least this share of it is the story that it reprints. */
const PADDED = 0.3;

/**
 * The origin of each report: families are what the edges, and one address, connect; in each, one is the original and every other a copy of it or of
 * a copy. A function of the sets alone: the order of members and edges does not matter.
 */
export function familiesOf(members: readonly Member[], edges: readonly CopyEdge[]): ReadonlyMap<string, Origin> {
  const groups = new Components<string>();
  const byId = new Map(members.map((member) => [member.id, member]));
  for (const member of members) groups.add(member.id);
  const before = versionsBefore(members);
  for (const [later, earlier] of before) groups.join(earlier, later);
  const held = new Map<string, Map<string, number>>(); // report → other → share of the report that the other has
  for (const { a, b, aInB, bInA } of edges) {
    groups.join(a, b);
    sharesOf(held, a).set(b, aInB);
    sharesOf(held, b).set(a, bInA);
  }
  const origins = new Map<string, Origin>();
  for (const group of groups.groups()) {
    for (const [id, origin] of familyOf(group.map((id) => byId.get(id)!).sort(inOrder), held, before)) origins.set(id, origin);
  }
  return origins;
}

/** The record's order of reports: (known, id). */
export function inOrder(a: { readonly known: Day; readonly id: string }, b: { readonly known: Day; readonly id: string }): number {
  return a.known < b.known ? -1 : a.known > b.known ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;

function familyOf(family: readonly Member[], shares: Shares, before: ReadonlyMap<string, string>): readonly (readonly [string, Origin])[] {
  const original = originalOf(family, shares);
  // The id is of the first known member, so that later copies, and a late original, leave it as it is.
  const id = `o_${family[0]!.id.replace(/^r_/, "")}`;
  const order = placed(original, family, shares);
  return order.map((member, i) => {
    const supersedes = before.get(member.id);
    const marks = { ...(member.wire !== undefined && { credited: member.wire }), ...(supersedes !== undefined && { supersedes }) };
    const model = isVersion(member, original) ? undefined : modelOf(member, order.slice(0, i), shares);
    if (model === undefined) return [member.id, { id, role: "original", ...marks }];
    const overlap = shares.get(member.id)!.get(model.id)!;
    return [member.id, { id, role: roleOf(overlap, shares.get(model.id)!.get(member.id)!), of: model.id, ...marks, overlap }];
  });
}

/** The same address with another text: neither a copy nor an origin of its own. */
function isVersion(a: Member, b: Member): boolean {
  return a !== b && a.url !== undefined && a.url === b.url;
}

/** For each report whose address we have with an earlier text, the version just before it, by (updated or else known, id). */
function versionsBefore(members: readonly Member[]): ReadonlyMap<string, string> {
  const byUrl = new Map<string, Member[]>();
  for (const member of members) {
    if (member.url === undefined) continue;
    const held = byUrl.get(member.url);
    if (held === undefined) byUrl.set(member.url, [member]);
    else held.push(member);
  }
  const before = new Map<string, string>();
  for (const versions of byUrl.values()) {
    versions.sort(inVersionOrder);
    for (const [i, version] of versions.entries()) if (i > 0) before.set(version.id, versions[i - 1]!.id);
  }
  return before;
}

function inVersionOrder(a: Member, b: Member): number {
  const [first, second] = [a.updated ?? a.known, b.updated ?? b.known];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The original, then again and again the first known of those that share text with one before, so that each copy has a model; what only
 * its address joins comes when nothing else is left.
 */
function placed(original: Member, family: readonly Member[], shares: Shares): readonly Member[] {
  const order = [original];
  const waiting = new Set(family);
  const reached = new Set<string>();
  for (let next: Member | undefined = original; next !== undefined; next = first(waiting, (member) => reached.has(member.id)) ?? first(waiting, () => true)) {
    waiting.delete(next);
    if (next !== original) order.push(next);
    for (const other of shares.get(next.id)?.keys() ?? []) reached.add(other);
  }
  return order;
}

function first<T>(from: Iterable<T>, fits: (one: T) => boolean): T | undefined {
  for (const one of from) if (fits(one)) return one;
  return undefined;
}

/** The credited agency's own report, else the first known; of one day, the one that holds most of the others, and pads them least. */
function originalOf(family: readonly Member[], shares: Shares): Member {
  const agencies = new Set(family.flatMap((member) => (member.wire === undefined ? [] : [nameOf(member.wire)])));
  const own = family.filter((member) => member.publisher !== undefined && agencies.has(nameOf(member.publisher)));
  const from = own.length > 0 ? own : family;
  const sameDay = from.filter((member) => member.known === from[0]!.known);
  const holds = (member: Member): number => sameDay.filter((other) => (shares.get(other.id)?.get(member.id) ?? 0) >= WHOLE).length;
  const held = (member: Member): number => sameDay.reduce((sum, other) => sum + (shares.get(member.id)?.get(other.id) ?? 0), 0);
  const best = sameDay.reduce((chosen, member) => {
    const more = holds(member) - holds(chosen) || held(member) - held(chosen);
    return more > 1e-9 ? member : chosen;
  });
  // Of the versions of one address, the first.
  return [...from].filter((member) => member === best || isVersion(member, best)).sort(inVersionOrder)[0]!;
}

function modelOf(member: Member, earlier: readonly Member[], shares: Shares): Member | undefined {
  const own = shares.get(member.id);
  // A copy that its outlet revised is still a copy of what it copied; the version before it is no model.
  let model: Member | undefined;
  let closest = 0;
  for (const other of earlier) {
    const share = own?.get(other.id);
    if (share !== undefined && !isVersion(member, other) && (model === undefined || share > closest + CLOSER)) [model, closest] = [other, share];
  }
  return model;
}

/** `overlap`: the share of the copy that the model has; `back`: of the model that the copy has. */
function roleOf(overlap: number, back: number): "reprint" | "excerpt" | "rewrite" {
  if (back >= REPRINTED && overlap >= PADDED) return "reprint";
  return overlap >= EXCERPTED ? "excerpt" : "rewrite";
}

function nameOf(agency: string): string {
  return agency.trim().toLowerCase();
}

function sharesOf(held: Map<string, Map<string, number>>, report: string): Map<string, number> {
  const shares = held.get(report) ?? new Map<string, number>();
  held.set(report, shares);
  return shares;
}
