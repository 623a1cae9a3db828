import { bodySector } from "./body-sector.js";
import type { Gazetteer } from "./gazetteer.js";
import { exactly } from "./phrases.js";
import type { Title } from "./title.js";

/** Sector of somebody with this title: a former official is ELI, and a bloc's or armed group's own sector wins over GOV. */
export function sectorOf(title: Title, { words, roles }: Gazetteer): string | undefined {
  const owner = title.of[0]?.entry;
  const own = ownSector(title, words.endings, roles);
  // "a former soldier" held no office
  if (title.former && own === "MIL" && SERVED.test(hitNoun(title))) return undefined;
  if (title.former && hitNoun(title) === "captain" && !/\b(?:army|navy|military|air force|marine|police|guard)\b/i.test(`${title.role} ${title.org ?? ""}`)) return undefined;
  // "a former professor", of whom nothing tells what he is now; "former lawmaker and journalist" is one still
  if (title.former && LEFT.has(own ?? "") && !/ and /.test(title.role)) return undefined;
  const retired = title.former && (own === undefined || ["GOV", "LEG", "MIL", "SPY", "JUD", "COP"].includes(own));
  // who headed a firm was no official
  if (retired && !(owner?.kind === "organisation" && owner.is === "company")) return "ELI";
  if (owner?.kind === "organisation" && owner.code === "IMG") return owner.sector;
  if (owner?.kind === "organisation" && ["CVL", "REF"].includes(own ?? "")) return own;
  // "the Holm Motors Foundation": a firm's, and no business
  if (owner?.kind === "organisation" && owner.is === "company" && hitNoun(title) === "foundation") return own;
  // "a Likud minister", "BJP deputies": the office held, not the party
  if (owner?.kind === "organisation" && owner.sector === "PTY" && (own === "LEG" || (own === "GOV" && /minister|premier/.test(title.class ?? "")) || /\b(?:mayor|governor)$/i.test(title.role))) return own;
  if (owner?.kind === "organisation") return owner.sector ?? (owner.is === "international" ? undefined : own);
  if (owner?.kind === "seat") return own !== undefined && own !== "GOV" ? own : owner.sector;
  const pre = owner !== undefined && (owner.kind === "country" || owner.kind === "demonym") ? owner.sector : undefined;
  return [own, pre].filter((x) => x !== undefined).join(" ") || undefined;
}

/** Walks of life that one leaves without being a former official. */
const LEFT: ReadonlySet<string> = new Set(["EDU", "JRN", "MED", "REL", "LAB"]);
const SERVED = /^(?:soldier|serviceman|conscript|reservist|sailor|marine|paratrooper|airman)$/;

/** What the role's own words say; nothing where they are of a state only by default. */
function ownSector(title: Title, endings: ReadonlyMap<string, string>, roles: Gazetteer["roles"]): string | undefined {
  const { sector } = title;
  // "the shadow foreign minister"
  if (sector === "GOV" && /^shadow /i.test(title.role)) return "OPP";
  // "former captain of the national team", "the ship's captain"
  if (sector === "MIL" && hitNoun(title) === "captain" && /\b(?:team|squad|side|club|football|soccer|cricket|rugby|hockey|basketball|volleyball|national|ship|ferry|boat|party)\b/i.test(`${title.role} ${title.org ?? ""}`)) return undefined;
  // "managing director of the Monetary Authority", "head of the intelligence service": a title that any body has takes the sector of what is headed
  if ((sector === undefined && title.class === "head of body") || (sector === "BUS" && title.class === "business" && /director|executive|manager/.test(hitNoun(title)))) {
    const run = title.org === undefined || title.owner !== undefined ? undefined : ofBody(title.org, roles, endings);
    if (run !== undefined) return run;
  }
  if (sector !== undefined && sector !== "GOV") return sector;
  // "the municipal director of education": below the state, and still of it
  if (sector === undefined && title.class === "head of body" && /\b(?:municipal|district|regional|provincial|county|federal) (?:deputy )?(?:director|superintendent|officer|coordinator)\b/i.test(title.role)) return "GOV";
  const body = headed(title, endings) ?? described(title, roles);
  if (body !== undefined) return body;
  return sector === "GOV" && title.of.length === 0 && title.owner === undefined && isDefault(title) ? undefined : sector;
}

function hitNoun({ hit }: Title): string {
  return hit?.noun.toLowerCase() ?? "";
}

