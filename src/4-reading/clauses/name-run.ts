import type { Mention, Mentions } from "../actors/mention.js";
import { subtree, tokenAt, type Tree } from "./tree.js";

/**
 * "Ivan Holm, Mette Larsen and Olaf Berg were arrested", "the director Ivan Holm and deputy director Olaf Berg": the heads of the people who stand in
 * one run of names with the one at `head`, wherever the tree hangs them; `over`: the nominal that it stands in. Two names make a run only where the tree has both in one nominal.
 */
export function namesInRun(tree: Tree, mentions: Mentions, head: number, over = head): readonly number[] {
  const people = mentions.in(tree.sentence.index).filter((m) => !m.modifier && m.actor.kind === "person" && m.via === "name").sort((a, b) => a.first - b.first);
  const at = people.findIndex((m) => m.first <= head && head <= m.last);
  if (at < 0) return [];
  let [from, to] = [at, at];
  while (from > 0 && joint(tree, people[from - 1], people[from]) !== undefined) from--;
  while (to + 1 < people.length && joint(tree, people[to], people[to + 1]) !== undefined) to++;
  const run = people.slice(from, to + 1);
  if (run.length < 2 || joint(tree, run.at(-2), run.at(-1)) !== "and" || run.slice(0, -2).some((m, n) => joint(tree, m, run[n + 1]) === "and")) return [];
  const under = run.length === 2 ? new Set(subtree(tree, over, (t) => t.deprel.startsWith("acl"))) : undefined;
  if (under !== undefined && (at === from || !run.every((m) => under.has(m.head)))) return [];
  return run.filter((m) => !(m.first <= head && head <= m.last)).map((m) => m.head);
}

/** What stands between two names of a run, and nothing else: "," or "and". */
function joint(tree: Tree, a: Mention | undefined, b: Mention | undefined): "and" | "," | undefined {
  if (a === undefined || b === undefined || b.first <= a.last || b.first - a.last > 4) return undefined;
  const between = tree.tokens.slice(a.last + 1, b.first).filter((t) => !TITLES.has(t.text.toLowerCase()));
  const words = between.map((t) => t.text).join("");
  if (words === ",") return tokenAt(tree, a.last).text === "," ? undefined : ",";
  return ["and", ",and", "&"].includes(words) ? "and" : undefined;
}

/** Words of a title that no mention holds. */
const TITLES: ReadonlySet<string> = new Set(["the", "deputy", "vice", "former", "acting", "then", "ceo", "cfo", "chairman", "director", "president", "secretary", "minister", "manager", "student", "mp"]);
