import type { Decision, Metadata, OutletFacts } from "../../model/decision.js";
import { foldedName } from "./folded-name.js";
import { inForce, undoneBy } from "./in-force.js";
import { subjectsOf, type Subject } from "./subjects.js";

type Of<A extends Decision["action"]> = Extract<Decision, { readonly action: A }>;

/** What stands of all that users decided. */
export interface Standing {
  /** entries that decisions speak of, by report */
  readonly subjects: ReadonlyMap<string, readonly Subject[]>;
  /** the last link or cut of each pair */
  readonly pairs: readonly (Of<"link"> | Of<"cut">)[];
  /** by report: the last word on each field */
  readonly corrections: ReadonlyMap<string, Metadata>;
  /** the last for each name, by the name without case and accents */
  readonly aliases: ReadonlyMap<string, Of<"alias">>;
  /** the last word on each fact, by the outlet's name without case and accents */
  readonly outlets: ReadonlyMap<string, { readonly name: string; readonly facts: OutletFacts }>;
  readonly notes: readonly Of<"note">[];
  /** what was taken back, and by which undo */
  readonly undone: ReadonlyMap<string, string>;
}

/** From the whole log, in any order, to what stands: a later decision (by instant, then id) outweighs an earlier on the same thing; what is undone counts for nothing. */
export function standing(decisions: readonly Decision[]): Standing {
  const log = inForce(decisions);
  const undone = undoneBy(decisions);
  const subjects = subjectsOf(log, decisions.filter(({ id }) => undone.has(id)));
  const keyOf = new Map(subjects.flatMap((subject) => [...subject.ids].map((id) => [id, subject.key] as const)));
  const pairs = new Map<string, Of<"link"> | Of<"cut">>();
  const corrections = new Map<string, Metadata>();
  const aliases = new Map<string, Of<"alias">>();
  const outlets = new Map<string, { readonly name: string; readonly facts: OutletFacts }>();
  const notes: Of<"note">[] = [];
  for (const decision of log) {
    switch (decision.action) {
      case "link":
      case "cut":
        pairs.set([decision.a, decision.b].map(({ entry }) => keyOf.get(entry) ?? entry).sort().join(" "), decision);
        break;
      case "correct":
        corrections.set(decision.report, { ...corrections.get(decision.report), ...decision.set });
        break;
      case "alias":
        aliases.set(foldedName(decision.name), decision);
        break;
      case "outlet": {
        const key = foldedName(decision.name);
        outlets.set(key, { name: decision.name, facts: { ...outlets.get(key)?.facts, ...decision.set } });
        break;
      }
      case "note":
        notes.push(decision);
        break;
      default:
    }
  }
  return { subjects: byReport(subjects), pairs: [...pairs.values()], corrections, aliases, outlets, notes, undone };
}

function byReport(subjects: readonly Subject[]): ReadonlyMap<string, readonly Subject[]> {
  const grouped = new Map<string, Subject[]>();
  for (const subject of subjects) grouped.set(subject.target.report, [...(grouped.get(subject.target.report) ?? []), subject]);
  return grouped;
}
