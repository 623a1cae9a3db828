import type { CandidatesOf } from "./candidates.js";
import type { Candidate } from "./toponym.js";

/** Countries whose towns have newspapers in English under a domain that names no country. */
const local = new Set(["USA", "CAN", "GBR", "IRL", "AUS", "NZL"]);

/** The towns for which an outlet may be named: "columbuslocalnews.com" is of some Columbus. Hosts under a country's domain are told by that. */
export function publisherPlace(host: string | undefined, candidatesOf: CandidatesOf): readonly Candidate[] {
  const [label = "", ending = ""] = (host ?? "").replace(/^www\./, "").split(".").slice(-2);
  if (!["com", "net", "org", "info", "news"].includes(ending)) return [];
  const bare = label.replace(/^(?:the|online|my|daily|news)/, "");
  for (let length = Math.min(16, bare.length); length >= 5; length--) {
    const name = bare.slice(0, length);
    const found = candidatesOf(name[0]?.toUpperCase() + name.slice(1)).filter((c) => c.sort === "town" && local.has(c.country));
    if (found.length > 0) return found;
  }
  return [];
}