/** The sector of a body by its whole name, its own noun ("national intelligence", "the city hospital") or its last word. */
function ofBody(org: string, roles: Gazetteer["roles"], endings: ReadonlyMap<string, string>): string | undefined {
  const whole = bodySector(org);
  if (whole !== undefined) return whole;
  const words = org.toLowerCase().split(" ");
  const last = words.at(-1) ?? "";
  if (last === "intelligence" && !words.includes("artificial") && !words.includes("business")) return "SPY";
  const role = [3, 2, 1].filter((n) => n <= words.length).map((n) => exactly(roles, words.slice(-n).join(" "))).find((r) => r !== undefined);
  const sector = role?.is === "office" && last !== "bank" && last !== "party" && last !== "delegation" && last !== "mission" ? role.sector : endings.get(last);
  return sector !== undefined && ["GOV", "MIL", "COP", "SPY", "JUD", "MED", "EDU", "SOC", "BUS", "JRN", "LAB", "REL"].includes(sector) && (sector !== "BUS" || endings.get(last) === "BUS") ? sector : undefined;
}

/** Those whose title is as much a club's, a firm's or a party's as a state's. */
const ANY_BODY: ReadonlySet<string> = new Set(["head", "vice", "spokesman"]);
/** No club has one. */
const CROWNED = /^(?:ruler|king|queen|emir|amir|sultan|emperor|monarch|(?:acting )?head of state|supreme leader|(?:deputy )?crown prince)$/;
const OF_STATE = /\b(?:presidential|government|state|cabinet|ministry|ministerial|royal|palace|official|foreign|treasury|white house)\b/i;

/** "the AMIA president", "a union leader", "spokesman X": neither a country nor an office of state is named with it. */
function isDefault({ hit, role, org, class: cls, unlisted = false }: Title): boolean {
  const noun = hit?.noun.toLowerCase() ?? "";
  if (/leader$|^strongman$/.test(noun) && !/^(?:supreme|paramount)/.test(noun)) return true;
  if (/^(?:representative|delegate|mediator|negotiator|secretary[- ]general)$/.test(noun)) return unlisted || org === undefined || OF_ANYBODY.test(org);
  if (cls === undefined || !ANY_BODY.has(cls) || CROWNED.test(noun)) return false;
  if (unlisted) return true;
  if (org !== undefined) return OF_ANYBODY.test(org);
  return cls === "spokesman" && !OF_STATE.test(role);
}

const OF_ANYBODY = /\b(?:club|group|board|chamber|union|league|organi[sz]ation|network|movement|alliance|forum|team|centre|center|trust|fund)\b/i;

/** "vice president of South Korea's shipping giant": the noun tells what is headed. */
function described({ org }: Title, roles: Gazetteer["roles"]): string | undefined {
  const words = org?.split(" ") ?? [];
  const end = words.findIndex((w, n) => /^\p{Ll}/u.test(w) && (n === words.length - 1 || /^\p{Lu}/u.test(words[n + 1] ?? "")));
  if (end < 0 || words[end] === "bank") return undefined;
  const role = [2, 1, 0].map((n) => exactly(roles, words.slice(Math.max(0, end - n), end + 1).join(" "))).find((r) => r !== undefined);
  return role?.is === "office" && ["SOC", "BUS", "EDU", "JRN", "LAB", "MED", "REL"].includes(role.sector ?? "") ? role.sector : undefined;
}

/** "president of the Rice Traders Association": who heads an association, a firm or a school is of its sector, whatever the title is elsewhere. */
export function headed(title: Title, endings: ReadonlyMap<string, string>): string | undefined {
  const org = title.org ?? "";
  if (title.owner === undefined && /\bUnion of\b.*\b(?:Workers|Teachers|Employees|Nurses|Miners|Farmers|Journalists)\b|\b(?:Workers|Teachers|Trade|Labou?r) (?:Union|Unions|Congress)\b/.test(org)) return "LAB";
  // "the Association for the Protection of …": the noun before the first joint, else the last
  const before = /\b(\p{Lu}[\p{L}]+) (?:of|for)\b/u.exec(org)?.[1];
  const last = before !== undefined && endings.has(before.toLowerCase()) ? before : org.split(" ").at(-1);
  const sector = last === undefined || last === "Bank" || title.owner !== undefined ? undefined : endings.get(last.toLowerCase());
  return sector !== undefined && ["SOC", "BUS", "EDU", "JRN", "PTY", "MED"].includes(sector) ? sector : undefined;
}
