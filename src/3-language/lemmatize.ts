import { normalForm } from "./word-shape.js";

/** How to make a lemma: cut `cut` units from the end of the word, then add `add`. */
export interface LemmaRule {
  readonly cut: number;
  readonly add: string;
}

/** Rules by "TAG ending"; an ending that begins with ^ is a whole word. */
export type LemmaRules = ReadonlyMap<string, LemmaRule>;

/** Endings longer than this are only looked up as whole words. */
export const LONGEST_ENDING = 6;

/** The dictionary form of a word under its tags: ("signed", VERB, VBD) → "sign". Proper nouns keep their capitals. */
export function lemmatize(form: string, upos: string, xpos: string, rules: LemmaRules): string {
  const lemma = lemmaByRule(form, upos, xpos, rules);
  const base = lemmaBase(form, upos);
  return lemma === base && base.length <= LONGEST_WORD ? bySister(base, upos, xpos, rules) : lemma;
}

/** The lemma as the rules alone have it: what the parser learns from, and sees. */
export function lemmaByRule(form: string, upos: string, xpos: string, rules: LemmaRules): string {
  const base = lemmaBase(form, upos);
  return base.length > LONGEST_WORD ? base : applyRule(base, ruleFor(base, lemmaClass(upos, xpos), rules));
}

/** What is longer is no word. */
const LONGEST_WORD = 60;

/** "struck" is "strike" as a participle and as a past alike, where a treebank has only one of them right; "hit" stays what it is. */
function bySister(base: string, upos: string, xpos: string, rules: LemmaRules): string {
  const sister = xpos === "VBD" ? "VBN" : xpos === "VBN" ? "VBD" : undefined;
  return sister === undefined ? base : applyRule(base, ruleFor(base, lemmaClass(upos, sister), rules, SISTER_ENDING));
}

/** A shorter ending says too little of another form of the word. */
const SISTER_ENDING = 4;

/** The word that the rules work on: lower case unless it is a name. */
export function lemmaBase(form: string, upos: string): string {
  const straight = form.replace(/[‘’`´]/g, "'");
  return upos === "PROPN" || upos === "X" ? straight : straight.toLowerCase();
}

/** Words of one class share their rules. */
export function lemmaClass(upos: string, xpos: string): string {
  return upos === "VERB" || upos === "AUX" ? `${upos === "AUX" ? "A" : ""}${xpos}` : `${upos}/${xpos}`;
}

/** The rule of the longest known ending, of `shortest` letters at least. */
export function ruleFor(base: string, group: string, rules: LemmaRules, shortest = 0): LemmaRule | undefined {
  const whole = rules.get(`${group} ^${base}`);
  if (whole) return whole;
  for (let k = Math.min(LONGEST_ENDING, base.length); k >= shortest; k--) {
    const rule = rules.get(`${group} ${base.slice(base.length - k)}`);
    if (rule) return rule;
  }
  return undefined;
}

/** The word after a rule; unchanged without one, or when nothing would be left. */
export function applyRule(base: string, rule: LemmaRule | undefined): string {
  if (!rule) return base;
  const lemma = base.slice(0, Math.max(0, base.length - rule.cut)) + rule.add;
  return lemma === "" ? base : lemma;
}

/** Words with digits are their own lemma in most groups, so training skips what only differs in digits. */
export function isLearnable(form: string): boolean {
  return form.length <= 40 && !normalForm(form).includes("0");
}
