import type { Decision, Target } from "../../model/decision.js";
import type { Entry } from "../../model/entry.js";
import { targetsOf } from "./targets-of.js";

/** What stands of the verdicts on one subject. */
export type Verdict =
  | { readonly is: "open" }
  | { readonly is: "accepted" | "rejected"; readonly decision: string }
  | { readonly is: "edited"; readonly decision: string; readonly to: Entry };

/** One thing that decisions speak of: an entry, under every id that edits gave it. */
export interface Subject {
  /** the smallest of its ids */
  readonly key: string;
  readonly ids: ReadonlySet<string>;
  /** where it stands, as the first decision says */
  readonly target: Target;
  readonly beside: ReadonlySet<string>;
  readonly verdict: Verdict;
  /** the decisions in force on it, oldest first */
  readonly decisions: readonly string[];
}

/**
 * The subjects of the decisions in force (`log`, in order). An edit joins the entry to what it put in its place, so that a decision on
 * the latter is one on the former. Accepting or rejecting what an edit put there falls with that edit: nobody judged what stood there before.
 */
export function subjectsOf(log: readonly Decision[], undone: readonly Decision[]): readonly Subject[] {
  const [edits, undoneEdits] = [editsIn(log), editsIn(undone)];
  const made = new Set(edits.map(({ to }) => to.id));
  const fallen = new Set(undoneEdits.map(({ to }) => to.id).filter((id) => !made.has(id)));
  // what an undone edit made stays the same subject, unless it was an entry of its own beside it
  const rootOf = classes([...edits, ...undoneEdits.filter(({ target, to }) => !(target.beside ?? []).includes(to.id))].map(({ target, to }) => [target.entry, to.id]));

  const drafts = new Map<string, Draft>();
  for (const decision of log) {
    for (const target of targetsOf(decision)) {
      if ((decision.action === "accept" || decision.action === "reject") && fallen.has(target.entry)) continue;
      const root = rootOf(target.entry);
      const draft = drafts.get(root) ?? { target, ids: new Set([root]), beside: new Set(), verdict: { is: "open" }, decisions: [] };
      drafts.set(root, draft);
      draft.ids.add(target.entry);
      if (decision.action === "edit") draft.ids.add(decision.to.id);
      for (const id of target.beside ?? []) draft.beside.add(id);
      draft.verdict = verdictAfter(draft.verdict, decision);
      draft.decisions.push(decision.id);
    }
  }
  return [...drafts].map(([key, draft]) => ({ key, ...draft }));
}

type Edit = Extract<Decision, { readonly action: "edit" }>;

function editsIn(decisions: readonly Decision[]): readonly Edit[] {
  return decisions.filter((decision) => decision.action === "edit");
}

/** The smallest id of each class that the pairs make. */
function classes(pairs: readonly (readonly [string, string])[]): (id: string) => string {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  for (const [a, b] of pairs) {
    const [low, high] = [rootOf(a), rootOf(b)].sort() as [string, string];
    if (low !== high) parent.set(high, low);
  }
  return rootOf;
}

interface Draft {
  readonly target: Target;
  readonly ids: Set<string>;
  readonly beside: Set<string>;
  verdict: Verdict;
  readonly decisions: string[];
}

/** A later verdict outweighs an earlier; accepting what an edit put there keeps the edit. */
function verdictAfter(before: Verdict, decision: Decision): Verdict {
  switch (decision.action) {
    case "reject":
      return { is: "rejected", decision: decision.id };
    case "edit":
      return { is: "edited", decision: decision.id, to: decision.to };
    case "accept":
      return before.is === "edited" && before.to.id === decision.target.entry ? before : { is: "accepted", decision: decision.id };
    default:
      return before;
  }
}
