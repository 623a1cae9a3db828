import type { Token } from "../../model/sentence.js";
import type { Gazetteer } from "./gazetteer.js";
import { isCapitalised, isPossessive, plainText, wordsOf, type Hit, type Line, type RoleHit } from "./line.js";
import { namesUnlistedBody } from "./unlisted-body.js";

/** What the words around a role noun say: which role, of whom. */
export interface Title {
  /** the whole title, from country to noun, token indexes inclusive */
  readonly first: number;
  readonly last: number;
  readonly hit?: RoleHit;
  readonly role: string;
  readonly sector?: string;
  readonly class?: string;
  /** countries or blocs whose role it is, in order; more than one in "Russian and Iranian ministers" */
  readonly of: readonly Hit[];
  /** institution named with it: "Foreign Ministry" of "Foreign Ministry spokesman" */
  readonly org?: string;
  readonly former: boolean;
  /** "his Iranian counterpart" */
  readonly counterpart: boolean;
  /** a body that no list holds is named with it: "the AMIA president" */
  readonly unlisted?: boolean;
  /** "his", "their": somebody's own */
  readonly owner?: number;
}

const names = new Set(["country", "demonym", "capital", "seat", "organisation", "region", "shared", "place"]);

/** A hit that can own a role. */
export function owns(hit: Hit | undefined): hit is Hit {
  return hit !== undefined && !hit.detached && names.has(hit.entry.kind);
}

/** Read leftwards from the role noun that ends at `last` (or from a title's noun list) to the country that owns it. */
export function titleEndingAt(line: Line, gazetteer: Gazetteer, last: number): Title | undefined {
  const head = line.roleAt[last];
  const counterpart = gazetteer.words.counterparts.has(plainText(line.tokens[last])) || gazetteer.words.counterparts.has(line.tokens[last]?.lemma.toLowerCase() ?? "");
  if (!head && !counterpart) return undefined;
  const start = head?.first ?? last;
  let sector = head?.role.sector;
  let cls = head?.role.class;
  let first = start;
  let former = false;
  let j = start - 1;
  let roleFirst = start;
  let org: string | undefined;
  for (; j >= 0; j--) {
    const token = line.tokens[j];
    const role = line.roleAt[j];
    // "Bharatiya Janata Party (BJP) vice president": the short form of what stands before it
    if (token?.text === ")" && line.tokens[j - 2]?.text === "(" && /^[A-Z][A-Za-z]{1,6}$/.test(line.tokens[j - 1]?.text ?? "") && j + 1 === roleFirst && isCapitalised(line.tokens[j - 3])) {
      j -= 2;
      roleFirst = j;
      continue;
    }
    if (!token || line.hitAt[j] !== undefined) break;
    if (isFormer(token, gazetteer)) {
      former = true;
      continue;
    }
    // "then-president X": he held the office when it happened
    if (plainText(token) === "then") continue;
    if (role && role.role.is === "office" && !role.plural) {
      const police = role.role.sector === "COP" && cls === "commander";
      if (police || ((sector === "GOV" || sector === undefined) && !isOfState(role, cls))) sector = role.role.sector ?? sector;
      if (police) cls = "police";
      if (isCapitalised(token) || role.first < role.last) org ??= wordsOf(line.tokens, bodyStart(line, j), role.last);
      j = role.first;
      roleFirst = j;
      continue;
    }
    if (role && head && (plainText(line.tokens[role.last + 1]) === "and" || role.last + 1 === head.first)) {
      // "Interior Minister General X", "Cabinet Secretary Professor Y": the office goes before rank and learning
      if (role.last + 1 === roleFirst && role.role.is === "person" && role.role.sector !== undefined && RANKS.has(cls ?? "") && (isCapitalised(token) || role.role.sector === "COP")) [sector, cls] = [role.role.sector, role.role.class];
      j = role.first;
      roleFirst = j;
      continue;
    }
    if (token.upos === "CCONJ" && line.roleAt[j - 1]?.role.is === "person" && (isCapitalised(line.tokens[j - 1]) || isSecondOffice(line, j, head, roleFirst))) continue;
    if (gazetteer.words.bodies.has(plainText(token)) && isCapitalised(token) && j + 1 === start) org = wordsOf(line.tokens, bodyStart(line, j), j);
    const inside = token.upos === "ADJ" || token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "NUM" || /^[-‐‑–]$/u.test(token.text) || isStateOwned(line, j);
    if (!inside || isPossessive(token)) break;
    roleFirst = j;
  }
  first = roleFirst;
  const of: Hit[] = [];
  let owner: number | undefined;
  let seen = false;
  for (; j >= 0; ) {
    const token = line.tokens[j];
    const hit = line.hitAt[j];
    if (hit && names.has(hit.entry.kind)) {
      if (seen && !of.length) break;
      if (!hit.detached) of.unshift(hit);
      first = Math.min(first, hit.first);
      j = hit.first - 1;
      seen = !hit.detached;
      const before = line.tokens[j];
      const joined = before !== undefined && (before.upos === "CCONJ" || (before.text === "," && of.length > 1));
      if (joined && !isPossessive(line.tokens[hit.last + 1]) && owns(line.hitAt[j - 1]) && sameSort(hit, line.hitAt[j - 1])) {
        j -= 1;
        continue;
      }
      if (owns(line.hitAt[j]) && line.hitAt[j]?.entry.kind !== "capital") continue; // "Iranian Revolutionary Guards commander"
      if (isFormer(before, gazetteer)) {
        former = true;
        first = j;
      }
      break;
    }
    if (isPossessive(token) && !seen && owns(line.hitAt[j - 1])) {
      j -= 1;
      continue;
    }
    // "the Syrian regime's foreign minister"
    const power = isPossessive(token) && !seen ? line.roleAt[j - 1] : undefined;
    if (power?.role.is === "office" && power.role.sector === "GOV" && (owns(line.hitAt[power.first - 1]) || isPossessive(line.tokens[power.first - 1]))) {
      j = power.first - 1;
      continue;
    }
    if (token && (token.xpos === "PRP$" || token.xpos === "WP$")) {
      owner = j;
      first = j;
    }
    break;
  }
  // "his colleague X" works with him; "his Indian colleague X" holds his office there
  if (!head && plainText(line.tokens[last]) === "colleague" && of.length === 0) return undefined;
  // "the union's president", "Hyundai Industries' vice president": whose head it is
  const own = of.length === 0 && owner === undefined && isPossessive(line.tokens[first - 1]) ? ownersSector(line, gazetteer, first - 2) : undefined;
  if (own !== undefined && (sector === undefined || (sector === "GOV" && ANYBODYS.has(cls ?? "")))) sector = own;
  const body = of.find((h) => h.entry.kind === "organisation" || h.entry.kind === "seat");
  if (body && org === undefined) org = body.entry.kind === "organisation" ? body.entry.org : body.text;
  const roleText = org !== undefined && head ? wordsOf(line.tokens, afterBody(line, roleFirst, head, org), last) : wordsOf(line.tokens, roleFirst, last);
  const plainRole = roleText.replace(/^(?:former |ex[- ]|then |late |the |[-‐‑–])+/i, "").replace(/^(?:(?:His|Her|Their) )?(?:(?:Royal )?(?:Majesty|Highness(?:es)?|Excellency) |HRH |HM |HE )+/, "");
  return {
    first, last, role: plainRole, of, former, counterpart,
    ...(head ? { hit: head } : {}), ...(sector !== undefined ? { sector } : {}), ...(cls !== undefined ? { class: cls } : {}),
    ...(org !== undefined ? { org } : {}), ...(owner !== undefined ? { owner } : {}),
    ...(head && namesUnlistedBody(line, gazetteer, roleFirst, head) ? { unlisted: true } : {}),
  };
}

