import type { Actor } from "../../model/actor.js";
import { actorOf, afterArticle, codesOf, spanOfTokens, type Draft } from "./draft.js";
import type { Gazetteer } from "./gazetteer.js";
import { headOf, isCapitalised, isPossessive, plainText, wordsOf, type Hit, type Line, type RoleHit } from "./line.js";
import { nameEnd, peoplesFrom, secondFieldFrom } from "./organisation.js";
import { complementAfter, titleEndingAt, type Title } from "./title.js";
import { headed, sectorOf } from "./title-sector.js";

/** Mentions that a role noun heads without a name: "the Russian defence ministry", "an envoy for …", "officials". One a country. */
export function officeDrafts(line: Line, hit: RoleHit, gazetteer: Gazetteer, persons: readonly Draft[]): readonly Draft[] {
  const title = titleEndingAt(line, gazetteer, hit.last);
  // "Taiwan People's Party": a party's name
  if (line.tokens[hit.last]?.text === "People" && isPossessive(line.tokens[hit.last + 1])) return [];
  if (!title || (hit.role.is !== "office" && onlyBefore(line, hit) && !isPossessive(line.tokens[hit.last + 1]))) return [];
  const envoy = personAfter(line, hit, persons);
  if (envoy) return [envoyDraft(line, title, envoy)];
  const complement = title.of.length > 0 || title.owner !== undefined || leaves(line, hit) ? undefined : (complementAfter(line, gazetteer, hit.last) ?? localAfter(line, hit));
  const of = title.of.length > 0 ? title.of : (complement?.of ?? []);
  const named = hit.role.is === "office" && isCapitalised(line.tokens[hit.last]) ? nameEnd(line, hit.last) : hit.last;
  // "the Ministry of Justice's Investigation Bureau" is the bureau; "the Ministry of Justice's plan" is only whose it is
  if (named > hit.last && isPossessive(line.tokens[named + 1])) {
    const part = partEnd(line, gazetteer, named + 2);
    if (part === undefined) return [];
    return [roleDraft(line, gazetteer, hit, { ...title, of }, part, false)];
  }
  const body = complement?.org !== undefined && complement.org !== "" ? nameEnd(line, complement.last) : (complement?.last ?? hit.last);
  const last = Math.max(named, fieldEnd(line, hit), stateHeadsEnd(line, hit), missionEnd(line, named), complement && (complement.of.length > 0 || complement.org !== undefined) ? body : hit.last);
  const org = title.org ?? (complement?.org !== undefined && body > complement.last ? `${complement.org} ${wordsOf(line.tokens, complement.last + 1, body)}` : complement?.org);
  const whole: Title = { ...title, of, ...(org !== undefined ? { org } : {}) };
  if ((peoplesFrom(line, hit.first) === undefined && !counts(line, hit, whole)) || (of.length === 0 && onlyBefore(line, hit) && !isMonarchs(line, hit))) return [];
  const owners: readonly (Hit | undefined)[] = of.length > 0 ? distinct(of) : [undefined];
  return owners.map((owner) => roleDraft(line, gazetteer, hit, { ...whole, of: owner ? [owner, ...of.filter((o) => o.entry.kind === "organisation" && o !== owner)] : [] }, last, owners.length > 1));
}

/** Where the name of a part of a body ends that begins at `from`: a run of capitalised words with a body's own noun at its end. */
function partEnd(line: Line, gazetteer: Gazetteer, from: number): number | undefined {
  let end = from - 1;
  while (isCapitalised(line.tokens[end + 1]) && !isPossessive(line.tokens[end + 2])) end++;
  return end > from && gazetteer.words.bodies.has(plainText(line.tokens[end])) ? end : undefined;
}

/** "heads of state and government": of what they are the heads. */
function stateHeadsEnd({ tokens }: Line, hit: RoleHit): number {
  const said = (n: number): string => plainText(tokens[hit.last + n]);
  if (!/^heads?$/i.test(hit.noun) || said(1) !== "of" || !(said(2) === "state" || said(2) === "government")) return hit.last;
  return said(3) === "and" && said(4) === "government" ? hit.last + 4 : hit.last + 2;
}

