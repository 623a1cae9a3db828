import type { Stage, UndertakingForm } from "../model/entry.js";
import type { EventType, Mode } from "../model/plover.js";
import type { Party } from "./word.js";

/** A stage in words: "in force". */
export function stageLabel(stage: Stage): string {
  return stage === "in-force" ? "in force" : stage;
}

/** Parties with their codes: "Egypt (EGY GOV), Türkiye (TUR GOV)". */
export function partyList(parties: readonly Party[]): string {
  return parties.map(partyName).join(", ");
}

/** A party with its code; a country as such needs none. */
export function partyName({ name, code, kind }: Party): string {
  return code === undefined || code === name || (kind === "country" && !code.includes(" ")) ? name : `${name} (${code})`;
}

/** An amount with its unit: "$25 billion", "12.5%", "4 plants". */
export function valueWords({ amount, unit }: { readonly amount: number; readonly unit: string }): string {
  if (unit === "%") return `${grouped(amount)}%`;
  const sign = CURRENCY_SIGN[unit];
  if (sign !== undefined) return `${sign}${scaled(amount)}`;
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${scaled(amount)}` : `${scaled(amount)} ${unit}`;
}

/** What an undertaking says, from its fields alone: "signed: pact on gas (Egypt – Türkiye), $1.2 billion", "delivery implemented: drones (…)". */
export function undertakingPhrase({ stage, form, subject, parties, value }: {
  readonly stage: Stage;
  readonly form: UndertakingForm;
  readonly subject: string;
  readonly parties: readonly Party[];
  readonly value?: { readonly amount: number; readonly unit: string };
}): string {
  const label = NAMED_FORMS.has(form) ? `${form} ${stageLabel(stage)}` : stageLabel(stage);
  const who = parties.length === 0 ? "" : ` (${parties.map((party) => party.name).join(" – ")})`;
  const worth = value === undefined ? "" : valueWords(value);
  const digits = /\d[\d.,]*/.exec(worth)?.[0];
  return `${label}: ${subject}${who}${worth === "" || (digits !== undefined && subject.includes(digits)) ? "" : `, ${worth}`}`;
}

/** What an event says, from its fields alone: type and mode, who, and to whom. */
export function eventPhrase(
  row: { readonly type: EventType; readonly mode?: Mode; readonly actors: readonly Party[]; readonly recipients: readonly Party[] },
  name: (party: Party) => string = partyName,
): string {
  const what = eventNoun(row);
  const who = whoToWhom(row.actors, row.recipients, name);
  return who === "" ? what : `${what}: ${who}`;
}

/** "A → B", or "A – B" when all take part alike. */
export function whoToWhom(actors: readonly Party[], recipients: readonly Party[], name: (party: Party) => string = partyName): string {
  if (actors.length === 0) return recipients.length === 0 ? "" : `(nobody named) → ${recipients.map(name).join(", ")}`;
  if (recipients.length === 0) return actors.map(name).join(" – ");
  return `${actors.map(name).join(", ")} → ${recipients.map(name).join(", ")}`;
}

/** What an event is, as words for a heading or column: "meeting or talks", "air strike". Those who meet all take part; who consults with another side has not met it by that. */
export function eventNoun({ type, mode, recipients = [] }: { readonly type: EventType; readonly mode?: Mode; readonly recipients?: readonly Party[] }): string {
  if (type === "CONSULT" && mode === undefined && recipients.length > 0) return "message or consultation";
  return (mode === undefined ? undefined : MODE_NOUN[`${type} ${mode}`]) ?? TYPE_NOUN[type];
}

/** Forms whose subject alone ("drones") would not say what was undertaken. */
const NAMED_FORMS: ReadonlySet<UndertakingForm> = new Set<UndertakingForm>(["delivery", "loan", "sanction", "ceasefire", "pledge", "project"]);

const CURRENCY_SIGN: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };

const TYPE_NOUN: Readonly<Record<EventType, string>> = {
  AGREE: "agreement or intent to cooperate", CONSULT: "meeting or talks", SUPPORT: "support", CONCEDE: "concession",
  COOPERATE: "cooperation", AID: "aid", RETREAT: "retreat", REQUEST: "request", ACCUSE: "blame or criticism", REJECT: "refusal",
  THREATEN: "threat", PROTEST: "protest", SANCTION: "sanction", MOBILIZE: "mobilisation", COERCE: "coercion", ASSAULT: "attack",
};

const MODE_NOUN: Readonly<Record<string, string>> = {
  "CONSULT visit": "visit", "CONSULT phone": "telephone call", "CONSULT third-party": "mediation", "CONSULT multilateral": "multilateral talks",
  "RETREAT withdraw": "withdrawal of forces", "RETREAT release": "release", "RETREAT disarm": "disarmament", "RETREAT ceasefire": "ceasefire",
  "RETREAT access": "access granted", "RETREAT resign": "resignation",
  "REQUEST assist": "request for help", "REQUEST change": "demand for change", "REQUEST yield": "demand to yield", "REQUEST meet": "request to meet",
  "ACCUSE disapprove": "disapproval", "ACCUSE investigate": "investigation", "ACCUSE allege": "allegation",
  "REJECT assist": "refusal to help", "REJECT change": "refusal to change", "REJECT yield": "refusal to yield", "REJECT meet": "refusal to meet",
  "THREATEN restrict": "threat of restrictions", "THREATEN arrest": "threat of arrest", "THREATEN relations": "threat to relations",
  "THREATEN expel": "threat of expulsion", "THREATEN territory": "threat to territory", "THREATEN violence": "threat of force",
  "PROTEST demo": "demonstration", "PROTEST riot": "riot", "PROTEST strike": "strike", "PROTEST hunger": "hunger strike",
  "PROTEST boycott": "boycott", "PROTEST obstruct": "blockade by protesters", "PROTEST vandalize": "vandalism",
  "SANCTION convict": "conviction", "SANCTION expel": "expulsion", "SANCTION withdraw": "withdrawal from relations", "SANCTION discontinue": "suspension of relations",
  "MOBILIZE troops": "mobilisation of troops", "MOBILIZE weapons": "mobilisation of weapons", "MOBILIZE police": "mobilisation of police",
  "MOBILIZE militia": "mobilisation of militia",
  "COERCE seize": "seizure", "COERCE restrict": "restriction", "COERCE censor": "censorship", "COERCE curfew": "curfew", "COERCE martial-law": "martial law",
  "COERCE arrest": "arrest", "COERCE deport": "deportation", "COERCE withhold": "withholding", "COERCE misinformation": "disinformation", "COERCE cyber": "cyber attack",
  "ASSAULT abduct": "abduction", "ASSAULT beat": "beating", "ASSAULT torture": "torture", "ASSAULT sexual": "sexual violence", "ASSAULT targeted": "targeted killing",
  "ASSAULT destroy": "destruction", "ASSAULT primitive": "attack", "ASSAULT firearms": "armed attack", "ASSAULT explosives": "bombing",
  "ASSAULT suicide-attack": "suicide attack", "ASSAULT aerial": "air strike", "ASSAULT drone": "drone strike", "ASSAULT heavy-weapons": "attack with heavy weapons",
  "ASSAULT crowd-control": "force against a crowd", "ASSAULT unconventional": "attack with unconventional weapons",
};

const SCALES = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]] as const;

function scaled(amount: number): string {
  const scale = SCALES.find(([size]) => Math.abs(amount) >= size);
  return scale === undefined ? grouped(amount) : `${grouped(amount / scale[0])} ${scale[1]}`;
}

/** Digits in groups of three, without a locale: at most four decimals. */
function grouped(amount: number): string {
  const [whole = "", decimals] = String(Math.round(amount * 1e4) / 1e4).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}
