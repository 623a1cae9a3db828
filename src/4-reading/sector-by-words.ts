import type { Actor } from "../model/actor.js";

/** What the report says beside a name, anywhere in it: the sector that it tells, of those that it may take the place of ("-": none yet). */
interface Rule {
  readonly sector: string | undefined;
  readonly over: readonly string[];
  /** with "@" for the name */
  readonly words: string;
  /** words that rule it out */
  readonly unless?: string;
}

/** The sector of a body of a country by its name, where a list has it. */
export type BodyOf = (name: string, country: string) => string | undefined;

const RANK = "(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Brigadier|Brig|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Warrant Officer)\\.? ){0,2}";
const HEADS = "(?:president|vice[- ]president|chairman|chairwoman|chairperson|chief executive|chief executive officer|CEO|owner|co-owner|director|manager|spokesman|spokeswoman|spokesperson)";
const FIRM = "(?:Inc|LLC|Corp|Corporation|Ltd|Limited|Company|PLC|LLP|Holdings|Enterprises|Industries|Airlines|Motors)";
const CHAMBER = "(?:National Assembly|Senate|[Pp]arliament|House of Representatives|Chamber of Deputies|Congress|legislature)";

const NOT_FORMER = "(?<!\\b[Ff]ormer |\\b[Ee]x-|\\b[Rr]etired )\\b";
const HEADING = "(?:president|vice[- ]president|chairman|chairwoman|chairperson|chief|boss|director|spokesman|spokeswoman|spokesperson)";

/** Offices whose first word says more than the title of every body's head that stands behind it. */
const BY_OFFICE: readonly Rule[] = [
  { sector: "EDU", over: ["-", "GOV", "BUS"], words: `${NOT_FORMER}(?:[Cc]ollege|[Uu]niversity|[Cc]ampus) ${HEADING},? ${RANK}@|${NOT_FORMER}[Ss]chools? [Ss]uperintendent ${RANK}@` },
  { sector: "MED", over: ["-", "GOV", "BUS"], words: `${NOT_FORMER}[Hh]ospital ${HEADING},? ${RANK}@` },
  { sector: "LAB", over: ["-", "GOV", "SOC"], words: `${NOT_FORMER}(?:union|[Tt]rade union|[Ll]abou?r union) (?:${HEADING}|leader|secretary) @` },
  { sector: "PTY", over: ["-", "GOV"], words: `${NOT_FORMER}(?:party|Party) (?:secretary[- ]general|general secretary|treasurer|vice[- ]president|chairwoman|chairperson|chair) @` },
  { sector: "SOC", over: ["GOV"], words: `${NOT_FORMER}(?:[Ff]ederation|[Aa]ssociation) ${HEADING} @` },
  { sector: undefined, over: ["GOV"], words: `${NOT_FORMER}(?:[Cc]lub|[Ll]eague) ${HEADING} @` },
  { sector: "BUS", over: ["-", "GOV"], words: `(?<!\\b(?:[Cc]entral|[Rr]eserve|[Nn]ational|[Ww]orld|[Ss]tate|[Dd]evelopment|[Ff]ederal|[Ff]ood) )\\b[Bb]ank (?:president|vice[- ]president|chairman|chairwoman|spokesman|spokeswoman) @` },
  { sector: "JUD", over: ["-", "GOV"], words: `${NOT_FORMER}(?:[Dd]eputy |[Aa]ssistant )?[Dd]istrict [Aa]ttorney @` },
  { sector: "COP", over: ["-"], words: `${NOT_FORMER}(?:Detective|[Pp]olice [Dd]etective|Det\\.) (?:Sgt\\.? |Sergeant |Lt\\.? |Inspector )?@` },
  { sector: "LEG", over: ["-", "GOV"], words: `${NOT_FORMER}[Ss]tate (?:Rep\\.|[Rr]epresentative) @` },
  { sector: "LEG", over: ["-", "GOV"], words: `${NOT_FORMER}(?<!\\b(?:Trade|Special|Permanent|Chief|UN|Resident|High|EU|Deputy) )Representative @` },
  { sector: "LEG", over: ["-", "GOV", "JUD", "MIL", "SPY"], words: `${NOT_FORMER}(?:House|Senate) (?:[\\p{L}&’'-]+ ){0,5}[Cc]ommittee [Cc]hair(?:man|woman)? @` },
  { sector: "PTY", over: ["-", "GOV"], words: `${NOT_FORMER}(?:RNC|DNC|GOP|(?:Republican|Democratic) (?:National|Party|state)) (?:Committee )?(?:[Cc]hair(?:man|woman|person)?|leader|[Ss]pokes(?:man|woman|person)|strategist) @` },
  // who runs a campaign is of the party
  { sector: "PTY", over: ["-", "GOV"], words: `${NOT_FORMER}[Cc]ampaign (?:[Cc]hair(?:man|woman)?|[Mm]anager|[Cc]hief|[Aa]dvis[eo]r|[Ss]pokes(?:man|woman|person)|[Ss]trategist|[Aa]ide|[Dd]irector) @|@, (?:[\\p{L}’'-]+ ){0,5}campaign (?:chair(?:man|woman)?|manager|chief|advis[eo]r|spokes(?:man|woman|person)|strategist|aide|director)\\b` },
  { sector: "COP", over: ["-"], words: `${NOT_FORMER}[Pp]olice [Oo]fficer @|\\b[Pp]olice\\b.*(?<!\\p{Lu}\\p{L}+ )\\bOfficer @` },
  { sector: "GOV", over: ["-"], words: `${NOT_FORMER}(?:[Cc]ity|[Tt]own|[Cc]ounty) (?:[Cc]ouncilman|[Cc]ouncilwoman|[Cc]ouncill?or|[Cc]ouncil [Mm]ember) @` },
];

