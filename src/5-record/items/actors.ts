import type { Actor } from "../../model/actor.js";
import { wordsOf } from "./words.js";

/** Codes that stand for a class of bodies, not for one: their members are told apart by name. */
const CLASSES = new Set(["IGO", "NGO", "ISM", "IMG", "MNC"]);

/** Languages that put the family name first. */
const FAMILY_FIRST = new Set(["CHN", "TWN", "PRK", "KOR", "VNM"]);

/** Country or bloc code of an actor, from its `country` or the first word of its `code`. */
export function placeOf(actor: Actor): string | undefined {
  return actor.country ?? actor.code?.split(" ")[0];
}

/** Sectors of an actor, "GOV" or "OPP REB". */
function sectorOf(actor: Actor): string | undefined {
  return actor.sector ?? (actor.code?.split(" ").slice(1).join(" ") || undefined);
}

/** How an actor takes part: one person; one body (company, armed group, organisation); or a state, in itself or by its offices. */
export function standing(actor: Actor): "person" | "body" | "state" {
  if (actor.kind === "person") return "person";
  const place = placeOf(actor);
  if (actor.kind === "company" || actor.kind === "armed-group" || actor.kind === "group") return "body";
  return place === undefined || CLASSES.has(place) ? "body" : "state";
}

/** The one word under which an actor is filed: its country or bloc, else its name. Two actors that are the same have the same, but for a person named in full whose country one report leaves out. */
export function tokenOf(actor: Actor): string {
  const place = placeOf(actor);
  return place !== undefined && !CLASSES.has(place) ? place : `"${nameKey(actor)}"`;
}

/** The distinct tokens of some actors, sorted. */
export function tokensOf(actors: readonly Actor[]): readonly string[] {
  return [...new Set(actors.map(tokenOf))].sort();
}

function nameKey(actor: Actor): string {
  return wordsOf(standing(actor) === "body" ? (actor.org ?? actor.name) : actor.name).join(" ");
}

/** The family name of a person as texts repeat it, or the whole name of anyone else. */
export function calledOf(actor: Actor): string {
  const words = wordsOf(actor.name);
  if (actor.kind !== "person") return words.join(" ");
  return (FAMILY_FIRST.has(placeOf(actor) ?? "") ? words[0] : words.at(-1)) ?? "";
}

/**
 * Whether two mentions may be one actor: the same person by name and country; a country and its government, or a person and
 * the office that they hold (`RUS` ~ `RUS GOV` ~ Putin); the same body by name. Symmetric.
 */
export function sameActor(a: Actor, b: Actor): boolean {
  if (tokenOf(a) !== tokenOf(b)) return sameNamesake(a, b);
  const [kindA, kindB] = [standing(a), standing(b)];
  if (kindA === "person" && kindB === "person") return samePerson(a, b);
  if (kindA === "body" || kindB === "body") return kindA === kindB && sameBody(a, b);
  return sameSector(sectorOf(a), sectorOf(b)) && (kindA !== kindB || sameOrg(a, b));
}

/** A report may name a person in full and never say of what country ("his guest, Jan Kowalski"): the full name tells. */
function sameNamesake(a: Actor, b: Actor): boolean {
  const whole = (actor: Actor): boolean => actor.kind === "person" && wordsOf(actor.name).length >= 2;
  return whole(a) && whole(b) && (placeOf(a) === undefined || placeOf(b) === undefined) && samePerson(a, b);
}

/** Whether two mentions are the same actor named the same way: both persons, both bodies, or both states. */
export function exactly(a: Actor, b: Actor): boolean {
  return standing(a) === standing(b) && sameActor(a, b);
}

function samePerson(a: Actor, b: Actor): boolean {
  if (calledOf(a) !== calledOf(b)) return false;
  const [wordsA, wordsB] = [wordsOf(a.name), wordsOf(b.name)];
  if (wordsA.length < 2 || wordsB.length < 2) return true;
  const called = calledOf(a);
  const given = new Set(wordsB.filter((word) => word !== called));
  return wordsA.some((word) => given.has(word)) || initialsMeet(wordsA, wordsB);
}

function initialsMeet(a: readonly string[], b: readonly string[]): boolean {
  const [first, other] = [a[0]!, b[0]!];
  return (first.length === 1 || other.length === 1) && first[0] === other[0];
}

/** "The presidents", "diplomats" and "European countries" are whoever a report means by them: nobody can tell that two reports mean the same. */
function isNamed(actor: Actor): boolean {
  if (actor.org !== undefined || actor.code !== undefined) return true;
  const capitals = actor.name.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  return capitals >= (actor.kind === "group" ? 2 : 1);
}

function sameBody(a: Actor, b: Actor): boolean {
  if (!isNamed(a) || !isNamed(b)) return false;
  const [wordsA, wordsB] = [nameKey(a).split(" "), nameKey(b).split(" ")];
  const [few, many] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  return few.every((word) => many.includes(word));
}

function sameSector(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a === undefined && b === "GOV") || (b === undefined && a === "GOV");
}

/** Blocs with a code of their own keep their organs apart (UNO: IAEA is not the Security Council) when both are named. */
function sameOrg(a: Actor, b: Actor): boolean {
  const place = placeOf(a);
  if (place !== "UNO" && place !== "EUR") return true;
  return a.org === undefined || b.org === undefined || wordsOf(a.org).join(" ") === wordsOf(b.org).join(" ");
}

/** Whether two lists can be the same cast: each of the shorter is in the longer, and neither is empty unless both are. */
export function sameCast(a: readonly Actor[], b: readonly Actor[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return (a.length > b.length || within(a, b)) && (b.length > a.length || within(b, a));
}

/** Whether every one of `few` is one of `many`. */
export function within(few: readonly Actor[], many: readonly Actor[]): boolean {
  return few.every((actor) => many.some((other) => sameActor(actor, other)));
}

/** How many of `a` are in `b` as persons of the same name. Counted from the smaller side, so symmetric. */
export function samePersons(a: readonly Actor[], b: readonly Actor[]): number {
  const named = (list: readonly Actor[]): readonly Actor[] => list.filter((actor) => actor.kind === "person");
  const count = (from: readonly Actor[], to: readonly Actor[]): number => from.filter((actor) => to.some((other) => sameActor(actor, other))).length;
  return Math.min(count(named(a), named(b)), count(named(b), named(a)));
}
