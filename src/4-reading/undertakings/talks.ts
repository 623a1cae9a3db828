import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { evidenceOf } from "../clauses/evidence.js";
import { participantsAt } from "../clauses/participants.js";
import { childBy, childrenBy, preposition, relation, spanOf, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Actor } from "../../model/actor.js";
import { nominalText } from "../statements/speaker.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import { actorsAt, asStates, reportPair, sidesOf, type Dealings } from "./parties.js";
import type { UndertakingDraft } from "./undertaking-draft.js";
import type { UndertakingLexicon } from "./undertaking-lexicon.js";

/** "Talks on settling trade in local currencies have not been concluded": what talks are about, when that is a deed and not a topic, is being negotiated. */
export function talksOn(scene: Dealings, tree: Tree, i: number, reported: boolean, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon): UndertakingDraft | undefined {
  const token = tokenAt(tree, i);
  if (!lexicon.talks.has(token.lemma.toLowerCase()) || token.head < 0 || !["nsubj", "obj"].includes(relation(token))) return undefined;
  const topic = topicOf(tree, i, lexicon);
  const verb = tokenAt(tree, token.head);
  const stage = verb.upos === "VERB" ? lexicon.talkStageOf.get(verb.lemma.toLowerCase()) : undefined;
  if (stage === undefined || (topic === undefined && stage !== "suspended")) return undefined;
  const assertion = assertionOf(tree, verb.index, scope, reported);
  const ends = verb.lemma === "conclude";
  // talks that are concluded have become something else; "not concluded" says that they go on
  if (ends && assertion.polarity === "affirmed") return undefined;
  const between = childrenBy(tree, i, "nmod").filter((c) => ["between", "with", "of"].includes(preposition(tree, c) ?? "")).flatMap((h) => participantsAt(tree, scene.mentions, h)).map((p) => p.actor);
  const acting = actorsAt(scene, tree, relation(token) === "obj" ? clauseOf(tree, verb.index).subject : undefined, statements);
  const parties = asStates(scene, orPair(scene, tree, [...acting, ...between]));
  if (sidesOf(parties) < 2) return undefined;
  const ahead = assertion.modality !== "asserted";
  return {
    sentence: tree.sentence.index, predicate: verb.index, noun: i, form: topic === undefined ? "other" : "treaty", subject: topic === undefined ? nominalText(scene, tree, i) : textOf(scene, tree, topic), parties,
    stage: ahead ? "signalled" : stage, terms: [], polarity: ends ? "affirmed" : assertion.polarity, modality: assertion.modality,
    ...(ends ? { standing: `${tokenAt(tree, i).text} … not concluded` } : {}), evidence: evidenceOf(tree, verb.index), rule: `undertakings/talks:${verb.lemma}`,
  };
}

/** "will discuss with its counterpart whether the two can settle trade in local currencies": a matter put to the other side. */
export function discussedDeed(scene: Dealings, tree: Tree, i: number, reported: boolean, statements: readonly StatementDraft[], lexicon: UndertakingLexicon, scope: ScopeLexicon): UndertakingDraft | undefined {
  if (!["discuss", "negotiate", "consider", "explore"].includes(tokenAt(tree, i).lemma.toLowerCase())) return undefined;
  const deed = childrenBy(tree, i, "ccomp", "advcl").find((c) => childrenBy(tree, c, "mark").some((m) => tokenAt(tree, m).text.toLowerCase() === "whether") && lexicon.cooperate.has(tokenAt(tree, c).lemma.toLowerCase()));
  const cooperation = childrenBy(tree, i, "obj").find((c) => ["cooperation", "co-operation"].includes(tokenAt(tree, c).lemma.toLowerCase()) && childrenBy(tree, c, "nmod").length > 0);
  const topic = deed ?? cooperation;
  if (topic === undefined) return undefined;
  const clause = clauseOf(tree, i);
  const partners = clause.obliques.filter((o) => o.preposition === "with").flatMap((o) => participantsAt(tree, scene.mentions, o.head)).map((p) => p.actor);
  const parties = asStates(scene, [...actorsAt(scene, tree, clause.subject, statements), ...partners]);
  if (sidesOf(parties) < 2) return undefined;
  const assertion = assertionOf(tree, i, scope, reported);
  const going = tokenAt(tree, i).xpos === "VBG" && childBy(tree, i, "aux") !== undefined;
  return {
    sentence: tree.sentence.index, predicate: i, noun: undefined, deed: topic, form: "treaty", subject: textOf(scene, tree, topic), parties,
    stage: tokenAt(tree, i).lemma === "consider" ? "proposed" : "negotiating", terms: [], polarity: assertion.polarity, modality: assertion.modality,
    ...(going ? { standing: `${tokenAt(tree, childBy(tree, i, "aux") ?? i).text} ${tokenAt(tree, i).text}` } : {}), evidence: evidenceOf(tree, i), rule: `undertakings/matter:${tokenAt(tree, i).lemma}`,
  };
}

