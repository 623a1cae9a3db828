import type { Token } from "../../model/sentence.js";
import type { Gazetteer } from "../actors/gazetteer.js";
import { plainText, type Line } from "../actors/line.js";
import type { Atlas } from "../places/atlas.js";
import { atlasMarks } from "./atlas-marks.js";
import { hashString } from "../../model/hash.js";

/** What the tagger sees of a word by itself, as hashes and small numbers. */
export interface WordMarks {
  readonly form: number;
  readonly lower: number;
  readonly lemma: number;
  readonly prefixes: readonly [number, number, number];
  readonly suffixes: readonly [number, number, number];
  readonly shape: number;
  readonly tag: number;
  readonly relation: number;
  /** starts with or holds a capital letter */
  readonly capital: boolean;
  /** every letter a capital, two or more */
  readonly loud: boolean;
  /** what the lists say: kind of the listed name and the place in it */
  readonly listed: number;
  /** the role noun that covers it: sort and class */
  readonly role: number;
  /** what the atlas says */
  readonly atlas: number;
  /** bits: given name, family name that stands first, honorific, particle, ending of a body's name, noun of a body, thing, former */
  readonly words: number;
}

/** The marks that a word has wherever it stands. */
type FormMarks = Pick<WordMarks, "form" | "lower" | "prefixes" | "suffixes" | "shape" | "capital" | "loud" | "words">;

/** Gives the marks of every word of a line, each form worked out once. */
export type MarksOf = (line: Line) => readonly WordMarks[];

/** Forms remembered at most: a report has some hundreds. */
const REMEMBERED = 20_000;

/** Makes the reader of marks for these lists. */
export function marksReader(gazetteer: Gazetteer, atlas: Atlas): MarksOf {
  const seen = new Map<string, FormMarks>();
  const formOf = (token: Token): FormMarks => {
    const known = seen.get(token.text);
    if (known) return known;
    if (seen.size >= REMEMBERED) seen.clear();
    const made = formMarks(token, gazetteer);
    seen.set(token.text, made);
    return made;
  };
  return (line) => {
    const known = atlasMarks(line, atlas);
    return line.tokens.map((token, i): WordMarks => {
      const hit = line.hitAt[i];
      const role = line.roleAt[i];
      const place = hit === undefined ? 0 : (i === hit.first ? 1 : 0) | (i === hit.last ? 2 : 0);
      const kind = hit === undefined ? "" : hit.entry.kind === "organisation" ? `organisation ${hit.entry.is}` : hit.entry.kind;
      const { form, lower, prefixes, suffixes, shape, capital, loud, words } = formOf(token);
      return {
        form, lower, prefixes, suffixes, shape, capital, loud, words,
        lemma: hashString(token.lemma.toLowerCase()), tag: hashString(token.xpos), relation: hashString(token.deprel), atlas: known[i] ?? 0,
        listed: hit === undefined ? 0 : hashString(kind) + place + (hit.detached ? 8 : 0),
        role: role === undefined ? 0 : hashString(`${role.role.is} ${role.role.class ?? role.role.sector ?? ""}`),
      };
    });
  };
}

function formMarks(token: Token, { words }: Gazetteer): FormMarks {
  const form = token.text.replace(/\d/g, "0").replace(/[’‘`´]/g, "'").replace(/[“”„«»]/g, '"');
  const lower = form.toLowerCase();
  const plain = plainText(token);
  return {
    form: hashString(form), lower: hashString(lower),
    prefixes: [hashString(lower.slice(0, 2)), hashString(lower.slice(0, 3)), hashString(lower.slice(0, 4))],
    suffixes: [hashString(lower.slice(-2)), hashString(lower.slice(-3)), hashString(lower.slice(-4))],
    shape: hashString(shapeOf(form)),
    capital: /\p{Lu}/u.test(form), loud: form.length > 1 && form === form.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(form),
    words: (words.given.has(plain) ? 1 : 0) | (words.familyFirst.has(plain) ? 2 : 0) | (words.honorifics.has(plain) ? 4 : 0) | (words.particles.has(plain) ? 8 : 0)
      | (words.endings.has(plain) ? 16 : 0) | (words.bodies.has(plain) ? 32 : 0) | (words.things.has(plain) ? 64 : 0) | (words.former.has(plain) ? 128 : 0),
  };
}

/** "Al-Shabaab" -> "Xx-Xx", "U.S." -> "X.X.", "M23" -> "Xd". */
function shapeOf(form: string): string {
  let shape = "";
  for (const c of form.slice(0, 14)) {
    const kind = c === "0" ? "d" : /\p{Lu}/u.test(c) ? "X" : /\p{L}/u.test(c) ? "x" : c;
    if (!shape.endsWith(kind)) shape += kind;
  }
  return shape;
}
