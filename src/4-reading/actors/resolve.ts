import { actorOf, type Draft } from "./draft.js";
import { plainText, type Line } from "./line.js";
import type { People, Person } from "./people.js";

/** Give every mention of a person what the whole report knows of them; turn "the minister" into the one it must be. */
export function resolveDrafts(drafts: readonly Draft[], people: People): readonly Draft[] {
  return drafts.flatMap((draft) => {
    if (draft.person) {
      const person = people.find(draft.person);
      return [person ? asPerson(draft, person) : draft];
    }
    const role = draft.actor.kind === "office" && draft.title && draft.class !== undefined && !draft.rule.endsWith("envoy") ? definiteRole(draft, people) : undefined;
    if (role) return [role];
    return needsOwner(draft) ? [] : [draft];
  });
}

function asPerson(draft: Draft, person: Person): Draft {
  const own = (draft.person?.length ?? 0) < person.words.length;
  const actor = { ...person.actor, evidence: draft.span };
  return own ? { ...draft, actor: { ...actor, ...(person.actor.evidence ? { evidence: person.actor.evidence } : {}) }, via: "short-name", rule: draft.title ? draft.rule : "actors/person-short-name" } : { ...draft, actor };
}

/** "the Kremlin leader", "the minister": exactly one person of the report has that role and country. */
function definiteRole(draft: Draft, people: People): Draft | undefined {
  const { title } = draft;
  if (!title || title.former || title.counterpart || title.owner !== undefined || draft.rule !== "actors/unnamed-role") return undefined;
  const cls = title.hit?.noun.toLowerCase().endsWith("leader") && draft.class === "head" ? "leader" : draft.class;
  if (cls === undefined || ["official", "civilian", "commander", "scholar", "head of body", "business", "party", "ambassador", "journalist", "lawmaker", "unnamed"].includes(cls)) return undefined;
  const person = people.only(cls, draft.actor.country) ?? people.monarch(title.hit?.noun.toLowerCase() ?? "", draft.actor.country);
  return person ? { ...draft, actor: person.actor, via: "role", rule: "actors/definite-role" } : undefined;
}

/** "the minister" that nobody in the report can be told to be says nothing. */
function needsOwner(draft: Draft): boolean {
  return draft.rule === "actors/unnamed-role" && draft.actor.country === undefined && draft.title?.of.length === 0 && draft.title.owner === undefined && draft.actor.org === undefined && draft.title.counterpart === false && !draft.title.hit?.role.alone;
}

/** Roles that a pronoun owns: "his Iranian counterpart", "his foreign minister", "its army". */
export function withOwners(line: Line, drafts: readonly Draft[], people: People): readonly Draft[] {
  return drafts.flatMap((draft) => {
    const { title } = draft;
    if (title?.counterpart) return [counterpart(draft, drafts, people)];
    if (title?.owner === undefined || draft.actor.code !== undefined) return [draft];
    const country = ownerCountry(line, title.owner, drafts, people);
    if (country === undefined) return draft.person ? [draft] : [];
    return [{ ...draft, actor: { ...actorOf({ ...draft.actor, country }) }, rule: draft.person ? draft.rule : "actors/owned-role" }];
  });
}

/** Country of "his" or "its": of the only person, or the only country that is a subject, before it in the sentence. */
function ownerCountry(line: Line, owner: number, drafts: readonly Draft[], people: People): string | undefined {
  const word = plainText(line.tokens[owner]);
  const before = drafts.filter((d) => d.last < owner && !d.modifier);
  const joined = word === "its" ? besideIts(line, owner, before, people) : undefined;
  if (joined !== undefined) return joined;
  const subjects = before.filter((d) => d.actor.kind !== "person" && line.tokens[d.head]?.deprel.startsWith("nsubj") === true);
  const owners = word === "its" ? (subjects.every((d) => d.actor.kind === "country" || d.rule === "actors/seat-of-power") ? subjects : []) : word === "his" || word === "her" ? before.filter((d) => d.person !== undefined) : [];
  const countries = new Set(owners.map((d) => (d.person ? people.find(d.person)?.actor.country : d.actor.country)));
  const sectorFits = word === "its" || owners.every((d) => ["GOV", "MIL", "LEG"].includes((d.person ? people.find(d.person)?.actor.sector : d.actor.sector) ?? ""));
  return countries.size === 1 && sectorFits ? [...countries][0] : undefined;
}

/** "sanctions on Norwegian President Ivan Berg and its army": of the country of whoever stands right before "and its". */
function besideIts(line: Line, owner: number, before: readonly Draft[], people: People): string | undefined {
  if (plainText(line.tokens[owner - 1]) !== "and") return undefined;
  const last = before.find((d) => d.last === owner - 2);
  const actor = last?.person ? people.find(last.person)?.actor : last?.actor;
  return actor?.country !== undefined && (actor.kind === "country" || /^(?:GOV|LEG|MIL)/.test(actor.sector ?? "")) ? actor.country : undefined;
}

/** "his Iranian counterpart Masoud Pezeshkian": the role is that of the person before him in the sentence. */
function counterpart(draft: Draft, line: readonly Draft[], people: People): Draft {
  const before = line.filter((d) => d.last < draft.first && (d.person !== undefined || d.class !== undefined)).sort((a, b) => b.last - a.last)[0];
  const person = before?.person ? people.find(before.person) : undefined;
  const role = person?.actor.role ?? before?.actor.role;
  const sector = person?.actor.sector ?? before?.actor.sector;
  const cls = person?.class ?? before?.class;
  // of all persons of the report exactly one holds that office in that country
  const same = draft.person === undefined && cls !== undefined ? people.only(cls, draft.actor.country) : undefined;
  if (same) return { ...draft, actor: { ...same.actor, evidence: draft.span }, class: cls as string };
  return {
    ...draft,
    actor: actorOf({ name: draft.actor.name, kind: draft.actor.kind, country: draft.actor.country, sector, role: role ?? "counterpart" }),
    ...(cls !== undefined ? { class: cls } : {}),
  };
}
