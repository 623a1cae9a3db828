import type { Actor } from "../../model/actor.js";
import type { Reading } from "../../model/entry.js";

/** People of a state by what they are; "protesters" and "workers" beside a minister may be anybody. */
const OF_A_STATE = /(?:^| )(?:officers|officials|ministers|governors|generals|commanders|leaders|leadership|lawmakers|senators|mayors|aides|advisers|advisors|dignitaries|secretaries|judges|diplomats)(?: |$)/i;
/** Whose they are would be said. */
const STRANGERS = /\b(?:foreign|international|visiting|world|U\.?N\.?|UN|EU|European|African|Arab|Western)\b/;
/** "and a number of", ", as well as several other". */
const JOINT = /^(?:,? (?:and|along with|as well as|together with)|,)(?: (?:an?|large|number of|group of|several|some|many|other|another|senior|top|high-ranking|the|his|her|their|two|three|four|five|six|seven|eight|nine|ten|\d+))* ?$/;

/** Characters between two parties that stand in one list. */
const CLOSE = 6;

/** ", " and ", and " between the names of a list. */
const LISTED = /^,? ?(?:and |& )?$/;

/**
 * "Norway's regime executed Holm, Berg and Lund": names in one list of those to whom a state's own does something; where the country of one of them is known and it is
 * that of whoever does it, the others are of it too. Undefined for two sides that meet, and where the list or the doers are of several.
 */
export function withListed(text: string, actor: Actor, reading: Reading): Actor | undefined {
  if (reading.kind !== "event" || actor.kind !== "person" || actor.evidence === undefined || !reading.recipients.includes(actor)) return undefined;
  const list = reading.recipients.filter((a) => a.evidence !== undefined).sort((a, b) => (a.evidence?.start ?? 0) - (b.evidence?.start ?? 0));
  if (list.length < 3 || list.length !== reading.recipients.length || !list.every((a, n) => n === 0 || LISTED.test(text.slice(list[n - 1]?.evidence?.end ?? 0, a.evidence?.start ?? 0)))) return undefined;
  const lands = new Set(reading.actors.map((a) => a.country));
  const known = list.filter((a) => a.country !== undefined);
  const [by] = known;
  return by !== undefined && lands.size === 1 && known.every((a) => lands.has(a.country)) ? by : undefined;
}

/**
 * "received by the Norwegian commander X and a number of senior officers", "Danish governors and four deputy governors": those of a state who stand behind somebody of one,
 * joined by nothing but "and", are of the same, officers of its forces, officials of its government. The party before them in the same sentence; undefined where another word stands between, or they are somebody's own.
 */
export function withJoined(text: string, actor: Actor, reading: Reading): { readonly actor: Actor; readonly by: Actor } | undefined {
  const by = joinedTo(text, actor, reading);
  if (by?.sector === undefined || actor.sector !== undefined) return by && { actor, by };
  const same = /^(?:MIL|COP)$/.test(by.sector) ? /\b(?:officers|commanders|generals)\b/i : /^GOV$/.test(by.sector) ? /\b(?:officials|ministers|governors|secretaries)\b/i : undefined;
  return { actor: same?.test(actor.name) === true ? { ...actor, sector: by.sector } : actor, by };
}

function joinedTo(text: string, actor: Actor, reading: Reading): Actor | undefined {
  const { kind, name, evidence } = actor;
  if (reading.kind !== "event" || kind === "person" || kind === "country" || evidence === undefined || !/^[\p{Ll}\d]/u.test(name) || !OF_A_STATE.test(name) || STRANGERS.test(name)) return undefined;
  const sides = [reading.actors, reading.recipients].find((side) => side.includes(actor)) ?? [];
  const [before, first] = sides.filter((a) => a.evidence !== undefined && a.evidence.end <= evidence.start).sort((a, b) => (b.evidence?.end ?? 0) - (a.evidence?.end ?? 0));
  // "Norwegian and Danish heads of state, ministers and officials": of both
  if (first?.evidence !== undefined && before?.evidence !== undefined && first.country !== before.country && before.evidence.start - first.evidence.end < CLOSE) return undefined;
  if (before?.evidence === undefined || before.country?.length !== 3 || before.kind === "country") return undefined;
  return JOINT.test(text.slice(before.evidence.end, evidence.start)) && !text.startsWith(" of ", evidence.end) ? before : undefined;
}
