import { endsSentence } from "./block.js";

/** What a glossary line defines, as it is printed: "A nuclear power plant" → "nuclear power plant". */
export interface GlossaryReading {
  readonly term: string;
}

const COPULA = "(?:is|are|refers? to|means?|describes?|involves?|denotes?|consists? of)";
const TERM = "((?:(?:an?|the) )?[\\p{L}\\p{N}][\\p{L}\\p{N}'’/-]*(?: [\\p{L}\\p{N}][\\p{L}\\p{N}'’/-]*){0,6}?(?: \\([^()]{1,40}\\))?)";
const DEFINITION = new RegExp(`^${TERM} (${COPULA}) (an?|the|any|one|when|how|to|various|[\\p{Ll}-]+)\\b`, "iu");
/** what makes a definition and no judgement: a clause that says what kind of thing, what for, made of what */
const KIND_OF_THING = /\b(?:that|which|who|whose|where|in which|by which|whereby|used|designed|intended|involving|consisting|made up|responsible|between|based|such as|including|caused|measured|allowing)\b/i;
/** told, dated, judged or meant for one occasion: no definition */
const TOLD = /\b(?:said|says|told|added|saying|according|announced|warned|reported|accused|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|last|next|this (?:week|month|year|morning|time)|now|currently|already|recently|still|yet|was|were|had|has been|have been|will|would|he|she|his|her|we|our|i|you|they're|likely|unlikely|expected|prepared|ready|set to|due|seeking|trying|facing)\b/i;
const JUDGEMENT = /^(?:is|are) (?:an?|the)? ?(?:\S+ ){0,2}(?:step|sign|signal|blow|test|matter|move|reminder|setback|sticking point|concern|priority|prospect|part of|result|victory|success|failure|problem|issue|question|warning|threat|attempt|response|target)\b/i;

/**
 * Whether a paragraph only says what a general term means ("Military equipment refers to the tools that …"), as sites append after a story.
 * "Iran is a member of OPEC that exports oil" is told of an actor and is none. `elsewhere`: the story's own text, in which a term of one word
 * must occur without a capital.
 */
export function readGlossary(paragraph: string, elsewhere: string): GlossaryReading | undefined {
  if (paragraph.length > 700 || /["“”«»]/.test(paragraph)) return undefined;
  const match = DEFINITION.exec(paragraph);
  if (!match) return undefined;
  const [, printed = "", copula = ""] = match;
  const bare = printed.replace(/^(?:an?|the) /i, "").replace(/ \([^()]*\)$/, "");
  const words = bare.split(" ");
  const [first = "", ...others] = words;
  const hasArticle = bare.length < printed.replace(/ \([^()]*\)$/, "").length;
  if (others.some((word) => isCapitalised(word))) return undefined;
  if (hasArticle && isCapitalised(first) && !isAcronym(first)) return undefined;
  if (/^(?:it|this|that|he|she|they|there|we|i|you|these|those|what|who|here|one|all|both|some|many|most)$/i.test(first)) return undefined;
  if (!hasArticle && words.length === 1 && !elsewhere.includes(first.toLowerCase())) return undefined;
  const predicate = paragraph.slice(match[0].length - (match[3] ?? "").length);
  const opening = paragraph.slice(printed.length + 1);
  if (TOLD.test(paragraph) || JUDGEMENT.test(opening)) return undefined;
  if (namesSomebody(paragraph.slice(printed.length)) || /\d/.test(predicate)) return undefined;
  const strong = /^(?:refers?|means?|describes?|denotes?)/.test(copula.toLowerCase());
  if (!strong && !KIND_OF_THING.test(predicate)) return undefined;
  return { term: bare.toLowerCase() };
}

/**
 * Whether a paragraph has the form of a definition, where its place already says that it is none of the story: after the closing credit or
 * below "Glossary". `elsewhere`: where given, a term without an article must occur there without a capital, or it is a name.
 */
export function isDefinition(paragraph: string, elsewhere?: string): boolean {
  const match = paragraph.length > 700 ? null : DEFINITION.exec(paragraph);
  if (!match || !endsSentence(paragraph)) return false;
  const term = (match[1] ?? "").replace(/ \([^()]*\)$/, "");
  const bare = term.replace(/^(?:an?|the) /i, "");
  if (bare.split(" ").slice(bare === term ? 1 : 0).some((word) => isCapitalised(word) && !isAcronym(word))) return false;
  return bare !== term || elsewhere === undefined || elsewhere.includes(bare.slice(0, 1).toLowerCase() + bare.slice(1));
}

/** Whether the story uses the term (or its last word), in the singular or plural. */
export function usesTerm(term: string, story: string): boolean {
  const elsewhere = story.toLowerCase();
  if (elsewhere.includes(term)) return true;
  const last = term.split(" ").at(-1) ?? term;
  return last.length > 3 && elsewhere.includes(last.replace(/s$/, ""));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}s?$/u.test(word);
}

/** A capital in the middle of a sentence: somebody or somewhere is named. */
function namesSomebody(text: string): boolean {
  for (const match of text.matchAll(/(\S+) (\p{Lu}[\p{L}'’-]+)/gu)) {
    if (!/[.!?:]$/.test(match[1] ?? "")) return true;
  }
  return false;
}