/** "the first lady and vice-president": one person's two offices, not "the vice-president and other officials". */
function isSecondOffice(line: Line, and: number, head: RoleHit | undefined, from: number): boolean {
  const before = line.roleAt[and - 1];
  return before !== undefined && head !== undefined && !head.plural && !before.plural && from === and + 1 && plainText(line.tokens[before.first - 1]) === "the";
}

/** Ranks and learning: somebody has them beside the office. */
const RANKS: ReadonlySet<string> = new Set(["commander", "scholar"]);

/** Titles that a club, a firm and a state all have. */
const ANYBODYS: ReadonlySet<string> = new Set(["head", "vice", "spokesman", "official"]);

/** "Union minister", "media adviser": the words tell the field of somebody in government, not a trade union or the press. */
function isOfState({ role, noun }: RoleHit, cls: string | undefined): boolean {
  return (noun === "Union" && ["minister", "head", "premier"].includes(cls ?? "")) || (role.sector === "JRN" && ["official", "minister"].includes(cls ?? ""));
}

/** Sector of an institution that owns a title: by its noun, or the last word of its name. */
function ownersSector(line: Line, { words }: Gazetteer, at: number): string | undefined {
  const role = line.roleAt[at];
  const sector = role?.role.is === "office" && !role.plural ? role.role.sector : isCapitalised(line.tokens[at]) ? words.endings.get(plainText(line.tokens[at])) : undefined;
  return sector !== undefined && ["LAB", "BUS", "PTY", "SOC", "EDU", "MED", "JRN", "REL", "OPP"].includes(sector) ? sector : undefined;
}

/** "state-owned oil company": a participle that says whose it is, not what is done. */
function isStateOwned(line: Line, j: number): boolean {
  return ["owned", "run", "controlled"].includes(plainText(line.tokens[j])) && /^[-‐‑–]$/u.test(line.tokens[j - 1]?.text ?? "") && plainText(line.tokens[j - 2]) === "state";
}

