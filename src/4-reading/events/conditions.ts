import type { Participant } from "../clauses/participants.js";
import { childBy, tokenAt, type Tree } from "../clauses/tree.js";
import type { Condition, EventLexicon } from "./sense.js";
import { isPlural, modifiersOf, type Arguments } from "./slots.js";

/** Whether every condition of a sense holds for the arguments at hand; `self` is the predicate's own token. */
export function holds(tree: Tree, self: number, conditions: readonly Condition[], args: Arguments, lexicon: EventLexicon): boolean {
  return conditions.every((c) => test(tree, self, c, args, lexicon));
}

function test(tree: Tree, self: number, condition: Condition, args: Arguments, lexicon: EventLexicon): boolean {
  const heads = condition.slot === "self" ? [self] : args.heads(condition.slot);
  switch (condition.test) {
    case "present":
      return heads.length > 0;
    case "absent":
      return heads.length === 0;
    case "plural":
      return heads.some((h) => isPlural(tree, h));
    case "has":
      return heads.some((h) => modifiersOf(tree, h).some((m) => matches(m, condition.words, lexicon)));
    case "is-not":
      if (condition.slot === "self") return !modifiersOf(tree, self).some((m) => matches(m, condition.words, lexicon));
      return !heads.some((h) => fits(tree, h, condition, args, lexicon));
    case "is":
      return heads.some((h) => fits(tree, h, condition, args, lexicon));
  }
}

function fits(tree: Tree, head: number, condition: Condition, args: Arguments, lexicon: EventLexicon): boolean {
  const token = tokenAt(tree, head);
  const lemma = token.lemma.toLowerCase();
  if (matches(lemma, condition.words, lexicon) || matches(token.text.toLowerCase(), condition.words, lexicon)) return true;
  // "persona non grata", "military equipment": the class word may stand beside the head
  const object = childBy(tree, head, "obj", "flat", "compound");
  if (condition.slot === "xcomp" && object !== undefined && matches(tokenAt(tree, object).lemma.toLowerCase(), condition.words, lexicon)) return true;
  // "his attack": whoever "his" means
  if (condition.slot === "poss") return args.participants("poss").some((p) => actorFits(p, condition.words));
  return args.participants(condition.slot).some((p) => p.how === "named" && p.mention.first <= head && head <= p.mention.last && actorFits(p, condition.words));
}

function matches(word: string, words: readonly string[], lexicon: EventLexicon): boolean {
  return words.some((w) => (w.startsWith("@") ? (lexicon.classes.get(w.slice(1))?.has(word) ?? false) : w === word));
}

/** The classes that are decided from what a mention is, not from a word list. */
function actorFits({ actor }: Participant, words: readonly string[]): boolean {
  const sector = actor.sector ?? "";
  return words.some((w) => {
    switch (w) {
      case "@actor":
        return actor.kind !== "group" || actor.country !== undefined;
      case "@person":
        return actor.kind === "person";
      case "@country":
        return actor.kind === "country" || actor.country !== undefined;
      case "@government":
        return actor.kind === "country" || actor.kind === "office" || sector.startsWith("GOV");
      case "@force":
        return /MIL|PRM/.test(sector);
      case "@police":
        return /COP/.test(sector);
      case "@armed":
        return actor.kind === "armed-group" || /REB|UAF|PRM/.test(sector);
      case "@coded":
        return actor.code !== undefined || sector !== "";
      // somebody by name, or people of an office; not a people as such
      case "@official":
        return actor.kind === "person" || (sector !== "" && !/CVL|REF/.test(sector));
      // who speaks and acts for a country or a bloc of them
      case "@state":
        return actor.code !== undefined && (actor.kind === "country" || actor.kind === "international" || /GOV|MIL|LEG|JUD|SPY|COP/.test(sector));
      case "@bloc":
        return actor.kind === "international";
      default:
        return false;
    }
  });
}
