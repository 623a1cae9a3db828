import type { Actor } from "../model/actor.js";
import type { EventReading } from "../model/entry.js";
import { inSector } from "./sector-by-words.js";

/** The office in which somebody takes part in this event, where its sentence tells it or the deed itself: who resigns held it, who is dead held it when it happened. */
export function withOfficeOfEvent(event: EventReading, text: string): EventReading {
  const said = text.slice(event.sentence.start, event.sentence.end).replace(/ {2,}/g, " ");
  // "Holm met Berg when he was minister. They had two meetings in 2013": still of that time
  const before = /^(?:They|The two|Both)\b/.test(said) ? sentenceBefore(text, event.sentence.start) : "";
  const told = (actor: Actor): Actor => whenInOffice(inCapacity(ofCommission(actor, said), said), before === "" ? said : before);
  const actors = inPeaceTalks(event.type, event.actors.map(told), said);
  const recipients = event.recipients.map(told);
  const [only] = actors;
  if (event.mode === "resign" && actors.length === 1 && only !== undefined) return { ...event, actors: [asLeft(only, said)], recipients };
  const then = (actor: Actor): Actor => (TAKES_PART.has(event.type) && actor.sector === "ELI" && HEADED.test(actor.role ?? "") && isDead(actor, text) ? inSector(actor, "GOV") : actor);
  return { ...event, actors: actors.map(event.type === "ASSAULT" ? (a) => a : then), recipients: recipients.map(PASSIVE.has(event.type) ? (a) => a : then) };
}

function sentenceBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - 400), start).trim().split(/(?<=[.!?]["”’]?) (?=[\p{Lu}“"])/u).at(-1) ?? "";
}

/** "peace talks between the government and the front": who makes peace with its own government was in arms against it. */
function inPeaceTalks(type: string, parties: readonly Actor[], said: string): readonly Actor[] {
  if (!["CONSULT", "AGREE"].includes(type) || !PEACE.test(said)) return parties;
  const states = parties.filter((a) => a.sector === "GOV" && a.kind !== "person" && /government|junta|regime/i.test(a.name));
  return parties.map((a) => (a.sector === "PTY" || (a.sector === undefined && ARMED.test(a.name)) ? (states.some((s) => s.country !== undefined && s.country === a.country) ? inSector(a, "REB") : a) : a));
}

const PEACE = /\bpeace (?:talks?|negotiations?|agreements?|accords?|deals?|treat(?:y|ies)|process)\b/i;
const ARMED = /\b(?:Liberation|Resistance|Revolutionary|Armed|Rebel)\b.*\b(?:Army|Front|Forces?|Movement)\b/;

/** Deeds that one does alive; a dead man is praised, blamed and mourned as what he was last. */
const TAKES_PART: ReadonlySet<string> = new Set(["CONSULT", "REQUEST", "AID", "REJECT", "AGREE", "COOPERATE", "SUPPORT", "ACCUSE", "SANCTION", "THREATEN", "COERCE", "CONCEDE", "MOBILIZE"]);
const PASSIVE: ReadonlySet<string> = new Set(["ASSAULT", "SUPPORT", "ACCUSE", "SANCTION", "COERCE"]);
const HEADED = /\b(?:president|prime minister|premier|king|emir|sultan|chancellor)\b/i;

/** "Holm, who died on 8 July", "the late Holm": what he did lies in his life, when he held the office that he is known by. */
function isDead({ name }: Actor, text: string): boolean {
  const last = name.split(" ").at(-1) ?? name;
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(last)) return false;
  return new RegExp(`\\b${last}, who (?:died|passed away)\\b|\\b[Ll]ate (?:former )?(?:President |Prime Minister |King )?(?:\\p{Lu}[\\p{L}’'-]+ ){0,3}${last}\\b`, "u").test(text);
}

