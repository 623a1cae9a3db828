import { z } from "zod";
import type { Actor } from "../../model/actor.js";
import { plainOf } from "../actors/piece.js";

const AtHomeFile = z.object({ source: z.string(), licence: z.string(), people: z.array(z.string()), bodies: z.array(z.string()), strangers: z.array(z.string()), everywhere: z.array(z.string()) });

/** Whom a report at home need not call its own: somebody by name, people by what they are, a body of a kind that every country has, a name that tells no kind. */
export type Unsaid = "person" | "people" | "body" | "name";

/** Who goes without a country because it goes without saying. */
export interface AtHome {
  /** the sort of an actor that lacks a country; undefined for whom it would be a guess */
  unsaid(actor: Actor): Unsaid | undefined;
  /** scholars, business people and others whom papers ask wherever they are: only the words around their names tell whose they are */
  isAskedAnywhere(actor: Actor, apposed: string): boolean;
  /** "Facebook": its name tells of no country, it is where everybody writes */
  isUsedEverywhere(name: string): boolean;
}

const ASKED_ANYWHERE: ReadonlySet<string> = new Set(["EDU", "BUS", "JRN", "REL", "SPY", "REF"]);
const ASKED_FOR = /\b(?:chief \w+ officer|chief executive|ceo|cfo|coo|managing director|founder|founding|manager|analyst|economist|scientist|researcher|expert|scholar|author|writer|historian|dean|professor|coach|player|captain|leader of the expedition|expedition leader)\b/i;

/** A city's manager and a minister who is a professor serve their own, whatever they are called. */
const SERVES = /^(?:GOV|LEG|COP|JUD|MIL)$/;

/** "U. S. headquarters", "U. N. rapporteur" */
const ABBREVIATED = /\bU\. ?[NSK]\./;

/** Parse `lexicon/at-home.json`. Throws (zod) on another shape. */
export function makeAtHome(json: unknown): AtHome {
  const file = AtHomeFile.parse(json);
  const [people, bodies, strangers] = [new Set(file.people), new Set(file.bodies), new Set(file.strangers)];
  const everywhere = new Set(file.everywhere.map((name) => plainWords(name).join(" ")));
  const longest = Math.max(...[...everywhere].map((name) => name.split(" ").length));
  const namesEverywhere = (words: readonly string[]): boolean => words.some((_, i) => Array.from({ length: longest }, (__, n) => words.slice(i, i + n + 1).join(" ")).some((run) => everywhere.has(run)));
  const strange = (text: string): boolean => ABBREVIATED.test(text) || plainWords(text).some((w) => strangers.has(w));
  /** "John Stanford" is no university: of a person's name only the whole counts */
  const isEverywhere = ({ kind, name, role = "", org = "" }: Actor): boolean => (kind === "person" ? everywhere.has(plainWords(name).join(" ")) || namesEverywhere(plainWords(`${role} , ${org}`)) : namesEverywhere(plainWords(`${name} , ${role} , ${org}`)));
  return {
    isAskedAnywhere: ({ sector, role = "" }, apposed) => ASKED_ANYWHERE.has(sector ?? "") || (!SERVES.test(sector ?? "") && ASKED_FOR.test(role)) || ASKED_FOR.test(apposed),
    isUsedEverywhere: (name) => everywhere.has(plainWords(name).join(" ")),
    unsaid(actor) {
      const { kind, name, org = "", role = "", sector } = actor;
      if (kind === "country" || kind === "international" || kind === "armed-group" || strange(`${name} , ${role} , ${org}`) || isEverywhere(actor)) return undefined;
      if (kind === "person") return "person";
      const words = plainWords(headOf(name));
      const head = words.at(-1) ?? "";
      if (kind === "group" || (kind === undefined && !/^\p{Lu}/u.test(name))) return people.has(head) ? "people" : kind === undefined && bodies.has(head) && words.length > 1 ? "body" : undefined;
      // "SLK personnel"
      if (kind === undefined && words.length > 1 && people.has(head) && name.endsWith(` ${head}`)) return "people";
      if (kind === "office") return people.has(head) || plainWords(name).some((w) => bodies.has(w)) || sector === "PTY" || sector === "SOC" ? (/^\p{Ll}+$/u.test(name) && sector === undefined ? undefined : "body") : undefined;
      return /^\p{Lu}/u.test(name) && !/\d|[&%]/.test(name) ? "name" : undefined;
    },
  };
}

/** "members of the council", "leaders in the region": what stands before the first joint. */
function headOf(name: string): string {
  return name.split(/ (?:of|for|in|from|on|against|who|that|with) /)[0] ?? name;
}

function plainWords(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}\p{N}.]+/gu) ?? []).map(plainOf);
}
