import type { Token } from "../../model/sentence.js";
import { tokenAt, type Tree } from "../clauses/tree.js";
import type { Entry, Gazetteer } from "./gazetteer.js";
import type { RoleEntry } from "./lexicon.js";
import { longestAt } from "./phrases.js";
import { piecesOf, plainOf, type Piece } from "./piece.js";

/** A listed name found in a sentence; token indexes inclusive, offsets of the letters themselves. */
export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entry: Entry;
  /** "Iran-backed", "Russian-held": the nationality of somebody else */
  readonly detached: boolean;
}

/** A role noun found in a sentence. */
export interface RoleHit {
  readonly first: number;
  readonly last: number;
  readonly role: RoleEntry;
  readonly noun: string;
  readonly plural: boolean;
}

/** A sentence with the names and role nouns found in it. */
export interface Line {
  readonly tree: Tree;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  readonly roles: readonly RoleHit[];
  /** every role noun, those under a name too */
  readonly found: readonly RoleHit[];
  /** the name or role that covers token `i`, if any */
  readonly hitAt: readonly (Hit | undefined)[];
  readonly roleAt: readonly (RoleHit | undefined)[];
}

/** Find listed names and role nouns. */
export function lineOf(tree: Tree, gazetteer: Gazetteer): Line {
  const pieces = piecesOf(tree.tokens);
  return placed(tree, findHits(tree, pieces, gazetteer), findRoles(tree, pieces, gazetteer));
}

/** A line of these hits and roles; where both claim a word the longer wins, and a name wins a tie. */
export function placed(tree: Tree, hits: readonly Hit[], found: readonly RoleHit[]): Line {
  const roles = found.filter((r) => !hits.some((h) => h.first <= r.last && r.first <= h.last && h.last - h.first >= r.last - r.first));
  const kept = hits.filter((h) => !roles.some((r) => h.first <= r.last && r.first <= h.last));
  const hitAt: (Hit | undefined)[] = tree.tokens.map(() => undefined);
  const roleAt: (RoleHit | undefined)[] = tree.tokens.map(() => undefined);
  for (const h of kept) for (let i = h.first; i <= h.last; i++) hitAt[i] = h;
  for (const r of roles) for (let i = r.first; i <= r.last; i++) roleAt[i] = r;
  return { tree, tokens: tree.tokens, hits: kept, roles, found, hitAt, roleAt };
}

function findHits(tree: Tree, pieces: readonly Piece[], gazetteer: Gazetteer): readonly Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < pieces.length; ) {
    const match = longestAt(gazetteer.names, pieces, i);
    const first = pieces[i];
    const last = match && pieces[i + match.length - 1];
    if (!match || !first || !last || (match.value.kind === "organisation" && endsLongerName(tree, first.token))) {
      i++;
      continue;
    }
    const next = pieces[i + match.length];
    const joined = next !== undefined && (next.token === last.token || next.token === last.token + 2) && isHyphened(tree, last, next);
    const text = tree.tokens.slice(first.token, last.token + 1).map((t) => t.text).join(" ");
    hits.push({
      first: first.token, last: last.token, start: first.start, end: last.end,
      text: first.token === last.token ? tokenAt(tree, first.token).text.slice(first.start - tokenAt(tree, first.token).start, last.end - tokenAt(tree, first.token).start) : text,
      entry: match.value, detached: joined && gazetteer.words.detached.has(next.plain),
    });
    i += match.length;
  }
  return hits;
}

/** "First Nations Bank of Canada", no "Bank of Canada": what is named for a place alone is another body once a name stands before it. */
function endsLongerName(tree: Tree, at: number): boolean {
  const before = tree.tokens[at - 1];
  return /^(?:Bank|University)$/.test(tree.tokens[at]?.text ?? "") && tree.tokens[at + 1]?.text === "of" && before !== undefined && at > 1 && ["PROPN", "ADJ"].includes(before.upos) && isCapitalised(before) && /^(?:compound|flat|amod|nmod)/.test(before.deprel) && !/^(?:Governor|President|Chairman|Director|Professor|Former|New)$/.test(before.text);
}

/** "U.S.-backed", as one token or three. */
function isHyphened(tree: Tree, last: Piece, next: Piece): boolean {
  if (next.token === last.token) return true;
  const between = tree.tokens[last.token + 1];
  return between !== undefined && /^[-‐‑–]$/u.test(between.text) && next.start - last.end <= 1;
}