const OF_PERSONS: readonly Rule[] = [
  // "City Manager Holm": the town's, no firm's
  { sector: "GOV", over: ["-", "BUS", "EDU"], words: `\\b(?:[Cc]ity|[Cc]ounty|[Tt]own|[Tt]ownship|[Vv]illage|[Bb]orough) (?:[Mm]anager|[Cc]lerk|[Aa]dministrator|[Tt]reasurer|[Aa]uditor|[Aa]ssessor),? ${RANK}(?:\\p{Lu}[\\p{L}.]+ )?@` },
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
  // "former Holm and Berg chief minister X", "former Holm Gov. X": of a part of a country
  { sector: "ELI", over: ["GOV"], words: `\\b[Ff]ormer (?:\\p{Lu}[\\p{L}]+ (?:and )?){1,4}(?:[Cc]hief [Mm]inister|[Mm]inister|[Gg]overnor|Gov\\.|[Mm]ayor) ${RANK}@`, unless: "(?<!\\b[Ff]ormer (?:[\\p{L}.’'-]+ ){0,5})\\b(?:President|Prime Minister|PM|Premier|Chancellor|Minister|Secretary|Governor|Mayor|Gov\\.) @" },
  // India's state committees of the Congress
  { sector: "PTY", over: ["-", "GOV", "LEG"], words: `\\b[A-Z]{1,2}PCC (?:president|chief|working president|spokesperson) ${RANK}@` },
  // the first of the opposition in a committee
  { sector: "LEG", over: ["-", "GOV"], words: `@, (?:the )?[Rr]anking [Mm]ember (?:of|on|for)\\b|\\b[Rr]anking [Mm]ember (?:of|on|for) (?:the )?(?:\\p{Lu}[\\p{L}]+ ){1,4}${RANK}@` },
  // "national chairman President X": who heads a party heads the state
  { sector: "GOV", over: ["-", "PTY"], words: `\\b(?:[Cc]hair(?:man|person|woman)|[Ll]eader),? President @` },
  // "party treasurer-general X", and a minister who leads a party
  { sector: "PTY", over: ["-"], words: `${NOT_FORMER}\\b[Pp]arty (?:treasurer|secretary|chairman|chairwoman|chairperson|spokes\\w+|whip|convenor|president|leader)(?:[- ]general)? @` },
  { sector: "GOV", over: ["-", "PTY"], words: `\\b(?<!\\b(?:[Ff]ormer|[Ee]x|[Ss]hadow)[ -](?:\\p{Lu}[\\p{L}]+ ){0,2})Minister and (?:\\p{Lu}[\\p{L}]+ ){1,4}(?:[Ll]eader|[Cc]hair\\w*|[Pp]resident) ${RANK}@` },
  // "X, who now heads the National Security Bureau"
  { sector: "SPY", over: ["-", "GOV", "EDU"], words: `@(?: \\([^)]{1,30}\\))?, who (?:now |currently )?(?:heads|leads|runs|directs) (?:the |\\p{Lu}[\\p{L}]+['’]s )?(?:(?:\\p{Lu}[\\p{L}]+ ){0,3}Intelligence|(?:\\p{Lu}[\\p{L}]+ )?(?:National|State|Internal|General) Security) (?:Bureau|Service|Agency)\\b` },
  // a general who rules
  { sector: "GOV", over: ["MIL"], words: `\\b(?<!\\b(?:[Ff]ormer|[Ee]x|[Ll]ate)[ -](?:[\\w-]+ )?)(?:(?:\\p{Lu}[\\p{L}]+|military) )?(?:[Dd]ictator|strongman|military ruler) ${RANK}@|@, (?:the )?(?:then )?(?:[\\w-]+ )?(?:military (?:ruler|dictator)|dictator)\\b` },
  ...BY_OFFICE,
  // a ruling party is of the government
  { sector: "GOV", over: ["PTY"], words: `@, an? (?:leader|politician|candidate) (?:from|of) (?:[\\w’']+ ){0,2}ruling ` },
];

