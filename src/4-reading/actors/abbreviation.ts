import type { Draft } from "./draft.js";
import { span } from "../../model/span.js";
import { actorOf } from "./draft.js";
import { headOf, wordsOf, type Line } from "./line.js";
import type { NameUnit } from "./name-unit.js";

/** A short form that a report explains itself: "Bank of Ghana (BoG)". */
export interface Abbreviation {
  readonly short: string;
  readonly actor: Draft["actor"];
}

/** Short forms in brackets right after a named organisation, or after a name with the same initials. */
export function abbreviationsIn(line: Line, drafts: readonly Draft[], open: readonly NameUnit[]): { readonly known: readonly Abbreviation[]; readonly drafts: readonly Draft[] } {
  const known: Abbreviation[] = [];
  const more: Draft[] = [];
  for (const draft of drafts) {
    const short = bracketed(line, draft.last);
    if (short !== undefined && draft.actor.kind !== "person" && draft.actor.kind !== "country" && draft.actor.kind !== "group" && draft.actor.kind !== undefined) known.push({ short, actor: draft.actor });
  }
  for (const unit of open) {
    const short = bracketed(line, unit.last);
    if (short === undefined || unit.words.length < 2 || initials(unit.words) !== short.toUpperCase()) continue;
    const name = wordsOf(line.tokens, unit.first, unit.last);
    const actor = actorOf({ name, kind: "office", org: name });
    known.push({ short, actor });
    more.push({ first: unit.first, last: unit.last, head: headOf(line.tokens, unit.first, unit.last), span: span(line.tokens[unit.first]?.start ?? 0, line.tokens[unit.last]?.end ?? 0), actor, via: "name", modifier: false, rule: "actors/explained-abbreviation" });
  }
  return { known, drafts: more };
}

/** The mentions of a sentence with the report's own short forms read as it explains them, before what a list says of the letters. */
export function withShortForms(line: Line, drafts: readonly Draft[], known: ReadonlyMap<string, Draft["actor"]>): readonly Draft[] {
  const listed = (d: Draft, i: number): boolean => d.rule === "actors/listed-organisation" && d.first === i && d.last === i;
  const shorts = line.tokens.filter((t) => known.has(t.text) && !drafts.some((d) => d.first <= t.index && t.index <= d.last && !listed(d, t.index)));
  const more = shorts.flatMap((token) => {
    const actor = known.get(token.text);
    const modifier = /^(?:compound|nmod:poss|amod)/.test(token.deprel);
    return actor ? [{ first: token.index, last: token.index, head: token.index, span: span(token.start, token.end), actor, via: "acronym" as const, modifier, rule: "actors/explained-abbreviation" }] : [];
  });
  return [...drafts.filter((d) => !shorts.some((t) => listed(d, t.index))), ...more];
}

function bracketed(line: Line, last: number): string | undefined {
  const [open, short, close] = [line.tokens[last + 1], line.tokens[last + 2], line.tokens[last + 3]];
  return open?.text === "(" && close?.text === ")" && short !== undefined && /^\p{Lu}[\p{L}\d&-]*\p{Lu}[\p{L}\d]*$/u.test(short.text) && short.text.length <= 10 ? short.text : undefined;
}

function initials(words: readonly string[]): string {
  return words.filter((w) => /^\p{Lu}/u.test(w)).map((w) => w.charAt(0)).join("");
}
