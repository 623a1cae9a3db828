import type { RecordQueries } from "../5-record/record.js";
import type { Entry } from "../model/entry.js";
import type { Day } from "../model/when.js";
import type { Citation } from "./citations.js";
import { codesOf, type CountryName, type NamedPair } from "./country-name.js";
import { compareText } from "./edtf-bounds.js";
import { groupsOf, lastTold, nearestFirst, type Group } from "./group.js";
import { citedIn, lineRow, type CitedReport, type LineRow } from "./line-row.js";
import { marksOf } from "./marks.js";
import { materialFor, type Gathered } from "./material.js";
import { agents } from "./participants.js";
import { heightOf } from "../model/ladder.js";
import { partyOf, type Party } from "./word.js";

/** What somebody did on a topic: did or signed it; said; proposed, planned or is ready for; denied; or is counted (a figure). */
export type How = "did" | "said" | "proposed" | "denied" | "counted";

/** One thing on the topic. */
export interface TopicRow extends LineRow {
  readonly how: How;
  readonly who: readonly Party[];
}

/** All on the topic by one country or bloc, by several together, or by nobody that has a code. */
export interface ActorRows {
  /** those who act, speak or are parties, sorted by code; empty for nobody */
  readonly actors: readonly CountryName[];
  readonly counts: Readonly<Record<How, number>>;
  readonly rows: readonly TopicRow[];
}

/** Who did, said, proposed and denied what on a topic, between two countries. */
export interface TopicView {
  readonly pair: NamedPair;
  readonly topic: string;
  readonly asOf?: Day;
  readonly since?: Day;
  readonly items: number;
  readonly groups: readonly ActorRows[];
  /** items that the limit left out */
  readonly more: number;
  readonly citations: readonly Citation[];
  readonly reports: readonly CitedReport[];
}

export interface TopicOptions {
  readonly asOf?: Day;
  /** only what happened, or (undated) was told, on or after this day */
  readonly since?: Day;
  /** the most items; 100 unless told */
  readonly limit?: number;
  /** the name of a country or bloc; its code unless told */
  readonly nameOf?: (code: string) => string;
}

/** The view of one topic: by actor, the pair's own first, each newest first. */
export async function topicView(queries: RecordQueries, topic: string, pair: NamedPair, { asOf, since, limit = 100, nameOf = (code) => code }: TopicOptions = {}): Promise<TopicView> {
  const { a, b } = codesOf(pair);
  const facets = await queries.facets({ pair: [a, b], ...(asOf !== undefined && { asOf }) });
  const on = groupsOf(facets, { a, b })
    .filter((group) => group.facets.some(({ topics }) => topics.includes(topic)) && (since === undefined || dayOf(group) >= since))
    .sort(nearestFirst((x, y) => compareText(dayOf(y), dayOf(x))));
  const material = await materialFor(queries, on.slice(0, limit), asOf);
  const rows = material.gathered.map((gathered) => ({ day: dayOf(on.find(({ item }) => item === gathered.item.id) ?? on[0]!), row: { how: howOf(gathered), who: agents(gathered.best).map(partyOf), ...lineRow(gathered, material) } }));
  return {
    pair, topic,
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
    items: on.length,
    groups: byActor(rows.sort((x, y) => compareText(y.day, x.day) || compareText(x.row.item, y.row.item)).map(({ row }) => row), [a, b]).map((group) => ({ ...group, actors: group.actors.map((code) => ({ code, name: nameOf(code) })) })),
    more: Math.max(0, on.length - limit),
    ...citedIn(rows, material),
  };
}

function byActor(rows: readonly TopicRow[], pair: readonly string[]): readonly (Omit<ActorRows, "actors"> & { readonly actors: readonly string[] })[] {
  const groups = new Map<string, { readonly actors: readonly string[]; readonly rows: TopicRow[] }>();
  for (const row of rows) {
    const actors = [...new Set(row.who.flatMap(({ code }) => code?.split(" ")[0] ?? []))].sort();
    const key = actors.join(" ");
    const group = groups.get(key) ?? { actors, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  const rank = ({ actors }: { readonly actors: readonly string[] }): number => (actors.length === 0 ? 3 : actors.every((code) => pair.includes(code)) ? (actors.length > 1 ? 0 : 1) : 2);
  return [...groups.values()]
    .map(({ actors, rows: own }) => ({ actors, counts: countsOf(own), rows: own }))
    .sort((x, y) => rank(x) - rank(y) || y.rows.length - x.rows.length || compareText(x.actors.join(" "), y.actors.join(" ")));
}

function countsOf(rows: readonly TopicRow[]): Record<How, number> {
  const counts: Record<How, number> = { did: 0, said: 0, proposed: 0, denied: 0, counted: 0 };
  for (const { how } of rows) counts[how]++;
  return counts;
}

function howOf({ best }: Gathered): How {
  if (isDenial(best)) return "denied";
  switch (best.kind) {
    case "figure":
      return "counted";
    case "statement":
      return "said";
    case "undertaking":
      return marksOf(best).some((mark) => mark !== "historical") || (heightOf(best.stage) >= 0 && heightOf(best.stage) < 3) ? "proposed" : "did";
    case "event":
      if (best.modality !== "asserted" || best.type === "REQUEST") return "proposed";
      return SAID.has(best.type) ? "said" : "did";
  }
}

/** Events that are made of words. */
const SAID: ReadonlySet<string> = new Set(["ACCUSE", "REJECT", "THREATEN", "SUPPORT"]);

function isDenial(entry: Entry): boolean {
  return entry.polarity === "negated" || (entry.kind === "statement" && entry.stance === "denies") || (entry.kind === "undertaking" && entry.stage === "denied");
}

function dayOf(group: Group): Day {
  return group.lead.from ?? group.lead.to ?? lastTold(group);
}
