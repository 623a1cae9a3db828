import { PLOVER, type EventType } from "../../model/plover.js";
import type { Actor } from "../../model/actor.js";
import type { Tree } from "../clauses/tree.js";

/** How far around a sentence its game is told of. */
const REACH = 2;
const ENOUGH = 2;
/** Those who do not play: the state and the armed. */
const SERIOUS = /GOV|MIL|COP|SPY|JUD|LEG|REB|UAF|PRM/;

/** The sentences that tell of a game: sport's words stand in them or close by. */
export function gameSentences(trees: readonly Tree[], sport: ReadonlySet<string>): ReadonlySet<number> {
  const words = trees.map((t) => t.tokens.filter((w) => sport.has(w.lemma.toLowerCase())).length);
  return new Set(trees.flatMap((t, i) => (words.slice(Math.max(0, i - REACH), i + REACH + 1).reduce((a, b) => a + b, 0) >= ENOUGH ? [t.sentence.index] : [])));
}

/** Appeals, invitations and praise among clubs and players; who signs a paper on sport agrees all the same. */
const PLAYED: ReadonlySet<string> = new Set(["RETREAT", "REJECT", "REQUEST", "SUPPORT", "ACCUSE", "THREATEN"]);

/** "the coach stepped down": whoever trains or plays holds no office of a state. */
export function leavesTeam(type: EventType, mode: string | undefined, parties: readonly Actor[], words: readonly string[]): boolean {
  return type === "RETREAT" && mode === "resign" && parties.every((a) => !SERIOUS.test(a.sector ?? "")) && words.some((w) => TEAM.has(w.toLowerCase()));
}

const TEAM: ReadonlySet<string> = new Set(["coach", "striker", "goalkeeper", "midfielder", "footballer", "skipper", "club", "team", "squad", "player", "football", "cricket", "rugby", "soccer", "basketball", "cup", "league"]);

/** "Japan beat China", "Lavelle released Pugh", "the sides will meet": moves of a game, where nobody of the state is in it. */
export function isMove(type: EventType, lemma: string, parties: readonly Actor[]): boolean {
  const physical = PLOVER[type].quad === 4 || PLAYED.has(type) || ["meet", "face", "host", "defend", "back", "turn", "help"].includes(lemma);
  return physical && !parties.some((a) => SERIOUS.test(a.sector ?? ""));
}