/** "Support Mission in A": where a mission is stands in its name. */
function missionEnd(line: Line, last: number): number {
  const where = line.tokens[last]?.text === "Mission" && plainText(line.tokens[last + 1]) === "in" ? line.hitAt[last + 2] : undefined;
  return where?.entry.kind === "country" && !isPossessive(line.tokens[where.last + 1]) ? where.last : last;
}

/** "ministry of interior and municipalities": its field is part of its name. */
function fieldEnd(line: Line, hit: RoleHit): number {
  const isField = (i: number): boolean => line.tokens[i]?.upos === "NOUN" && line.hitAt[i] === undefined && line.roleAt[i] === undefined;
  if (!/(?:^| )(?:ministry|department)$/i.test(hit.noun) || plainText(line.tokens[hit.last + 1]) !== "of" || !isField(hit.last + 2)) return hit.last;
  let end = hit.last + 2;
  for (;;) {
    const joint = plainText(line.tokens[end + 1]);
    const next = joint === "and" || joint === "," ? end + 2 : end + 1;
    if (!isField(next) || (joint === "," && plainText(line.tokens[next + 1]) !== "and" && plainText(line.tokens[next + 1]) !== ",")) return end;
    end = next;
  }
}

/** "its troops from Syria", "ministers from the cabinet": where they come out of is not whose they are. */
function leaves(line: Line, hit: RoleHit): boolean {
  return plainText(line.tokens[hit.last + 1]) === "from" && (hit.role.sector !== "GOV" || hit.role.is === "office" || line.hitAt[hit.last + 2]?.entry.kind !== "country");
}

/** "army base", "government building": another noun follows, and the institution only tells which. */
function onlyBefore(line: Line, hit: RoleHit): boolean {
  const after = line.tokens[hit.last + 1];
  if (isPossessive(after)) return true;
  return after !== undefined && (after.upos === "NOUN" || after.upos === "PROPN") && line.tokens[hit.last]?.head !== undefined && /^(?:compound|amod|nmod:poss)/.test(line.tokens[hit.last]?.deprel ?? "");
}

/** "The King's efforts": a head of state in capitals, of whom the report may have the name. */
function isMonarchs({ tokens }: Line, { first, last, role }: RoleHit): boolean {
  return role.class === "head" && isCapitalised(tokens[last]) && isPossessive(tokens[last + 1]) && plainText(tokens[first - 1]) === "the";
}

/** "his Somali counterpart", without a name: whoever holds the office there. */
export function counterpartDraft(line: Line, gazetteer: Gazetteer, at: number): Draft | undefined {
  if (!gazetteer.words.counterparts.has(plainText(line.tokens[at])) || line.tokens[at]?.upos !== "NOUN") return undefined;
  const title = titleEndingAt(line, gazetteer, at);
  const [owner] = title?.of ?? [];
  if (!title || !owner || owner.entry.kind !== "demonym" || title.of.length > 1) return undefined;
  const { country } = codesOf(owner.entry);
  const start = title.owner !== undefined ? title.owner + 1 : afterArticle(line, title.first);
  return {
    first: start, last: at, head: headOf(line.tokens, start, at), span: spanOfTokens(line, start, at),
    actor: actorOf({ name: wordsOf(line.tokens, start, at), kind: "office", country }), via: "role", modifier: false, rule: "actors/unnamed-counterpart", title,
  };
}