const OFFICES: readonly (readonly [sector: string, office: string, over: readonly string[]])[] = [
  ["GOV", "(?:(?!party|shadow|opposition)[\\w'’-]+ ){0,3}(?:minister|premier|attorney general|governor|mayor|ambassador|secretary of (?:state|defen[cs]e|the treasury)|chief of staff)\\b", ["-", "PTY", "ELI"]],
  ["BUS", "(?:(?:chairman|president|founder) and )?(?:chief executive|CEO|managing director|chief financial officer)\\b", ["-", "ELI"]],
  ["LEG", "(?:an? )?(?:member of (?:the )?parliament|MP|lawmaker|legislator|senator|congressman|congresswoman)\\b", ["-", "PTY", "ELI", "BUS"]],
  ["COP", "(?:[\\w-]+ )?police (?:chief|commissioner)\\b", ["-", "ELI"]],
];
const LEAVES = "\\b(?:step(?:s|ped|ping)? down|resign(?:s|ed|ing)?|quit(?:s|ting)?)(?: on \\w+| yesterday| today)?";

/** "stepped down as minister of health", "continued as a member of parliament until resigning": held until the deed; "as party president" is no office of state. */
function asLeft(actor: Actor, said: string): Actor {
  if ((actor.kind ?? "person") !== "person") return actor;
  const office = OFFICES.find(([, words, over]) => over.includes(actor.sector ?? "-") && new RegExp(`${LEAVES} as (?:(?:the|an?|his|her) )?${words}|\\bas (?:(?:the|an?|his|her) )?${words} until (?:resign|step|quit)`, "i").test(said));
  if (office !== undefined) return inSector(actor, office[0]);
  // of an office of old one resigned when one held it
  return actor.sector === "ELI" && HEADED.test(actor.role ?? "") && !/ from (?:the |his |her )?(?:\w+ )?(?:party|board|firm|company|club)/i.test(said) ? inSector(actor, "GOV") : actor;
}

/** "when Holm was deputy foreign minister" */
function whenInOffice(actor: Actor, said: string): Actor {
  const last = actor.name.split(" ").at(-1) ?? "";
  const first = actor.name.split(" ")[0] ?? "";
  if ((actor.kind ?? "person") !== "person" || actor.sector === "GOV" || !/^\p{Lu}[\p{L}’'-]+$/u.test(last) || !/^\p{Lu}[\p{L}’'-]+$/u.test(first)) return actor;
  // "when Berg was foreign minister and Holm deputy secretary of state"
  if (new RegExp(`\\b(?:when|while)\\b[^.;]*? (?:was|served as) [^.;]*?(?:minister|secretary of state|ambassador)[^.;]{0,40}? and (?:\\p{Lu}[\\p{L}’'-]+ ){0,2}${last} (?:was |the )?(?:U\\.S\\. )?(?:[\\w-]+ ){0,2}(?:minister|secretary of state|ambassador)\\b`, "u").test(said)) return inSector(actor, "GOV");
  return new RegExp(`\\b(?:when|while)\\b[^.;]*?\\b(?:${last}|${first}) (?:was|served as|worked as) (?:then |an? |the )?(?:[\\w-]+ ){0,3}?(?:minister|premier|secretary of state|ambassador|president|governor|mayor)\\b(?! of (?:the )?(?:party|club|company|board))`, "u").test(said) ? inSector(actor, "GOV") : actor;
}

/** "accused Holm in her capacity as president of the NGO" */
function inCapacity(actor: Actor, said: string): Actor {
  const last = actor.name.split(" ").at(-1) ?? "";
  if ((actor.kind ?? "person") !== "person" || !/^\p{Lu}[\p{L}’'-]+$/u.test(last)) return actor;
  const capacity = new RegExp(`\\b${last},? in (?:his|her) capacity as ([^,.;]{0,80})`, "u").exec(said)?.[1];
  if (capacity === undefined) return actor;
  if (/\b(?:NGO|[Ff]oundation|[Aa]ssociation|charity)\b/.test(capacity)) return inSector(actor, "SOC");
  return /\b(?:minister|premier|governor|mayor)\b/i.test(capacity) ? inSector(actor, "GOV") : actor;
}

/** "the president of the commission and legislator, X": a lawmaker's office in a legislature. */
function ofCommission(actor: Actor, said: string): Actor {
  if (actor.sector !== "GOV" || !/^(?:president|chairman|chairwoman|chairperson|head) of the (?:commission|committee)$/i.test(actor.name)) return actor;
  return /\b(?:commission|committee) and (?:[\w-]+ )?(?:legislator|lawmaker|deputy|senator)\b/i.test(said) ? inSector(actor, "LEG") : actor;
}
