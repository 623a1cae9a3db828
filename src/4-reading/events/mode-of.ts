import type { Mode } from "../../model/plover.js";
import { childrenBy, preposition, relation, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { EventLexicon, Sense } from "./sense.js";

/**
 * The mode of an event whose verb alone does not tell it: a request is for what is asked ("asked Norway for help", "urged it to release them"), and who
 * accuses of a crime alleges one. The lexicon's own mode stands where the words say no other.
 */
export function modeOf(tree: Tree, i: number, sense: Sense, lexicon: EventLexicon): Mode | undefined {
  if (sense.type === "ACCUSE" && sense.mode === undefined && sense.lemma === "accuse") return accusedOfCrime(tree, i, lexicon) ? "allege" : undefined;
  if (sense.type !== "REQUEST" || sense.mode === "meet" || sense.mode === "assist") return sense.mode;
  const verb = askedVerb(tree, i);
  return verb === undefined ? (nounMode(tree, i, lexicon) ?? sense.mode) : (verbMode(tree, verb, sense, lexicon) ?? sense.mode);
}

/** "to V" or "that he V" behind the word of asking. */
function askedVerb(tree: Tree, i: number): number | undefined {
  // the tree may hang it on who is asked
  return [i, ...childrenBy(tree, i, "obj", "obl")].flatMap((at) => childrenBy(tree, at, "xcomp", "ccomp", "advcl", "acl")).find((c) => c > i && tokenAt(tree, c).xpos === "VB");
}

function verbMode(tree: Tree, verb: number, { lemma: asking, mode }: Sense, { classes }: EventLexicon): Mode | undefined {
  const lemma = tokenAt(tree, verb).lemma.toLowerCase();
  const has = (name: string, word: string): boolean => classes.get(name)?.has(word) ?? false;
  if (childrenBy(tree, verb, "advmod").some((c) => ["not", "never", "n't"].includes(tokenAt(tree, c).text.toLowerCase()))) return undefined;
  const objects = childrenBy(tree, verb, "obj");
  if (HELPING.has(lemma) || (GIVING.has(lemma) && objects.some((o) => has("succour", lemmaAt(tree, o)) || has("aid", lemmaAt(tree, o))))) return "assist";
  if (has("yielding", lemma) || (ENDING.has(lemma) && objects.some((o) => has("hostility", lemmaAt(tree, o))))) return "yield";
  // "asked to be invited": nobody is asked to change anything
  return mode === undefined && ["ask", "request"].includes(asking) && has("altering", lemma) ? "change" : undefined;
}

const HELPING: ReadonlySet<string> = new Set(["help", "assist", "aid", "fund", "finance", "donate", "bail", "rescue"]);
const GIVING: ReadonlySet<string> = new Set(["give", "provide", "send", "grant", "supply", "lend", "offer", "deliver", "extend", "contribute", "increase", "step"]);
const ENDING: ReadonlySet<string> = new Set(["end", "stop", "halt", "cease", "suspend"]);

/** "asked him for support", "requested the collaboration of", "demanded the release of": the noun that is asked for. */
function nounMode(tree: Tree, i: number, { classes }: EventLexicon): Mode | undefined {
  const nouns = (tree.children[i] ?? []).filter((c) => {
    const rel = relation(tokenAt(tree, c));
    return c > i && tokenAt(tree, c).upos === "NOUN" && (rel === "obj" || (["obl", "nmod"].includes(rel) && preposition(tree, c) === "for"));
  });
  // whom one asks stands first, what one asks for behind "for"
  const asked = nouns.filter((n) => preposition(tree, n) === "for");
  const words = (asked.length > 0 ? asked : nouns).map((n) => lemmaAt(tree, n));
  if (words.some((w) => classes.get("succour")?.has(w))) return "assist";
  if (words.some((w) => classes.get("yielded")?.has(w))) return "yield";
  if (words.some((w) => ["meeting", "summit", "audience"].includes(w))) return "meet";
  return undefined;
}

/** "accused of fraud", "of committing crimes": a word of crime in what follows "of". */
function accusedOfCrime(tree: Tree, i: number, { classes }: EventLexicon): boolean {
  const crimes = classes.get("crime") ?? new Set<string>();
  // the tree may hang "of" on who is accused
  const accused = childrenBy(tree, i, "obj").filter((c) => c > i);
  const last = accused.flatMap((c) => subtree(tree, c, (token) => /^(?:acl|advcl|parataxis|ccomp)/.test(token.deprel))).filter((c) => isOf(tree, c)).at(-1);
  if (last !== undefined && crimes.has(lemmaAt(tree, last))) return true;
  return [i, ...accused].some((at) => (tree.children[at] ?? []).some((c) => c > i && isOf(tree, c) && [c, ...near(tree, c)].some((k) => crimes.has(lemmaAt(tree, k)))));
}

function isOf(tree: Tree, at: number): boolean {
  return childrenBy(tree, at, "case", "mark").some((m) => tokenAt(tree, m).text.toLowerCase() === "of");
}

/** What is done and to what, not what a clause within it tells. */
function near(tree: Tree, at: number): readonly number[] {
  return subtree(tree, at, (token) => ["acl", "advcl", "parataxis", "ccomp", "appos"].includes(relation(token))).filter((k) => k > at && ["NOUN", "VERB"].includes(tokenAt(tree, k).upos) && ["obj", "conj", "xcomp"].includes(relation(tokenAt(tree, k))));
}

function lemmaAt(tree: Tree, at: number): string {
  return tokenAt(tree, at).lemma.toLowerCase();
}
