import type { Participant } from "../clauses/participants.js";
import { tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";

/**
 * "The King and Prime Minister Berg met": two titles before one name are two people where the report gives the first title to one other person
 * by name, and never to him who is named. Otherwise they are two offices of one.
 */
export function withSecondTitle(scene: Scene, tree: Tree, known: readonly Participant[]): readonly Participant[] {
  return known.flatMap((p) => {
    const other = p.actor.kind === "person" && p.mention.via !== "pronoun" && p.mention.sentence === tree.sentence.index ? firstTitled(scene, tree, p) : undefined;
    return other === undefined || known.some((k) => k.actor.name === other.actor.name) ? [p] : [other, p];
  });
}

function firstTitled(scene: Scene, tree: Tree, { actor, mention }: Participant): Participant | undefined {
  const opens = tree.tokens[mention.first - 1]?.text.toLowerCase() === "the" ? mention.first : tree.tokens[mention.first]?.text.toLowerCase() === "the" ? mention.first + 1 : -1;
  const and = tree.tokens.findIndex((t) => t.index > opens && t.index < mention.last && t.end <= mention.span.start && t.text === "and");
  if (opens < 0 || and < 0) return undefined;
  const title = words(tree, opens, and - 1);
  const bearers = scene.mentions.all.filter((m) => m.actor.kind === "person" && m.via !== "pronoun" && m !== mention && titleOf(scene, m) === title);
  const others = new Set(bearers.map((m) => m.actor.name));
  const [bearer] = bearers;
  if (bearer === undefined || others.size !== 1 || others.has(actor.name)) return undefined;
  const span = { start: tokenAt(tree, opens).start, end: tokenAt(tree, and - 1).end };
  return { actor: { ...bearer.actor, evidence: bearer.span }, mention: { ...bearer, sentence: tree.sentence.index, first: opens, last: and - 1, head: and - 1, span, rule: "events/second-title" }, how: "named" };
}

/** The words before a person's name within the mention, in lower case: "crown prince" of "Crown Prince Ivan Holm". */
function titleOf(scene: Scene, { sentence, first, last, span }: Participant["mention"]): string | undefined {
  const tree = scene.trees.find((t) => t.sentence.index === sentence);
  const name = tree?.tokens.find((t) => t.start >= span.start)?.index;
  return tree === undefined || name === undefined || name <= first || name > last ? undefined : words(tree, tokenAt(tree, first).text.toLowerCase() === "the" ? first + 1 : first, name - 1);
}

function words(tree: Tree, from: number, to: number): string {
  return tree.tokens.slice(from, to + 1).map((t) => t.text.toLowerCase()).join(" ");
}
