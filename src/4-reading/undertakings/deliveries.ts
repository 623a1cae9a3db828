import type { Actor } from "../../model/actor.js";
import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { evidenceOf } from "../clauses/evidence.js";
import { namedParticipants, participantsAt } from "../clauses/participants.js";
import { tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import { nominalText } from "../statements/speaker.js";
import { speakerFor } from "../statements/speaker-pronoun.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import { lowered } from "./stage.js";
import type { UndertakingDraft } from "./undertaking-draft.js";
import type { UndertakingLexicon } from "./undertaking-lexicon.js";

/** "Iran has provided Russia with drones", "Russia sold missiles to Egypt": giver, goods and taker must all be there. */
export function deliveryOf(
  scene: Scene, tree: Tree, i: number, reported: boolean, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon,
): UndertakingDraft | undefined {
  if (!lexicon.deliver.has(tokenAt(tree, i).lemma.toLowerCase())) return undefined;
  const clause = clauseOf(tree, i);
  const isGoods = (h: number | undefined): boolean => h !== undefined && lexicon.goods.has(tokenAt(tree, h).lemma.toLowerCase());
  const withPhrase = clause.obliques.find((o) => o.preposition === "with" && isGoods(o.head))?.head;
  const goods = isGoods(clause.object) ? clause.object : withPhrase;
  if (goods === undefined || clause.subject === undefined) return undefined;
  const speaker = speakerFor(scene, tree, clause.subject, statements);
  const givers = speaker ? [speaker] : namedParticipants(tree, scene.mentions, clause.subject);
  const taker = goods === withPhrase ? clause.object : (clause.indirect ?? clause.obliques.find((o) => o.preposition === "to")?.head);
  const takers = taker === undefined ? [] : participantsAt(tree, scene.mentions, taker);
  if (givers.length === 0 || takers.length === 0) return undefined;
  const assertion = assertionOf(tree, i, scope, reported);
  const parties: Actor[] = [...givers, ...takers].map((p) => p.actor);
  return {
    sentence: tree.sentence.index,
    predicate: i,
    noun: goods,
    form: "delivery",
    subject: nominalText(scene, tree, goods),
    parties,
    stage: lowered("implemented", assertion),
    terms: [],
    polarity: assertion.polarity,
    modality: assertion.modality,
    evidence: evidenceOf(tree, i),
    rule: `undertakings/delivery:${tokenAt(tree, i).lemma}`,
  };
}
