import { z } from "zod";

/** PLOVER 2.0 root types, in the codebook's order. */
export const EventType = z.enum([
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
  "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]);
export type EventType = z.infer<typeof EventType>;

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export const Quad = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Quad = z.infer<typeof Quad>;

interface TypeFacts {
  readonly quad: Quad;
  readonly intensity: number;
  readonly recipientRequired?: true;
  /** mode → its own intensity; `undefined` takes the type's */
  readonly modes: Readonly<Record<string, number | undefined>>;
}

/** Quad, intensity (−10..+10) and modes of each type: PLOVER 2.0 codebook, as tabulated in `docs/vocabulary.md`. */
export const PLOVER: Readonly<Record<EventType, TypeFacts>> = {
  AGREE: { quad: 1, intensity: 2.5, modes: {} },
  CONSULT: { quad: 1, intensity: 2.5, modes: { visit: 4, "third-party": 1, multilateral: 4, phone: 1.5 } },
  SUPPORT: { quad: 1, intensity: 5, modes: {} },
  CONCEDE: { quad: 1, intensity: 4.5, modes: {} },
  COOPERATE: { quad: 2, intensity: 9.5, recipientRequired: true, modes: {} },
  AID: { quad: 2, intensity: 10, recipientRequired: true, modes: {} },
  RETREAT: { quad: 2, intensity: 6.5, modes: { withdraw: 8, release: 6.5, disarm: 10, ceasefire: 7.5, access: 6.5, resign: 4.5 } },
  REQUEST: { quad: 3, intensity: 0, modes: { assist: 0.5, change: -1, yield: -1, meet: 0 } },
  ACCUSE: { quad: 3, intensity: -3, modes: { disapprove: -2, investigate: -3.5, allege: -3.5 } },
  REJECT: { quad: 3, intensity: -2, modes: { assist: -1.5, change: -2, yield: -2, meet: -2 } },
  THREATEN: {
    quad: 3, intensity: -3.5,
    modes: { restrict: -3, arrest: undefined, relations: undefined, expel: undefined, territory: -4, violence: undefined },
  },
  PROTEST: {
    quad: 4, intensity: -5,
    modes: { demo: undefined, riot: -7, strike: undefined, hunger: -4.5, boycott: -4.5, obstruct: -4.5, vandalize: undefined },
  },
  SANCTION: { quad: 4, intensity: -6, recipientRequired: true, modes: { convict: undefined, expel: -5.5, withdraw: undefined, discontinue: undefined } },
  MOBILIZE: { quad: 4, intensity: -5.5, modes: { troops: -6.5, weapons: -6.5, police: undefined, militia: -6 } },
  COERCE: {
    quad: 4, intensity: -7,
    modes: {
      seize: undefined, restrict: undefined, censor: -6.5, curfew: -6.5, "martial-law": -7.5, arrest: undefined, deport: undefined,
      withhold: undefined, misinformation: -6.5, cyber: undefined,
    },
  },
  ASSAULT: {
    quad: 4, intensity: -9,
    modes: {
      abduct: -8.5, beat: -7.5, torture: -8.5, sexual: -8.5, targeted: -9.5, destroy: -8.5, primitive: -8, firearms: undefined, explosives: undefined,
      "suicide-attack": -9.5, aerial: -9.5, drone: -9.5, "heavy-weapons": -9.5, "crowd-control": -7.5, unconventional: -10,
    },
  },
};

/** Modes of all types; which type has which is in `PLOVER`. */
export const Mode = z.enum([...new Set(Object.values(PLOVER).flatMap((t) => Object.keys(t.modes)))] as [string, ...string[]]);
export type Mode = string;

/** The intensity of a type, or of its mode where the codebook gives the mode its own. */
export function intensityOf(type: EventType, mode?: Mode): number {
  const facts = PLOVER[type];
  return (mode === undefined ? undefined : facts.modes[mode]) ?? facts.intensity;
}
