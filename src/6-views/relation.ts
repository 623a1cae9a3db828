import type { Entry } from "../model/entry.js";
import type { Named } from "../model/relation.js";
import { agents, countriesOf, targets } from "./participants.js";

export { nearest, RELATIONS, relationOf, type Named, type Pair, type Relation } from "../model/relation.js";

/** Who is named where in an entry. */
export function namedBy(entry: Entry): Named {
  return { kind: entry.kind, agents: countriesOf(agents(entry)), targets: countriesOf(targets(entry)), about: entry.about ?? [], near: entry.near ?? [] };
}
