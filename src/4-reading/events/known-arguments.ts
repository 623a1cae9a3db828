import type { Participant } from "../clauses/participants.js";
import type { ScopeLexicon } from "../clauses/assertion.js";
import { conjuncts, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import { speakerFor } from "../statements/speaker-pronoun.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import type { EventLexicon } from "./sense.js";
import type { Arguments } from "./slots.js";
import { joinedPeople } from "./joined-people.js";
import { otherPerson, subjectBefore } from "./subject-before.js";
import { unnamedPeople } from "./unnamed-people.js";

/** What events are read from and with. */
export interface Reader {
  readonly scene: Scene;
  readonly statements: readonly StatementDraft[];
  readonly lexicon: EventLexicon;
  readonly scope: ScopeLexicon;
  /** sentences that tell of a game */
  readonly games: ReadonlySet<number>;
}

/**
 * Arguments with what more than the clause tells: a subject pronoun as the speaker ("Moscow says it supplies …") or as the subject of the
 * sentence before; people without a name; and without those of whom the doer is only a thing ("Norway's economy supported …").
 */
export function knownArguments({ scene, statements, lexicon }: Reader, tree: Tree, args: Arguments): Arguments {
  const agents = lexicon.classes.get("agent") ?? NONE;
  const people = lexicon.classes.get("people") ?? NONE;
  const subjects = (slot: string): readonly Participant[] => {
    const [head] = args.heads(slot);
    if (head === undefined) return [];
    const speaker = speakerFor(scene, tree, head, statements);
    if (speaker) return [speaker];
    const acts = conjuncts(tree, head).some((i) => agents.has(tokenAt(tree, i).lemma.toLowerCase()));
    const own = args.participants(slot).filter((p) => p.how === "named" || acts);
    return own.length > 0 ? own : subjectBefore(scene, tree, head, statements);
  };
  const named = (slot: string): readonly Participant[] => {
    const found = args.participants(slot);
    const [head] = args.heads(slot);
    if (found.length > 0 || head === undefined || slot !== "obj") return found;
    return otherPerson(scene, tree, head, subjects("subj"), statements);
  };
  return {
    heads: args.heads,
    participants: (slot) => {
      const [mark, where] = slot.split(":");
      // "people:obj": also those of a slot whom nobody names
      if (mark === "people" && where !== undefined) {
        const known = where === "subj" ? subjects(where) : named(where);
        return [...known, ...args.heads(where).flatMap((h) => unnamedPeople(tree, h, people)).filter((u) => !isTold(scene, tree, u))];
      }
      const known = slot === "subj" || slot === "light" ? subjects(slot) : named(slot);
      const joined = JOINED.has(slot) ? args.heads(slot).flatMap((h) => joinedPeople(tree, h, known, people)).filter((u) => !isTold(scene, tree, u)) : [];
      return [...known, ...joined];
    },
  };
}

/** "Palestinian militants" are told by their country. */
function isTold(scene: Scene, tree: Tree, { mention }: Participant): boolean {
  return scene.mentions.in(tree.sentence.index).some((m) => m.first <= mention.last && mention.first <= m.last && (!m.modifier || m.actor.code !== undefined));
}

/** The slots in which people stand beside each other as parties; behind other prepositions they are what it is about. */
const JOINED: ReadonlySet<string> = new Set(["subj", "obj", "iobj", "with", "between"]);

const NONE: ReadonlySet<string> = new Set();
