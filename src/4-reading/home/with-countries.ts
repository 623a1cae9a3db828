import type { Actor } from "../../model/actor.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Reading } from "../../model/entry.js";
import type { Report } from "../../model/report.js";
import { covers, type Span } from "../../model/span.js";
import type { Gazetteer } from "../actors/gazetteer.js";
import type { Mention } from "../actors/mention.js";
import { plainOf } from "../actors/piece.js";
import { countryOf, namedInTitle, namingsIn, type Naming } from "../namings.js";
import { participantsOf } from "../named-near.js";
import type { Scene } from "../scene.js";
import { homeOf, type Home } from "./home-of.js";
import type { Leaders } from "./leaders.js";
import { lacksState } from "./of-state.js";
import type { Outlets } from "./outlets.js";

/** Who is known beside what a report says. */
export interface Known {
  readonly gazetteer: Gazetteer;
  readonly outlets: Outlets;
  readonly leaders: Leaders;
}

export interface Countries {
  readonly readings: readonly Reading[];
  /** whose country was found where their own words leave it open, and by what; a line each */
  readonly reasons: readonly Diagnostic[];
}

/**
 * Gives persons and bodies of state that are named without a country the one that the report is told from, if nothing near them speaks of another;
 * and leaders whom all the world knows their own. The rest stays as it is. Done last, so that it decides about countries and nothing else.
 */
export function withCountries(report: Report, scene: Scene, readings: readonly Reading[], { gazetteer, outlets, leaders }: Known): Countries {
  const namings = namingsIn(scene.mentions);
  const host = /^https?:\/\/([^/:]+)/.exec(report.url ?? report.uri)?.[1];
  const outlet = outlets.countryOf({ host, publisher: report.publisher });
  const home = homeOf(report, { namings, inTitle: namedInTitle(report.title ?? "", scene.mentions, gazetteer), outlet });
  // "Tinubu" of a report that names Bola Tinubu
  const called = new Map(scene.mentions.all.flatMap(({ actor }) => {
    const country = actor.kind === "person" && actor.name.includes(" ") ? leaders.countryOf(actor.name, false) : undefined;
    return country === undefined ? [] : [[actor.name.split(" ").at(-1) ?? "", country] as const];
  }));
  const beside = new Map<string, boolean>();
  const reasons = new Map<string, Diagnostic>();

  const found = (actor: Actor, reading: Reading): Actor => {
    if (actor.country !== undefined || actor.code !== undefined) return actor;
    const known = actor.kind === "person" && actor.sector !== "REL" ? (leaders.countryOf(actor.name, HIGH.test(actor.role ?? "")) ?? called.get(actor.name)) : undefined;
    if (known !== undefined) return told(actor, known, { basis: "listed" });
    const lacks = home === undefined ? undefined : lacksState(actor);
    if (home === undefined || lacks === undefined || !(lacks === "person" ? isPersonOf(home, actor) : isBodyOf(home, actor, reading))) return actor;
    return told(actor, home.country, { basis: home.basis, ...(home.evidence && { evidence: home.evidence }) });
  };
  const told = (actor: Actor, country: string, by: NonNullable<Actor["countryBy"]>): Actor => {
    const name = gazetteer.nameOf(country) ?? country;
    const words = { dateline: `the dateline${report.dateline ? ` ${report.dateline.place}` : ""}`, outlet: `the outlet ${host ?? report.publisher ?? ""}`, report: "the country that the report names throughout", listed: "the list of leaders" }[by.basis];
    reasons.set(`${actor.name} ${actor.evidence?.start ?? ""}`, { code: "country", message: `${actor.name}: ${name}, by ${words}`, ...(actor.evidence && { span: actor.evidence }) });
    return { ...actor, code: actor.sector === undefined ? country : `${country} ${actor.sector}`, country, countryBy: by };
  };

  /** Nowhere in the report does another country's name stand right before the person's title. */
  function isPersonOf({ country, share, own }: Home, { name }: Actor): boolean {
    if (share < (own ? 0.5 : 1)) return false;
    let clean = beside.get(name);
    if (clean === undefined) {
      const last = plainOf(name.split(" ").at(-1) ?? "");
      clean = scene.mentions.all.every((m) => m.actor.kind !== "person" || plainOf(m.actor.name.split(" ").at(-1) ?? "") !== last || !leadsUp(scene, namings, { start: tokenStart(scene, m), end: m.span.end }, country));
      beside.set(name, clean);
    }
    return clean;
  }

  /** No other country is spoken of around it, unless the whole report is about two and the other is the other side here. */
  function isBodyOf({ country, share, own }: Home, actor: Actor, reading: Reading): boolean {
    const others = new Set(around(scene, reading, actor).flatMap((area) => namings.filter((n) => n.code !== country && covers(area, n.span)).map((n) => n.code)));
    // nobody's own government deals with its own country as with another; Hong Kong's "central authorities" are not its own
    if (participantsOf(reading).some((a) => a !== actor && a.kind === "country" && a.code === country) || (country === "HKG" && /\bcentral\b/i.test(actor.name))) return false;
    if (others.size === 0) return share >= 1;
    const sides = new Set(participantsOf(reading).flatMap((a) => (a === actor ? [] : (countryOf(a) ?? []))));
    return share >= (own ? 0.5 : 1) && others.size === 1 && sides.size === 1 && sides.has([...others][0] as string);
  }

  return { readings: readings.map((r) => mapActors(r, found)), reasons: [...reasons.values()] };
}

