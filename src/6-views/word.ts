import type { Actor } from "../model/actor.js";
import type { Attribution, Entry } from "../model/entry.js";

/** An actor as a view names it; its spans stay in the record. */
export interface Party {
  readonly name: string;
  readonly kind?: NonNullable<Actor["kind"]>;
  readonly code?: string;
  readonly org?: string;
  readonly role?: string;
}

/** On whose word a row stands. */
export interface Word {
  readonly by: Attribution["by"];
  readonly speaker?: Party;
  /** through whom it was relayed, outermost first */
  readonly relay?: readonly string[];
}

/** The fields of an actor that a view shows. */
export function partyOf(actor: Actor): Party {
  return {
    name: actor.name,
    ...(actor.kind && { kind: actor.kind }),
    ...(actor.code && { code: actor.code }),
    ...(actor.org && { org: actor.org }),
    ...(actor.role && { role: actor.role }),
  };
}

/** Who vouches for an entry. A statement's speaker does, whether or not the attribution repeats them. */
export function wordOf(entry: Entry): Word {
  const { by, speaker, relay } = entry.attribution;
  const voice = speaker ?? (entry.kind === "statement" ? (entry.speaker ?? undefined) : undefined);
  return { by, ...(voice && { speaker: partyOf(voice) }), ...(relay && relay.length > 0 && { relay }) };
}
