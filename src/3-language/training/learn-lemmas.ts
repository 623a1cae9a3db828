import {
  LONGEST_ENDING,
  type LemmaRule,
  type LemmaRules,
  applyRule,
  isLearnable,
  lemmaBase,
  lemmaClass,
  ruleFor,
} from "../lemmatize.js";
import type { GoldSentence } from "./conllu.js";

interface Example {
  readonly base: string;
  readonly script: string;
  readonly count: number;
}

/** Learns the shortest endings that give the right lemma, from the empty ending up to whole words. */
export function learnLemmas(sentences: readonly GoldSentence[]): LemmaRules {
  const rules = new Map<string, LemmaRule>();
  for (const [group, examples] of collect(sentences)) {
    for (let k = 0; k <= LONGEST_ENDING + 1; k++) {
      const whole = k > LONGEST_ENDING;
      const votes = new Map<string, Map<string, number>>();
      for (const e of examples) {
        if (!whole && e.base.length < k) continue;
        const ending = whole ? `^${e.base}` : e.base.slice(e.base.length - k);
        const row = votes.get(ending) ?? new Map<string, number>();
        // a frequent word counts little more than a rare one: rules are for unseen words
        row.set(e.script, (row.get(e.script) ?? 0) + (whole ? e.count : 1 + Math.log2(e.count)));
        votes.set(ending, row);
      }
      const fresh: [string, LemmaRule][] = [];
      for (const [ending, scripts] of votes) {
        const [script] = [...scripts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
        const rule = readScript(script);
        const sample = whole ? ending.slice(1) : ending;
        const known = ruleFor(sample, group, rules);
        const same = whole
          ? applyRule(sample, known) === applyRule(sample, rule)
          : known?.cut === rule.cut && known.add === rule.add;
        if (!same) fresh.push([`${group} ${ending}`, rule]);
      }
      for (const [key, rule] of fresh) rules.set(key, rule);
    }
  }
  return rules;
}

function collect(sentences: readonly GoldSentence[]): ReadonlyMap<string, readonly Example[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const s of sentences) {
    for (const w of s.words) {
      if (w.lemma === "_" || w.lemma === "" || !isLearnable(w.form)) continue;
      const base = lemmaBase(w.form, w.upos);
      const group = lemmaClass(w.upos, w.xpos);
      const lemma = w.upos === "PROPN" || w.upos === "X" ? w.lemma : w.lemma.toLowerCase();
      const row = counts.get(group) ?? new Map<string, number>();
      const key = `${base}\t${scriptOf(base, lemma)}`;
      row.set(key, (row.get(key) ?? 0) + 1);
      counts.set(group, row);
    }
  }
  return new Map(
    [...counts].map(([group, row]) => [
      group,
      [...row].map(([key, count]) => ({ base: key.split("\t")[0]!, script: key.split("\t")[1]!, count })),
    ]),
  );
}

function scriptOf(base: string, lemma: string): string {
  let same = 0;
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
  return `${base.length - same} ${lemma.slice(same)}`;
}

function readScript(script: string): LemmaRule {
  const gap = script.indexOf(" ");
  return { cut: Number(script.slice(0, gap)), add: script.slice(gap + 1) };
}