const MAKERS = "(?:operator|maker|manufacturer|producer|retailer|developer|airline|distributor|supplier|insurer|brokerage|start-?up|conglomerate)";
const OF_BODIES: readonly Rule[] = [
  // the party that rules is of the government
  { sector: "GOV", over: ["PTY"], words: `\\b(?:the|The) (?:[\\w’'-]+ )?(?:ruling|governing) (?:party,? (?:the )?)?@|@, the ruling party\\b|@-(?:led|run) (?:central |national |federal |union )?government`, unless: "\\b(?:state|city|provincial|[Oo]pposition) @|@-(?:led|run) (?:state|city|provincial)|\\bformer(?:ly)? ruling @" },
  { sector: "BUS", over: ["-"], words: `@, (?:the|an?) (?:[\\w’'-]+ ){0,5}${MAKERS}\\b(?! state)` },
];

/** Bodies whose heads are called chief executive too. */
const NO_FIRM = /\b(?:Foundation|Association|Council|Trust|Society|Union|Federation|Authority|Board|Agency|Institute|Commission|Club|League|University|College|School|Hospital|Network|Alliance|Chamber|Ministry|Department|Party|Government|Church|Mission|Academy|Fund|Museum|Committee|Service)\b/;

/** The sector of those whose kind the report tells beside their name, at whatever mention. */
export function sectorByWords(text: string, bodyOf: BodyOf = () => undefined): (actor: Actor) => Actor {
  const known = new Map<string, string | undefined>();
  return (actor) => {
    const key = `${actor.kind ?? ""}|${actor.code ?? actor.sector ?? "-"}|${actor.name}`;
    const sector = known.has(key) ? known.get(key) : told(text, actor, bodyOf);
    known.set(key, sector);
    return sector === actor.sector ? actor : inSector(actor, sector);
  };
}

