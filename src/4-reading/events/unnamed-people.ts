import type { Actor } from "../../model/actor.js";
import { isLeftOver, type Participant } from "../clauses/participants.js";
import { sectorOfPeople } from "./people-sector.js";
import { childrenBy, conjuncts, relation, subtree, tokenAt, type Tree } from "../clauses/tree.js";

/**
 * People whom nobody names: "seven suspects", "a 23-year-old man", "hundreds of residents". They have no code, only the words of the
 * report, and a sector where their noun is of one alone; `people`: the nouns that mean people. Several joined nouns are several actors.
 */
export function unnamedPeople(tree: Tree, head: number, people: ReadonlySet<string>): readonly Participant[] {
  return conjuncts(tree, head).filter((i) => i === head || !isLeftOver(tree, i)).flatMap((i) => {
    const token = tokenAt(tree, i);
    if (token.upos !== "NOUN" || !(people.has(token.lemma.toLowerCase()) || isNumberOf(tree, i, people))) return [];
    const own = nameFrom(tree, i);
    const first = ownerFrom(tree, i, own);
    const last = COUNTS.has(token.lemma.toLowerCase()) ? Math.max(i, ...childrenBy(tree, i, "nmod").filter((c) => tree.tokens[i + 1]?.text === "of" && c > i && c - i < 5)) : i;
    const end = LEADS.has(token.lemma.toLowerCase()) ? ledEnd(tree, i) : last > i ? nameEnd(tree, last) : last;
    const words = tree.tokens.slice(first, end + 1);
    const name = words.map((t, k) => (k > 0 && (words[k - 1]?.end ?? 0) < t.start ? ` ${t.text}` : t.text)).join("");
    const span = { start: tokenAt(tree, first).start, end: tokenAt(tree, end).end };
    const several = token.xpos === "NNS" || COUNTS.has(token.lemma.toLowerCase()) || token.lemma.toLowerCase() === "people";
    const sector = sectorOfPeople(tree.tokens.slice(own, i + 1).map((t) => t.lemma.toLowerCase()), name);
    const actor: Actor = { name, ...(sector !== undefined && { sector }), ...(several ? { kind: "group" as const } : {}), evidence: span };
    return [{ actor, mention: { sentence: tree.sentence.index, first: own, last: end, head: i, span, actor, via: "group" as const, modifier: false, rule: "events/unnamed-people" }, how: "named" as const }];
  });
}

/** Those who are of something: without it, "the heads" tell nobody. */
const LEADS = new Set(["head", "chief", "leader", "chairman", "representative", "director", "chairperson", "delegate", "manager"]);

/** "leaders" of whom their country is known: with what they lead ("leaders of the Holm Union"). */
export function withLed(tree: Tree, text: string, p: Participant): Participant {
  const { actor, mention } = p;
  if (mention.sentence !== tree.sentence.index || !/^(?:\p{Ll}+ )?(?:leaders|heads|chiefs|representatives|directors)$/u.test(actor.name)) return p;
  const end = ledEnd(tree, mention.head);
  const first = tree.tokens[mention.head];
  if (end <= mention.head || first === undefined || !actor.name.endsWith(first.text)) return p;
  const behind = text.slice(first.end, tokenAt(tree, end).end).replace(/\s+/g, " ");
  return { ...p, actor: { ...actor, name: `${actor.name}${behind}` } };
}

/** "heads of security agencies": up to the end of what they lead, without clauses. */
function ledEnd(tree: Tree, i: number): number {
  const of = tree.tokens[i + 1]?.text === "of" ? childrenBy(tree, i, "nmod").find((c) => c > i) : undefined;
  if (of === undefined) return i;
  const words = subtree(tree, of, (t) => ["acl", "punct", "conj", "cc", "appos", "advcl"].includes(relation(t)) || t.deprel === "acl:relcl");
  let end = i + 1;
  while (words.includes(end + 1) && end - i < 8) end++;
  return end > i + 1 ? end : i;
}

/** "a number of senior officers" */
function isNumberOf(tree: Tree, i: number, people: ReadonlySet<string>): boolean {
  return ["number", "range", "host", "handful", "majority"].includes(tokenAt(tree, i).lemma.toLowerCase()) && childrenBy(tree, i, "nmod").some((c) => tree.tokens[i + 1]?.text === "of" && people.has(tokenAt(tree, c).lemma.toLowerCase()));
}

/** "hundreds of residents": the number is the head, the people stand behind it. */
const COUNTS = new Set(["range", "host", "handful", "majority", "hundred", "thousand", "dozen", "score", "group", "crowd", "number", "ten", "member", "family"]);

/** "members of the Union of Construction Workers": a name in capitals goes on over "of". */
function nameEnd(tree: Tree, last: number): number {
  if (!/^\p{Lu}/u.test(tokenAt(tree, last).text)) return last;
  let end = last;
  for (let i = last + 1; i < tree.tokens.length; i++) {
    if (/^\p{Lu}/u.test(tokenAt(tree, i).text)) end = i;
    else if (!["of", "and", "for", "the"].includes(tokenAt(tree, i).text) || i > end + 2 || tokenAt(tree, last + 1).text !== "of") break;
  }
  return tokenAt(tree, Math.min(last + 1, tree.tokens.length - 1)).text === "of" ? end : last;
}

/** "Lazaro Holm's lawyer": a name right before says whose; "his lawyer" would say nothing. */
function ownerFrom(tree: Tree, i: number, first: number): number {
  if (!KIN.has(tokenAt(tree, i).lemma.toLowerCase())) return first;
  const owner = childrenBy(tree, i, "nmod:poss").find((c) => tokenAt(tree, c).upos === "PROPN");
  const words = owner === undefined ? [] : subtree(tree, owner);
  const whole = words.length > 0 && words.length < 6 && Math.max(...words) === first - 1 && tree.tokens.slice(words[0], first).every((t) => t.upos !== "PUNCT");
  return whole ? (words[0] ?? first) : first;
}

/** Who are somebody's, and nobody without him. */
const KIN = new Set(["lawyer", "family", "relative", "supporter", "aide", "wife", "husband", "son", "daughter", "brother", "sister", "critic", "assistant", "ally", "attorney", "doctor", "driver"]);

/** Where the words of the nominal begin, without articles, cases and possessors. */
function nameFrom(tree: Tree, i: number): number {
  const left = (tree.children[i] ?? []).filter((c) => c < i && ["amod", "nummod", "compound", "advmod", "nmod:desc"].some((r) => tokenAt(tree, c).deprel === r || relation(tokenAt(tree, c)) === r));
  const first = Math.min(i, ...left.flatMap((c) => subtree(tree, c)));
  const apart = tree.tokens.slice(first, i).some((t) => [",", "(", "“", "\""].includes(t.text));
  return apart ? i : first;
}
