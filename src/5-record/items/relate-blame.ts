import type { Entry, EventEntry } from "../../model/entry.js";
import { adjoin, codesOf, gistOf, monthsSought, monthsTold, near, voiceOf } from "./accounts.js";
import { NO_KEYS, type Keys } from "./keys.js";
import type { Relation } from "./relation.js";
import type { Told } from "./told.js";
import { shared } from "./words.js";

interface Blame {
  readonly by: string;
  readonly whom: readonly string[];
}

/** Opposite accounts: each side blames the other, for the same thing by the words, or in the next sentence. */
export function relateBlame(a: Told, b: Told): Relation | undefined {
  const [blameA, blameB] = [blameOf(a.entry), blameOf(b.entry)];
  if (blameA === undefined || blameB === undefined || blameA.by === blameB.by || a.entry.polarity !== b.entry.polarity) return undefined;
  if (!blameA.whom.includes(blameB.by) || !blameB.whom.includes(blameA.by) || !near(a, b)) return undefined;
  const words = shared(gistOf(a), gistOf(b));
  if (words.length < 2 && !adjoin(a, b)) return undefined;
  const sides = [blameA.by, blameB.by].sort().join(" and ");
  return { relation: "account", reason: `${sides} each blame the other${words.length > 0 ? `; words: ${words.slice(0, 5).join(", ")}` : ""}` };
}

/** Accounts that blame a side are filed by both sides and month. */
export function blameKeys(told: Told): Keys {
  const blame = blameOf(told.entry);
  if (blame === undefined) return NO_KEYS;
  const under = (months: readonly string[]): readonly string[] =>
    blame.whom.flatMap((whom) => months.map((month) => `blame|${[blame.by, whom].sort().join("+")}|${month}`));
  return { stored: under(monthsTold(told)), sought: under(monthsSought(told)) };
}

const MOST_BLAMED = 3;

/** Who blames whom: an accusation; or an act of force that one side says another did. */
function blameOf(entry: Entry): Blame | undefined {
  const found = entry.kind === "statement" ? (entry.stance === "accuses" ? { by: voiceOf(entry), whom: entry.about ?? [] } : undefined) : entry.kind === "event" ? eventBlame(entry) : undefined;
  if (found?.by === undefined) return undefined;
  const whom = [...new Set(found.whom)].filter((code) => code !== found.by).sort();
  return whom.length === 0 || whom.length > MOST_BLAMED ? undefined : { by: found.by, whom };
}

function eventBlame(entry: EventEntry): { readonly by: string | undefined; readonly whom: readonly string[] } | undefined {
  if (entry.type === "ACCUSE") return { by: codesOf(entry.actors)[0], whom: codesOf(entry.recipients) };
  return entry.quad === 4 && entry.modality === "asserted" ? { by: voiceOf(entry), whom: codesOf(entry.actors) } : undefined;
}
