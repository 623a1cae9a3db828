import { preposition, relation, tokenAt } from "../clauses/tree.js";
import { actorOf, codesOf, type Draft } from "./draft.js";
import { standsForGovernment } from "./capital.js";
import { span } from "../../model/span.js";
import type { Gazetteer } from "./gazetteer.js";
import { headOf, isPossessive, plainText, wordsOf, type Hit, type Line } from "./line.js";
import type { Place } from "./mention.js";
import { titleEndingAt } from "./title.js";

/** What a listed name is here when no role noun takes it: an actor, whose something is, or a place. */
export type Listed = { readonly kind: "actor"; readonly draft: Draft } | { readonly kind: "place"; readonly place: Omit<Place, "sentence"> } | { readonly kind: "none" };

/** Read one listed name that stands by itself. */
export function readListed(line: Line, hit: Hit, gazetteer: Gazetteer): Listed {
  const head = headOf(line.tokens, hit.first, hit.last);
  const { entry } = hit;
  switch (entry.kind) {
    case "nothing":
      return { kind: "none" };
    case "place":
      return { kind: "place", place: placeOf(hit, head, entry.code) };
    case "capital":
      return standsForGovernment(hit, line, head, gazetteer.words)
        ? actor(line, hit, head, { name: entry.name, kind: "country", country: entry.name === "Brussels" ? "EUR" : entry.code, sector: entry.name === "Brussels" ? undefined : "GOV" }, "capital", "actors/capital-as-government")
        : { kind: "place", place: placeOf(hit, head, entry.code) };
    case "seat": {
      const at = preposition(line.tree, head);
      if (entry.place && (at === undefined ? !relation(tokenAt(line.tree, head)).startsWith("nsubj") : ["in", "at", "near", "from", "to", "outside"].includes(at))) return { kind: "none" };
      return actor(line, hit, head, { name: entry.name, kind: "office", ...codesOf(entry) }, "seat", "actors/seat-of-power");
    }
    case "country":
      // "we do not recognise this Bangladesh", "another Iraq": a state of things
      if (["this", "another", "every"].includes(plainText(line.tokens[hit.first - 1])) && tokenAt(line.tree, head).upos === "PROPN" && !isPossessive(line.tokens[hit.last + 1]) && line.tokens[hit.last + 1]?.upos !== "NOUN") return { kind: "none" };
      return actor(line, hit, head, { name: entry.name, kind: "country", ...codesOf(entry), ...(governed(line, hit) && { sector: "GOV" }) }, "name", "actors/country-name");
    case "demonym":
      return demonym(line, hit, head, entry.people);
    case "organisation": {
      const start = describedFrom(line, hit, gazetteer);
      return actor(line, hit, describedHead(line, hit, start), { name: entry.org, kind: entry.is, ...codesOf(entry), org: entry.org }, /^[A-Z0-9+.&-]+$/.test(hit.text) ? "acronym" : "name", "actors/listed-organisation", start);
    }
    case "shared":
      return entry.adjective ? { kind: "none" } : actor(line, hit, head, { name: hit.text }, "name", "actors/ambiguous-name");
    case "region":
      return entry.use === "adjective" ? { kind: "none" } : actor(line, hit, head, { name: entry.name, kind: "group" }, "group", "actors/region");
  }
}

/** "the governments of A, B and C", "of both A and B" */
function governed(line: Line, hit: Hit): boolean {
  let i = hit.first - 1;
  while (i > 0 && (["and", ",", "the", "both"].includes(plainText(line.tokens[i])) || line.hitAt[i]?.entry.kind === "country")) i--;
  return plainText(line.tokens[i]) === "of" && plainText(line.tokens[i - 1]) === "governments";
}

/** "Russian state nuclear energy giant Rosatom": the description belongs to the mention. */
function describedFrom(line: Line, hit: Hit, gazetteer: Gazetteer): number {
  const role = line.roleAt[hit.first - 1];
  if (role?.role.is !== "office") return hit.first;
  return titleEndingAt(line, gazetteer, role.last)?.first ?? role.first;
}

/** The name itself where the sentence holds on to it; a wrong tree may hang the description elsewhere. */
function describedHead(line: Line, hit: Hit, start: number): number {
  const own = headOf(line.tokens, hit.first, hit.last);
  const governor = tokenAt(line.tree, own).head;
  return governor < start || governor > hit.last ? own : headOf(line.tokens, start, hit.last);
}

