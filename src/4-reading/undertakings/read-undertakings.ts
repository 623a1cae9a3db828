import type { Actor } from "../../model/actor.js";
import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf, type Clause } from "../clauses/clause.js";
import { evidenceOf } from "../clauses/evidence.js";
import { namedParticipants, ownersOf, participantsAt, type Participant } from "../clauses/participants.js";
import { childBy, childrenBy, preposition, relation, spanOf, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import { speakerFor } from "../statements/speaker-pronoun.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import { deliveryOf } from "./deliveries.js";
import { readinessNoun, readinessOf } from "./readiness.js";
import { lowered } from "./stage.js";
import { readTerms, type TermReading } from "./terms.js";
import type { UndertakingDraft } from "./undertaking-draft.js";
import type { UndertakingLexicon } from "./undertaking-lexicon.js";

/** Treaties, contracts, sanctions, deliveries and the readiness for them, each on the rung that its construction gives; terms joined to the one they speak of. */
export function readUndertakings(scene: Scene, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon): readonly UndertakingDraft[] {
  const drafts: UndertakingDraft[] = [];
  const terms: TermReading[] = [];
  for (const tree of scene.trees) {
    for (const token of tree.tokens) {
      const reported = statements.some((s) => s.content.start <= token.start && token.end <= s.content.end);
      const draft =
        token.upos === "NOUN" || token.upos === "PROPN" ? (nounUndertaking(scene, tree, token.index, statements, lexicon, scope) ?? readinessNoun(scene, tree, token.index, lexicon))
        : token.upos === "VERB" || token.upos === "ADJ" ? (deliveryOf(scene, tree, token.index, reported, statements, lexicon, scope) ?? readinessOf(scene, tree, token.index, reported, lexicon, scope))
        : undefined;
      if (draft) drafts.push(draft);
    }
    terms.push(...readTerms(scene, tree, lexicon, scope));
  }
  return withTerms(scene, drafts, terms, lexicon);
}

function nounUndertaking(scene: Scene, tree: Tree, i: number, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon): UndertakingDraft | undefined {
  const token = tokenAt(tree, i);
  const form = lexicon.formOf.get(token.lemma.toLowerCase());
  if (form === undefined || relation(token) === "compound") return undefined;
  // "memorandum of understanding" is one paper
  if (relation(token) === "nmod" && preposition(tree, i) === "of" && lexicon.formOf.has(tokenAt(tree, token.head).lemma.toLowerCase())) return undefined;
  const carrier = inForceAt(tree, i) ?? carrierOf(tree, i);
  if (carrier === undefined) return undefined;
  const verb = tokenAt(tree, carrier).lemma.toLowerCase();
  const phrases = lexicon.stagePhrases.get(verb);
  const stage = phrases && !phraseThere(tree, carrier, phrases) ? undefined : phrases || inForceAt(tree, i) !== undefined ? "in-force" : lexicon.stageOf.get(verb);
  if (stage === undefined || (lexicon.onlySanctions.has(verb) && form !== "sanction")) return undefined;
  const clause = clauseOf(tree, carrier);
  const reported = statements.some((s) => s.content.start <= token.start && token.end <= s.content.end);
  const assertion = assertionOf(tree, carrier, scope, reported);
  const parties = partiesOf(tree, scene, i, clause, statements);
  if (!parties.some((p) => p.country !== undefined)) return undefined;
  return {
    sentence: tree.sentence.index,
    predicate: carrier,
    noun: i,
    form,
    subject: subjectText(scene, tree, i),
    parties,
    stage: lowered(stage, assertion),
    terms: [],
    polarity: assertion.polarity,
    modality: assertion.modality,
    evidence: evidenceOf(tree, carrier),
    rule: `undertakings/${form}:${verb}`,
  };
}

/** "the agreement has been in force since 2007": the copular predicate. */
function inForceAt(tree: Tree, i: number): number | undefined {
  const token = tokenAt(tree, i);
  if (relation(token) !== "nsubj" || token.head < 0) return undefined;
  const head = tokenAt(tree, token.head);
  return ["force", "effect"].includes(head.lemma) && preposition(tree, head.index) === "in" ? head.index : undefined;
}

/** The verb of which the noun is object, subject or "on/to/from" phrase; through "a series of agreements" too. */
function carrierOf(tree: Tree, i: number): number | undefined {
  const token = tokenAt(tree, i);
  if (token.head < 0) return undefined;
  const rel = relation(token);
  const head = tokenAt(tree, token.head);
  if (rel === "conj") return carrierOf(tree, token.head);
  if (rel === "nmod" && preposition(tree, i) === "of" && head.upos === "NOUN") return carrierOf(tree, token.head);
  const participle = childrenBy(tree, i, "acl").find((c) => tokenAt(tree, c).xpos === "VBN" || tokenAt(tree, c).deprel === "acl:relcl");
  if (["obj", "nsubj"].includes(rel) && head.upos === "VERB") {
    return head.upos === "VERB" ? head.index : undefined;
  }
  if (rel === "obl" && head.upos === "VERB" && (PHRASE_VERBS[preposition(tree, i) ?? ""] ?? []).includes(head.lemma.toLowerCase())) return head.index;
  return participle;
}

/** Verbs that carry an undertaking in a phrase: "agreed on a truce", "withdrew from the treaty". */
const PHRASE_VERBS: Readonly<Record<string, readonly string[]>> = {
  on: ["agree", "negotiate", "work"], to: ["agree"], from: ["withdraw", "pull", "exit"], "out of": ["pull"],
};

function phraseThere(tree: Tree, verb: number, phrases: ReadonlySet<string>): boolean {
  return childrenBy(tree, verb, "obl", "obj").some((c) => {
    const word = tokenAt(tree, c).text.toLowerCase();
    const p = preposition(tree, c);
    return phrases.has(word) || phrases.has(`${p} ${word}`);
  });
}

/** Those who act on it and those it is with; for a sanction the one who imposes comes first. */
function partiesOf(tree: Tree, scene: Scene, noun: number, clause: Clause, statements: readonly StatementDraft[]): readonly Actor[] {
  const found: Participant[] = [];
  const speaker = clause.subject === undefined ? undefined : speakerFor(scene, tree, clause.subject, statements);
  if (speaker) found.push(speaker);
  if (clause.subject !== undefined && clause.subject !== noun) found.push(...namedParticipants(tree, scene.mentions, clause.subject));
  for (const c of childrenBy(tree, noun, "nmod", "obl")) {
    if (["with", "between", "on", "against", "among", "by", "to"].includes(preposition(tree, c) ?? "")) found.push(...participantsAt(tree, scene.mentions, c));
  }
  for (const o of clause.obliques) {
    if (["with", "between", "on", "against", "from"].includes(o.preposition) && o.head !== noun) found.push(...namedParticipants(tree, scene.mentions, o.head));
  }
  found.push(...ownersOf(tree, scene.mentions, noun).filter((p) => found.length === 0 || p.mention.via === "demonym"));
  const seen = new Set<string>();
  return found.map((p) => p.actor).filter((a) => {
    const key = `${a.code ?? ""}|${a.name}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The noun with its modifiers and what it is on or for, without dates and parties: "strategic partnership agreement", "$25-billion deal to build four plants". */
function subjectText(scene: Scene, tree: Tree, noun: number): string {
  const dated = scene.dates[tree.sentence.index] ?? [];
  const kept = trimPunctuation(tree, subtree(tree, noun, (t) =>
    ["advcl", "acl:relcl", "parataxis", "appos"].includes(t.deprel) || dated.some((d) => d.first <= t.index && t.index <= d.last) ||
    (t.head === noun && !BELONGS.has(t.deprel) && !(relation(t) === "nmod" && ABOUT.has(preposition(tree, t.index) ?? "") && namedParticipants(tree, scene.mentions, t.index).length === 0))));
  const start = tokenAt(tree, kept[0] as number).start;
  const name = scene.text.slice(start, tokenAt(tree, kept.at(-1) as number).end).replace(/\s+/g, " ").replace(/^(?:an?|the|its|their|this|that|his|her) /i, "");
  const verb = tokenAt(tree, noun).head;
  const hung = verb < 0 ? [] : childrenBy(tree, verb, "advcl", "xcomp").filter((c) => c > noun && childBy(tree, c, "nsubj") === undefined);
  const infinitive = [...childrenBy(tree, noun, "acl"), ...hung].find((c) => tokenAt(tree, c).xpos === "VB");
  if (infinitive === undefined) return name;
  const clause = subtree(tree, infinitive, (t) => t.deprel === "acl:relcl" || t.deprel === "conj");
  const comma = clause.find((w) => w > infinitive && tokenAt(tree, w).text === ",") ?? Infinity;
  const { start: from, end } = spanOf(tree, clause.filter((w) => w < comma && w > noun));
  return `${name} ${scene.text.slice(from, end).replace(/\s+/g, " ")}`;
}

function trimPunctuation(tree: Tree, words: readonly number[]): readonly number[] {
  const out = [...words];
  while (out.length > 1 && tokenAt(tree, out.at(-1) as number).upos === "PUNCT") out.pop();
  while (out.length > 1 && ["PUNCT", "ADP"].includes(tokenAt(tree, out[0] as number).upos)) out.shift();
  return out;
}

const BELONGS = new Set(["amod", "compound", "nummod", "flat", "nmod:poss", "det", "punct", "case"]);
const ABOUT = new Set(["of", "on", "for", "over"]);

/** Terms go to the undertaking that the sentence, or else the last one before it of the same form, speaks of. */
function withTerms(scene: Scene, drafts: readonly UndertakingDraft[], terms: readonly TermReading[], lexicon: UndertakingLexicon): readonly UndertakingDraft[] {
  const byDraft = new Map<UndertakingDraft, TermReading[]>();
  for (const t of terms) {
    const tree = scene.trees[t.sentence];
    if (!tree) continue;
    const definite = ["the", "this", "that", "its"].includes(tokenAt(tree, childBy(tree, t.noun, "det") ?? t.noun).text.toLowerCase());
    const form = lexicon.formOf.get(tokenAt(tree, t.noun).lemma.toLowerCase());
    const host = [...drafts].reverse().find((d) => d.sentence <= t.sentence && (d.noun === t.noun || (definite && (d.form === form || sameFamily(d.form, form)))) && d.form !== "readiness");
    if (host) byDraft.set(host, [...(byDraft.get(host) ?? []), t]);
  }
  return drafts.map((d) => ({ ...d, terms: (byDraft.get(d) ?? []).map((t) => t.term) }));
}

const PAPERS = new Set(["treaty", "contract", "memorandum"]);
function sameFamily(a: string, b: string | undefined): boolean {
  return PAPERS.has(a) && b !== undefined && PAPERS.has(b);
}