/** Where the institution's own words begin: "Supreme National Security Council" of "… Council Secretary". */
function bodyStart(line: Line, at: number): number {
  let i = line.roleAt[at]?.first ?? at;
  while (i > 0 && line.hitAt[i - 1] === undefined && !line.roleAt[i - 1] && isCapitalised(line.tokens[i - 1]) && !isPossessive(line.tokens[i - 1]) && isCapitalised(line.tokens[i]) && line.tokens[i - 1]?.upos !== "DET" && line.tokens[i - 1]?.upos !== "ADP") i--;
  return i;
}

/** First word of the role once the institution in front of it is taken off. */
function afterBody(line: Line, first: number, head: RoleHit, org: string): number {
  for (let i = first; i < head.first; i++) if (wordsOf(line.tokens, first, i).endsWith(org)) return i + 1;
  return first;
}

/** Adjectives only: "U.S. and Israeli officials" are of both, "with Iran and Russian officials" are not. */
function sameSort(a: Hit, b: Hit | undefined): boolean {
  const adjective = (h: Hit | undefined): boolean => h !== undefined && (h.entry.kind === "demonym" || /^(?:U\.?[SKN]\.?|E\.?U\.?)$/.test(h.text));
  return adjective(a) && adjective(b);
}

/** What stands after a role noun: "of Iran", "of Iran's Supreme National Security Council", "for Russia and Iran". */
export function complementAfter(line: Line, gazetteer: Gazetteer, last: number): { readonly of: readonly Hit[]; readonly org?: string; readonly last: number } | undefined {
  const { tokens } = line;
  const joint = plainText(tokens[last + 1]);
  if (!["of", "to", "for", "at", "from"].includes(joint)) return undefined;
  // "frigates to Denmark" go there; only persons and delegations are "to" or "from" somewhere
  const role = line.roleAt[last]?.role;
  if (joint !== "of" && role?.is === "office" && role.sector !== "GOV") return undefined;
  let i = last + 2;
  if (plainText(tokens[i]) === "the") i++;
  const of: Hit[] = [];
  let end = i - 1;
  for (;;) {
    const hit = line.hitAt[i];
    if (!owns(hit)) break;
    of.push(hit);
    end = hit.last;
    i = hit.last + 1;
    const and = tokens[i];
    if (and && (and.upos === "CCONJ" || and.text === ",") && (hit.entry.kind === "country" || hit.entry.kind === "organisation")) {
      const next = line.hitAt[i + 1] ?? (tokens[i + 1]?.upos === "CCONJ" || plainText(tokens[i + 1]) === "the" ? line.hitAt[i + 2] : undefined);
      if (next && next.entry.kind === "country" && !isPossessive(tokens[next.last + 1])) {
        i = next.first;
        continue;
      }
    }
    break;
  }
  const goesOn = of.length === 1 && (tokens[i]?.upos === "PROPN" || tokens[i]?.upos === "NOUN" || tokens[i]?.upos === "ADJ") && of[0]?.entry.kind !== "organisation" && line.roleAt[i]?.role.is !== "person";
  if (isPossessive(tokens[i]) || goesOn || of.some((h) => h.entry.kind === "demonym")) {
    const from = isPossessive(tokens[i]) ? i + 1 : i;
    const body = bodyAt(line, gazetteer, from);
    if (body === undefined) return undefined;
    return { of, org: wordsOf(tokens, from, body), last: body };
  }
  if (of.length > 0) {
    const hit = of[0];
    const org = hit?.entry.kind === "organisation" ? hit.entry.org : hit?.entry.kind === "seat" ? hit.text : undefined;
    return { of, last: end, ...(org !== undefined ? { org } : {}) };
  }
  const body = bodyAt(line, gazetteer, i);
  if (body === undefined) return undefined;
  // "of the Royal Saudi Air Force": whose it is stands within its name
  const within = line.hits.filter((h) => h.first > i && h.last < body && owns(h) && (h.entry.kind === "demonym" || h.entry.kind === "country"));
  return { of: within.length === 1 ? within : [], org: wordsOf(tokens, i, body), last: body };
}

/** Last token of an institution whose name starts at `i` ("Supreme National Security Council"); undefined if none does. */
function bodyAt(line: Line, gazetteer: Gazetteer, i: number): number | undefined {
  for (let k = i; k < Math.min(i + 7, line.tokens.length); k++) {
    const token = line.tokens[k];
    if (!token || !(token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "ADJ")) return undefined;
    const role = line.roleAt[k];
    if (role?.role.is === "office") return role.last;
    if (gazetteer.words.bodies.has(plainText(token)) && !gazetteer.words.bodies.has(plainText(line.tokens[k + 1]))) return k;
  }
  return undefined;
}

/** "former", "ousted" before a title; "soldiers ousted the president" is a deed. */
function isFormer(token: Token | undefined, { words }: Gazetteer): boolean {
  return words.former.has(plainText(token)) && !(token?.upos === "VERB" && !["amod", "acl", "compound"].includes(token.deprel));
}
