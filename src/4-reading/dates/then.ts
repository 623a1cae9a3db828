import type { When } from "../../model/when.js";
import { tokenAt, type Tree } from "../clauses/tree.js";
import type { DateMention } from "./date-mention.js";

/**
 * "The decision was made on May 29. The presidency said then that they had agreed": the one day of the sentence before. Only a "then"
 * right behind a verb of the past ("said then"); "then said" tells what came next.
 */
export function thenWhen(tree: Tree, predicate: number, before: readonly DateMention[]): When | undefined {
  const then = tree.tokens.find((t) => t.text === "then" && (t.head === predicate || tokenAt(tree, predicate).head === t.head || t.index - 1 === tokenAt(tree, predicate).head));
  if (then === undefined || then.index === 0 || tokenAt(tree, then.index - 1).xpos !== "VBD") return undefined;
  const days = before.filter((d) => d.kind === "point" && d.when.basis !== "unresolved" && /^\d{4}-\d{2}-\d{2}$/.test(d.when.value));
  const [day, ...more] = days;
  return day === undefined || more.length > 0 || day.when.basis === "unresolved" ? undefined : { basis: "relative", value: day.when.value, text: "then" };
}
