import type { Actor } from "../../model/actor.js";
import type { Reading } from "../../model/entry.js";

/** "urged its residents", "thanked their own farmers". */
const OWN = /\b(?:its|their)(?: own)?(?: \p{Ll}+)? $/u;
/** Whom one has abroad. */
const OTHERS = /(?:neighbou?r|all(?:y|ies)|partner|rival|enem(?:y|ies)|foe|counterpart|customer|client|supplier|guest|visitor|host|ambassador|envoy|diplomat|victim|critic|prisoner|captive|hostage)s?$/i;

/** Characters before a name in which its possessive stands. */
const REACH = 24;

/** "Norway urged its residents": whose people they are who stand behind "its", where one state alone stands on the other side, before them. */
export function ownerOf(text: string, actor: Actor, reading: Reading): Actor | undefined {
  const { kind, name, evidence } = actor;
  if (reading.kind !== "event" || evidence === undefined || kind === "person" || kind === "country" || !/^\p{Ll}/u.test(name) || OTHERS.test(name)) return undefined;
  const other = reading.actors.includes(actor) ? reading.recipients : reading.actors;
  const [state] = other;
  if (other.length !== 1 || state?.country?.length !== 3 || state.kind === "person" || state.evidence === undefined || state.evidence.end > evidence.start) return undefined;
  return OWN.test(text.slice(Math.max(0, evidence.start - REACH), evidence.start)) ? state : undefined;
}
