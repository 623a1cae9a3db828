import { childrenBy, preposition, relation, tokenAt } from "../clauses/tree.js";
import type { ActorWords } from "./gazetteer.js";
import { isPossessive, plainText, type Hit, type Line } from "./line.js";

/** Whether a capital's name stands for its government here ("ties with Tehran") or is a place ("met in Tehran"). */
export function standsForGovernment(hit: Hit, line: Line, head: number, words: ActorWords): boolean {
  const { tokens, tree } = line;
  const token = tokenAt(tree, head);
  const after = tokens[hit.last + 1];
  if (hit.detached) return ["backed", "led", "aligned", "sponsored", "mediated", "brokered", "allied", "controlled", "friendly"].includes(plainText(tokens[hit.last + 2]));
  const country = after?.text === "," ? line.hitAt[hit.last + 2]?.entry : undefined;
  if (country?.kind === "country" && hit.entry.kind === "capital" && country.code === hit.entry.code) return false; // "Geneva, Switzerland"
  if (isDateline(hit, line) || relation(token) === "appos") return false;
  if (["capital", "city", "town"].includes(tokens[hit.first - 1]?.lemma.toLowerCase() ?? "")) return false; // "the capital Tripoli"
  const governor = token.head >= 0 ? tokens[token.head] : undefined;
  if (isPossessive(after)) return governor !== undefined && governor.upos !== "PROPN" && !words.capitalThings.has(governor.lemma.toLowerCase());
  if (relation(token) === "conj" && governor) {
    const first = line.hitAt[token.head];
    if (first && first !== hit) return first.entry.kind === "capital" ? standsForGovernment(first, line, token.head, words) : first.entry.kind === "country" || first.entry.kind === "seat";
    return false;
  }
  const marker = plainText(tokens[hit.first - 1]);
  const by = preposition(tree, head) ?? (["in", "from", "to", "at", "near", "with", "by", "between", "against", "of", "on", "for", "outside", "around"].includes(marker) ? marker : undefined);
  if (by === undefined) return bySyntax(token.deprel, governor, words, line, token.head);
  const noun = governor?.lemma.toLowerCase() ?? "";
  switch (by) {
    case "with": case "between": case "by": case "against": case "versus": case "towards": case "toward": case "behind":
      return !words.capitalTargets.has(noun) || by === "with";
    case "to": case "from":
      return (words.capitalWords.has(noun) && !words.capitalMotion.has(noun)) || words.capitalWords.has(tokens[hit.first - 2]?.lemma.toLowerCase() ?? "");
    case "on":
      return ["sanction", "pressure", "impose", "call", "tariff", "press", "urge", "rely", "depend", "reliance", "dependence", "blame", "curb", "restriction", "stance", "policy"].includes(noun);
    case "of":
      return ["support", "backing", "help", "ally", "enemy", "interest", "critic", "consent", "approval", "influence", "demand", "control", "orbit", "accuse", "condemnation", "criticism"].includes(noun);
    case "for":
      return ["support", "blow", "victory", "setback", "priority", "challenge", "problem", "say", "ally", "win", "aid", "help", "guarantee"].includes(noun);
    default:
      return false;
  }
}

const months = /^(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)/;

/** "MOSCOW (Reuters) -", "Tehran, March 15": where the report was written. */
function isDateline(hit: Hit, line: Line): boolean {
  if (hit.first !== 0) return false;
  const after = line.tokens[hit.last + 1];
  if (after === undefined) return false;
  const loud = hit.text.length > 3 && hit.text === hit.text.toUpperCase();
  return loud || /^(?:[-–—]+|\(|:)$/.test(after.text) || (after.text === "," && months.test(line.tokens[hit.last + 2]?.text ?? ""));
}

function bySyntax(deprel: string, governor: { readonly lemma: string; readonly upos: string } | undefined, words: ActorWords, line: Line, at: number): boolean {
  const verb = governor?.lemma.toLowerCase() ?? "";
  switch (deprel) {
    case "nsubj":
      return governor?.upos === "VERB" ? !words.capitalTargets.has(verb) || childrenBy(line.tree, at, "obj").length > 0 : governor?.upos === "ADJ" || governor?.upos === "NOUN";
    case "nsubj:pass":
      return governor?.upos === "VERB" && !words.capitalTargets.has(verb);
    case "obj": case "iobj":
      return governor?.upos === "VERB" && !words.capitalTargets.has(verb) && !words.capitalMotion.has(verb);
    default:
      return false;
  }
}