/** "the settlement of trade in local currencies, which has been under discussion since last year". */
export function underDiscussion(scene: Dealings, tree: Tree, i: number, lexicon: UndertakingLexicon, scope: ScopeLexicon): UndertakingDraft | undefined {
  const token = tokenAt(tree, i);
  if (!["discussion", "negotiation"].includes(token.lemma.toLowerCase()) || preposition(tree, i) !== "under" || childBy(tree, i, "cop") === undefined) return undefined;
  const subject = token.deprel === "acl:relcl" ? token.head : childBy(tree, i, "nsubj");
  if (subject === undefined || subject < 0 || !lexicon.deeds.has(tokenAt(tree, subject).lemma.toLowerCase())) return undefined;
  const owners = childrenBy(tree, subject, "nmod").filter((c) => ["between", "with"].includes(preposition(tree, c) ?? "")).flatMap((h) => participantsAt(tree, scene.mentions, h)).map((p) => p.actor);
  const parties = asStates(scene, orPair(scene, tree, owners));
  if (sidesOf(parties) < 2) return undefined;
  const assertion = assertionOf(tree, i, scope);
  return {
    sentence: tree.sentence.index, predicate: i, noun: subject, form: "treaty", subject: textOf(scene, tree, subject), parties, stage: "negotiating", terms: [],
    polarity: assertion.polarity, modality: assertion.modality, standing: "under discussion", evidence: spanOf(tree, subtree(tree, subject, (t) => t.deprel === "parataxis")), rule: "undertakings/talks:under-discussion",
  };
}

/** Those named, or the two countries of the report where the sentence names no other country. */
export function orPair(scene: Dealings, tree: Tree, named: readonly Actor[]): readonly Actor[] {
  if (sidesOf(named) >= 2) return named;
  const pair = reportPair(scene);
  if (!pair) return named;
  const codes = new Set(pair.map((a) => a.country));
  const strangers = scene.mentions.in(tree.sentence.index).some((m) => m.actor.country !== undefined && !codes.has(m.actor.country));
  return strangers || named.some((a) => !codes.has(a.country)) ? named : pair;
}

/** What the talks are on or about: a deed as a gerund, or as a noun. */
function topicOf(tree: Tree, talks: number, lexicon: UndertakingLexicon): number | undefined {
  const gerund = childrenBy(tree, talks, "acl").find((c) => tokenAt(tree, c).xpos === "VBG" && (childrenBy(tree, c, "mark", "case").some((m) => ["on", "about", "over"].includes(tokenAt(tree, m).text.toLowerCase()))));
  return gerund ?? childrenBy(tree, talks, "nmod").find((c) => ["on", "about", "over"].includes(preposition(tree, c) ?? "") && lexicon.deeds.has(tokenAt(tree, c).lemma.toLowerCase()));
}

function textOf(scene: Dealings, tree: Tree, topic: number): string {
  const dated = scene.dates[tree.sentence.index] ?? [];
  const words = subtree(tree, topic, (t) => ["acl:relcl", "parataxis"].includes(t.deprel) || (t.head === topic && ["mark", "case", "nsubj", "aux", "cop", "punct", "det"].includes(relation(t))) || dated.some((d) => d.first <= t.index && t.index <= d.last)).filter((w) => w >= topic || ["amod", "compound", "nmod"].includes(relation(tokenAt(tree, w))));
  const { start, end } = spanOf(tree, words);
  return scene.text.slice(start, end).replace(/\s+/g, " ").replace(/[\s,;]+$/, "");
}
