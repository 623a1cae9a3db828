import { meansSpeakersOwn } from "../clauses/speakers-own.js";
import { childBy, childrenBy, relation, tokenAt } from "../clauses/tree.js";
import { span } from "../../model/span.js";
import type { Draft } from "./draft.js";
import { plainText, type Line } from "./line.js";

/** Pronouns that can mean one actor only: "he" of the only person before it, "it" of the subject that says it. */
export function pronounDrafts(line: Line, drafts: readonly Draft[], previous: { readonly line: Line; readonly drafts: readonly Draft[] } | undefined): readonly Draft[] {
  const found: Draft[] = [];
  for (const token of line.tokens) {
    const word = plainText(token);
    if (token.upos !== "PRON" || relation(token) !== "nsubj" || !["he", "she", "it"].includes(word)) continue;
    const known = [...drafts, ...found];
    if (meansSpeakersOwn(line.tree, token.index)) continue;
    const antecedent = word === "it" ? saidOfItself(line, token.index, known) : (opener(line, token.index, known) ?? personHere(line, token.index, known) ?? personBefore(line, token.index, known, previous));
    if (!antecedent || !agrees(word, antecedent)) continue;
    found.push({
      first: token.index, last: token.index, head: token.index, span: span(token.start, token.end),
      actor: { ...antecedent.actor, evidence: antecedent.actor.evidence ?? antecedent.span }, via: "pronoun", modifier: false,
      rule: word === "it" ? "actors/pronoun-it" : "actors/pronoun-person",
      ...(antecedent.person ? { person: antecedent.person } : {}),
    });
  }
  return found;
}

/** A queen is not he; nothing is known of most names, and nothing is assumed. */
function agrees(word: string, antecedent: Draft): boolean {
  const role = `${antecedent.actor.role ?? ""} ${antecedent.title?.role ?? ""}`.toLowerCase();
  if (word === "he") return !/woman\b|queen|princess|first lady/.test(role);
  if (word === "she") return !/\bspokesman|\bking\b|\bprince\b|\bpope\b|businessman|congressman/.test(role);
  return true;
}

/** "Putin said he would …": the subject of a clause above is the only person so far. */
function personHere(line: Line, pronoun: number, drafts: readonly Draft[]): Draft | undefined {
  const before = drafts.filter((d) => d.last < pronoun && d.actor.kind === "person");
  const names = new Set(before.map((d) => d.actor.name));
  const person = before[before.length - 1];
  if (names.size !== 1 || !person || isOfAnother(line, pronoun, person)) return undefined;
  return subjectsAbove(line, pronoun).includes(person.head) || before.some((d) => subjectsAbove(line, pronoun).includes(d.head)) ? person : undefined;
}

/** "Holm, alleging that Berg wanted to leave, said he would": who opens the sentence says it, whatever stands between the commas. */
function opener({ tree, tokens }: Line, pronoun: number, drafts: readonly Draft[]): Draft | undefined {
  const clause = tokenAt(tree, pronoun).head;
  const verb = clause < 0 || relation(tokenAt(tree, clause)) !== "ccomp" ? undefined : tree.tokens[tokenAt(tree, clause).head];
  if (verb === undefined || !SAYS.has(verb.lemma) || childBy(tree, verb.index, "nsubj") !== undefined || tokens[verb.index - 1]?.text !== "," || pronoun - verb.index > 2) return undefined;
  const person = drafts.find((d) => d.actor.kind === "person" && (d.first === 0 || d.span.start === tokens[0]?.start));
  const behind = person === undefined ? [] : tokens.slice(person.last + 1, person.last + 4);
  if (person === undefined || person.last > verb.index || behind[0]?.text !== ",") return undefined;
  return behind.slice(1).find((t) => t.upos !== "ADV")?.xpos === "VBG" ? person : undefined;
}

const SAYS: ReadonlySet<string> = new Set(["say", "add", "announce", "declare", "promise", "vow"]);

/** "Holm succeeds Berg, who said he would go": in a clause with "who" he is whom that clause is of. */
function isOfAnother({ tree }: Line, pronoun: number, person: Draft): boolean {
  const clause = tokenAt(tree, pronoun).head;
  const over = clause < 0 ? undefined : tree.tokens[tokenAt(tree, clause).head];
  const who = over && childrenBy(tree, over.index, "nsubj").find((s) => s < pronoun && tokenAt(tree, s).lemma.toLowerCase() === "who");
  if (over === undefined || who === undefined || who < person.first) return false;
  // a clause that the tree hangs elsewhere is of the word before it
  const of = over.deprel === "acl:relcl" ? over.head : tree.tokens[who - 1]?.upos === "PUNCT" ? who - 2 : who - 1;
  return of < person.first || person.last < of;
}

/** "He added …" after a sentence whose subject is its only person, in the same or the next paragraph. */
function personBefore(line: Line, pronoun: number, drafts: readonly Draft[], previous: { readonly line: Line; readonly drafts: readonly Draft[] } | undefined): Draft | undefined {
  if (!previous || drafts.some((d) => d.last < pronoun && d.actor.kind === "person")) return undefined;
  if (line.tree.sentence.paragraph - previous.line.tree.sentence.paragraph > 1) return undefined;
  const persons = previous.drafts.filter((d) => d.actor.kind === "person");
  if (new Set(persons.map((d) => d.actor.name)).size !== 1) return undefined;
  const tree = previous.line.tree;
  const root = childBy(tree, tree.root, "nsubj");
  return persons.find((d) => d.head === root || (root === undefined && relation(tokenAt(tree, d.head)) === "nsubj"));
}

/** Subjects of the clauses that the pronoun's own clause hangs under. */
function subjectsAbove(line: Line, pronoun: number): readonly number[] {
  const subjects: number[] = [];
  let at = tokenAt(line.tree, pronoun).head;
  const seen = new Set<number>();
  while (at >= 0 && !seen.has(at)) {
    seen.add(at);
    for (const s of childrenBy(line.tree, at, "nsubj")) if (s !== pronoun) subjects.push(s);
    at = tokenAt(line.tree, at).head;
  }
  return subjects;
}

/** "Moscow says it supplies …": a country or body that is the subject right above, with no other between. */
function saidOfItself(line: Line, pronoun: number, drafts: readonly Draft[]): Draft | undefined {
  const token = tokenAt(line.tree, pronoun);
  const clause = token.head >= 0 ? tokenAt(line.tree, token.head) : undefined;
  if (!clause || clause.upos !== "VERB" || relation(clause) !== "ccomp" || clause.head < 0) return undefined;
  if (childrenBy(line.tree, clause.index, "ccomp", "csubj", "expl").some((c) => c > clause.index && relation(tokenAt(line.tree, c)) !== "ccomp")) return undefined;
  const subject = childBy(line.tree, clause.head, "nsubj");
  const between = drafts.filter((d) => !d.modifier && d.last < pronoun && (subject === undefined || d.first > subject) && d.actor.kind !== "person" && d.actor.kind !== "group");
  if (subject === undefined || subject > pronoun || between.length > 0) return undefined;
  return drafts.find((d) => d.head === subject && ["country", "international", "company", "armed-group", "office"].includes(d.actor.kind ?? "") && d.rule !== "actors/unnamed-role");
}
