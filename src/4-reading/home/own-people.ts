import type { Actor } from "../../model/actor.js";
import type { Reading } from "../../model/entry.js";

/** "urged its residents", "thanked their own farmers". */
const OWN = /\b(?:its|their)(?: own)?(?: \p{Ll}+)? $/u;
/** Whom one has abroad. */
const OTHERS = /(?:neighbou?r|all(?:y|ies)|partner|rival|enem(?:y|ies)|foe|counterpart|customer|client|supplier|guest|visitor|host|ambassador|envoy|diplomat|victim|critic|prisoner|captive|hostage)s?$/i;

/** Characters before a name in which its possessive stands. */
const REACH = 24;

/** "Norway urged its residents": whose people they are who stand behind "its", where one state alone stands on the other side, before them; of a person, those whom he leads. */
export function ownerOf(text: string, actor: Actor, reading: Reading): Actor | undefined {
  const { kind, name, evidence } = actor;
  if (reading.kind !== "event" || evidence === undefined || kind === "person" || kind === "country" || !/^\p{Ll}/u.test(name) || OTHERS.test(name)) return undefined;
  const other = reading.actors.includes(actor) ? reading.recipients : reading.actors;
  const [state] = other;
  if (other.length !== 1 || state?.country?.length !== 3 || state.evidence === undefined || state.evidence.end > evidence.start) return undefined;
  const before = text.slice(Math.max(0, evidence.start - REACH), evidence.start);
  return (state.kind === "person" ? HIS.test(before) && LED.test(name) : OWN.test(before)) ? state : undefined;
}

/** "asked his supporters", "told her generals": people whom nobody leads in another country. */
const HIS = /\b(?:his|her)(?: own)?(?: \p{Ll}+)? $/u;
const LED = /(?:supporters|followers|voters|loyalists|countrymen|compatriots|deputies|ministers|cabinet|generals|commanders|troops|soldiers|forces)$/;

const UNIT = /^\p{Lu}.* (?:unit|subsidiary|arm|division)$/u;

/** "with Holm Holdings and its Berg Motors unit": the firm just before "its" on the same side, whose country the unit's is. */
export function parentOf(text: string, actor: Actor, reading: Reading): Actor | undefined {
  const { name, evidence } = actor;
  if (reading.kind !== "event" || evidence === undefined || !UNIT.test(name)) return undefined;
  const side = reading.actors.includes(actor) ? reading.actors : reading.recipients;
  return side.find((a) => a.country?.length === 3 && a.sector === "BUS" && a.evidence !== undefined && a.evidence.end <= evidence.start && /^(?:,? and|,) its $/.test(text.slice(a.evidence.end, evidence.start)));
}

const AIDES = /^(?:\p{Ll}+ )*(?:aides|advis[eo]rs)$/u;
const PUBLIC = /^(?:\p{Ll}+ )*(?:employers|residents|citizens|motorists|drivers|commuters|consumers|taxpayers|voters|parents|pensioners|homeowners)$/u;
const STRANGE = /\b(?:foreign|migrant|expatriate|overseas|former|other|visiting|their|european|african|world)\b/i;
/** Who speaks to the whole world. */
const ABROAD = /foreign|ambassador|envoy|consul|embassy|spokes/i;

/**
 * "the president met top security aides", "the Norwegian minister urged motorists to wait": one's own advisers, and the public that a government turns to. Undefined where
 * the words speak of another country (`isAlone` is false), for the public; aides are nobody else's unless it is said, for then they have a country.
 */
export function governedBy(actor: Actor, reading: Reading, isAlone: (country: string) => boolean): Actor | undefined {
  const { kind, name } = actor;
  if (reading.kind !== "event" || kind === "person" || kind === "country" || STRANGE.test(name)) return undefined;
  const others = [...reading.actors, ...reading.recipients].filter((a) => a !== actor);
  const [one] = others;
  if (others.length !== 1 || one?.country?.length !== 3) return undefined;
  if (AIDES.test(name)) return actor.sector !== "ELI" && reading.type === "CONSULT" && one.kind === "person" && one.sector === "GOV" && !ABROAD.test(one.role ?? "") ? one : undefined;
  const governs = /^(?:GOV|LEG|COP)$/.test(one.sector ?? "") && !ABROAD.test(`${one.role ?? ""} ${one.name}`);
  return PUBLIC.test(name) && reading.type === "REQUEST" && reading.actors[0] === one && governs && isAlone(one.country) ? one : undefined;
}
