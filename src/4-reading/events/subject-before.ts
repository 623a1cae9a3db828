import { clauseOf } from "../clauses/clause.js";
import { namedParticipants, type Participant } from "../clauses/participants.js";
import { tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { StatementDraft } from "../statements/statement-draft.js";

const MAX_STEPS = 3;

/**
 * Whom a subject pronoun means that the actors' reader left open: the subject of the sentence before, for a text goes on about whom it
 * is about. Nothing where another such name stands before the pronoun, in a quotation, or two paragraphs further.
 */
export function subjectBefore(scene: Scene, tree: Tree, pronoun: number, statements: readonly StatementDraft[], steps = 0): readonly Participant[] {
  const token = tokenAt(tree, pronoun);
  const word = token.text.toLowerCase();
  const kind = KINDS[word];
  if (kind === undefined || token.upos !== "PRON" || steps > MAX_STEPS) return [];
  if (scene.mentions.in(tree.sentence.index).some((m) => m.last < pronoun && !m.modifier && fits(m.actor.kind, kind))) return [];
  return sentenceBefore(scene, tree, pronoun, word, statements, steps);
}

/** The subject of the sentence before, if the pronoun `word` can mean it. */
function sentenceBefore(scene: Scene, tree: Tree, pronoun: number, word: string, statements: readonly StatementDraft[], steps: number): readonly Participant[] {
  const token = tokenAt(tree, pronoun);
  const kind = KINDS[word] ?? "several";
  const { index } = tree.sentence;
  if (statements.some((s) => s.manner !== "indirect" && s.content.start <= token.start && token.end <= s.content.end)) return [];
  const previous = scene.trees.find((t) => t.sentence.index === index - 1);
  if (previous === undefined || tree.sentence.paragraph - previous.sentence.paragraph > 1) return [];
  const clause = clauseOf(previous, previous.root);
  const subject = clause.passive ? clause.object : clause.subject;
  if (subject === undefined) return [];
  const before = tokenAt(previous, subject);
  const found = before.upos === "PRON" && before.text.toLowerCase() === word ? pronounBefore(scene, previous, subject, statements, steps) : namedParticipants(previous, scene.mentions, subject);
  const right = word === "they" ? found.length > 1 || found[0]?.actor.kind === "group" : found.length === 1 && found.every((p) => fits(p.actor.kind, kind) && agrees(word, p));
  return right ? found.map((p) => ({ ...p, actor: { ...p.actor, evidence: p.actor.evidence ?? p.mention.span } })) : [];
}

/**
 * Whom "him" or "her" means as an object, and "his" or "her" before one that nobody refuses himself ("rejected his claim"): the only person named before it in the sentence besides the subject; where none is, the subject
 * of the sentence before, unless that one does it.
 */
export function otherPerson(scene: Scene, tree: Tree, pronoun: number, doers: readonly Participant[], statements: readonly StatementDraft[]): readonly Participant[] {
  const word = OBJECTS[tokenAt(tree, pronoun).text.toLowerCase()];
  if (word === undefined || tokenAt(tree, pronoun).upos !== "PRON" || doers.length === 0) return [];
  const isDoer = (p: Pick<Participant, "actor">): boolean => doers.some((d) => d.actor.name === p.actor.name);
  const here = scene.mentions.in(tree.sentence.index).filter((m) => m.last < pronoun && !m.modifier && m.actor.kind === "person" && !isDoer(m));
  const names = new Set(here.map((m) => m.actor.name));
  const [only] = here;
  if (only !== undefined) return names.size === 1 && agrees(word, { actor: only.actor, mention: only, how: "named" }) ? [{ actor: only.actor, mention: only, how: "named" }] : [];
  if (doers.some((d) => d.actor.kind === "person" && d.mention.via === "pronoun")) return [];
  return sentenceBefore(scene, tree, pronoun, word, statements, 0).filter((p) => !isDoer(p));
}

const OBJECTS: Readonly<Record<string, string>> = { him: "he", her: "she", his: "he" };

function pronounBefore(scene: Scene, tree: Tree, pronoun: number, statements: readonly StatementDraft[], steps: number): readonly Participant[] {
  const known = namedParticipants(tree, scene.mentions, pronoun);
  return known.length > 0 ? known : subjectBefore(scene, tree, pronoun, statements, steps + 1);
}

type Sort = "person" | "body" | "several";
const KINDS: Readonly<Record<string, Sort>> = { he: "person", she: "person", it: "body", they: "several" };

function fits(kind: string | undefined, sort: Sort): boolean {
  if (sort === "person") return kind === "person";
  if (sort === "body") return kind !== undefined && kind !== "person" && kind !== "group";
  return kind !== undefined;
}

function agrees(word: string, { actor }: Participant): boolean {
  const role = (actor.role ?? "").toLowerCase();
  if (word === "he") return !/woman\b|queen|princess|first lady/.test(role);
  if (word === "she") return !/\bspokesman|\bking\b|\bprince\b|\bpope\b/.test(role);
  return true;
}
