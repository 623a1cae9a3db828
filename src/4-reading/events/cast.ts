import type { Actor } from "../../model/actor.js";
import { PLOVER } from "../../model/plover.js";
import type { Participant } from "../clauses/participants.js";
import { PLACE_RULE } from "./place-visited.js";
import type { Sense, Slot } from "./sense.js";
import type { Arguments } from "./slots.js";

export interface Cast {
  readonly actors: readonly Actor[];
  readonly recipients: readonly Actor[];
}

/**
 * Who acts towards whom by a sense's slots, or why it cannot be said.
 * `isSomebodyOpen`: whether in a slot stand people, or a name, whoever they are; `isMutual`: whether there stands "each other", and the deed is done by
 * all to all.
 */
export function castOf(sense: Sense, args: Arguments, isSomebodyOpen: (slot: string) => boolean = () => false, isMutual: (slot: string) => boolean = () => false): Cast | string {
  const reciprocal = sense.actor.some((s) => s.reciprocal);
  const actors = fill(sense.actor, args, reciprocal);
  const recipients = fill(sense.recipient, args, false).filter((r) => isSomebody(r) && !(reciprocal && r.placed)).filter((r) => sense.type !== "AGREE" || (!isAnybody(r) && r.placed !== true)).filter((r) => !actors.some((a) => sameActor(a.actor, r.actor)) && isElsewhere(r, actors)).filter((r) => sense.mode !== "visit" || r.how === "named" || r.actor.kind !== "person").filter((r, _, all) => sense.mode !== "visit" || r.how === "named" || !all.some((o) => o.how !== "named" && o.actor.country !== undefined && actors.every((a) => a.actor.country === o.actor.country)));
  if (actors.length === 0) return "no actor is named";
  if (recipients.length > 0 && recipients.every((r) => actors.some((a) => isNamesake(a.actor, r.actor)))) return "nobody does it to himself";
  const everybody = [...actors, ...recipients];
  if (!OPEN_TO_ALL.has(sense.type) && !everybody.some((p) => isPublic(p.actor))) return "nobody in it is of a state, an organisation or an armed group";
  // a tourist or student who comes to a country makes no visit
  if (COMING.has(sense.lemma) && !actors.some((p) => isPublic(p.actor))) return "the visitor is nobody of a state or an organisation";
  if (!reciprocal && actors.length > 1 && sense.recipient.some((s) => isMutual(s.name.replace("people:", "")))) return { actors: actors.map((p) => p.actor), recipients: [] };
  if (reciprocal) {
    if (recipients.length === 0 && sense.recipient.some((s) => isSomebodyOpen(s.name.replace("people:", "")))) return "the other side is there, and not told";
    const parties = everybody.map((p) => p.actor);
    if (parties.length < 2) return "only one party is named";
    return { actors: parties, recipients: [] };
  }
  // "agreed to point out her remains": whose the thing is has not agreed to anything
  if (sense.type === "AGREE" && recipients.length > 0 && recipients.every((p) => p.how === "owner" && p.actor.kind === "person")) return "the recipient is only whose something is";
  const needed = PLOVER[sense.type].recipientRequired || sense.recipient.some((s) => !s.optional);
  if (recipients.length === 0 && needed) return "no recipient is named";
  return { actors: actors.map((p) => p.actor), recipients: recipients.map((p) => p.actor) };
}

/** The participants of the first slot that has any; of all slots for a reciprocal event. */
function fill(slots: readonly Slot[], args: Arguments, all: boolean): readonly Participant[] {
  const out: Participant[] = [];
  for (const slot of slots) {
    const found = args.participants(slot.name);
    for (const p of found) if (!out.some((o) => sameActor(o.actor, p.actor))) out.push(p);
    if (out.length > 0 && !all) return out;
  }
  return out;
}

export function sameActor(a: Actor, b: Actor): boolean {
  return a.name === b.name && a.code === b.code;
}

/** "Ahmad Holm" and "Ahmad Holm Larsen": one person whose name is told at two lengths. */
function isNamesake(a: Actor, b: Actor): boolean {
  const [short, long] = a.name.length < b.name.length ? [a, b] : [b, a];
  return a.kind === "person" && b.kind === "person" && (short.country === long.country || short.country === undefined || long.country === undefined) && /\S \S/.test(short.name) && long.name.startsWith(`${short.name} `) && !/\b(?:Jr|Sr|I+|IV)\.?$/.test(long.name);
}

/** Who signs or marches acts in public, whoever he is. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(["AGREE", "PROTEST"]);

const COMING: ReadonlySet<string> = new Set(["arrive", "travel", "fly", "tour"]);

/** A quarrel, a kiss or a crime between private people is no event of politics; nor is a talk of teachers or doctors of no known country. */
function isPublic({ code, sector, kind, role }: Actor): boolean {
  return code !== undefined || POLITICAL.test(sector ?? "") || (role !== undefined && sector === undefined) || (kind !== undefined && kind !== "person" && kind !== "group");
}

const POLITICAL = /GOV|MIL|COP|SPY|JUD|LEG|PTY|OPP|REB|UAF|PRM|ELI/;

/** "an orderly of the land office": an owner without a country does not tell who it is done to. */
function isSomebody({ how, actor }: Participant): boolean {
  return how === "named" || actor.code !== undefined || actor.kind === "person";
}

/** "agreed to send experts": people of no state and no office are what is agreed on. */
function isAnybody({ actor }: Participant): boolean {
  return actor.kind === "group" && actor.code === undefined && actor.sector === undefined;
}

/** A place stands for its country only to those who come from another, and whose own is known. */
function isElsewhere({ mention, actor }: Participant, visitors: readonly Participant[]): boolean {
  return mention.rule !== PLACE_RULE || visitors.some((v) => v.actor.country !== undefined && v.actor.country !== actor.country);
}
