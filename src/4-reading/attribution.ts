import type { Attribution } from "../model/entry.js";
import { covers, type Span } from "../model/span.js";
import { childrenBy, tokenAt, type Tree } from "./clauses/tree.js";
import type { StatementDraft } from "./statements/statement-draft.js";

/** On whose word a stretch stands: the innermost statement whose content holds it; the outer ones relay it; else the report itself. */
export function attributionAt(at: Span, statements: readonly StatementDraft[]): Attribution {
  const around = statements.filter((s) => s.vouches && covers(s.content, at) && s.content.end - s.content.start >= at.end - at.start).sort((a, b) => size(a.content) - size(b.content));
  const [inner, ...outer] = around;
  if (!inner) return { by: "report" };
  const relay = [...outer.flatMap((s) => (s.speaker && s.speaker.name !== inner.speaker?.name ? [s.speaker.name] : [])), ...(inner.attribution.relay ?? [])];
  return relay.length === 0 ? inner.attribution : { ...inner.attribution, relay };
}

/** "reportedly", "allegedly" on a predicate: told through a voice that nobody owns. */
export function isHearsay(tree: Tree, predicate: number, adverbs: ReadonlySet<string>): boolean {
  return childrenBy(tree, predicate, "advmod").some((c) => adverbs.has(tokenAt(tree, c).lemma.toLowerCase()));
}

function size(s: Span): number {
  return s.end - s.start;
}
