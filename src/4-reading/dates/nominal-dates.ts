import { childrenBy, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { DateMention } from "./date-mention.js";

/** A date inside a nominal, and the noun it belongs to. */
export interface NominalDate {
  readonly date: DateMention;
  readonly noun: number;
}

/**
 * Dates that stand between a noun and its relative clause: in "condemned the strikes on the site this year that were carried out …" the
 * relative clause closes the nominal, so the date inside it is the strikes', whatever the tree hangs it on.
 */
export function nominalDates(tree: Tree, dates: readonly DateMention[]): readonly NominalDate[] {
  return dates.flatMap((date) => {
    for (const token of tree.tokens) {
      const clause = token.deprel === "acl:relcl" ? subtree(tree, token.index)[0] : undefined;
      if (clause === undefined || clause !== date.last + 1) continue;
      // the outermost noun before the date that the clause can describe: the object or subject that holds the one it is attached to
      // a parser may describe the date itself; then it is the nominal that ends where the date begins
      let noun = token.head >= date.first && token.head <= date.last ? date.first - 1 : token.head;
      while (noun >= 0 && tokenAt(tree, noun).head >= 0 && ["nmod", "conj"].includes(tokenAt(tree, noun).deprel) && tokenAt(tree, tokenAt(tree, noun).head).upos === "NOUN") noun = tokenAt(tree, noun).head;
      if (noun >= 0 && noun < date.first && tokenAt(tree, noun).upos === "NOUN" && childrenBy(tree, noun, "nmod").length > 0) return [{ date, noun }];
    }
    return [];
  });
}
