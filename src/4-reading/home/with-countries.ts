import type { Actor } from "../../model/actor.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Reading } from "../../model/entry.js";
import type { Report } from "../../model/report.js";
import { covers, type Span } from "../../model/span.js";
import type { Gazetteer } from "../actors/gazetteer.js";
import { countryOf, namedInTitle, namingsIn, type Naming } from "../namings.js";
import { participantsOf } from "../named-near.js";
import type { Atlas } from "../places/atlas.js";
import { candidatesIn } from "../places/candidates.js";
import type { PlaceWords } from "../places/place-words.js";
import type { Scene } from "../scene.js";
import type { AtHome } from "./at-home.js";
import { fromPlace } from "./from-place.js";
import { homeOf, isCountry, type Home } from "./home-of.js";
import type { KnownBodies, KnownBody } from "./known-bodies.js";
import type { Leaders } from "./leaders.js";
import { governedBy, ownerOf, parentOf } from "./own-people.js";
import { placeInName } from "./place-in-name.js";
import { withJoined, withListed } from "./joined-to.js";
import { lacksState } from "./of-state.js";
import type { Outlets } from "./outlets.js";
import { paragraphUpTo, spokenOf } from "./spoken-of.js";
import type { Told } from "./told.js";
import { toldBeside } from "./told-beside.js";
import { asLeader } from "./with-leaders.js";

/** Who is known beside what a report says. */
export interface Known {
  readonly gazetteer: Gazetteer;
  readonly outlets: Outlets;
  readonly leaders: Leaders;
  readonly knownBodies: KnownBodies;
  readonly atHome: AtHome;
  readonly atlas: Atlas;
  readonly placeWords: PlaceWords;
}

export interface Countries {
  readonly readings: readonly Reading[];
  /** whose country was found where their own words leave it open, and by what; a line each */
  readonly reasons: readonly Diagnostic[];
}

/**
 * Gives parties that are named without a country the one that the words beside their names tell at another mention, or leaders whom all the world
 * knows their own; failing that, where it goes without saying, the one that the report is told from. The rest stays as it is. Done last, so that it
 * decides about countries and nothing else.
 */