function findRoles(tree: Tree, pieces: readonly Piece[], gazetteer: Gazetteer): readonly RoleHit[] {
  const lemmas = pieces.map((p) => ({ ...p, plain: plainOf(sharedTitle(tree, p.token) ?? tokenAt(tree, p.token).lemma) }));
  const roles: RoleHit[] = [];
  for (let i = 0; i < pieces.length; ) {
    const asWritten = longestAt(gazetteer.roles, pieces, i);
    const asLemma = longestByLemma(gazetteer, pieces, lemmas, i);
    const match = asLemma && (!asWritten || asLemma.length > asWritten.length) ? asLemma : asWritten;
    const first = pieces[i];
    const last = match && pieces[i + match.length - 1];
    const head = last && tokenAt(tree, last.token);
    if (match && first && last && head && (nounLike(head) || (match.length > 1 && head.upos === "ADJ") || isNominal(tree, head) || describes(tree, head, match.value)) && endsWord(pieces, i + match.length) && isRole(tree, first, last, match.value, gazetteer)) {
      const noun = pieces.slice(i, i + match.length).map((p) => p.text).join(" ");
      // "the minister of foreign affairs" is one
      const plural = !/^\p{L}+(?:[^s] (?:of|for) | d['’])/u.test(noun) && (head.xpos === "NNS" || (head.xpos === "NNPS" && head.lemma !== head.text) || sharedTitle(tree, head.index) !== undefined);
      roles.push({ first: first.token, last: last.token, role: match.value, noun, plural });
      i += match.length;
    } else i++;
  }
  return roles;
}

/** Titles that are names of places too: "Kings Cross and Euston". */
const PLACES_TOO: ReadonlySet<string> = new Set(["kings", "queens"]);

/** The one title of several names, "Presidents" in "Presidents Putin and Xi": whatever the tagger says, its word without the ending. */
function sharedTitle(tree: Tree, at: number): string | undefined {
  const word = tokenAt(tree, at);
  if (!/^\p{Lu}\p{Ll}+s$/u.test(word.text) || word.lemma !== word.text || PLACES_TOO.has(plainText(word))) return undefined;
  let next = at + 1;
  while (isCapitalised(tree.tokens[next])) next++;
  return next > at + 1 && tree.tokens[next]?.text === "and" && isCapitalised(tree.tokens[next + 1]) ? word.text.slice(0, -1) : undefined;
}

/** Same, the last word by its lemma: "foreign ministers". */
function longestByLemma(gazetteer: Gazetteer, pieces: readonly Piece[], lemmas: readonly Piece[], i: number): { readonly length: number; readonly value: RoleEntry } | undefined {
  for (let length = 5; length >= 1; length--) {
    const last = lemmas[i + length - 1];
    if (!last || last.plain === pieces[i + length - 1]?.plain) continue;
    const match = longestAt(gazetteer.roles, [...pieces.slice(i, i + length - 1), last], 0);
    if (match?.length === length) return match;
  }
  return undefined;
}

/** "the military and the police": an adjective that stands where a noun does. */
function isNominal(tree: Tree, token: Token): boolean {
  return token.upos === "ADJ" && token.lemma.toLowerCase() === "military" && /^(?:nsubj|obj|obl|conj|nmod$)/.test(token.deprel) && tree.tokens[token.index - 1]?.text.toLowerCase() === "the";
}

function nounLike(token: Token): boolean {
  return token.upos === "NOUN" || token.upos === "PROPN" || token.xpos.startsWith("NN") || (token.upos === "X" && /^\p{Lu}/u.test(token.text));
}

/** Not in "pro-government", "National Education", "Rebel Wilson", "Mohammad Sultan Sofi". */
function isRole(tree: Tree, first: Piece, last: Piece, role: RoleEntry, { words }: Gazetteer): boolean {
  const before = tree.tokens[first.token - 1];
  const joined = before !== undefined && /^[-‐‑–]$/u.test(before.text) && before.end === first.start;
  if (joined && !["ex", "then"].includes(plainText(tree.tokens[first.token - 2]))) return false;
  if (first.start > tokenAt(tree, first.token).start && !/^ex/i.test(tokenAt(tree, first.token).text)) return false;
  if (!/^\p{Lu}/u.test(last.text)) return true;
  // "at 5 PM", "CS studies"
  if (/^(?:PM|CS)$/.test(last.text) && (before?.upos === "NUM" || (last.text === "CS" && !(isCapitalised(before) && isCapitalised(tree.tokens[last.token + 1]))))) return false;
  const after = tree.tokens[last.token + 1];
  const named = after !== undefined && after.upos === "PROPN" && isCapitalised(after);
  if (role.is === "person" && ["civilian", "rebel", "criminal", "refugee"].includes(role.class ?? "") && (named || first.token > 0)) return false;
  // "Public Authority": the first word of a body's name
  if (role.is === "people" && role.class === "civilian" && named && first.token === last.token) return false;
  return !(before?.upos === "PROPN" && words.given.has(plainText(before)) && role.is === "person" && first.token === last.token);
}

/** "energy giant Rosatom": whatever the tagger says of the noun, a name follows it. */
function describes(tree: Tree, head: Token, role: RoleEntry): boolean {
  return role.is === "office" && role.sector === "BUS" && head.upos === "ADJ" && isCapitalised(tree.tokens[head.index + 1]);
}

/** The phrase does not stop in the middle of a token ("leader-ship"). */
function endsWord(pieces: readonly Piece[], next: number): boolean {
  return pieces[next]?.token !== pieces[next - 1]?.token;
}

/** Lower case without accents and full stops. */
export function plainText(token: Token | undefined): string {
  return token ? plainOf(token.text) : "";
}

/** "'s" or "'" after a noun. */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && (token.xpos === "POS" || /^['’]s?$/u.test(token.text)) && token.upos !== "AUX" && token.upos !== "VERB";
}

/** Starts with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** The words between two tokens as they stand in the text, without knowing the text: one space where there was any. */
export function wordsOf(tokens: readonly Token[], first: number, last: number): string {
  let out = "";
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (!token) break;
    const before = tokens[i - 1];
    out += i > first && before && before.end < token.start ? ` ${token.text}` : token.text;
  }
  return out;
}

const ranks: readonly RegExp[] = [/^(?:nsubj|obj|iobj)/, /^(?:obl|nmod(?!:poss|:desc|:unmarked))/, /^(?:root|ccomp|conj|appos|parataxis|xcomp|advcl|acl|csubj|dislocated|vocative)/];

/** The token of a stretch whose head lies outside it: what the rest of the sentence holds on to; subjects and objects first. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  const out = tokens.slice(first, last + 1).filter((t) => (t.head < first || t.head > last) && t.upos !== "PUNCT" && t.deprel !== "case");
  for (const rank of ranks) {
    const found = out.find((t) => rank.test(t.deprel));
    if (found) return found.index;
  }
  return out[out.length - 1]?.index ?? last;
}