/** Country and its own institution ("Iran's Revolutionary Guards") are one owner; different countries are several. */
function distinct(of: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return of.filter((hit) => {
    const key = codesOf(hit.entry).country ?? hit.text;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const atHome = new Set(["COP", "REB", "CVL", "OPP", "JUD", "LEG", "GOV"]);

/** "rebels in Syria", "a court in Lyon", "the foreign ministry in Beijing": where they are is whose they are, for those who act at home. */
function localAfter(line: Line, hit: RoleHit): { readonly of: readonly Hit[]; readonly org?: string; readonly last: number } | undefined {
  if (plainText(line.tokens[hit.last + 1]) !== "in" || !atHome.has(hit.role.sector ?? "")) return undefined;
  // "foreign residents in X": of any country but that
  if (["foreign", "expatriate", "overseas", "visiting", "migrant"].includes(plainText(line.tokens[hit.first - 1]))) return undefined;
  const where = line.hitAt[hit.last + 2];
  const atSeat = where?.entry.kind === "capital" && (hit.role.class === "official" || hit.role.class === "spokesman");
  if (hit.role.sector === "GOV" && hit.role.is !== "office" && !atSeat) return undefined; // "officials in Washington", not "diplomats in Geneva"
  const there = where?.entry.kind === "country" || where?.entry.kind === "capital" || where?.entry.kind === "place";
  return where && there && !/^(?:embassy|consulate|delegation|mission)$/.test(hit.noun.toLowerCase()) ? { of: [where], last: where.last } : undefined;
}

/** "internal forces", "market forces": powers of any sort, not an army. */
const ANY_POWERS: ReadonlySet<string> = new Set(["internal", "political", "opposition", "democratic", "market", "social", "foreign", "external", "outside", "dark", "progressive", "conservative", "reactionary", "economic", "driving", "evil", "natural", "destructive"]);

/** A role noun is an actor when its country or institution is told, or when it is one by itself ("officials"). */
function counts(line: Line, hit: RoleHit, title: Title): boolean {
  // "government agencies, namely the Holm Office and …": those that follow are meant
  if (hit.plural && line.tokens[hit.last + 1]?.text === "," && /^(?:namely|viz)$/.test(plainText(line.tokens[hit.last + 2]))) return false;
  // "opposition to abortion" is held, and sits in no parliament
  if (/^opposition$/i.test(hit.noun) && plainText(line.tokens[hit.last + 1]) === "to") return false;
  if (/^forces?$/i.test(hit.noun) && ANY_POWERS.has(plainText(line.tokens[hit.first - 1]))) return false;
  if (title.of.length > 0) return hit.role.class !== "states" || title.of.some((h) => h.entry.kind === "region") || hit.noun === "government";
  if (title.counterpart || title.owner !== undefined) return hit.role.is !== "people" && ["GOV", "MIL", "LEG", "SPY"].includes(hit.role.sector ?? "");
  if (title.org !== undefined && hit.role.is === "person") return true;
  if (hit.role.alone) return !isGeneric(line, hit);
  if (hit.role.is === "person" && hit.plural && ["GOV", "LEG", "JUD", "SPY"].includes(hit.role.sector ?? "")) return true;
  return hit.role.is === "person" && definite(line, title.first) && !hit.plural;
}

const generic = new Set(["press", "media", "television", "daily", "magazine", "intelligence", "party", "department", "mission", "assembly", "delegation", "presidency", "source", "sources", "leadership", "court", "tank", "fleet", "brigade", "helicopter gunship", "submarine", "bomber", "artillery", "witness", "newspaper", "police force", "congress", "expert", "critic", "observer", "security service", "news channel", "regime", "administration", "infantry", "battalion", "regiment", "frigate", "destroyer", "tribunal", "garrison"]);

/** Nouns that are actors only with an owner, or as a definite subject. */
function isGeneric(line: Line, hit: RoleHit): boolean {
  if (!generic.has(hit.noun.toLowerCase())) return false;
  const token = line.tokens[hit.last];
  // "the New Power Party" is one of its name
  const [name] = [line.tokens[hit.first - 1]];
  if (hit.first > 1 && isCapitalised(token) && isCapitalised(name) && name?.upos === "PROPN") return false;
  return !(token !== undefined && token.deprel.startsWith("nsubj"));
}

/** "the minister", "The spokesman": somebody the report may have named. */
function definite(line: Line, first: number): boolean {
  return plainText(line.tokens[first - 1]) === "the" || plainText(line.tokens[first]) === "the";
}

/** "envoy for Russian President Vladimir Putin", "adviser to Putin" */
function personAfter(line: Line, hit: RoleHit, persons: readonly Draft[]): Draft | undefined {
  if (hit.role.is !== "person" && hit.role.is !== "people") return undefined;
  if (!["for", "of", "to"].includes(plainText(line.tokens[hit.last + 1]))) return undefined;
  const start = plainText(line.tokens[hit.last + 2]) === "the" ? hit.last + 3 : hit.last + 2;
  return persons.find((p) => p.first === start);
}

function envoyDraft(line: Line, title: Title, boss: Draft): Draft {
  const { country } = boss.actor;
  const first = title.first;
  return {
    first, last: boss.last, head: headOf(line.tokens, first, boss.last), span: spanOfTokens(line, first, boss.last),
    actor: actorOf({ name: `${title.role} ${line.tokens[title.last + 1]?.text ?? "of"} ${boss.actor.name}`, kind: "office", country, sector: title.sector ?? boss.actor.sector, role: title.role }),
    via: "role", modifier: false, rule: "actors/unnamed-envoy",
  };
}

const kinds: Readonly<Record<string, Actor["kind"]>> = { BUS: "company", JRN: "company", REB: "armed-group", PRM: "armed-group" };

function roleDraft(line: Line, gazetteer: Gazetteer, hit: RoleHit, title: Title, last: number, several: boolean): Draft {
  const owner = title.of[0]?.entry;
  const region = owner?.kind === "region" || owner?.kind === "shared";
  const people = hit.role.is === "office" && isCapitalised(line.tokens[hit.last]) ? peoplesFrom(line, wordsBefore(line, hit.first)) : peoplesFrom(line, hit.first);
  const first = people ?? title.first;
  const opening = people === undefined ? undefined : line.hitAt[people]?.entry;
  const { country } = owner && !region ? codesOf(owner) : opening ? codesOf(opening) : {};
  const many = hit.plural || hit.role.is === "people";
  const start = people !== undefined ? people : hit.role.is === "office" && isCapitalised(line.tokens[hit.first]) ? capitalisedFrom(line, first) : first;
  const mine = title.of[0];
  const name = several && mine ? (mine.first > hit.last ? `${title.role} of ${mine.text}` : [mine.text, title.role, ...(stateHeadsEnd(line, hit) > hit.last ? [wordsOf(line.tokens, hit.last + 1, last)] : [])].join(" ")) : wordsOf(line.tokens, title.owner === undefined ? afterArticle(line, start) : title.owner + 1, last);
  const kind: Actor["kind"] = region || (many && hit.role.is !== "office") ? "group" : hit.role.is === "office" ? (kinds[title.sector ?? ""] ?? "office") : many ? "group" : "office";
  // "leaders of the bar council" lead no state
  const led = hit.noun.toLowerCase().endsWith("leaders") && title.of.length === 0 && plainText(line.tokens[hit.last + 1]) === "of";
  const faculty = /^department$/i.test(hit.noun) && ofUniversity(line, last);
  const school = hit.role.sector === "EDU" && /\b(?:Military|Naval|Army)\b/.test(name);
  // "People's Liberation Army": a state's or its enemy's
  const ofState = title.of.length > 0 && stateHeadsEnd(line, hit) > hit.last;
  const sector = ofState ? "GOV" : region || /\bLiberation (?:Army|Forces)$/.test(name) ? undefined : led ? headed(title, gazetteer.words.endings) : school ? "MIL" : faculty ? "EDU" : sectorOf(title, gazetteer);
  return {
    first: start, last, head: headOf(line.tokens, first, last), span: spanOfTokens(line, start, last),
    actor: actorOf({ name, kind, country, sector: hit.role.class === "unnamed" ? undefined : sector, org: title.org, role: hit.role.is === "office" ? undefined : many ? hit.noun.toLowerCase() : title.role }),
    via: region ? "group" : many && hit.role.is !== "office" ? "group" : "role", modifier: onlyBefore(line, hit),
    rule: hit.role.unnamed || (many && hit.role.is !== "office") ? "actors/unnamed-group" : region ? "actors/region" : hit.role.is === "office" ? "actors/office" : "actors/unnamed-role",
    title, ...(title.class !== undefined ? { class: title.class } : {}),
  };
}

/** "the Department of History at the University of Holm" */
function ofUniversity({ tokens }: Line, last: number): boolean {
  return ["at", "of", "in"].includes(plainText(tokens[last + 1])) && tokens.slice(last + 2, last + 7).some((t) => /^(?:University|College|Institute)$/.test(t.text));
}

/** "People's Liberation Army": one word more before the noun. */
function wordsBefore({ tokens }: Line, first: number): number {
  return isCapitalised(tokens[first - 1]) && tokens[first - 1]?.upos === "PROPN" && isPossessive(tokens[first - 2]) ? first - 1 : first;
}

/** "Reform Party": the capitalised words before an institution's noun are its name. */
function capitalisedFrom(line: Line, first: number): number {
  let i = first;
  while (i > 0 && line.tokens[i - 1]?.upos === "PROPN" && isCapitalised(line.tokens[i - 1]) && !line.hitAt[i - 1] && !line.roleAt[i - 1]) i--;
  return secondFieldFrom(line, i) ?? i;
}