const HIGH = /president|premier|minister|chancellor|leader|secretary/i;

/** Where a mention begins, its title included. */
function tokenStart({ trees }: Scene, { sentence, first, span }: Mention): number {
  return trees[sentence]?.tokens[first]?.start ?? span.start;
}

/** "the Syrian regime's Foreign Minister X": another country's name in the words that lead up to a person's. */
function leadsUp({ text }: Scene, namings: readonly Naming[], name: Span, home: string): boolean {
  const from = Math.max(0, name.start - 90);
  const lead = text.slice(from, name.start);
  const open = from + Math.max(lead.lastIndexOf(", "), lead.lastIndexOf(". "), lead.lastIndexOf("; "), lead.lastIndexOf(" and "), lead.lastIndexOf(" by "), lead.lastIndexOf(" with "), lead.lastIndexOf("\n"), -1) + 1;
  const behind = /^(?:,[^.;,\n]{0,30}?)? ?\b(?:of|from|in|at)\b[^.,;\n]{0,40}/.exec(text.slice(name.end, name.end + 60))?.[0].length ?? 0;
  return namings.some((n) => n.code !== home && ((n.span.start >= open && n.span.end <= name.start) || (n.span.start >= name.end && n.span.end <= name.end + behind)));
}

/** The sentence of a reading and the one before it in its paragraph, without the words of the other parties. */
function around({ trees }: Scene, { sentence }: Reading, { evidence }: Actor): readonly Span[] {
  const at = evidence ?? sentence;
  const own = trees.findIndex((t) => covers(t.sentence, at));
  const [tree, before] = [trees[own], trees[own - 1]];
  if (tree === undefined) return [sentence];
  return before !== undefined && before.sentence.paragraph === tree.sentence.paragraph ? [before.sentence, tree.sentence] : [tree.sentence];
}

function mapActors(reading: Reading, to: (actor: Actor, reading: Reading) => Actor): Reading {
  const all = (list: readonly Actor[]): readonly Actor[] => list.map((a) => to(a, reading));
  const { attribution } = reading;
  const base = attribution.speaker === undefined ? reading : { ...reading, attribution: { ...attribution, speaker: to(attribution.speaker, reading) } };
  switch (base.kind) {
    case "event":
      return { ...base, actors: all(base.actors), recipients: all(base.recipients) };
    case "statement":
      return { ...base, speaker: base.speaker === null ? null : to(base.speaker, reading) };
    case "figure":
      return { ...base, of: all(base.of) };
    case "undertaking":
      return { ...base, parties: all(base.parties) };
  }
}
