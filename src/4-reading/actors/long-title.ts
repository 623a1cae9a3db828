import type { Gazetteer } from "./gazetteer.js";
import { isCapitalised, isPossessive, plainText, type Hit, type Line } from "./line.js";
import { owns, titleEndingAt, type Title } from "./title.js";

/** The longest way from a name back to the role that its title begins with. */
const REACH = 16;
const INSIDE: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "CCONJ", "NUM"]);
const JOINTS: ReadonlySet<string> = new Set(["of", "for", "to", "in", "at", "the", "and", "&"]);

/**
 * "Minister of Interior and Municipalities X", "Ambassador Extraordinary and Plenipotentiary of A to B X", "High Commissioner for Human Rights, X,":
 * the role that a title with a long complement begins with, read from `end`, the token before the name (and its comma). In capitals alone, for in
 * lower case such words are a clause as often as a title.
 */
export function longTitleBefore(line: Line, gazetteer: Gazetteer, end: number): Title | undefined {
  // "Commissioner for Sea Birds": what stands right behind the joint is the field, not the name
  if (JOINTS.has(plainText(line.tokens[end]))) return undefined;
  for (let i = end; i >= Math.max(0, end - REACH); i--) {
    const token = line.tokens[i];
    if (!token || !(INSIDE.has(token.upos) || JOINTS.has(plainText(token)) || isPossessive(token) || /^[-‐‑–()]$/u.test(token.text))) return undefined;
    // "… and USAID administrator": another's title begins there
    if (line.hitAt[i]?.first === i && plainText(line.tokens[i - 1]) === "and") return undefined;
    const role = line.roleAt[i];
    if (role === undefined || role.last !== i) continue;
    const field = inCabinet(line, i, end);
    if (role.role.is !== "person" || role.plural || (!isCapitalised(line.tokens[role.first]) && !isBrief(line, i, end) && !field)) continue;
    const next = plainText(line.tokens[i + 1]);
    // "Minister of Foreign Affairs and Expatriates of Jordan X": the field has a second word
    const wider = next === "and" && / (?:of|for) /.test(role.noun) && isCapitalised(line.tokens[i + 2]) && line.roleAt[i + 2] === undefined;
    if (i === end || (!["of", "for", "to"].includes(next) && !wider && !/^(?:extraordinary|designate)$/.test(next))) continue;
    const title = titleEndingAt(line, gazetteer, i);
    if (!title) return undefined;
    const owner = title.of.length > 0 ? undefined : ownerIn(line, i + 1, end);
    return { ...title, ...(owner && { of: [owner] }), ...(field && { sector: "GOV" }) };
  }
  return undefined;
}

/** "governor of Darfur Region X": in lower case only over the words of a name alone. */
function isBrief(line: Line, role: number, end: number): boolean {
  const inner = line.tokens.slice(role + 2, end + 1).filter((t) => plainText(t) !== "the" && !/^[()]$/.test(t.text));
  return inner.length <= 6 && inner.every((t) => t.upos === "PROPN" && isCapitalised(t));
}

/** "then-secretary of commerce X": the field of a seat in a cabinet, in lower case too. */
function inCabinet(line: Line, role: number, end: number): boolean {
  if (!/(?:^|[-‐‑–])(?:secretary|minister)$/.test(plainText(line.tokens[role])) || !["of", "for"].includes(plainText(line.tokens[role + 1]))) return false;
  return end === role + 2 && /^(?:commerce|state|defen[cs]e|energy|labou?r|health|education|agriculture|transport(?:ation)?|trade|finance|justice|tourism|culture|industry|planning|water|environment|information|sports?|mines|fisheries|interior)$/.test(plainText(line.tokens[end]));
}

/** The first country or body that the complement names, unless a demonym in it only colours a name. */
function ownerIn(line: Line, first: number, last: number): Hit | undefined {
  return line.hits.find((h) => h.first >= first && h.last <= last && owns(h) && h.entry.kind !== "demonym" && h.entry.kind !== "place");
}
