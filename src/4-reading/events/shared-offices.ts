import type { Actor } from "../../model/actor.js";
import type { Participant } from "../clauses/participants.js";
import { childrenBy, conjuncts, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";

/** "the president, prime minister and foreign minister of Norway": the country behind the last is told of all. */
export function sharedOffices(scene: Scene, tree: Tree, head: number): readonly Participant[] {
  const members = conjuncts(tree, head);
  const last = members.at(-1) ?? head;
  const owned = scene.mentions.in(tree.sentence.index).find((m) => !m.modifier && m.via === "role" && m.first <= last && last <= m.last && m.actor.country !== undefined && tree.tokens[last + 1]?.text === "of" && m.last > last);
  const country = owned?.actor.country;
  if (members.length < 2 || owned === undefined || country === undefined || !members.some((m) => childrenBy(tree, m, "cc").length > 0)) return [];
  return members.slice(0, -1).flatMap((i) => {
    const told = scene.mentions.in(tree.sentence.index).some((m) => m.first <= i && i <= m.last && !(m === owned) && m.actor.code !== undefined);
    if (!OFFICES.has(tokenAt(tree, i).lemma.toLowerCase()) || told || childrenBy(tree, i, "nmod", "nmod:poss", "appos", "flat", "acl").some((c) => c <= last) || tree.tokens[i + 1]?.upos === "PROPN") return [];
    let first = i;
    while (childrenBy(tree, i, "amod", "compound").includes(first - 1)) first--;
    const span = { start: tokenAt(tree, first).start, end: tokenAt(tree, i).end };
    const name = scene.text.slice(span.start, span.end).replace(/\s+/g, " ");
    const actor: Actor = { name, kind: "office", country, sector: "GOV", code: `${country} GOV`, role: name, evidence: span };
    return [{ actor, mention: { sentence: tree.sentence.index, first, last: i, head: i, span, actor, via: "role" as const, modifier: false, rule: "events/shared-offices" }, how: "named" as const }];
  });
}

const OFFICES: ReadonlySet<string> = new Set(["president", "minister", "premier", "chancellor", "king", "queen", "monarch"]);
