import { covers, overlaps, type Span } from "../../model/span.js";
import type { ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { childBy, childrenBy, preposition, relation, spanOf, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Saying } from "../sayings/saying.js";
import type { Scene } from "../scene.js";
import { afterWord, contentOf, isFurtherCue, type Content } from "./content.js";
import type { Cue, CueLexicon } from "./cue-lexicon.js";
import { quoteStatements } from "./quote-statements.js";
import { quotesIn, type Quote } from "./quotes.js";
import { adjacentName, nobody, personNamedBy, voiceOf, type Voice } from "./speaker.js";
import { onlyShows, saysNothing } from "./says-nothing.js";
import { draftOf } from "./draft-of.js";
import { fromSayings } from "./from-sayings.js";
import { heardContent } from "./heard-content.js";
import type { StatementDraft } from "./statement-draft.js";

/** Who said what: clauses under verbs of saying, "according to", hearsay passives, and quotations with the cue beside or before them. */
export function readStatements(scene: Scene, sayings: readonly Saying[], lexicon: CueLexicon, scope: ScopeLexicon): readonly StatementDraft[] {
  const quotes = scene.paragraphs.map((p) => quotesIn(scene.text, p));
  const drafts: StatementDraft[] = [];
  const heard = new Map(sayings.map((s) => [`${s.sentence} ${s.cueToken}`, s]));
  for (const tree of scene.trees) {
    const here = (quotes[tree.sentence.paragraph] ?? []).filter((q) => overlaps(q.outer, tree.sentence));
    for (const token of tree.tokens) {
      const quoted = here.some((q) => covers(q.inner, token));
      const phrase = ["obl", "nmod", "parataxis", "advmod"].includes(relation(token)) && preposition(tree, token.index) === "according to";
      const draft = phrase ? accordingTo(scene, tree, token.index, here, lexicon)
        : !quoted && token.upos === "NOUN" ? mistaggedCue(scene, tree, token.index, here, lexicon)
        : undefined;
      if (draft) drafts.push(draft);
      else if (token.upos === "VERB" && !quoted) drafts.push(...cueStatements(scene, tree, token.index, here, heard.get(`${tree.sentence.index} ${token.index}`), lexicon, scope));
    }
  }
  drafts.push(...quoteStatements(scene, quotes, drafts, lexicon));
  return withoutEchoes(fromSayings(scene, sayings, drafts, quotes, lexicon, scope));
}

function cueStatements(scene: Scene, tree: Tree, i: number, quotes: readonly Quote[], heard: Saying | undefined, lexicon: CueLexicon, scope: ScopeLexicon): readonly StatementDraft[] {
  const token = tokenAt(tree, i);
  for (const cue of lexicon.cues.get(token.lemma.toLowerCase()) ?? []) {
    const clause = clauseOf(tree, i);
    const marked = clause.passive ? passiveContent(tree, i, cue, lexicon) : contentOf(tree, i, cue, lexicon.cueWords);
    if (!marked) continue;
    const content = clause.passive ? marked : heardContent(scene, tree, marked, heard);
    const subject = clause.passive ? clause.subject : (furtherSubject(tree, i, lexicon) ?? clause.subject ?? adjacentName(scene, tree, i) ?? sharedSubject(tree, i));
    const person = subject === undefined ? undefined : personNamedBy(scene, tree, subject);
    const voice = person !== undefined ? voiceOf(scene, tree, person, lexicon.voices) : subject === undefined ? impersonal(scene, tree, i, clause.passive, lexicon) : voiceOf(scene, tree, subject, lexicon.voices);
    if (!voice) continue;
    if (subject !== undefined && content.form !== "tag" && covers(content.span, tokenAt(tree, subject))) continue;
    if (content.form === "infinitive" && voice.speaker === null) continue;
    if (token.deprel === "acl:relcl" && content.form === "infinitive") continue;
    if (saysNothing(tree, i, scope)) continue;
    if (onlyShows(cue, voice)) continue;
    // "a remark that he said was untrue": the content has lost its subject to the noun
    if (token.deprel === "acl:relcl" && content.form === "clause" && ["VERB", "AUX"].includes(tree.tokens.find((t) => t.start === content.span.start)?.upos ?? "")) continue;
    // "the minister praised the view": only one who is known praises or condemns for the record
    if (content.form === "object" && voice.speaker?.kind === undefined) continue;
    return [draftOf(scene, tree, i, content, cue, subject !== undefined && tokenAt(tree, subject).upos === "PRON" ? outsideQuote(voice, content.span) : voice, quotes, `statements/${cue.lemma}:${content.form}`)];
  }
  return [];
}

/**
 * "Turkey denies meddling", "the coverage notes that …": a tagger may take the verb for a plural noun. It is a verb if it ends in -s, is
 * the root of the sentence, the word before it hangs on it, and "that" or a gerund follows.
 */
function mistaggedCue(scene: Scene, tree: Tree, i: number, quotes: readonly Quote[], lexicon: CueLexicon): StatementDraft | undefined {
  const token = tokenAt(tree, i);
  const form = token.text.toLowerCase();
  if (token.head >= 0 || token.xpos !== "NNS" || i === 0 || tokenAt(tree, i - 1).head !== i) return undefined;
  const lemma = [form.replace(/s$/, ""), form.replace(/es$/, ""), form.replace(/ies$/, "y")].find((l) => l !== form && lexicon.cueWords.has(l));
  const next = tree.tokens[i + 1];
  if (lemma === undefined || !next || !(next.text === "that" || next.xpos === "VBG")) return undefined;
  const cue = (lexicon.cues.get(lemma) ?? []).find((c) => c.forms.includes(next.text === "that" ? "clause" : "gerund"));
  const voice = cue && voiceOf(scene, tree, i - 1, lexicon.voices);
  if (!cue || !voice) return undefined;
  const end = tree.tokens.at(-1)?.upos === "PUNCT" ? tree.tokens.length - 1 : tree.tokens.length;
  const words = tree.tokens.slice(next.text === "that" ? i + 2 : i + 1, end).map((t) => t.index);
  const content: Content | undefined = afterWord(tree, i, "that", "clause") ?? (words.length < 2 ? undefined : { span: spanOf(tree, words), head: words[0] as number, form: "gerund" });
  return content && draftOf(scene, tree, i, content, cue, voice, quotes, `statements/${cue.lemma}:${content.form}-retagged`);
}

/** "he" is nobody who is only named inside what he says. */
function outsideQuote(voice: Voice, content: Span): Voice {
  const named = voice.speaker?.evidence;
  return named !== undefined && overlaps(named, content) ? { speaker: null, attribution: { by: "unnamed" }, rule: "unresolved-pronoun" } : voice;
}

/** Hearsay: "Iran is described as …", "it was reported that …", "observers are reminded of …"; only of verbs that the lexicon lists for it. */
function passiveContent(tree: Tree, i: number, cue: Cue, lexicon: CueLexicon): Content | undefined {
  if (!lexicon.voices.hearsayPassives.has(cue.lemma)) return undefined;
  return contentOf(tree, i, { ...cue, forms: ["clause", "infinitive", "as", "of"] }, lexicon.cueWords);
}

/** The voice of a cue without a subject: the agent of a passive or nobody; an active one is nobody's that we know. */
function impersonal(scene: Scene, tree: Tree, i: number, passive: boolean, lexicon: CueLexicon): Voice | undefined {
  if (!passive) return undefined;
  const agent = childrenBy(tree, i, "obl").find((c) => preposition(tree, c) === "by");
  return (agent === undefined ? undefined : voiceOf(scene, tree, agent, lexicon.voices)) ?? nobody();
}

/** ", adding that …" is said by whoever said what stands before it, wherever the tree has hung it. */
function furtherSubject(tree: Tree, i: number, lexicon: CueLexicon): number | undefined {
  if (!isFurtherCue(tree, i, lexicon.cueWords)) return undefined;
  for (let at = tokenAt(tree, i).head; at >= 0; at = tokenAt(tree, at).head) {
    const token = tokenAt(tree, at);
    if (token.upos === "VERB" && lexicon.cueWords.has(token.lemma.toLowerCase()) && childBy(tree, at, "nsubj") !== undefined) return clauseOf(tree, at).subject;
  }
  return undefined;
}

/** The subject of a verb that hangs on another reporting verb without one of its own: "said …, adding that". */
function sharedSubject(tree: Tree, i: number): number | undefined {
  const token = tokenAt(tree, i);
  if (token.head < 0 || !["advcl", "conj", "parataxis", "dep"].includes(relation(token))) return undefined;
  return clauseOf(tree, token.head).subject;
}

function accordingTo(scene: Scene, tree: Tree, i: number, quotes: readonly Quote[], lexicon: CueLexicon): StatementDraft | undefined {
  const voice = voiceOf(scene, tree, i, lexicon.voices);
  if (!voice) return undefined;
  const governor = tokenAt(tree, i).head;
  if (governor < 0) return undefined;
  // set off by a comma it speaks for the whole sentence, else for its own clause
  const cueAt = Math.min(...subtree(tree, i));
  const end = Math.max(...subtree(tree, i));
  const closes = !tree.tokens.slice(end + 1).some((t) => ["VBD", "VBZ", "VBP", "MD"].includes(t.xpos) || t.text === ",");
  const setOff = cueAt === 0 || closes || tokenAt(tree, cueAt - 1).upos === "PUNCT";
  const clauseHead = setOff && !subtree(tree, i).includes(tree.root) ? tree.root : clauseRoot(tree, governor);
  const below = new Set(subtree(tree, i));
  const words = subtree(tree, clauseHead).filter((w) => !below.has(w));
  const side = words.filter((w) => w > i).length >= words.filter((w) => w < i).length ? words.filter((w) => w > i) : words.filter((w) => w < i);
  const kept = trimmed(tree, side);
  if (kept.length < 3) return undefined;
  const cueWord = childrenBy(tree, i, "case").find((c) => tokenAt(tree, c).text.toLowerCase() === "according");
  const content: Content = { span: spanOf(tree, kept), head: clauseHead, form: "according-to" };
  const cue: Cue = { lemma: "according to", stance: "asserts", forms: [] };
  return draftOf(scene, tree, cueWord ?? i, content, cue, voice, quotes, "statements/according-to");
}

function clauseRoot(tree: Tree, i: number): number {
  let at = i;
  while (tokenAt(tree, at).head >= 0 && !["VERB", "AUX", "ADJ"].includes(tokenAt(tree, at).upos)) at = tokenAt(tree, at).head;
  return at;
}

function trimmed(tree: Tree, words: readonly number[]): readonly number[] {
  const out = [...words];
  while (out.length > 0 && tokenAt(tree, out[0] as number).upos === "PUNCT") out.shift();
  while (out.length > 0 && tokenAt(tree, out.at(-1) as number).upos === "PUNCT") out.pop();
  return out;
}

/** Of two statements with the same content the one with the named speaker stays; a cue inside another's content is kept (it is nested speech). */
function withoutEchoes(drafts: readonly StatementDraft[]): readonly StatementDraft[] {
  const best = new Map<string, StatementDraft>();
  for (const d of drafts) {
    const key = `${d.content.start}-${d.content.end}`;
    const other = best.get(key);
    if (!other || (other.speaker === null && d.speaker !== null)) best.set(key, d);
  }
  return [...best.values()].sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
}