function told(text: string, { name, kind, sector, country, role }: Actor, bodyOf: BodyOf): string | undefined {
  if (name.length < 4 || !/^\p{Lu}/u.test(name) || kind === "country" || kind === "group") return sector;
  const called = escaped(name);
  const around = beside(text, name);
  const says = (words: string): boolean => new RegExp(words.replaceAll("@", called), "u").test(around);
  const rules = [...(kind === "person" || kind === undefined ? OF_PERSONS : []), ...(kind === "person" ? [] : OF_BODIES)];
  const other = byRole(role ?? "", sector, country);
  if (kind === "person" && other !== undefined) return other.sector;
  const rule = rules.find(({ over, words, unless }) => over.includes(sector ?? "-") && says(words) && (unless === undefined || !says(unless)));
  if (rule !== undefined) return rule.sector;
  if (kind === "person") return (country === undefined || !(sector === undefined || (sector === "EDU" && role !== undefined)) ? undefined : bodyBeside(around, called, country, sector === undefined, bodyOf)) ?? sector;
  // "the CEO of Holm", of whom the report says "the company"
  const led = sector === undefined && !NO_FIRM.test(name) && /\b[Tt]he (?:company|firm)\b/.test(text) && says("\\b(?:CEO|chief executive(?: officer)?|managing director|shareholders?) of (?:the )?@\\b");
  return led ? "BUS" : sector;
}

/** States whose lawmakers nobody calls deputies. */
const NO_DEPUTIES: ReadonlySet<string> = new Set(["USA", "GBR", "CAN", "AUS", "NZL", "IND"]);

/** What a title means where it is held: a vice-chancellor governs in two states and elsewhere rules a university. */
function byRole(role: string, sector: string | undefined, country: string | undefined): { readonly sector: string | undefined } | undefined {
  if (sector === "GOV" && country !== undefined && country !== "DEU" && country !== "AUT" && /^(?:acting |deputy |pro[- ])?vice[- ]chancellor$/i.test(role)) return { sector: "EDU" };
  if (sector === "LEG" && country !== undefined && NO_DEPUTIES.has(country) && /^(?:[a-z]+ )?deputy$/.test(role)) return { sector: undefined };
  // a department's, not a police force's
  if (sector === "COP" && country === "USA" && /^inspector general$/i.test(role)) return { sector: "GOV" };
  if (sector === "PTY" && /\b(?:doctoral|ph\.?d\.?|master['’]s|postdoctoral) candidate$/i.test(role)) return { sector: "EDU" };
  if (sector === "ELI" && /\b(?:financial|legal|business|personal|spiritual) advis[eo]r$/i.test(role)) return { sector: undefined };
  return undefined;
}

const NAMED = "(\\p{Lu}[\\p{L}’'-]*(?: (?:(?:of|for|the) )?\\p{Lu}[\\p{L}’'-]*){0,5})";

/** "Holm of the KDP", "AMIA president Holm", "Holm, who now heads the Bureau": somebody of a body that the list knows. */
function bodyBeside(text: string, called: string, country: string, free: boolean, bodyOf: BodyOf): string | undefined {
  const patterns = [`${called}(?: \\([^)]*\\))?, who (?:now|currently) (?:heads|leads|chairs) (?:the )?${NAMED}`, ...(free ? [`${called} of (?:the )?${NAMED}`, `${NAMED} (?:president|chairman|chairwoman|chairperson|leader|director|spokesman|spokeswoman|spokesperson) ${called}`, `${NAMED} President ${called}`] : [])];
  for (const pattern of patterns) {
    const body = new RegExp(pattern, "u").exec(text)?.[1];
    const sector = body === undefined ? undefined : bodyOf(body, country);
    if (sector !== undefined) return sector;
  }
  return undefined;
}

/** How far beside a name its titles reach. */
const REACH = 160;
/** A name that stands everywhere is told by its first mentions. */
const MENTIONS = 40;

/** The text around each mention of a name, a line each. */
function beside(text: string, name: string): string {
  const parts: string[] = [];
  for (let at = text.indexOf(name); at >= 0 && parts.length < MENTIONS; at = text.indexOf(name, at + name.length)) parts.push(text.slice(Math.max(0, at - REACH), at + name.length + REACH));
  return parts.join("\n");
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}

/** An actor in another sector, or in none. */
export function inSector(actor: Actor, sector: string | undefined): Actor {
  const { sector: before, code: old, ...rest } = actor;
  if (before === sector && old !== undefined) return actor;
  const code = rest.country === undefined ? undefined : [rest.country, sector].filter((x) => x !== undefined).join(" ");
  return { ...rest, ...(sector !== undefined && { sector }), ...(code !== undefined && { code }) };
}
