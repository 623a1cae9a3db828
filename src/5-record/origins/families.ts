import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import { Components } from "../components.js";
import { WHOLE } from "./copy.js";

/** What a family needs to know of a report. */
export interface Member {
  readonly id: string;
  readonly known: Day;
  readonly url?: string;
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
 * The origin of each report: families are what the edges connect; in each, one is the original and every other a copy of it or of
 * a copy. A function of the sets alone: the order of members and edges does not matter.
 */
export function familiesOf(members: readonly Member[], edges: readonly CopyEdge[]): ReadonlyMap<string, Origin> {
  const groups = new Components<string>();
  const byId = new Map(members.map((member) => [member.id, member]));
  for (const member of members) groups.add(member.id);
  const held = new Map<string, Map<string, number>>(); // report → other → share of the report that the other has
  for (const { a, b, aInB, bInA } of edges) {
    groups.join(a, b);
    sharesOf(held, a).set(b, aInB);
    sharesOf(held, b).set(a, bInA);
  }
  const origins = new Map<string, Origin>();
  for (const group of groups.groups()) {
    for (const [id, origin] of familyOf(group.map((id) => byId.get(id)!).sort(inOrder), held)) origins.set(id, origin);
  }
  return origins;
}

/** The record's order of reports: (known, id). */
export function inOrder(a: { readonly known: Day; readonly id: string }, b: { readonly known: Day; readonly id: string }): number {
  return a.known < b.known ? -1 : a.known > b.known ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;

function familyOf(family: readonly Member[], shares: Shares): readonly (readonly [string, Origin])[] {
  const original = originalOf(family, shares);
  // The id is of the first known member, so that later copies, and a late original, leave it as it is.
  const id = `o_${family[0]!.id.replace(/^r_/, "")}`;
  const order = placed(original, family, shares);
  return order.map((member, i) => {
    const credited = member.wire === undefined ? {} : { credited: member.wire };
    const model = modelOf(member, order.slice(0, i), shares);
    // The same address with another text is a version of the report, neither a copy nor an origin of its own.
    if (model === undefined || (member.url !== undefined && member.url === model.url)) return [member.id, { id, role: "original", ...credited }];
    const overlap = shares.get(member.id)!.get(model.id)!;
    return [member.id, { id, role: roleOf(overlap, shares.get(model.id)!.get(member.id)!), of: model.id, ...credited, overlap }];
  });
}

/** The original, then again and again the first known of those that share text with one before: so each copy has a model. */
function placed(original: Member, family: readonly Member[], shares: Shares): readonly Member[] {
  const order = [original];
  const waiting = new Set(family);
  const reached = new Set<string>();
  for (let next: Member | undefined = original; next !== undefined; next = first(waiting, (member) => reached.has(member.id))) {
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
  return sameDay.reduce((best, member) => {
    const more = holds(member) - holds(best) || held(member) - held(best);
    return more > 1e-9 ? member : best;
  });
}

function modelOf(member: Member, earlier: readonly Member[], shares: Shares): Member | undefined {
  const own = shares.get(member.id);
  let model: Member | undefined;
  let closest = 0;
  for (const other of earlier) {
    const share = own?.get(other.id);
    if (share !== undefined && (model === undefined || share > closest + CLOSER)) [model, closest] = [other, share];
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
