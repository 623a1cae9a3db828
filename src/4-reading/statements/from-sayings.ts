import type { Actor } from "../../model/actor.js";
import { overlaps, type Span } from "../../model/span.js";
import type { ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { tokenAt, type Tree } from "../clauses/tree.js";
import type { Saying } from "../sayings/saying.js";
import type { Scene } from "../scene.js";
import type { Cue, CueLexicon } from "./cue-lexicon.js";
import { draftOf } from "./draft-of.js";
import { told } from "./heard-content.js";
import type { Quote } from "./quotes.js";
import { onlyShows, saysNothing } from "./says-nothing.js";
import { nominalText, personNamedBy, voiceOf, type Voice } from "./speaker.js";
import type { StatementDraft } from "./statement-draft.js";

/** From which chance a saying that no rule has read enters the record. */
export const SURE = 0.6;
const VERY_SURE = 0.85;

/**
 * Statements that the rules have read, and those that only the learned reader has found. Of a saying the record takes what somebody says in
 * so many words: the cue is in the lexicon, a named voice or one that is marked unnamed owns it, and the content has a verb. Thoughts, moods and
 * plans that are only told of somebody stay out of it.
 */
export function fromSayings(scene: Scene, sayings: readonly Saying[], drafts: readonly StatementDraft[], quotes: readonly (readonly Quote[])[], lexicon: CueLexicon, scope: ScopeLexicon): readonly StatementDraft[] {
  const out = [...drafts];
  for (const saying of sayings) {
    const tree = scene.trees[saying.sentence];
    if (!tree || saying.chance < SURE) continue;
    const here = (quotes[tree.sentence.paragraph] ?? []).filter((q) => saying.content.some((c) => overlaps(q.outer, c)));
    for (const draft of added(scene, tree, saying, here, lexicon, scope)) {
      if (!out.some((d) => overlaps(d.content, draft.content) && (d.cueToken === draft.cueToken || !nested(d, draft)))) out.push(draft);
    }
  }
  return out;
}

function added(scene: Scene, tree: Tree, saying: Saying, quotes: readonly Quote[], lexicon: CueLexicon, scope: ScopeLexicon): readonly StatementDraft[] {
  const token = tokenAt(tree, saying.cueToken);
  const cue = (lexicon.cues.get(token.lemma.toLowerCase()) ?? []).find((c) => c.forms.includes("clause") || c.forms.includes("quote"));
  if (!cue || token.upos !== "VERB" || saysNothing(tree, saying.cueToken, scope) || clauseOf(tree, saying.cueToken).passive) return [];
  // what is reported inside a quotation is the quoted speaker's affair
  if (quotes.some((q) => overlaps(q.inner, token))) return [];
  if (insideRelative(tree, saying)) return [];
  const voice = voiceFor(scene, tree, saying, lexicon);
  if (!voice || onlyShows(cue, voice)) return [];
  return saying.content.flatMap((span) => {
    const content = told(scene, saying, span);
    return content === undefined || overlaps(content.span, token) ? [] : [contentDraft(scene, tree, saying, cue, voice, content, quotes)];
  });
}

function contentDraft(scene: Scene, tree: Tree, saying: Saying, cue: Cue, voice: Voice, content: { readonly span: Span; readonly head: number | undefined }, quotes: readonly Quote[]): StatementDraft {
  const draft = draftOf(scene, tree, saying.cueToken, { span: content.span, head: content.head ?? tree.root, form: "learned" }, cue, voice, quotes, `statements/${cue.lemma}:learned`);
  return { ...draft, contentHead: content.head };
}

/** Who speaks: the nominal that the saying's source is, by the rules that all speakers are told by; failing those the only person it names, or somebody without a name. */
function voiceFor(scene: Scene, tree: Tree, saying: Saying, lexicon: CueLexicon): Voice | undefined {
  const [source] = saying.source;
  if (!source || !overlaps(tree.sentence, source)) return undefined;
  const words = tree.tokens.filter((t) => overlaps(t, source));
  const subject = clauseOf(tree, saying.cueToken).subject;
  const inside = words.some((t) => t.index === subject);
  const head = inside ? subject : words.find((t) => t.head < (words[0]?.index ?? 0) || t.head > (words.at(-1)?.index ?? 0))?.index;
  if (head === undefined) return undefined;
  const voice = voiceOf(scene, tree, personNamedBy(scene, tree, head) ?? head, lexicon.voices) ?? personIn(scene, tree, source) ?? somebody(scene, tree, head, saying);
  // a pronoun that nothing resolves, or one that is only named in what he says, puts nobody on record
  if (!voice || voice.speaker === null || saying.content.some((c) => voice.speaker?.evidence && overlaps(voice.speaker.evidence, c) && tokenAt(tree, head).upos === "PRON")) return undefined;
  return voice;
}

/** The only person whom the source names: "Steven Sim (PH-Bukit Mertajam)", whichever of its words the tree takes for the head. */
function personIn(scene: Scene, tree: Tree, source: Span): Voice | undefined {
  const people = scene.mentions.in(tree.sentence.index).filter((m) => m.actor.kind === "person" && m.via === "name" && !m.modifier && overlaps(m.span, source));
  const [only] = people;
  return only && people.length === 1 ? { speaker: only.actor, attribution: { by: "person", speaker: only.actor }, rule: "person" } : undefined;
}

const ABSTRACT = /(?:tion|sion|ment|ness|ity|ism|ance|ence|ing|ure|age|law|book|film|song|game)$/;

/** "the hosts said", "his brother added": a common noun that the learned reader is sure to hear speak is somebody unnamed. */
function somebody(scene: Scene, tree: Tree, head: number, saying: Saying): Voice | undefined {
  const token = tokenAt(tree, head);
  if (token.upos !== "NOUN" || saying.chance < VERY_SURE || ABSTRACT.test(token.lemma.toLowerCase()) || /\d|%/.test(token.text)) return undefined;
  const actor: Actor = { name: nominalText(scene, tree, head) };
  return { speaker: actor, attribution: { by: "unnamed", speaker: actor }, rule: "somebody" };
}

/** "the drones, which he said it would send": the content is torn apart by a relative clause. */
function insideRelative(tree: Tree, saying: Saying): boolean {
  const start = Math.min(saying.cue.start, ...saying.source.map((s) => s.start));
  const before = tree.tokens.filter((t) => t.end <= start).at(-1);
  return before !== undefined && ["which", "that", "who", "whom", "what"].includes(before.text.toLowerCase());
}

/** One inside the other: speech in speech. */
function nested(a: StatementDraft, b: StatementDraft): boolean {
  return a.cue !== null && b.cue !== null && (overlaps(a.content, b.cue) || overlaps(b.content, a.cue));
}
