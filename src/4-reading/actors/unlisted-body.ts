import type { Gazetteer } from "./gazetteer.js";
import { isCapitalised, isPossessive, plainText, type Line, type RoleHit } from "./line.js";

/** Whether a body that no list holds is named with the role at `head`: "AMIA president", "the club's president", "president of Writers Guild". */
export function namesUnlistedBody(line: Line, gazetteer: Gazetteer, first: number, head: RoleHit): boolean {
  const unlisted = (i: number): boolean => {
    const token = line.tokens[i];
    return token !== undefined && isCapitalised(token) && token.upos === "PROPN" && !line.hitAt[i] && !line.roleAt[i] && !QUALIFIERS.has(plainText(token)) && !gazetteer.words.former.has(plainText(token));
  };
  for (let i = first; i < head.first; i++) if (unlisted(i)) return true;
  // "Holm Motors' founding president"
  const mark = ["founding", "longtime", "current", "new", "outgoing"].includes(plainText(line.tokens[first - 1])) ? first - 2 : first - 1;
  const owner = line.tokens[mark - 1];
  if (isPossessive(line.tokens[mark]) && owner !== undefined && isCapitalised(owner) && ["PROPN", "NOUN"].includes(owner.upos) && !line.hitAt[mark - 1] && !line.roleAt[mark - 1]) return true;
  if (!["of", "at"].includes(plainText(line.tokens[head.last + 1]))) return false;
  const at = plainText(line.tokens[head.last + 2]) === "the" ? head.last + 3 : head.last + 2;
  // "President of the Holm Region": a part of a state
  let end = at;
  while (isCapitalised(line.tokens[end + 1]) && line.tokens[end + 1]?.upos === "PROPN" && end < at + 4) end++;
  for (let i = at; i <= end; i++) if (PARTS.has(plainText(line.tokens[i]))) return false;
  return unlisted(at) && !STATES.has(plainText(line.tokens[at])) && line.hitAt[at + 1] === undefined;
}

const PARTS: ReadonlySet<string> = new Set(["region", "province", "territory", "oblast", "county", "prefecture", "governorate", "emirate"]);
/** Words of a president's or spokesman's title that name no body. */
const QUALIFIERS: ReadonlySet<string> = new Set(["acting", "interim", "former", "deputy", "first", "vice", "assistant", "incumbent", "outgoing", "then", "chief", "senior", "honorary", "presidential", "government", "state", "cabinet", "federal", "prime", "royal", "official", "ministry", "foreign", "dr", "mr", "mrs", "ms", "his", "her", "excellency", "highness", "majesty"]);
/** "President of the Republic", "of the Government": the state itself. */
const STATES: ReadonlySet<string> = new Set(["republic", "nation", "state", "government", "federation", "confederation", "union", "council", "council of ministers", "kingdom", "country", "house", "senate", "parliament", "assembly", "court", "ministry"]);