export function withCountries(report: Report, scene: Scene, readings: readonly Reading[], { gazetteer, outlets, leaders, knownBodies, atHome, atlas, placeWords }: Known): Countries {
  const namings = namingsIn(scene.mentions);
  const host = /^https?:\/\/([^/:]+)/.exec(report.url ?? report.uri)?.[1];
  const outlet = outlets.countryOf({ host, publisher: report.publisher });
  const from = outlet ?? report.dateline?.country;
  const inTitle = namedInTitle(report.title ?? "", scene.mentions, gazetteer);
  const most = from ?? mostSpoken(namings);
  const home = homeOf(report, { namings: namings.filter(({ code, firm }) => !firm || code === most), inTitle, outlet, locality: scene.locality });
  const spoken = spokenCounts([...namings.flatMap(({ code, person, firm }) => (person || firm ? [] : [code])), ...inTitle, outlet, report.dateline?.country]);
  // whose parties are told of is told by their politicians too
  const spokenOfAll = spokenCounts(namings.map(({ code }) => code));
  const called = calledBy(scene, leaders);
  // "wrote on Facebook": where everybody writes is nobody's country
  const passing = scene.mentions.all.filter(({ actor }) => actor.kind !== "person" && atHome.isUsedEverywhere(actor.name));
  const near = spokenOf(scene, namings, passing);
  const beside = toldBeside(scene);
  const bodies = bodiesOf(scene);
  const inName = placeInName(candidatesIn(gazetteer, atlas, placeWords), new Set([...namings.filter(({ place }) => !place || scene.locality === undefined).map(({ code }) => code), ...[outlet, scene.locality?.country].flatMap((code) => code ?? [])]), scene.locality?.country);
  const reasons = new Map<string, Diagnostic>();

  const found = (actor: Actor, reading: Reading): Actor => {
    const leader = asLeader(actor, leaders);
    if (leader.countryBy?.basis === "listed" && leader.country !== undefined) return told(leader, leader.country, { basis: "listed" });
    if (actor.country !== undefined || actor.code !== undefined) return withSector(actor);
    const sameName = (actor.kind ?? "person") === "person" ? called.get(actor.name) : undefined;
    if (sameName !== undefined) return told(actor, sameName.country, sameName.listed ? { basis: "listed" } : { basis: "words", evidence: sameName.evidence });
    const words = actor.kind === "group" || !/^\p{Lu}/u.test(actor.name) ? undefined : (beside(actor.name) ?? (actor.kind === "person" && actor.org !== undefined ? beside(actor.org) : undefined));
    const elsewhere = words ?? bodies.get(actor.kind === "person" ? (actor.org ?? "") : actor.name);
    if (elsewhere !== undefined) return withSector(told(actor, elsewhere.country, { basis: "words", evidence: elsewhere.evidence }));
    const body = bodyOf(actor);
    if (body !== undefined) return told(actor.sector === undefined && actor.kind !== "person" ? { ...actor, sector: body.sector } : actor, body.country, { basis: "listed" });
    // to papers of Hong Kong the central government is Beijing's
    if (outlet === "HKG" && /^central (?:government|authorities)$/i.test(actor.name)) return told(actor, "CHN", { basis: "outlet" });
    const joined = withJoined(scene.text, actor, reading);
    if (joined?.by.country !== undefined) return told(joined.actor, joined.by.country, { basis: "words", ...(joined.by.evidence && { evidence: joined.by.evidence }) });
    const listed = withListed(scene.text, actor, reading);
    if (listed?.country !== undefined) return told(actor, listed.country, { basis: "words", ...(listed.evidence && { evidence: listed.evidence }) });
    const from = fromPlace(scene, actor, atHome);
    if (from !== undefined) return told(actor, from.country, { basis: "words", evidence: from.evidence });
    const under = requesterOf(actor, reading) ?? ownerOf(scene.text, actor, reading) ?? parentOf(scene.text, actor, reading) ?? governedBy(actor, reading, (country) => othersAround({ country }, actor, reading).size === 0);
    if (under?.country !== undefined) return told(actor, under.country, { basis: "words", ...(under.evidence && { evidence: under.evidence }) });
    const placed = inName(actor) ?? (actor.kind === "person" && actor.org !== undefined ? inName({ name: actor.org, kind: "office" }) : undefined);
    if (placed !== undefined) return told(actor, placed, { basis: "words", ...(actor.evidence && { evidence: actor.evidence }) });
    if (home === undefined || !isOf(home, actor, reading)) return actor;
    return told(actor, home.country, { basis: home.basis, ...(home.evidence && { evidence: home.evidence }) });
  };
  const bodyOf = ({ kind, name, org, sector }: Actor): KnownBody | undefined => {
    if (kind === "person") {
      const body = org === undefined ? undefined : knownBodies.of({ name: org }, spoken);
      return body !== undefined && SERVED_BY_ITS_OWN.test(body.sector) ? body : undefined;
    }
    const party = partyOf(name);
    if (party !== undefined) return knownBodies.of({ name: party }, spokenOfAll);
    return kind === "group" ? undefined : knownBodies.of({ name, sector }, spoken);
  };
  /** What sort of body of its country it is, where the list knows it and the words tell none. */
  const withSector = (actor: Actor): Actor => {
    if (actor.sector !== undefined || actor.kind === "person" || actor.kind === "country" || actor.country === undefined) return actor;
    const body = bodyOf(actor);
    return body?.country === actor.country ? { ...actor, code: `${actor.country} ${body.sector}`, sector: body.sector } : actor;
  };
  const told = (actor: Actor, country: string, by: NonNullable<Actor["countryBy"]>): Actor => {
    const name = gazetteer.nameOf(country) ?? country;
    const words = { dateline: `the dateline${report.dateline ? ` ${report.dateline.place}` : ""}`, outlet: `the outlet ${host ?? report.publisher ?? ""}`, report: scene.locality === undefined ? "the country that the report names throughout" : "the words of the local press", words: "the words beside the name", listed: "the list" }[by.basis];
    reasons.set(`${actor.name} ${actor.evidence?.start ?? ""}`, { code: "country", message: `${actor.name}: ${name}, by ${words}`, ...(actor.evidence && { span: actor.evidence }) });
    return { ...actor, code: actor.sector === undefined ? country : `${country} ${actor.sector}`, country, countryBy: by };
  };

  /** By the sort of party: those of a state, those of whom it goes without saying. */
  function isOf(land: Home, actor: Actor, reading: Reading): boolean {
    const lacks = lacksState(actor);
    if (lacks !== undefined) return lacks === "person" ? (land.beside || land.share >= 1) && near.isNobodyElses(actor.name, land.country) : isBodyOf(land, actor, reading);
    const sort = land.share < 1 ? undefined : atHome.unsaid(actor);
    if (sort === undefined) return false;
    if (sort === "people" && isTakenByArmy(actor, reading)) return false;
    if (sort === "people" || sort === "body") return isDefinite(scene.text, actor) && (othersAround(land, actor, reading).size === 0 || (GOVERNING.test(actor.sector ?? "") && isOtherSide(land, actor, reading)));
    if ((land.share < THROUGHOUT && isGuestOf(land, actor, reading)) || !near.isNobodyElses(actor.name, land.country) || !(sort === "person" || near.isMentioned(actor.name) ? near.isAlone(actor.name, land.country) : othersAround(land, actor, reading).size === 0)) return false;
    // the text alone tells what it is about, not who tells it: nobody who is ever named beside another country, unless hardly any other is named
    if (land.basis === "report" && land.share < THROUGHOUT && !near.isAlwaysAlone(actor.name, land.country)) return false;
    // a firm of which a report of one country alone tells, and no sentence with another
    if (sort === "name" && actor.kind === "company" && land.share >= NOTHING_ELSE && near.isAlwaysAlone(actor.name, land.country)) return true;
    return !atHome.isAskedAnywhere(actor, near.apposed(actor.name)) || near.isCalled(actor.name, land.country);
  }

  /** Whom a country or its government meets, hosts or shelters need not be its own: "the prime minister received Dr Holm". */
  function isGuestOf({ country }: Home, actor: Actor, reading: Reading): boolean {
    const others = participantsOf(reading).filter((a) => a !== actor);
    if (others.some((a) => a.kind === "country" && a.code === country)) return true;
    // who comes along with somebody is of the same country
    const along = reading.kind === "event" && reading.mode === "visit" && reading.actors.includes(actor) ? reading.actors.filter((a) => a !== actor && a.country !== undefined) : [];
    if (along.length > 0) return !along.some((a) => a.country === country);
    return reading.kind === "event" && (reading.mode === "visit" || (reading.type === "CONSULT" && reading.recipients.length === 0)) && !GOVERNING.test(actor.sector ?? "") && others.some((a) => (countryOf(a) ?? country) === country && GOVERNING.test(a.sector ?? ""));
  }

  /** No other country is spoken of around it, unless the whole report is about two and the other is the other side here. */
  function isBodyOf(land: Home, actor: Actor, reading: Reading): boolean {
    const { country, share, beside: told } = land;
    const others = othersAround(land, actor, reading);
    // nobody's own government deals with its own country as with another
    if (participantsOf(reading).some((a) => a !== actor && a.kind === "country" && a.code === country)) return false;
    if (others.size === 0) return share >= 1 || (told && / /.test(actor.name) && /^\p{Lu}/u.test(actor.name));
    return (told || share >= 1) && (isOtherSide(land, actor, reading) || isWithItsOwn(land, actor, reading));
  }

  /** "Prosecutors banned the former spy chief from leaving": who deals with nobody but the country's own and people whose country nothing tells. */
  function isWithItsOwn({ country }: Home, actor: Actor, reading: Reading): boolean {
    const sides = participantsOf(reading).filter((a) => a !== actor);
    return sides.some((a) => countryOf(a) === country) && sides.every((a) => a.kind !== "country" && (countryOf(a) === undefined ? atHome.unsaid(a) === "people" : a.sector !== undefined && countryOf(a) === country));
  }

  /** The only other country that is spoken of around somebody is the one that they deal with here. */
  function isOtherSide(land: Home, actor: Actor, reading: Reading): boolean {
    const others = othersAround(land, actor, reading);
    const sides = new Set(participantsOf(reading).flatMap((a) => (a === actor ? [] : (countryOf(a) ?? []))));
    return others.size === 1 && sides.size === 1 && sides.has([...others][0] as string);
  }

  /** A lone name of a place elsewhere in a report of one country: a namesake of one of its own, as a rule. */
  function isStray({ code, place }: Naming): boolean {
    return place && home !== undefined && home.share >= ALMOST_ALONE && namings.filter((n) => n.code === code).length === 1;
  }

  function othersAround({ country }: Pick<Home, "country">, actor: Actor, reading: Reading): ReadonlySet<string> {
    // "Chinese funds" is nobody who could have a ministry of the name
    const isPassed = (n: Naming): boolean => isStray(n) || passing.some(({ span }) => span.start === n.span.start) || (n.adjective && isNamedBody(actor));
    return new Set(around(scene, reading, actor).flatMap((area) => namings.filter((n) => n.code !== country && isCountry(n.code) && !isPassed(n) && covers(area, n.span)).map((n) => n.code)));
  }

  // whoever deals with the country's own alone is told by what the first look found
  const once = readings.map((r) => mapActors(r, found));
  return { readings: once.map((r) => mapActors(r, found)), reasons: [...reasons.values()] };
}

