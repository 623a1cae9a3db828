import type { Actor } from "../../model/actor.js";
import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf, type Clause } from "../clauses/clause.js";
import { evidenceOf } from "../clauses/evidence.js";
import { namedParticipants, ownersOf, participantsAt, type Participant } from "../clauses/participants.js";
import { childBy, childrenBy, preposition, relation, spanOf, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import { affirmedAim, agreedDeed } from "./agreed-deeds.js";
import { deliveryOf } from "./deliveries.js";
import { diplomaticLevel } from "./diplomatic-level.js";
import { actorsAt, asStates, sidesOf, type Dealings } from "./parties.js";
import { readinessNoun, readinessOf } from "./readiness.js";
import { lowered } from "./stage.js";
import { discussedDeed, orPair, talksOn, underDiscussion } from "./talks.js";
import { readTerms, type TermReading } from "./terms.js";
import type { UndertakingDraft } from "./undertaking-draft.js";
import type { UndertakingLexicon } from "./undertaking-lexicon.js";

/** Treaties, contracts, sanctions, deliveries and the readiness for them, each on the rung that its construction gives; terms joined to the one they speak of. */
export function readUndertakings(base: Scene, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon): readonly UndertakingDraft[] {
  const drafts: UndertakingDraft[] = [];
  const terms: TermReading[] = [];
  for (const tree of base.trees) {
    const last = drafts.findLast((d) => sidesOf(d.parties) === 2 && d.parties.every((p) => p.country !== undefined))?.parties;
    const scene: Dealings = { ...base, lastParties: last };
    for (const token of tree.tokens) {
      const reported = statements.some((s) => s.content.start <= token.start && token.end <= s.content.end);
      if (token.upos === "NOUN" || token.upos === "PROPN") drafts.push(...ofNoun(scene, tree, token.index, reported, statements, lexicon, scope));
      if (token.upos === "VERB" || token.upos === "ADJ") {
        const i = token.index;
        const draft =
          deliveryOf(scene, tree, i, reported, statements, lexicon, scope) ?? diplomaticLevel(scene, tree, i, reported, statements, scope) ??
          agreedDeed(scene, tree, i, reported, statements, lexicon, scope) ?? affirmedAim(scene, tree, i, reported, statements, lexicon, scope) ??
          discussedDeed(scene, tree, i, reported, statements, lexicon, scope) ?? readinessOf(scene, tree, i, reported, lexicon, scope);
        if (draft) drafts.push(draft);
      }
    }
    terms.push(...readTerms(scene, tree, lexicon, scope));
  }
  return withTerms(base, withoutEchoes(base, distinctDrafts(drafts)), terms, lexicon);
}

/** All that a noun says of an undertaking: each verb that puts it on a rung, or the readiness for it. */
function ofNoun(scene: Dealings, tree: Tree, i: number, reported: boolean, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon): readonly UndertakingDraft[] {
  const told = carriersOf(tree, i, lexicon).flatMap((carrier) => nounUndertaking(scene, tree, i, carrier, reported, statements, lexicon, scope) ?? []);
  if (told.length > 0) return told;
  const other = talksOn(scene, tree, i, reported, statements, lexicon, scope) ?? underDiscussion(scene, tree, i, lexicon, scope) ?? readinessNoun(scene, tree, i, lexicon);
  return other ? [other] : [];
}

/** One draft for one predicate: "exchange" and "upgrade" under one "agreed" are one step. */
function distinctDrafts(drafts: readonly UndertakingDraft[]): readonly UndertakingDraft[] {
  const seen = new Set<string>();
  return drafts.filter((d) => {
    const key = `${d.sentence} ${d.predicate} ${d.form} ${d.subject}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** What two constructions read in the same words: of "ready to restore relations" the readiness is kept, of "will discuss whether they can settle" the matter. */
function withoutEchoes(scene: Scene, drafts: readonly UndertakingDraft[]): readonly UndertakingDraft[] {
  const at = (d: UndertakingDraft): number => scene.trees[d.sentence]?.tokens[d.predicate]?.start ?? -1;
  const echoes = (d: UndertakingDraft, by: UndertakingDraft): boolean => d !== by && d.sentence === by.sentence && by.evidence.start <= at(d) && at(d) < by.evidence.end;
  return drafts.filter((d) =>
    d.form === "readiness" ? !drafts.some((by) => by.form !== "readiness" && by.rule.startsWith("undertakings/matter") && d.sentence === by.sentence && by.deed === d.predicate)
    : d.form === "pledge" ? !drafts.some((by) => by.form === "other" && by.sentence === d.sentence && by.predicate === d.predicate)
    : !(d.form === "other" && d.stage === "signalled" && drafts.some((by) => by.form === "readiness" && echoes(d, by))));
}

function nounUndertaking(
  scene: Dealings, tree: Tree, i: number, carrier: number, reported: boolean, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon,
): UndertakingDraft | undefined {
  const token = tokenAt(tree, i);
  const lemma = token.lemma.toLowerCase();
  const isBody = lexicon.institutions.has(lemma) && relation(token) !== "compound";
  const verb = tokenAt(tree, carrier).lemma.toLowerCase();
  // a "text" or "draft" is a paper only while it is negotiated
  const form = isBody || (DRAFTS.has(lemma) && lexicon.stageOf.get(verb) === "negotiating") ? "treaty" : lexicon.formOf.get(lemma);
  if (form === undefined || relation(token) === "compound") return undefined;
  // "memorandum of understanding" is one paper
  if (relation(token) === "nmod" && preposition(tree, i) === "of" && lexicon.formOf.has(tokenAt(tree, token.head).lemma.toLowerCase())) return undefined;
  const phrases = lexicon.stagePhrases.get(verb);
  if (isBody && (isPurpose(tree, carrier, lexicon) || tokenAt(tree, tokenAt(tree, carrier).head < 0 ? carrier : tokenAt(tree, carrier).head).lemma === "agree")) return undefined;
  const stage =
    isBody ? lexicon.institutionStageOf.get(verb)
    : phrases && !phraseThere(tree, carrier, phrases) ? undefined
    : phrases || inForceAt(tree, i) === carrier ? "in-force"
    : isPaper(form) && verb === "announce" ? "agreed"
    : form !== "sanction" && RENEWING.has(verb) && leftUnrenewed(tree, carrier) !== undefined ? "ended"
    : lexicon.stageOf.get(verb);
  if (stage === undefined || (stage !== "ended" && lexicon.onlySanctions.has(verb) && form !== "sanction")) return undefined;
  const clause = clauseOf(tree, carrier);
  // "was allowed to expire" is told as done
  const told = LETTING.has(tokenAt(tree, tokenAt(tree, carrier).head < 0 ? carrier : tokenAt(tree, carrier).head).lemma) && tokenAt(tree, carrier).xpos === "VB" ? tokenAt(tree, carrier).head : carrier;
  const unrenewed = form !== "sanction" && RENEWING.has(verb) ? leftUnrenewed(tree, carrier) : undefined;
  const assertion = assertionOf(tree, unrenewed ?? told, scope, reported);
  const own = partiesOf(tree, scene, i, clause, statements);
  // "signed an agreement that took effect in 2019": the parties of a relative clause are those of the clause around it
  const around = own.length === 0 && tokenAt(tree, carrier).deprel === "acl:relcl" ? carrierOf(tree, i) : undefined;
  const found = around === undefined || around === carrier ? own : partiesOf(tree, scene, i, clauseOf(tree, around), statements);
  // "No agreement on maritime borders was announced": in a report on two countries, theirs
  const unnamed = (clause.subject === undefined && ["VBN", "VBD"].includes(tokenAt(tree, carrier).xpos)) || clause.subject === i || (found.length > 0 && found.every((p) => p.kind === "person" && p.org === undefined && p.role === undefined));
  const parties = isPaper(form) && form !== "contract" && unnamed && !found.some((p) => p.country !== undefined) ? orPair(scene, tree, []) : found;
  if (!parties.some((p) => p.country !== undefined) || (isBody && sidesOf(parties.filter((p) => p.country !== undefined)) < 2)) return undefined;
  const standing = standingOf(tree, carrier, stage);
  return {
    sentence: tree.sentence.index,
    predicate: carrier,
    noun: i,
    form,
    subject: subjectText(scene, tree, i, lexicon),
    parties,
    stage: unrenewed === undefined ? lowered(stage, assertion) : "ended",
    terms: [],
    polarity: unrenewed === undefined ? assertion.polarity : "affirmed",
    modality: assertion.modality,
    ...(standing === undefined ? {} : { standing }),
    evidence: evidenceOf(tree, carrier),
    rule: `undertakings/${form}:${verb}`,
  };
}

const LETTING = new Set(["allow", "let", "permit"]);
const RENEWING = new Set(["renew", "extend", "prolong"]);

/** "decided not to renew it", "was not renewed": the verb that tells it, "decided" or "renewed" itself. */
function leftUnrenewed(tree: Tree, carrier: number): number | undefined {
  const isNot = childrenBy(tree, carrier, "advmod").some((c) => ["not", "n't", "n’t", "never"].includes(tokenAt(tree, c).text.toLowerCase()));
  const { head } = tokenAt(tree, carrier);
  if (head >= 0 && tokenAt(tree, carrier).xpos === "VB") {
    const governor = tokenAt(tree, head).lemma;
    return (isNot && ["decide", "choose", "opt"].includes(governor)) || ["refuse", "decline", "fail"].includes(governor) ? head : undefined;
  }
  return isNot && ["VBN", "VBD"].includes(tokenAt(tree, carrier).xpos) ? carrier : undefined;
}

/** "a declaration that revives a council": the body is what the paper is for. */
function isPurpose(tree: Tree, carrier: number, lexicon: UndertakingLexicon): boolean {
  const { deprel, head } = tokenAt(tree, carrier);
  return deprel === "acl:relcl" && head >= 0 && lexicon.formOf.has(tokenAt(tree, head).lemma.toLowerCase());
}

/** "a treaty that has frozen trade": the paper does it to something else; "that took effect" is its own. */
function actsOnOther(tree: Tree, clause: number, lexicon: UndertakingLexicon): boolean {
  if (tokenAt(tree, clause).deprel !== "acl:relcl" || lexicon.stagePhrases.has(tokenAt(tree, clause).lemma.toLowerCase())) return false;
  return childrenBy(tree, clause, "obj").some((o) => tokenAt(tree, o).upos !== "PRON") && childrenBy(tree, clause, "nsubj").some((s) => ["that", "which"].includes(tokenAt(tree, s).text.toLowerCase()));
}

const DRAFTS = new Set(["text", "draft", "wording"]);
const isPaper = (form: string): boolean => form === "treaty" || form === "memorandum" || form === "ceasefire" || form === "contract";

/** "is still being negotiated", "are negotiating": so it stands on the day of the report. */
function standingOf(tree: Tree, carrier: number, stage: string): string | undefined {
  if (stage !== "negotiating" && stage !== "proposed") return undefined;
  const still = childrenBy(tree, carrier, "advmod").find((c) => ["still", "currently", "now"].includes(tokenAt(tree, c).text.toLowerCase()));
  const going = childrenBy(tree, carrier, "aux", "cop").find((c) => ["is", "are", "being"].includes(tokenAt(tree, c).text.toLowerCase()));
  const word = still ?? going;
  return word === undefined || (going === undefined && still === undefined) ? undefined : `${tokenAt(tree, word).text} ${tokenAt(tree, carrier).text}`;
}

/** The predicates that put the noun on a rung: its verb, the one that its verb lets through ("was allowed to expire"), participles and relative clauses on it. */
function carriersOf(tree: Tree, i: number, lexicon: UndertakingLexicon): readonly number[] {
  const token = tokenAt(tree, i);
  if (!lexicon.formOf.has(token.lemma.toLowerCase()) && !lexicon.institutions.has(token.lemma.toLowerCase()) && !DRAFTS.has(token.lemma.toLowerCase())) return [];
  const main = inForceAt(tree, i) ?? carrierOf(tree, i);
  const let_ = main !== undefined && LETTING.has(tokenAt(tree, main).lemma) ? childrenBy(tree, main, "xcomp", "ccomp").find((c) => tokenAt(tree, c).xpos === "VB") : undefined;
  const own = childrenBy(tree, i, "acl").filter((c) => c !== main && c !== let_ && (tokenAt(tree, c).xpos === "VBN" || tokenAt(tree, c).deprel === "acl:relcl") && !actsOnOther(tree, c, lexicon));
  // "an agreement under which goods were shipped on ferries, signed in 2012,": a paper's participle hung on another noun below it
  const strayed = subtree(tree, i).filter((w) => {
    const t = tokenAt(tree, w);
    return t.xpos === "VBN" && t.deprel === "acl" && t.head !== i && tree.tokens[w - 1]?.text === "," && ["signed", "ratified"].includes(lexicon.stageOf.get(t.lemma.toLowerCase()) ?? "") && !lexicon.formOf.has(tokenAt(tree, t.head).lemma.toLowerCase());
  });
  return [...new Set([let_ ?? main, ...own, ...strayed].filter((c) => c !== undefined))];
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
function partiesOf(tree: Tree, scene: Dealings, noun: number, clause: Clause, statements: readonly StatementDraft[]): readonly Actor[] {
  const found: Participant[] = [];
  const acting = clause.subject === noun ? [] : actorsAt(scene, tree, clause.subject, statements);
  for (const c of childrenBy(tree, noun, "nmod", "obl")) {
    if (["with", "between", "on", "against", "among", "by", "to"].includes(preposition(tree, c) ?? "")) found.push(...participantsAt(tree, scene.mentions, c));
  }
  for (const o of clause.obliques) {
    if (["with", "between", "on", "against", "from"].includes(o.preposition) && o.head !== noun) found.push(...namedParticipants(tree, scene.mentions, o.head));
  }
  found.push(...ownersOf(tree, scene.mentions, noun).filter((p) => (found.length === 0 && acting.length === 0) || p.mention.via === "demonym"));
  const seen = new Set<string>();
  return asStates(scene, [...acting, ...found.map((p) => p.actor)]).filter((a) => {
    const key = `${a.code ?? ""}|${a.name}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The noun with its modifiers and what it is on or for, without dates and parties: "strategic partnership agreement", "$25-billion deal to build four plants". */
function subjectText(scene: Scene, tree: Tree, noun: number, lexicon: UndertakingLexicon): string {
  const dated = scene.dates[tree.sentence.index] ?? [];
  const kept = trimPunctuation(tree, subtree(tree, noun, (t) =>
    ["advcl", "acl:relcl", "parataxis", "appos"].includes(t.deprel) || dated.some((d) => d.first <= t.index && t.index <= d.last) ||
    (t.head === noun && !BELONGS.has(t.deprel) && !(relation(t) === "nmod" && ABOUT.has(preposition(tree, t.index) ?? "") && namedParticipants(tree, scene.mentions, t.index).length === 0))));
  const start = tokenAt(tree, kept[0] as number).start;
  const name = scene.text.slice(start, tokenAt(tree, kept.at(-1) as number).end).replace(/\s+/g, " ").replace(/^(?:an?|the|its|their|this|that|his|her|no) /i, "");
  const purpose = purposeOf(scene, tree, noun, lexicon);
  if (purpose !== undefined) return `${name} ${purpose}`;
  const verb = tokenAt(tree, noun).head;
  const hung = verb < 0 ? [] : childrenBy(tree, verb, "advcl", "xcomp").filter((c) => c > noun && childBy(tree, c, "nsubj") === undefined && !LETTING.has(tokenAt(tree, verb).lemma));
  const infinitive = [...childrenBy(tree, noun, "acl"), ...hung].find((c) => tokenAt(tree, c).xpos === "VB");
  if (infinitive === undefined) return name;
  const clause = subtree(tree, infinitive, (t) => t.deprel === "acl:relcl" || t.deprel === "conj");
  const comma = clause.find((w) => w > infinitive && tokenAt(tree, w).text === ",") ?? Infinity;
  const { start: from, end } = spanOf(tree, clause.filter((w) => w < comma && w > noun));
  return `${name} ${scene.text.slice(from, end).replace(/\s+/g, " ")}`;
}

/** "that revives a strategic cooperation council": what a paper is for, from the relative clause that says so. */
function purposeOf(scene: Scene, tree: Tree, noun: number, lexicon: UndertakingLexicon): string | undefined {
  const clause = childrenBy(tree, noun, "acl:relcl").find((c) => lexicon.purposes.has(tokenAt(tree, c).lemma.toLowerCase()) && childrenBy(tree, c, "nsubj").some((s) => ["that", "which"].includes(tokenAt(tree, s).text.toLowerCase())));
  const object = clause === undefined ? undefined : childBy(tree, clause, "obj");
  if (clause === undefined || object === undefined) return undefined;
  const { start, end } = spanOf(tree, trimPunctuation(tree, [clause, ...subtree(tree, object, (t) => t.deprel === "acl:relcl" || relation(t) === "conj" || (relation(t) === "nmod" && preposition(tree, t.index) !== "of"))]));
  return `that ${scene.text.slice(start, end).replace(/\s+/g, " ")}`;
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
