import type { StatementEntry } from "../../model/entry.js";
import { hash53 } from "../store/hash53.js";
import type { Keys } from "./keys.js";
import { eventKeys } from "./link-events.js";
import { figureKeys } from "./link-figures.js";
import { statementKeys } from "./link-statements.js";
import { undertakingKeys } from "./link-undertakings.js";
import type { Told, ToldOf } from "./told.js";

/** The blocking keys of an entry. Pure; `link(a, b)` ⇒ a is sought where b is stored, and b where a is. */
export function keysOf(told: Told): Keys {
  const own = ofKind(told);
  if (told.sentence === undefined) return own;
  const carried = `carried|${told.sentence}|${told.content}`;
  return { stored: [...own.stored, carried], sought: [...own.sought, carried] };
}

/** Those by what the entry tells, without the words of its sentence. */
export function ofKind(told: Told): Keys {
  const { entry } = told;
  switch (entry.kind) {
    case "event":
      return eventKeys(entry);
    case "statement":
      return statementKeys(told as ToldOf<StatementEntry>);
    case "figure":
      return figureKeys(entry);
    case "undertaking":
      return undertakingKeys(entry);
  }
}

/** Keys as the index holds them. */
export function hashed(keys: readonly string[]): readonly number[] {
  return [...new Set(keys.map(hash53))].sort((a, b) => a - b);
}