/** Whose a last name is, by the mention that has the whole name, and whether only the list of leaders tells. */
interface Called extends Told {
  readonly listed: boolean;
}

/** "Tinubu" of a report that names Bola Tinubu: the only person of the last name whose country is known, by the report or by the list. */
function calledBy({ mentions }: Scene, leaders: Leaders): ReadonlyMap<string, Called> {
  const called = new Map<string, Called | undefined>();
  for (const { actor, span: evidence } of mentions.all) {
    if (actor.kind !== "person" || !actor.name.includes(" ")) continue;
    const country = actor.country ?? leaders.countryOf(actor.name, false);
    const words = actor.name.split(" ");
    // "Chen Shih-chung" is Chen
    const last = (words.length === 2 && /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(words[1] ?? "") ? words[0] : words.at(-1)) ?? "";
    if (last.length < 3) continue;
    const had = called.get(last);
    called.set(last, country === undefined || (called.has(last) && had?.country !== country) ? undefined : (had ?? { country, evidence, listed: actor.country === undefined }));
  }
  return new Map([...called].flatMap(([last, told]) => (told === undefined ? [] : [[last, told] as const])));
}

/** Bodies that the report names with their country somewhere, by the same name. */
function bodiesOf({ mentions }: Scene): ReadonlyMap<string, Told> {
  const bodies = new Map<string, Told | undefined>();
  for (const { actor, span: evidence, via } of mentions.all) {
    const country = countryOf(actor);
    if (actor.kind === "person" || actor.kind === "country" || via === "pronoun" || country === undefined || !/^\p{Lu}.*\p{Lu}/u.test(actor.name)) continue;
    const had = bodies.get(actor.name);
    bodies.set(actor.name, bodies.has(actor.name) && had?.country !== country ? undefined : (had ?? { country, evidence }));
  }
  return new Map([...bodies].flatMap(([name, told]) => (told === undefined ? [] : [[name, told] as const])));
}

