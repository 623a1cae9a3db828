import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { evidenceOf } from "../clauses/evidence.js";
import { distinct, namedParticipants, participantsAt, type Participant } from "../clauses/participants.js";
import { childBy, childrenBy, spanOf, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { UndertakingDraft } from "./undertaking-draft.js";
import type { UndertakingLexicon } from "./undertaking-lexicon.js";

const PARTISAN = new Set(["country", "office", "international", "person"]);

/** "is prepared to expand cooperation with", "both sides aim to deepen", "may diversify away from": said, not done, so `signalled` and no higher. */
export function readinessOf(scene: Scene, tree: Tree, i: number, reported: boolean, lexicon: UndertakingLexicon, scope: ScopeLexicon): UndertakingDraft | undefined {
  const deed = deedOf(tree, i, reported, lexicon);
  if (deed === undefined) return undefined;
  const clause = clauseOf(tree, i);
  const subject = clause.passive ? clause.object : clause.subject;
  if (subject === undefined) return undefined;
  const bearers = namedParticipants(tree, scene.mentions, subject).filter((p) => PARTISAN.has(p.actor.kind ?? ""));
  const partners = partnersIn(scene, tree, deed);
  const parties = distinct([...bearers, ...partners]);
  if (bearers.length === 0 || new Set(parties.map((p) => p.actor.country ?? p.actor.name)).size < 2) return undefined;
  const assertion = assertionOf(tree, i, scope, reported);
  const words = spanOf(tree, trimmed(tree, subtree(tree, deed, (t) => t.deprel === "acl:relcl" || (t.head === deed && ["mark", "aux", "nsubj", "advcl", "conj", "cc"].includes(t.deprel))).filter((w) => w >= deed)));
  return {
    sentence: tree.sentence.index,
    predicate: i,
    noun: undefined,
    form: "readiness",
    subject: scene.text.slice(words.start, words.end).replace(/\s+/g, " "),
    parties: parties.map((p) => p.actor),
    stage: "signalled",
    terms: [],
    polarity: assertion.polarity,
    modality: "asserted",
    evidence: evidenceOf(tree, i),
    rule: `undertakings/readiness:${tokenAt(tree, i).lemma}`,
  };
}

/** "opportunities for Russia and Iran to work together", "Iran's willingness to negotiate": the same in a noun. */
export function readinessNoun(scene: Scene, tree: Tree, i: number, lexicon: UndertakingLexicon): UndertakingDraft | undefined {
  if (!lexicon.readiness.has(tokenAt(tree, i).lemma.toLowerCase())) return undefined;
  const deed = childrenBy(tree, i, "acl").find((c) => tokenAt(tree, c).xpos === "VB" && lexicon.cooperate.has(tokenAt(tree, c).lemma.toLowerCase()));
  if (deed === undefined) return undefined;
  const holders = [...childrenBy(tree, i, "nmod", "nmod:poss"), ...childrenBy(tree, deed, "nsubj")];
  const bearers = holders.flatMap((h) => participantsAt(tree, scene.mentions, h)).filter((p) => PARTISAN.has(p.actor.kind ?? ""));
  const parties = distinct([...bearers, ...partnersIn(scene, tree, deed)]);
  if (bearers.length === 0 || new Set(parties.map((p) => p.actor.country ?? p.actor.name)).size < 2) return undefined;
  const words = spanOf(tree, trimmed(tree, subtree(tree, deed, (t) => t.deprel === "acl:relcl" || (t.head === deed && ["mark", "nsubj"].includes(t.deprel)))));
  return {
    sentence: tree.sentence.index, predicate: i, noun: undefined, form: "readiness", subject: scene.text.slice(words.start, words.end).replace(/\s+/g, " "),
    parties: parties.map((p) => p.actor), stage: "signalled", terms: [], polarity: "affirmed", modality: "asserted",
    evidence: spanOf(tree, subtree(tree, i)), rule: `undertakings/readiness:${tokenAt(tree, i).lemma}`,
  };
}

/** The deed that a word of readiness governs: a cooperative infinitive; or, in reported words, the verb under "may" or "could" itself. */
function deedOf(tree: Tree, i: number, reported: boolean, lexicon: UndertakingLexicon): number | undefined {
  const token = tokenAt(tree, i);
  const lemma = token.lemma.toLowerCase();
  if (lexicon.readiness.has(lemma)) {
    return childrenBy(tree, i, "xcomp", "ccomp", "advcl", "acl").find((c) => tokenAt(tree, c).xpos === "VB" && lexicon.cooperate.has(tokenAt(tree, c).lemma.toLowerCase()));
  }
  if (reported && lexicon.cooperate.has(lemma)) {
    const modal = childBy(tree, i, "aux");
    if (modal !== undefined && ["may", "could", "might", "can"].includes(tokenAt(tree, modal).lemma.toLowerCase())) return i;
  }
  return undefined;
}

function partnersIn(scene: Scene, tree: Tree, deed: number): readonly Participant[] {
  return subtree(tree, deed, (t) => t.deprel === "acl:relcl" || t.deprel === "advcl")
    .filter((w) => ["obl", "nmod", "obj"].includes(tokenAt(tree, w).deprel.split(":")[0] ?? ""))
    .flatMap((w) => participantsAt(tree, scene.mentions, w))
    .filter((p) => PARTISAN.has(p.actor.kind ?? ""));
}

function trimmed(tree: Tree, words: readonly number[]): readonly number[] {
  const out = [...words];
  while (out.length > 1 && tokenAt(tree, out.at(-1) as number).upos === "PUNCT") out.pop();
  while (out.length > 1 && ["to", ","].includes(tokenAt(tree, out[0] as number).text)) out.shift();
  return out;
}
