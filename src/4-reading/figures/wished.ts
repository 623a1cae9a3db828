import { childrenBy, relation, tokenAt, type Tree } from "../clauses/tree.js";
import type { Measure } from "./measure.js";
import { plainLemma } from "./verb-of.js";
import type { Quantity } from "./quantity.js";

const WISHES = new Set(["demand", "seek", "request", "call", "propose", "proposal", "offer", "plan", "urge", "ask", "aim", "intend", "want", "recommend", "recommendation", "suggest", "consider", "hope", "call", "claim", "bid", "advocate", "push", "mull", "weigh"]);
const WISHED = /^(?:planned|proposed|demanded|requested|offered|sought|suggested|recommended|intended|possible|potential)$/;
const CARRYING = new Set(["obj", "xcomp", "ccomp", "nmod", "compound", "obl", "nummod", "amod", "acl", "conj", "advmod", "appos", "csubj"]);

/** Whether the rise or fall is only demanded, sought, offered or planned: nothing has moved. */
export function isWished(tree: Tree, quantity: Quantity, measure: Measure): boolean {
  return [quantity.head, measure.noun, measure.verb].some((i) => i !== undefined && hangsOnWish(tree, i));
}

function hangsOnWish(tree: Tree, from: number): boolean {
  let here = from;
  for (let steps = 0; steps < 6; steps += 1) {
    const token = tokenAt(tree, here);
    if (childrenBy(tree, here, "amod").some((c) => WISHED.test(tokenAt(tree, c).text.toLowerCase()))) return true;
    if (token.head < 0 || !CARRYING.has(relation(token))) return false;
    const over = tokenAt(tree, token.head);
    const isName = over.upos === "PROPN";
    // "proposed a fund, and the share would drop": a verb beside the wish is not wished
    if (!isName && relation(token) !== "conj" && WISHES.has(over.upos === "VERB" ? plainLemma(tree, over.index) : over.lemma.toLowerCase())) return true;
    here = token.head;
  }
  return false;
}
