import { covers, type Span } from "../../model/span.js";
import type { Mention } from "../actors/mention.js";
import { plainOf } from "../actors/piece.js";
import { countryOf, type Naming } from "../namings.js";
import type { Scene } from "../scene.js";
import { isCountry } from "./home-of.js";

/** Which countries are spoken of around those who are named. */
export interface SpokenOf {
  /** nowhere in the report does another country's name lead up to this name, or stand right behind it */
  isNobodyElses(name: string, home: string): boolean;
  /** somewhere in the report the words that lead up to this name, or stand right behind it, name this country */
  isCalled(name: string, home: string): boolean;
  /** the sentence that names them in full first, and the one before it in its paragraph, speak of no other country, but for what is somebody else's own there */
  isAlone(name: string, home: string): boolean;
  /** the report's names know them; others only their deed does */
  isMentioned(name: string): boolean;
  /** what stands in apposition behind the name at any mention: "an analyst at the Holm Institute" */
  apposed(name: string): string;
  /** so does every sentence that names them */
  isAlwaysAlone(name: string, home: string): boolean;
}

/** The surroundings of names in one report. `passing`: names that tell of no country. */
export function spokenOf(scene: Scene, namings: readonly Naming[], passing: readonly Mention[] = []): SpokenOf {
  const byLast = new Map<string, Mention[]>();
  for (const m of scene.mentions.all) {
    if (m.via === "pronoun") continue;
    const last = lastWord(m.actor.name);
    const had = byLast.get(last);
    if (had === undefined) byLast.set(last, [m]);
    else had.push(m);
  }
  const lands = landsAlone(scene).filter(({ span }) => !passing.some((p) => p.span.start === span.start));
  const known = new Map<string, boolean>();
  const once = (key: string, tell: () => boolean): boolean => {
    const had = known.get(key) ?? tell();
    known.set(key, had);
    return had;
  };
  const mentionsOf = (name: string): readonly Mention[] => byLast.get(lastWord(name)) ?? [];
  const alone = ({ sentence }: Mention, home: string): boolean => {
    const areas = paragraphUpTo(scene, sentence);
    return areas.length > 0 && lands.every(({ code, span }) => code === home || !areas.some((area) => covers(area, span)));
  };
  return {
    isNobodyElses: (name, home) => once(`lead ${name} ${home}`, () => mentionsOf(name).every((m) => besides(scene, namings, m, verbBefore(scene, m)).every((code) => code === home))),
    isCalled: (name, home) => once(`called ${name} ${home}`, () => mentionsOf(name).some((m) => besides(scene, namings, m, 0).includes(home))),
    isAlone: (name, home) => once(`alone ${name} ${home}`, () => {
      const full = [...mentionsOf(name)].sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start)[0];
      return full !== undefined && alone(full, home);
    }),
    isMentioned: (name) => mentionsOf(name).length > 0,
    apposed: (name) => mentionsOf(name).map((m) => /^, ?((?:an?|the) [^.,;\n]{0,60})/.exec(scene.text.slice(m.span.end, m.span.end + 70))?.[1] ?? "").join(" ").trim(),
    isAlwaysAlone: (name, home) => once(`always ${name} ${home}`, () => mentionsOf(name).every((m) => alone(m, home))),
  };
}

/** A sentence and the one before it in its paragraph. */
export function paragraphUpTo({ trees }: Scene, index: number): readonly Span[] {
  const [sentence, before] = [trees[index]?.sentence, trees[index - 1]?.sentence];
  if (sentence === undefined) return [];
  return before !== undefined && before.paragraph === sentence.paragraph ? [before, sentence] : [sentence];
}

/** Countries named for themselves: not as part of somebody else's title, nor by a newspaper or an agency. */
function landsAlone({ mentions, trees }: Scene): readonly { readonly code: string; readonly span: Span }[] {
  const titles = mentions.all.filter((m) => m.actor.kind === "person" && m.via !== "pronoun" && countryOf(m.actor) !== undefined).map((m) => ({ start: trees[m.sentence]?.tokens[m.first]?.start ?? m.span.start, end: m.span.end }));
  return [
    ...mentions.all.flatMap(({ actor, via, span }) => {
      const code = via === "pronoun" || actor.kind === "person" || actor.sector === "JRN" ? undefined : countryOf(actor);
      return code === undefined || !isCountry(code) || titles.some((t) => covers(t, span)) ? [] : [{ code, span }];
    }),
    ...mentions.places.filter(({ span }) => !titles.some((t) => covers(t, span))).map(({ country, span }) => ({ code: country, span })),
  ];
}

function lastWord(name: string): string {
  return plainOf(name.split(" ").at(-1) ?? "");
}

/** Where a mention begins, its title included. */
function tokenStart({ trees }: Scene, { sentence, first, span }: Mention): number {
  return trees[sentence]?.tokens[first]?.start ?? span.start;
}

/** Where the last verb before a mention ends to which it is done: "Brixton police had to arrest X" leads up to somebody else; "the Danish army said that X came" may not. */
function verbBefore({ trees }: Scene, { sentence, first, head }: Mention): number {
  const all = trees[sentence]?.tokens ?? [];
  let at = head;
  while (all[at]?.deprel === "appos") at = all[at]?.head ?? -1;
  if (/^(?:nsubj|ccomp)/.test(all[at]?.deprel ?? "")) return 0;
  const tokens = all.slice(0, first);
  return tokens.findLast(({ upos, deprel }) => (upos === "VERB" || upos === "AUX") && deprel !== "amod" && deprel !== "compound")?.end ?? 0;
}

/** "the Syrian regime's Foreign Minister X": the countries named in the words that lead up to a name, from `after` on, and in those right behind it. */
function besides(scene: Scene, namings: readonly Naming[], mention: Mention, after: number): readonly string[] {
  const name = { start: tokenStart(scene, mention), end: mention.span.end };
  const { text } = scene;
  const from = Math.max(after, name.start - 90);
  const lead = text.slice(from, name.start);
  const open = from + Math.max(lead.lastIndexOf(", "), lead.lastIndexOf(". "), lead.lastIndexOf("; "), lead.lastIndexOf(" and "), lead.lastIndexOf(" by "), lead.lastIndexOf(" with "), lead.lastIndexOf("\n"), -1) + 1;
  const behind = /^(?:,[^.;,\n]{0,30}?)? ?\b(?:of|from|in|at)\b[^.,;\n]{0,40}/.exec(text.slice(name.end, name.end + 60))?.[0].length ?? 0;
  return namings.filter((n) => (n.span.start >= open && n.span.end <= name.start) || (n.span.start >= name.end && n.span.end <= name.end + behind)).map((n) => n.code);
}
