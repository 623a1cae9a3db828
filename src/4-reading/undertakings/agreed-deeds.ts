import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { evidenceOf } from "../clauses/evidence.js";
import { participantsAt } from "../clauses/participants.js";
import { childBy, childrenBy, preposition, relation, spanOf, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import { actorsAt, asStates, sidesOf, type Dealings } from "./parties.js";
import { lowered } from "./stage.js";
import type { UndertakingDraft } from "./undertaking-draft.js";
import type { UndertakingLexicon } from "./undertaking-lexicon.js";

/** "agreed to raise annual trade to $15 billion": what two states agree to do is an undertaking, though no paper is named. */
export function agreedDeed(scene: Dealings, tree: Tree, i: number, reported: boolean, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon): UndertakingDraft | undefined {
  if (tokenAt(tree, i).lemma.toLowerCase() !== "agree") return undefined;
  const deed = childrenBy(tree, i, "xcomp", "ccomp", "advcl").find((c) => tokenAt(tree, c).xpos === "VB" && lexicon.agreedDeeds.has(tokenAt(tree, c).lemma.toLowerCase()));
  if (deed === undefined) return undefined;
  const parties = partiesOf(scene, tree, i, deed, statements);
  if (sidesOf(parties) < 2) return undefined;
  const assertion = assertionOf(tree, i, scope, reported);
  return {
    sentence: tree.sentence.index, predicate: i, ...(isStrayed(tree, i) ? { dated: tree.root } : {}), noun: undefined, deed, form: formOf(tree, deed, lexicon), subject: deedText(scene, tree, deed), parties,
    stage: lowered("agreed", assertion), terms: [], polarity: assertion.polarity, modality: assertion.modality, evidence: evidenceOf(tree, i), rule: "undertakings/agree:to",
  };
}

/** "confirmed their aim of raising trade to $15 billion": they agree on an aim once more. Saying so brings nothing into force. */
export function affirmedAim(scene: Dealings, tree: Tree, i: number, reported: boolean, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon): UndertakingDraft | undefined {
  if (!lexicon.affirm.has(tokenAt(tree, i).lemma.toLowerCase())) return undefined;
  const aim = childrenBy(tree, i, "obj").find((c) => lexicon.aims.has(tokenAt(tree, c).lemma.toLowerCase()));
  const deed = aim === undefined ? undefined : childrenBy(tree, aim, "acl").find((c) => lexicon.agreedDeeds.has(tokenAt(tree, c).lemma.toLowerCase()));
  if (deed === undefined) return undefined;
  const parties = partiesOf(scene, tree, i, deed, statements);
  if (sidesOf(parties) < 2) return undefined;
  const assertion = assertionOf(tree, i, scope, reported);
  return {
    sentence: tree.sentence.index, predicate: i, noun: aim, deed, form: formOf(tree, deed, lexicon), subject: deedText(scene, tree, deed), parties,
    stage: lowered("agreed", assertion), terms: [], polarity: assertion.polarity, modality: assertion.modality, evidence: evidenceOf(tree, i), rule: `undertakings/aim:${tokenAt(tree, i).lemma}`,
  };
}

function partiesOf(scene: Dealings, tree: Tree, i: number, deed: number, statements: readonly StatementDraft[]): UndertakingDraft["parties"] {
  const clause = clauseOf(tree, i);
  const subject = clause.subject;
  const withThem = [...clause.obliques.filter((o) => o.preposition === "with").map((o) => o.head), ...childrenBy(tree, deed, "obl").filter((c) => preposition(tree, c) === "with")];
  const own = actorsAt(scene, tree, subject, statements);
  const acting = own.length === 0 && isStrayed(tree, i) ? actorsAt(scene, tree, clauseOf(tree, tree.root).subject, statements) : own;
  const others = withThem.flatMap((h) => participantsAt(tree, scene.mentions, h)).map((p) => p.actor);
  return asStates(scene, [...acting, ...others]);
}

/** "signed a declaration that revives it, and agreed to …": a verb that the tree hung into the relative clause is its main clause's. */
function isStrayed(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  return relation(token) === "conj" && tokenAt(tree, token.head).deprel === "acl:relcl" && tree.tokens[i - 1]?.text === "and" && tree.tokens[i - 2]?.text === ",";
}

/** What sort of thing is agreed: a body or a paper is one with the treaties, anything else a pledge to one another. */
function formOf(tree: Tree, deed: number, lexicon: UndertakingLexicon): UndertakingDraft["form"] {
  const object = childBy(tree, deed, "obj");
  const lemma = object === undefined ? "" : tokenAt(tree, object).lemma.toLowerCase();
  return lexicon.institutions.has(lemma) || ["treaty", "memorandum"].includes(lexicon.formOf.get(lemma) ?? "") ? "treaty" : "pledge";
}

/** The words of the deed, without the clauses that hang on it and without dates. */
function deedText(scene: Dealings, tree: Tree, deed: number): string {
  const dated = scene.dates[tree.sentence.index] ?? [];
  const words = subtree(tree, deed, (t) => ["acl:relcl", "parataxis"].includes(t.deprel) || (t.head === deed && ["mark", "conj", "cc", "advcl", "punct"].includes(relation(t))) || dated.some((d) => d.kind !== "duration" && d.first <= t.index && t.index <= d.last)).filter((w) => w >= deed);
  const comma = words.find((w) => tokenAt(tree, w).text === ",") ?? Infinity;
  const kept = words.filter((w) => w < comma);
  while (kept.length > 1 && ["ADP", "PUNCT", "DET"].includes(tokenAt(tree, kept.at(-1) as number).upos)) kept.pop();
  const { start, end } = spanOf(tree, kept);
  return scene.text.slice(start, end).replace(/\s+/g, " ");
}
