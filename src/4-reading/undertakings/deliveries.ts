import type { Actor } from "../../model/actor.js";
import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { evidenceOf } from "../clauses/evidence.js";
import { namedParticipants, ownersOf, participantsAt } from "../clauses/participants.js";
import { childBy, childrenBy, preposition, relation, spanOf, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import { nominalText } from "../statements/speaker.js";
import { speakerFor } from "../statements/speaker-pronoun.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import { asStates, partnerIn, type Dealings } from "./parties.js";
import { lowered } from "./stage.js";
import type { UndertakingDraft } from "./undertaking-draft.js";
import type { UndertakingLexicon } from "./undertaking-lexicon.js";

/**
 * "Iran has provided Russia with drones", "Russia sold missiles to Egypt", "Egypt is to be supplied with Turkish drones": giver, goods and
 * taker must all be there. A taker that is left unsaid is the other country of a report on two, and only for what was agreed.
 */
export function deliveryOf(
  scene: Dealings, tree: Tree, i: number, reported: boolean, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon,
): UndertakingDraft | undefined {
  if (!lexicon.deliver.has(tokenAt(tree, i).lemma.toLowerCase())) return undefined;
  const clause = clauseOf(tree, i);
  const isGoods = (h: number | undefined): h is number => h !== undefined && lexicon.goods.has(tokenAt(tree, h).lemma.toLowerCase());
  const withPhrase = clause.obliques.find((o) => o.preposition === "with" && isGoods(o.head))?.head;
  const agreement = agreementOver(tree, i);
  const goods = isGoods(clause.object) ? clause.object : (withPhrase ?? (clause.object === undefined && agreement !== undefined ? describedGoods(tree, i, isGoods) : undefined));
  if (goods === undefined) return undefined;
  const speaker = clause.subject === undefined ? undefined : speakerFor(scene, tree, clause.subject, statements);
  const givers = speaker ? [speaker] : clause.subject === undefined ? (clause.passive ? ownersOf(tree, scene.mentions, goods) : []) : namedParticipants(tree, scene.mentions, clause.subject);
  const taker = goods === withPhrase ? (clause.object ?? raisedSubject(tree, i)) : (clause.indirect ?? clause.obliques.find((o) => o.preposition === "to")?.head);
  const takers = taker === undefined ? [] : participantsAt(tree, scene.mentions, taker);
  const [giver] = givers;
  const unsaid = takers.length === 0 && agreement !== undefined && giver !== undefined ? partnerIn(scene, asStates(scene, [giver.actor])[0] ?? giver.actor) : undefined;
  if (giver === undefined || (takers.length === 0 && unsaid === undefined)) return undefined;
  const agreedVerb = agreement !== undefined && tokenAt(tree, agreement).lemma === "agree" ? agreement : undefined;
  const assertion = assertionOf(tree, agreedVerb ?? i, scope, reported);
  const parties: readonly Actor[] = asStates(scene, [...givers.map((p) => p.actor), ...takers.map((p) => p.actor), ...(unsaid === undefined ? [] : [unsaid])]);
  return {
    sentence: tree.sentence.index,
    predicate: agreedVerb ?? i,
    noun: goods,
    form: "delivery",
    subject: agreement === undefined ? nominalText(scene, tree, goods) : `supply of ${goodsText(scene, tree, goods)}`,
    parties,
    stage: agreement === undefined ? lowered("implemented", assertion) : agreedVerb === undefined ? "agreed" : lowered("agreed", assertion),
    terms: [],
    polarity: assertion.polarity,
    modality: agreedVerb === undefined && agreement !== undefined ? "asserted" : assertion.modality,
    evidence: evidenceOf(tree, agreedVerb ?? i),
    rule: `undertakings/delivery:${tokenAt(tree, i).lemma}`,
  };
}

/** The goods with what stands before them: "Turkish drones", not "under an agreement that …". */
function goodsText(scene: Dealings, tree: Tree, goods: number): string {
  const { start, end } = spanOf(tree, subtree(tree, goods, (t) => ["acl", "conj", "punct"].includes(relation(t)) || (relation(t) === "nmod" && preposition(tree, t.index) !== undefined && preposition(tree, t.index) !== "of") || ["det", "case"].includes(relation(t))));
  return scene.text.slice(start, end).replace(/\s+/g, " ");
}

/** "Egypt is to be supplied": the subject stands on "is". */
function raisedSubject(tree: Tree, i: number): number | undefined {
  const token = tokenAt(tree, i);
  return token.head >= 0 && tokenAt(tree, token.head).lemma === "be" && childrenBy(tree, i, "aux").length > 0 ? childBy(tree, token.head, "nsubj") : undefined;
}

/** What makes a delivery a matter agreed: "agreed to provide", or "to be supplied under an agreement that they have reached". */
function agreementOver(tree: Tree, i: number): number | undefined {
  const token = tokenAt(tree, i);
  const head = token.head < 0 ? undefined : tokenAt(tree, token.head);
  if (token.deprel === "xcomp" && token.xpos === "VB" && head?.lemma === "agree") return head.index;
  return subtree(tree, i, (t) => t.deprel === "acl:relcl" || t.deprel === "advcl").find((w) => ["agreement", "deal", "contract", "accord"].includes(tokenAt(tree, w).lemma) && preposition(tree, w) === "under" &&
    childrenBy(tree, w, "acl").some((c) => ["reach", "sign", "conclude", "strike", "agree"].includes(tokenAt(tree, c).lemma)));
}

/** "drones, which the minister said Türkiye had agreed to provide": the goods stand before the relative pronoun. */
function describedGoods(tree: Tree, i: number, isGoods: (h: number) => boolean): number | undefined {
  const pronoun = tree.tokens.findLast((t) => t.index < i && ["which", "that"].includes(t.text.toLowerCase()) && ["WDT", "IN"].includes(t.xpos));
  if (pronoun === undefined) return undefined;
  const before = tree.tokens[pronoun.index - 1]?.text === "," ? pronoun.index - 2 : pronoun.index - 1;
  return before >= 0 && isGoods(before) ? before : undefined;
}
