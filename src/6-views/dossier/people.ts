import { compareText } from "../edtf-bounds.js";
import { participants } from "../participants.js";
import type { Actor } from "../../model/actor.js";
import type { Entry } from "../../model/entry.js";
import { citesOf, type Material } from "./row.js";

/** A person or organisation that takes part in the pair's items. */
export interface Player {
  readonly name: string;
  readonly kind: "person" | "organisation";
  readonly code?: string;
  /** the roles that reports give, most frequent first */
  readonly roles: readonly string[];
  /** items in which they act, speak or are named as a party */
  readonly items: number;
  readonly cites: readonly number[];
}

interface Found {
  readonly actor: Actor;
  readonly kind: Player["kind"];
  readonly roles: Map<string, number>;
  readonly items: Set<string>;
  readonly entries: Entry[];
}

/** Persons first, then organisations; those in most items first. Countries as such are left out. */
export function people(material: Material): readonly Player[] {
  const appearances = material.gathered.flatMap(({ item, members }) =>
    members.flatMap((entry) =>
      [...participants(entry), ...(entry.attribution.speaker ? [entry.attribution.speaker] : [])].flatMap((actor) => {
        const kind = kindOf(actor);
        return kind === undefined ? [] : [{ actor, kind, item: item.id, entry }];
      }),
    ),
  );
  const actors = appearances.map(({ actor }) => actor);
  const belongings = belongingsOf(actors);
  const fullNames = fullNamesOf(actors);
  const seen = new Map<string, Found>();
  for (const { actor: named, kind, item, entry } of appearances) {
    const name = (kind === "person" ? fullNames.get(keyOf(named.name, belonging(named))) : undefined) ?? named.name;
    const actor = name === named.name ? named : { ...named, name };
    const key = keyOf(name, belonging(actor) ?? (kind === "person" ? belongings.get(name) : undefined));
    const found: Found = seen.get(key) ?? { actor, kind, roles: new Map(), items: new Set(), entries: [] };
    seen.set(key, belonging(found.actor) === undefined && belonging(actor) !== undefined ? { ...found, actor } : found);
    found.items.add(item);
    found.entries.push(entry);
    if (actor.role) found.roles.set(actor.role, (found.roles.get(actor.role) ?? 0) + 1);
  }
  return [...seen.values()]
    .map(({ actor, kind, roles, items, entries }): Player => ({
      name: actor.name,
      kind,
      ...(actor.code && { code: actor.code }),
      roles: [...roles].sort((x, y) => y[1] - x[1] || compareText(x[0], y[0])).map(([role]) => role),
      items: items.size,
      cites: citesOf(entries, material.citations),
    }))
    .sort((x, y) => compareText(y.kind, x.kind) || y.items - x.items || compareText(x.name, y.name));
}

/** Whose a person or organisation is: a country, a bloc; undefined where no report says so. */
function belonging({ country, code }: Actor): string | undefined {
  return country ?? code;
}

function keyOf(name: string, to: string | undefined): string {
  return `${name} ${to ?? ""}`;
}

/** Who is meant by a last name alone (and whose), where one person of that country alone is called so: a report that says no more than "Peskov". */
function fullNamesOf(actors: readonly Actor[]): ReadonlyMap<string, string> {
  const called = new Map<string, Set<string>>();
  for (const actor of actors) {
    const [to, last] = [belonging(actor), actor.name.split(/\s+/).at(-1) ?? ""];
    if (actor.kind !== "person" || to === undefined || last === actor.name) continue;
    called.set(keyOf(last, to), (called.get(keyOf(last, to)) ?? new Set()).add(actor.name));
  }
  return new Map([...called].flatMap(([key, [one, ...more]]) => (one === undefined || more.length > 0 ? [] : [[key, one]])));
}

/** To whom persons of a full name belong, where all that are told to belong somewhere belong to one: who is named without it is that person too. */
function belongingsOf(actors: readonly Actor[]): ReadonlyMap<string, string> {
  const told = new Map<string, Set<string>>();
  for (const actor of actors) {
    const to = belonging(actor);
    if (actor.kind === "person" && /\S\s+\S/.test(actor.name) && to !== undefined) told.set(actor.name, (told.get(actor.name) ?? new Set()).add(to));
  }
  return new Map([...told].flatMap(([name, [one, ...more]]) => (one === undefined || more.length > 0 ? [] : [[name, one]])));
}

function kindOf(actor: Actor): Player["kind"] | undefined {
  if (actor.kind === "person") return "person";
  return actor.kind === undefined || actor.kind === "country" || actor.kind === "group" ? undefined : "organisation";
}
