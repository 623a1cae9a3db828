import type { Participant } from "../clauses/participants.js";
import { childrenBy, conjuncts, tokenAt, type Tree } from "../clauses/tree.js";
import { unnamedPeople } from "./unnamed-people.js";

/**
 * "the vice-president and other officials", "supporters and the police": beside a party that has a name or a code stand people who have
 * none; without them the event would lack a party. Only in a coordination: alone, people of no state are no party.
 */
export function joinedPeople(tree: Tree, head: number, found: readonly Participant[], people: ReadonlySet<string>): readonly Participant[] {
  // "by Air Marshal Holm and some officers": those who join a name hang on whichever of its words the tree takes for the last
  const behind = found.filter(({ mention }) => mention.sentence === tree.sentence.index && mention.first <= head && head <= mention.last).flatMap(({ mention }) => tree.tokens.slice(mention.first, mention.last + 1).filter((t) => t.index !== head).flatMap((t) => childrenBy(tree, t.index, "conj").filter((c) => c > mention.last)));
  const members = [...new Set([...conjuncts(tree, head), ...behind])];
  if (found.length === 0 || members.length < 2) return [];
  const meant = new Set([...people, ...POSTS]);
  return [head, ...behind].flatMap((h) => unnamedPeople(tree, h, meant)).filter(({ mention }) => !isNamed(tree, mention.last, members) && hasArticle(tree, mention.head) && !found.some((f) => (f.how === "named" || f.actor.code !== undefined) && f.mention.first <= mention.last && mention.first <= f.mention.last));
}

/** "their leaders, X and Y", "his wife, Z": the name stands behind. */
function isNamed(tree: Tree, last: number, members: readonly number[]): boolean {
  const [next, then] = [tree.tokens[last + 1], tree.tokens[last + 2]];
  // "thanked partners, Kenyans and well-wishers": the next of the list
  const listed = then !== undefined && members.some((m) => m === then.index && then.xpos === "NNPS");
  return next?.upos === "PROPN" || (next?.text === "," && then?.upos === "PROPN" && !listed);
}

/** "the first lady and vice-president": what has no article of its own is said of the one before. */
function hasArticle(tree: Tree, i: number): boolean {
  return tokenAt(tree, i).xpos === "NNS" || ["people", "personnel", "staff"].includes(tokenAt(tree, i).lemma.toLowerCase()) || childrenBy(tree, i, "det", "nmod:poss", "nummod").length > 0 || childrenBy(tree, i, "amod").some((a) => tokenAt(tree, a).text.toLowerCase() === "other");
}

/** Who holds them is not said: as a party of its own such a noun would be a guess. */
const POSTS = ["president", "minister", "governor", "mayor", "deputy", "senator", "ambassador", "envoy", "general", "commander", "chairman", "secretary", "spokesman", "representative", "delegate", "fugitive", "technician", "scientist", "scholar", "expert", "wife", "son", "daughter", "brother", "sister", "aide", "guest", "agency", "authority", "institution", "company", "party", "organisation", "organization", "wisher", "well-wisher", "candidate", "partner", "union", "councillor", "councilor", "group", "organisation", "organization", "movement", "ally", "neighbour", "neighbor", "firm", "association", "federation", "bank", "council", "player", "personnel", "staff", "audience", "leadership", "management", "volunteer", "sponsor", "organiser", "organizer", "unit", "arm", "subsidiary", "affiliate", "division", "orderly", "grandmother", "grandfather", "registrar", "constable", "peon", "intern"];
