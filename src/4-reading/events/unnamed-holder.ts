import type { Participant } from "../clauses/participants.js";
import { childrenBy, tokenAt, type Tree } from "../clauses/tree.js";

/** "the governor's resignation", "the Supreme Director's": who holds an office that no country and no name is told with, by the words of the report. */
export function unnamedHolder(tree: Tree, i: number, people: ReadonlySet<string>): readonly Participant[] {
  const token = tokenAt(tree, i);
  if (!["NN", "NNP"].includes(token.xpos) || !(OFFICES.has(token.lemma.toLowerCase()) || people.has(token.lemma.toLowerCase()))) return [];
  let first = i;
  const before = childrenBy(tree, i, "amod", "compound");
  while (before.includes(first - 1) || (tree.tokens[first - 1]?.text === "-" && before.includes(first - 2))) first -= before.includes(first - 1) ? 1 : 2;
  const span = { start: tokenAt(tree, first).start, end: token.end };
  const actor = { name: tree.tokens.slice(first, i + 1).map((t, n, all) => (n > 0 && (all[n - 1]?.end ?? 0) < t.start ? ` ${t.text}` : t.text)).join(""), evidence: span };
  return [{ actor, mention: { sentence: tree.sentence.index, first, last: i, head: i, span, actor, via: "role", modifier: false, rule: "events/unnamed-holder" }, how: "named" }];
}

const OFFICES: ReadonlySet<string> = new Set(["president", "minister", "premier", "chancellor", "governor", "mayor", "director", "chairman", "chairwoman", "chief", "commissioner", "secretary", "speaker", "king", "general", "commander", "ambassador", "rector", "head", "leader", "chair", "superintendent", "senator", "comptroller"]);
