import type { Actor } from "../../model/actor.js";
import { bodySector } from "./body-sector.js";
import { actorOf, codesOf, spanOfTokens, type Draft } from "./draft.js";
import type { Gazetteer } from "./gazetteer.js";
import { headOf, isCapitalised, isPossessive, plainText, wordsOf, type Hit, type Line } from "./line.js";
import type { TaggedName } from "./mention.js";
import type { NameUnit } from "./name-unit.js";
import { onlyModifies } from "./listed.js";

/** An organisation that no list knows, told by its last word ("Dana Gas Corporation") or a noun before it ("oil company Dana Gas"). */
export function organisationDraft(line: Line, unit: NameUnit, gazetteer: Gazetteer): Draft | undefined {
  const sector = gazetteer.words.endings.get(plainText(line.tokens[unit.last]));
  // a non-governmental organisation “Holm”
  const quoted = /^["“'‘]$/u.test(line.tokens[unit.first - 1]?.text ?? "");
  const role = line.roleAt[quoted ? unit.first - 2 : unit.first - 1];
  const described = role?.role.is === "office" && !role.plural && !isCapitalised(line.tokens[role.last]) && ["BUS", "JRN", "REB", "SOC", "PTY", "CRM", "PRM", "EDU", "OPP"].includes(role.role.sector ?? "");
  const fields = fieldsFrom(line, unit);
  const maker = makerBefore(line, unit, sector);
  const before = maker ?? (fields === undefined ? undefined : line.hitAt[fields - 1]) ?? line.hitAt[unit.first - 1] ?? (isPossessive(line.tokens[unit.first - 1]) ? line.hitAt[unit.first - 2] : undefined);
  const owner = before && (before === maker || ["demonym", "country", "shared"].includes(before.entry.kind)) && !before.detached ? before : undefined;
  const people = peoplesFrom(line, unit.first) ?? fields ?? lettersBefore(line, unit) ?? ministryFrom(line, unit);
  if (!described && (sector === undefined || (unit.words.length < 2 && !owner && people === undefined))) return undefined;
  // "the rights group Article 19"
  const numbered = described && unit.words.length === 1 && /^\d{1,3}$/.test(line.tokens[unit.last + 1]?.text ?? "") && isCapitalised(line.tokens[unit.last]) ? unit.last + 1 : unit.last;
  const last = described && numbered !== unit.last ? numbered : (seatedIn(line, unit.last) ?? (described ? numbered : nameEnd(line, unit.last)));
  const glued = owner !== undefined && !isPossessive(line.tokens[(fields ?? unit.first) - 1]);
  const nameFirst = glued ? owner.first : (people ?? ordinalFrom(line, unit, described));
  const first = described ? describedFrom(line, role.first) : owner ? owner.first : nameFirst;
  const country = described ? ownerBefore(line, first, role.first) : owner ? codesOf(owner.entry).country : (countryAfter(line, unit.last, last) ?? bodyOf(line, last));
  const name = wordsOf(line.tokens, nameFirst, last);
  const own = described ? role.role.sector : (bodyPolice(line, last) ? "COP" : bodySector(wordsOf(line.tokens, glued ? owner.last + 1 : nameFirst, last), owner !== undefined && owner !== maker)) ?? trainedFor(unit.words) ?? (sector === "" ? innerSector(unit.words, gazetteer) : sector);
  const kind: Actor["kind"] = own === "BUS" || own === "JRN" ? "company" : own === "REB" || own === "PRM" ? "armed-group" : "office";
  const head = headOf(line.tokens, first, last);
  return {
    first, last, head, span: spanOfTokens(line, nameFirst, last),
    actor: actorOf({ name, kind, country, sector: own, org: name }), via: "name",
    modifier: onlyModifies(line, { first, last, start: line.tokens[first]?.start ?? 0, end: line.tokens[last]?.end ?? 0, text: name, entry: { kind: "nothing" }, detached: false }, head),
    rule: described ? "actors/described-organisation" : "actors/organisation-by-ending",
  };
}

/** "Hyundai Heavy Industries Co.": a listed firm's name opens another's. */
function makerBefore(line: Line, unit: NameUnit, sector: string | undefined): Hit | undefined {
  const hit = line.hitAt[unit.first - 1];
  return sector === "BUS" && hit?.entry.kind === "organisation" && hit.entry.is === "company" && hit.last === unit.first - 1 && !hit.detached ? hit : undefined;
}

/** "CPC Corp": letters before a firm's ending are its own, whatever else they are short for. */
function lettersBefore(line: Line, unit: NameUnit): number | undefined {
  const hit = line.hitAt[unit.first - 1];
  const letters = hit?.entry.kind === "organisation" && hit.first === hit.last && /^[A-Z]{2,5}$/.test(hit.text);
  return letters && unit.words.length === 1 && /^(?:Corp|Co|Inc|Ltd|Corporation|Company|Limited|Holdings|Group)\.?$/.test(unit.words[0] ?? "") ? hit.first : undefined;
}

/** "CPC Corp, Taiwan": a firm whose name ends with where it is; not the next of a list. */
function seatedIn(line: Line, last: number): number | undefined {
  const hit = line.tokens[last + 1]?.text === "," ? line.hitAt[last + 2] : undefined;
  if (hit?.entry.kind !== "country" || hit.detached || !/^(?:Corp|Co|Inc|Ltd|Corporation|Company|Limited)\.?$/.test(line.tokens[last]?.text ?? "")) return undefined;
  const next = line.tokens[hit.last + 1];
  const listed = next === undefined || next.upos === "CCONJ" || isPossessive(next) || (next.text === "," && line.hitAt[hit.last + 2] !== undefined);
  return listed ? undefined : hit.last;
}

/** "the Food and Drug Administration": a body with two fields in its name; "the" or a country must stand before both, and the first be nobody. */
function fieldsFrom(line: Line, unit: NameUnit): number | undefined {
  if (!FIELDED.test(unit.words.at(-1) ?? "")) return undefined;
  const first = unit.words.length >= 2 && unit.words.length <= 4 ? secondFieldFrom(line, unit.first) : undefined;
  if (first === undefined || unit.words.length === 2) return first;
  // with more words the first may be somebody: its letter in the short form behind the name tells
  const short = line.tokens[unit.last + 1]?.text === "(" ? (line.tokens[unit.last + 2]?.text ?? "") : "";
  return /^[A-Z]{3,8}$/.test(short) && short.startsWith((line.tokens[first]?.text ?? "-").charAt(0)) && short.slice(1).includes((unit.words[0] ?? "-").charAt(0)) ? first : undefined;
}

/** Where the first of two fields begins, if at `at` begins the second. */
export function secondFieldFrom(line: Line, at: number): number | undefined {
  const first = at - 2;
  const field = line.tokens[first];
  if (plainText(line.tokens[at - 1]) !== "and" || !field || !isCapitalised(field) || !["PROPN", "NOUN"].includes(field.upos) || line.hitAt[first] !== undefined || line.roleAt[first] !== undefined) return undefined;
  const lead = line.tokens[first - 1];
  return lead !== undefined && (plainText(lead) === "the" || isPossessive(lead) || line.hitAt[first - 1]?.entry.kind === "demonym" || line.hitAt[first - 1]?.entry.kind === "country") ? first : undefined;
}

/** "the Justice Ministry's Investigation Bureau": whose part it is, by a name of its own that says no country. */
function ministryFrom(line: Line, unit: NameUnit): number | undefined {
  const role = isPossessive(line.tokens[unit.first - 1]) ? line.roleAt[unit.first - 2] : undefined;
  if (role?.role.is !== "office" || !isCapitalised(line.tokens[role.first]) || !FIELDED.test(unit.words.at(-1) ?? "")) return undefined;
  let first = role.first;
  while (first > 0 && isCapitalised(line.tokens[first - 1]) && line.hitAt[first - 1] === undefined && line.roleAt[first - 1] === undefined && ["PROPN", "ADJ", "NOUN"].includes(line.tokens[first - 1]?.upos ?? "")) first--;
  return first;
}

/** "First Security Corp.": an ordinal in capitals opens a firm's name. */
function ordinalFrom(line: Line, unit: NameUnit, described: boolean): number {
  return !described && /^(?:First|Second|Third|Fifth)$/.test(line.tokens[unit.first - 1]?.text ?? "") && /^(?:Bank|Corp|Trust|Security|Nations|National)/.test(unit.words.at(-1) ?? unit.words[0] ?? "") ? unit.first - 1 : unit.first;
}

/** "Taiwan People's Party": where such a name begins, if its last word opens at `at`. */
export function peoplesFrom(line: Line, at: number): number | undefined {
  if (!isPossessive(line.tokens[at - 1]) || line.tokens[at - 2]?.text !== "People") return undefined;
  let i = at - 2;
  while (i > 0 && isCapitalised(line.tokens[i - 1]) && (line.tokens[i - 1]?.upos === "PROPN" || line.hitAt[i - 1]?.entry.kind === "demonym")) i--;
  return i;
}

/** "Military Technical College", "Police Academy": whose school it is. */
function trainedFor(words: readonly string[]): string | undefined {
  if (words.some((w) => /^(?:Military|Naval|Army|Armed)$/.test(w))) return "MIL";
  return words.some((w) => w === "Police") ? "COP" : undefined;
}

/** "Fantasia Holdings Group": the word before says what sort of group it is. */
function innerSector(words: readonly string[], { words: { endings } }: Gazetteer): string {
  return words.at(-1) === "Group" && endings.get(words.at(-2)?.toLowerCase() ?? "") === "BUS" ? "BUS" : "";
}

/** A name that only the words around it tell to be an organisation's: what sort and whose, the text does not say. */
export function taggedOrganisation(line: Line, { first, last }: TaggedName): Draft {
  const head = headOf(line.tokens, first, last);
  const name = wordsOf(line.tokens, first, last);
  return {
    first, last, head, span: spanOfTokens(line, first, last), actor: actorOf({ name, org: name, country: bodyOf(line, last) }), via: "name",
    modifier: onlyModifies(line, { first, last, start: line.tokens[first]?.start ?? 0, end: line.tokens[last]?.end ?? 0, text: name, entry: { kind: "nothing" }, detached: false }, head),
    rule: "actors/organisation-tagged",
  };
}

/** "Ministry of Culture", "University of Cape Coast", "Public Authority for Manpower": the name goes on over "of", and over "for" where a body's own noun ends it. */
export function nameEnd(line: Line, last: number): number {
  const joint = plainText(line.tokens[last + 1]);
  if (joint !== "of" && !(joint === "for" && FIELDED.test(line.tokens[last]?.text ?? "") && isCapitalised(line.tokens[last + 2]) && line.hitAt[last + 2] === undefined && line.roleAt[last + 2] === undefined)) return last;
  let end = last;
  for (let i = last + 2; i < line.tokens.length; i++) {
    const token = line.tokens[i];
    // "Ministry of Justice": no judge
    const field = token?.text === "Justice" && ["of", "and"].includes(plainText(line.tokens[i - 1]));
    if (!token || (line.roleAt[i]?.role.is === "person" && !field)) break;
    if (isCapitalised(token) && token.upos !== "PRON") end = i;
    else if (!["and", "of", "the", "for", "&"].includes(plainText(token)) || !isCapitalised(line.tokens[i + 1])) break;
  }
  return end;
}

/** "the Holm Committee (HC) of the United Nations", "the Holm Bureau of the Royal Thai Police": whose part it is stands behind its name. */
function bodyOf({ tokens, hitAt, roleAt }: Line, last: number): string | undefined {
  const of = tokens[last + 1]?.text === "(" && tokens[last + 3]?.text === ")" ? last + 4 : last + 1;
  if (plainText(tokens[of]) !== "of") return undefined;
  for (let i = plainText(tokens[of + 1]) === "the" ? of + 2 : of + 1; i < of + 5; i++) {
    const entry = hitAt[i]?.entry;
    if (entry?.kind === "organisation" || entry?.kind === "country" || (entry?.kind === "demonym" && roleAt[i + 1]?.role.is === "office")) return entry.code;
    if (!isCapitalised(tokens[i])) return undefined;
  }
  return undefined;
}

/** "the Holm Bureau (HB) of the Royal Thai Police" */
function bodyPolice({ tokens }: Line, last: number): boolean {
  const of = tokens[last + 1]?.text === "(" && tokens[last + 3]?.text === ")" ? last + 4 : last + 1;
  if (plainText(tokens[of]) !== "of") return tokens.slice(Math.max(0, last - 5), last + 1).some((t, n, all) => t.text === "Police" && all.slice(0, n).some((w) => plainText(w) === "of"));
  let i = plainText(tokens[of + 1]) === "the" ? of + 2 : of + 1;
  while (i < of + 6 && isCapitalised(tokens[i])) {
    if (tokens[i]?.text === "Police") return !isPossessive(tokens[i + 1]);
    i++;
  }
  return false;
}

/** Bodies that are named for what they are for. */
const FIELDED = /^(?:Authority|Agency|Commission|Committee|Council|Bureau|Department|Ministry|Office|Centre|Center|Institute|Association|Organi[sz]ation|Board|Society|Fund|Foundation|Movement|Coalition|Campaign|Network|Directorate|Administration|Company|Corporation|Union|Federation|Academy|University|Forum|Mission|Charity|Trust|Service)$/;

function describedFrom(line: Line, first: number): number {
  let i = first;
  while (i > 0 && (line.tokens[i - 1]?.upos === "ADJ" || line.tokens[i - 1]?.upos === "NOUN" || line.hitAt[i - 1]?.entry.kind === "demonym" || line.hitAt[i - 1]?.entry.kind === "country") && !isPossessive(line.tokens[i - 1])) i--;
  return i;
}

function ownerBefore(line: Line, first: number, role: number): string | undefined {
  for (let i = first; i < role; i++) {
    const hit = line.hitAt[i];
    if (hit && !hit.detached && (hit.entry.kind === "demonym" || hit.entry.kind === "country")) return hit.entry.code;
  }
  return undefined;
}

function countryAfter(line: Line, unitLast: number, last: number): string | undefined {
  for (let i = unitLast + 1; i <= last; i++) {
    const hit = line.hitAt[i];
    if (hit?.entry.kind === "country" || hit?.entry.kind === "organisation") return hit.entry.code;
    // "of the Royal Thai Police", not "of Thai Studies"
    if (hit?.entry.kind === "demonym" && line.roleAt[hit.last + 1]?.role.is === "office") return hit.entry.code;
  }
  return undefined;
}
