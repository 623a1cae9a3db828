import type { Actor } from "../model/actor.js";

/** What the report says beside a name, anywhere in it: the sector that it tells, of those that it may take the place of ("-": none yet). */
interface Rule {
  readonly sector: string | undefined;
  readonly over: readonly string[];
  /** with "@" for the name */
  readonly words: string;
}

const RANK = "(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Brigadier|Brig|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Warrant Officer)\\.? ){0,2}";
const HEADS = "(?:president|vice[- ]president|chairman|chairwoman|chairperson|chief executive|chief executive officer|CEO|owner|co-owner|director|manager|spokesman|spokeswoman|spokesperson)";
const FIRM = "(?:Inc|LLC|Corp|Corporation|Ltd|Limited|Company|PLC|LLP|Holdings|Enterprises|Industries|Airlines|Motors)";
const CHAMBER = "(?:National Assembly|Senate|[Pp]arliament|House of Representatives|Chamber of Deputies|Congress|legislature)";

const OF_PERSONS: readonly Rule[] = [
  // "City Manager Holm": the town's, no firm's
  { sector: "GOV", over: ["-", "BUS", "EDU"], words: `\\b(?:[Cc]ity|[Cc]ounty|[Tt]own|[Tt]ownship|[Vv]illage|[Bb]orough) (?:[Mm]anager|[Cc]lerk|[Aa]dministrator|[Tt]reasurer|[Aa]uditor|[Aa]ssessor),? ${RANK}@` },
  { sector: "COP", over: ["-", "LEG", "MIL", "GOV"], words: `\\b(?:[Ss]heriff['’]s (?:deputy|sergeant|lieutenant|captain|detective|spokesman|spokeswoman)|(?:Commissioner|Inspector[- ]General|Superintendent) of Police),? ${RANK}@` },
  { sector: "COP", over: ["-", "MIL"], words: `\\b[Pp]olice (?:(?:station|force|service|district|precinct|department)(?:['’]s)? |['’]s )?(?:[\\w-]+ )?commander,? ${RANK}@` },
  // who commands a rescue station is no soldier
  { sector: undefined, over: ["MIL"], words: `\\b[Ss]tation [Cc]ommander,? @|\\b@, (?:[\\w-]+ ){0,4}[Ss]tation [Cc]ommander\\b` },
  { sector: "EDU", over: ["-"], words: `\\b(?:Principal|Headmaster|Headmistress|Headteacher),? ${RANK}@` },
  { sector: "MED", over: ["-", "EDU"], words: `\\bdirector of (?:the )?[^.,]{0,60}\\b(?:hospital|clinic|Hospital|Clinic),? ${RANK}@` },
  { sector: "LEG", over: ["-", "GOV", "ELI"], words: `@, (?:the )?(?:president|speaker|chairman|chairwoman) of (?:the |[\\w’']+['’]s )?${CHAMBER}\\b` },
  { sector: "ELI", over: ["LEG", "GOV"], words: `\\b[Ee]x-(?:legislator|lawmaker|deputy|minister|mayor|governor|senator|president|congressman|congresswoman|MP) @` },
  { sector: "BUS", over: ["-", "GOV"], words: `@, (?:[\\w’'-]+ ){0,3}${HEADS} (?:of|at|for|with) (?:the )?(?:(?:[A-Z][\\w.'’-]*|&|of|and) ){1,6}${FIRM}\\b` },
  { sector: "BUS", over: ["-"], words: `@, (?:the )?(?:chairman|president|founder)(?:,| and) (?:the )?(?:chief executive|CEO|controlling shareholder|managing director)` },
  // India's state committees of the Congress
  { sector: "PTY", over: ["-", "GOV", "LEG"], words: `\\b[A-Z]{1,2}PCC (?:president|chief|working president|spokesperson) ${RANK}@` },
  // a ruling party is of the government
  { sector: "GOV", over: ["PTY"], words: `@, an? (?:leader|politician|candidate) (?:from|of) (?:[\\w’']+ ){0,2}ruling ` },
];

const MAKERS = "(?:operator|maker|manufacturer|producer|retailer|developer|airline|distributor|supplier|insurer|brokerage|start-?up|conglomerate)";
const OF_BODIES: readonly Rule[] = [
  { sector: "BUS", over: ["-"], words: `@, (?:the|an?) (?:[\\w’'-]+ ){0,5}${MAKERS}\\b(?! state)` },
];

/** Bodies whose heads are called chief executive too. */
const NO_FIRM = /\b(?:Foundation|Association|Council|Trust|Society|Union|Federation|Authority|Board|Agency|Institute|Commission|Club|League|University|College|School|Hospital|Network|Alliance|Chamber|Ministry|Department|Party|Government|Church|Mission|Academy|Fund|Museum|Committee|Service)\b/;

/** The sector of those whose kind the report tells beside their name, at whatever mention. */
export function sectorByWords(text: string): (actor: Actor) => Actor {
  const known = new Map<string, string | undefined>();
  return (actor) => {
    const key = `${actor.kind ?? "person"}|${actor.sector ?? "-"}|${actor.name}`;
    const sector = known.has(key) ? known.get(key) : told(text, actor);
    known.set(key, sector);
    return sector === actor.sector ? actor : inSector(actor, sector);
  };
}

function told(text: string, { name, kind = "person", sector, org }: Actor): string | undefined {
  const person = kind === "person";
  if (name.length < 4 || !/^\p{Lu}/u.test(name) || (!person && (kind === "country" || kind === "group" || org !== undefined))) return sector;
  const called = escaped(name);
  const rule = (person ? OF_PERSONS : OF_BODIES).find(({ over, words }) => over.includes(sector ?? "-") && new RegExp(words.replaceAll("@", called), "u").test(text));
  if (rule !== undefined) return rule.sector;
  // "the CEO of Holm", of whom the report says "the company"
  const led = !person && sector === undefined && !NO_FIRM.test(name) && /\b[Tt]he (?:company|firm)\b/.test(text) && new RegExp(`\\b(?:CEO|chief executive(?: officer)?|managing director|shareholders?) of (?:the )?${called}\\b`, "u").test(text);
  return led ? "BUS" : sector;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}

/** An actor in another sector, or in none. */
export function inSector({ sector: _, code: __, ...rest }: Actor, sector: string | undefined): Actor {
  const code = rest.country === undefined ? undefined : [rest.country, sector].filter((x) => x !== undefined).join(" ");
  return { ...rest, ...(sector !== undefined && { sector }), ...(code !== undefined && { code }) };
}
