import type { Gazetteer } from "./gazetteer.js";
import { exactly } from "./phrases.js";
import type { Title } from "./title.js";

/** Sector of somebody with this title: a former official is ELI, and a bloc's or armed group's own sector wins over GOV. */
export function sectorOf(title: Title, { words, roles }: Gazetteer): string | undefined {
  const owner = title.of[0]?.entry;
  const own = ownSector(title, words.endings, roles);
  const retired = title.former && (own === undefined || ["GOV", "LEG", "MIL", "SPY", "JUD", "COP"].includes(own));
  // who headed a firm was no official
  if (retired && !(owner?.kind === "organisation" && owner.is === "company")) return "ELI";
  if (owner?.kind === "organisation" && owner.code === "IMG") return owner.sector;
  if (owner?.kind === "organisation" && ["CVL", "REF"].includes(own ?? "")) return own;
  // "a Likud minister", "BJP deputies": the office held, not the party
  if (owner?.kind === "organisation" && owner.sector === "PTY" && (own === "LEG" || (own === "GOV" && /minister|premier/.test(title.class ?? "")) || /\b(?:mayor|governor)$/i.test(title.role))) return own;
  if (owner?.kind === "organisation") return owner.sector ?? (owner.is === "international" ? undefined : own);
  if (owner?.kind === "seat") return own !== undefined && own !== "GOV" ? own : owner.sector;
  const pre = owner !== undefined && (owner.kind === "country" || owner.kind === "demonym") ? owner.sector : undefined;
  return [own, pre].filter((x) => x !== undefined).join(" ") || undefined;
}

/** What the role's own words say; nothing where they are of a state only by default. */
function ownSector(title: Title, endings: ReadonlyMap<string, string>, roles: Gazetteer["roles"]): string | undefined {
  const { sector } = title;
  // "the shadow foreign minister"
  if (sector === "GOV" && /^shadow /i.test(title.role)) return "OPP";
  if (sector !== undefined && sector !== "GOV") return sector;
  // "the municipal director of education": below the state, and still of it
  if (sector === undefined && title.class === "head of body" && /\b(?:municipal|district|regional|provincial|county|federal) (?:deputy )?(?:director|superintendent|officer|coordinator)\b/i.test(title.role)) return "GOV";
  const body = headed(title, endings) ?? described(title, roles);
  if (body !== undefined) return body;
  return sector === "GOV" && title.of.length === 0 && title.owner === undefined && isDefault(title) ? undefined : sector;
}

/** Those whose title is as much a club's, a firm's or a party's as a state's. */
const ANY_BODY: ReadonlySet<string> = new Set(["head", "vice", "spokesman"]);
const OF_STATE = /\b(?:presidential|government|state|cabinet|ministry|ministerial|royal|palace|official|foreign|treasury|white house)\b/i;

/** "the AMIA president", "a union leader", "spokesman X": neither a country nor an office of state is named with it. */
function isDefault({ hit, role, org, class: cls, unlisted = false }: Title): boolean {
  const noun = hit?.noun.toLowerCase() ?? "";
  if (/leader$|^strongman$/.test(noun) && !/^(?:supreme|paramount)/.test(noun)) return true;
  if (/^(?:representative|delegate|mediator|negotiator|secretary[- ]general)$/.test(noun)) return unlisted || org === undefined || OF_ANYBODY.test(org);
  if (cls === undefined || !ANY_BODY.has(cls)) return false;
  if (unlisted) return true;
  if (org !== undefined) return OF_ANYBODY.test(org);
  return cls === "spokesman" && !OF_STATE.test(role);
}

const OF_ANYBODY = /\b(?:club|group|board|chamber|union|league|organi[sz]ation|network|movement|alliance|forum|team|centre|center|trust|fund)\b/i;

/** "vice president of South Korea's shipping giant": the noun tells what is headed. */
function described({ org }: Title, roles: Gazetteer["roles"]): string | undefined {
  const noun = org?.split(" ").find((w, n, all) => /^\p{Ll}/u.test(w) && (n === all.length - 1 || /^\p{Lu}/u.test(all[n + 1] ?? "")));
  const role = noun === undefined || noun === "bank" ? undefined : exactly(roles, noun);
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
