import type { EventType, Mode } from "../../../model/plover.js";

/** A CAMEO code at the level to which the PLOVER reading holds: "04", "042", "1723". The first two digits are its root. */
export type Cameo = string;

/**
 * The CAMEO roots that PLOVER's types were made from (PLOVER's own table of the two). Types that mix roots are left out: REQUEST mixes 02 (appeal,
 * verbal cooperation) and 10 (demand, verbal conflict); ASSAULT mixes 18, 19 and 20.
 */
const ROOTS: Partial<Readonly<Record<EventType, Cameo>>> = {
  AGREE: "03", CONSULT: "04", SUPPORT: "05", COOPERATE: "06", AID: "07", CONCEDE: "08", RETREAT: "08",
  ACCUSE: "11", REJECT: "12", THREATEN: "13", PROTEST: "14", MOBILIZE: "15", SANCTION: "16", COERCE: "17",
};

/** Modes that name one CAMEO category; the others take the code of their type. */
const MODES: Readonly<Record<string, Cameo | undefined>> = {
  "CONSULT visit": "042", "CONSULT phone": "041",
  "RETREAT release": "084", "RETREAT ceasefire": "0871",
  "ACCUSE investigate": "09", "ACCUSE allege": "112",
  "PROTEST demo": "141", "PROTEST hunger": "142", "PROTEST strike": "143", "PROTEST boycott": "143", "PROTEST obstruct": "144", "PROTEST riot": "145",
  "COERCE seize": "171", "COERCE curfew": "1723", "COERCE martial-law": "1724", "COERCE arrest": "173", "COERCE deport": "174", "COERCE cyber": "176",
  "ASSAULT abduct": "181", "ASSAULT beat": "182", "ASSAULT torture": "1822", "ASSAULT sexual": "1821", "ASSAULT suicide-attack": "1831",
  "ASSAULT firearms": "193", "ASSAULT heavy-weapons": "194", "ASSAULT aerial": "195", "ASSAULT drone": "1952",
};

/** Modes of which CAMEO has no category under their type's root, or has it under another one: of these nothing is said. */
const UNSOUND: ReadonlySet<string> = new Set(["SANCTION convict", "COERCE misinformation"]);

/** The CAMEO code of an event; undefined where PLOVER and CAMEO cut the world otherwise. */
export function cameoOf(type: EventType, mode: Mode | undefined): Cameo | undefined {
  const key = `${type} ${mode ?? ""}`;
  return UNSOUND.has(key) ? undefined : (MODES[key] ?? ROOTS[type]);
}

/** EventCode, EventBaseCode and EventRootCode: a root alone is "not further specified", 04 → 040. */
export function codesOf(cameo: Cameo): { readonly code: string; readonly base: string; readonly root: string } {
  const code = cameo.length === 2 ? `${cameo}0` : cameo;
  return { code, base: code.slice(0, 3), root: cameo.slice(0, 2) };
}

/** The Goldstein value that GDELT gives a root (its table CAMEO.goldsteinscale): that of the root, not of a finer code. */
export const GOLDSTEIN: Readonly<Record<string, number>> = {
  "03": 4, "04": 1, "05": 3.5, "06": 6, "07": 7, "08": 5, "09": -2, "11": -2, "12": -4, "13": -6, "14": -6.5, "15": -7.2, "16": -4, "17": -7, "18": -9, "19": -10,
};