/** The country that a report names most, firms and persons aside. */
function mostSpoken(namings: readonly Naming[]): string | undefined {
  return [...spokenCounts(namings.filter(({ firm, person }) => !firm && !person).map(({ code }) => code))].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** How often each country is spoken of. */
function spokenCounts(codes: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Whoever works for these is of their country; firms, papers and universities employ the whole world. */
const SERVED_BY_ITS_OWN = /^(?:PTY|LEG|GOV|COP|SPY|JUD|MIL|REB|PRM)$/;
/** Named so much more often than any other country, a report's own is nobody else's stage. */
const THROUGHOUT = 5;
const ALMOST_ALONE = 3;
/** A report of nothing but one country. */
const NOTHING_ELSE = 10;

/** "urged the relevant authorities": whoever governs turns to his own so. */
function requesterOf({ kind, name }: Actor, reading: Reading): Actor | undefined {
  if (reading.kind !== "event" || reading.type !== "REQUEST" || kind === "person" || !/^(?:relevant|competent|concerned|responsible) |^(?:authorities|agencies|ministries|bodies|officials) concerned$/i.test(name)) return undefined;
  const [requester] = reading.actors;
  return reading.actors.length === 1 && requester?.sector === "GOV" && requester.country?.length === 3 ? requester : undefined;
}

/** "the navy captured 23 suspects": whom armed forces seize may be anybody. */
function isTakenByArmy(actor: Actor, reading: Reading): boolean {
  return reading.kind === "event" && reading.type === "COERCE" && actor.sector === undefined && reading.recipients.includes(actor) && reading.actors.some(({ sector }) => sector === "MIL");
}

/** "the Ministry of Justice": a body by its whole name. */
function isNamedBody({ kind, name }: Actor): boolean {
  return kind === "office" && /^\p{Lu}.*[ -]\p{Lu}/u.test(name);
}

const GOVERNING = /^(?:GOV|LEG|ELI)/;

/** "each party", "a court": one of many, here or elsewhere; "the party" is one that was told of. */
function isDefinite(text: string, { name, evidence, kind }: Actor): boolean {
  if (kind !== "office" || name.includes(" ") || !/^\p{Ll}/u.test(name)) return true;
  return evidence !== undefined && /(?:^|[\s“"(])(?:the|ruling|its|their|his|her|our)\s+$/i.test(text.slice(Math.max(0, evidence.start - 8), evidence.start));
}

/** The sentence of a reading and the one before it in its paragraph. */
function around(scene: Scene, { sentence }: Reading, { evidence }: Actor): readonly Span[] {
  const at = evidence ?? sentence;
  const own = scene.trees.findIndex((t) => covers(t.sentence, at));
  return own < 0 ? [sentence] : paragraphUpTo(scene, own);
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

/** "Republican leaders", "Labour MPs", "Senate Democrats": the party whose people they are. */
function partyOf(name: string): string | undefined {
  const caucus = /(?:^|[Hh]ouse |[Ss]enate |[Cc]ongressional )(Republican|Democrat)s$/.exec(name)?.[1];
  if (caucus !== undefined) return caucus === "Democrat" ? "Democratic Party" : "Republican Party";
  const whose = /(?:^|\s)(\p{Lu}[\p{L}-]+) (?:leaders?|lawmakers|legislators|senators|congressmen|MPs|politicians|candidates|governors|officials|voters|activists|strategists|donors|delegates)$/u.exec(name)?.[1];
  return whose === undefined ? undefined : `${whose} Party`;
}