function actor(line: Line, hit: Hit, head: number, fields: Parameters<typeof actorOf>[0], via: Draft["via"], rule: string, first = hit.first): Listed {
  return {
    kind: "actor",
    draft: {
      first, last: hit.last, head, span: span(hit.start, hit.end), actor: actorOf(fields), via,
      modifier: onlyModifies(line, hit, head), rule,
    },
  };
}

/** "Iranians", "the French" are people; "Iranian" before a noun says whose it is. */
function demonym(line: Line, hit: Hit, head: number, people: boolean): Listed {
  const { entry } = hit;
  if (entry.kind !== "demonym") return { kind: "none" };
  const token = tokenAt(line.tree, head);
  const nominal = people || ((token.upos === "NOUN" || token.upos === "PROPN") && !onlyModifies(line, hit, head) && plainText(line.tokens[hit.first - 1]) === "the");
  if (nominal && !onlyModifies(line, hit, head)) {
    const name = wordsOf(line.tokens, hit.first, hit.last);
    // "ethnic Albanians" live in any country
    if (plainText(line.tokens[hit.first - 1]) === "ethnic") return actor(line, hit, head, { name: wordsOf(line.tokens, hit.first - 1, hit.last), kind: "group" }, "group", "actors/ethnic-group", hit.first - 1);
    return actor(line, hit, head, { name, kind: "group", ...codesOf(entry) }, "demonym", "actors/people");
  }
  if (["obj", "obl"].includes(token.deprel) && token.upos !== "ADJ") return { kind: "none" }; // a language: "speaks French"
  const listed = actor(line, hit, head, { name: entry.name, kind: "country", ...codesOf(entry) }, "demonym", "actors/demonym");
  return listed.kind === "actor" ? { kind: "actor", draft: { ...listed.draft, modifier: true } } : listed;
}

function placeOf(hit: Hit, head: number, country: string): Omit<Place, "sentence"> {
  return { first: hit.first, last: hit.last, head, span: span(hit.start, hit.end), name: hit.text, country };
}

const modifying = new Set(["compound", "amod", "nmod:poss", "det", "nmod:unmarked", "det:poss"]);

/** Whether the name only says whose the next noun is: "Iran's programme", "U.S. and Israeli strikes", "Russia-Iran ties". */
export function onlyModifies(line: Line, hit: Hit, head: number): boolean {
  const after = line.tokens[hit.last + 1];
  if (hit.detached || isPossessive(after) || inPair(line, hit)) return true;
  const token = tokenAt(line.tree, head);
  const whole = line.tokens[hit.first];
  if (whole && hit.first === hit.last && (whole.start < hit.start || whole.end > hit.end)) return true; // half of "U.S.-Russia" in one token
  if (modifying.has(token.deprel)) return token.head > hit.last && nounHead(line, token.head);
  if (relation(token) !== "conj") return false;
  const other = line.hitAt[token.head];
  if (!other || other === hit) return modifyingNoun(line, hit);
  const otherHead = headOf(line.tokens, other.first, other.last);
  if (isPossessive(line.tokens[other.last + 1])) return modifyingNoun(line, hit);
  return otherHead !== head && modifying.has(tokenAt(line.tree, otherHead).deprel) && nounHead(line, tokenAt(line.tree, otherHead).head);
}

/** "U.S.-Russia talks": a hyphened pair before a noun, however it was parsed. */
function inPair(line: Line, hit: Hit): boolean {
  const joint = (i: number): boolean => /^[-‐‑–]$/u.test(line.tokens[i]?.text ?? "") && line.tokens[i - 1]?.end === line.tokens[i]?.start;
  const left = joint(hit.first - 1) ? line.hitAt[hit.first - 2] : undefined;
  const right = joint(hit.last + 1) ? line.hitAt[hit.last + 2] : undefined;
  const end = right ?? (left ? hit : undefined);
  const noun = end && line.tokens[end.last + 1];
  return noun !== undefined && (noun.upos === "NOUN" || noun.upos === "ADJ");
}

/** The word right after is the noun it would modify. */
function modifyingNoun(line: Line, hit: Hit): boolean {
  const after = line.tokens[hit.last + 1];
  return hit.entry.kind === "demonym" && after !== undefined && (after.upos === "NOUN" || after.upos === "ADJ");
}

function nounHead(line: Line, head: number): boolean {
  const token = line.tokens[head];
  return token !== undefined && (token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "ADJ" || token.upos === "NUM" || token.upos === "VERB" || token.upos === "SYM");
}
