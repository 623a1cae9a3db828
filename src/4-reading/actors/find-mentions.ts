import { treeOf, type Tree } from "../clauses/tree.js";
import type { Sentence } from "../../model/sentence.js";
import { abbreviationsIn, withShortForms } from "./abbreviation.js";
import { contextOf, settle } from "./ambiguity.js";
import { actorOf, finished, type Draft } from "./draft.js";
import type { Gazetteer } from "./gazetteer.js";
import { indexMentions } from "./index-mentions.js";
import { headOf, isCapitalised, lineOf, plainText, wordsOf, type Hit, type Line } from "./line.js";
import { onlyModifies, readListed } from "./listed.js";
import type { Mentions, Place, TaggedName } from "./mention.js";
import { nameUnits, type NameUnit } from "./name-unit.js";
import { counterpartDraft, officeDrafts } from "./office.js";
import { organisationDraft, taggedOrganisation } from "./organisation.js";
import { peopleOf } from "./people.js";
import { plainOf } from "./piece.js";
import { personDraft, personSigns, type PersonSigns } from "./person.js";
import { pronounDrafts } from "./pronoun.js";
import { resolveDrafts, withOwners } from "./resolve.js";

interface Read {
  readonly line: Line;
  readonly drafts: readonly Draft[];
  readonly places: readonly Omit<Place, "sentence">[];
  /** names that nothing says to be a person, yet */
  readonly open: readonly OpenName[];
}

interface OpenName {
  readonly unit: NameUnit;
  readonly signs: PersonSigns;
  /** what the tagger takes it for, and how far, if for no person */
  readonly seen?: TaggedName;
}

/** Tells names from the words around them, for all sentences of a report at once. */
export type Tagger = (lines: readonly Line[]) => Mentions["tagged"];

const untagged: Tagger = (lines) => lines.map(() => []);

/**
 * Find who is named in a report, sentence by sentence, and which later words mean the same person.
 * Takes sentences, or trees where the caller has them already. Reads nothing outside its arguments.
 */
export function findMentions(sentences: readonly Sentence[] | readonly Tree[], gazetteer: Gazetteer, tagger: Tagger = untagged): Mentions {
  const trees = sentences.map((s) => ("children" in s ? s : treeOf(s)));
  const raw = trees.map((tree) => lineOf(tree, gazetteer));
  const context = contextOf(raw);
  const tagged = tagger(raw);
  const reads = raw.map((line, i) => readLine(settle(line, context, gazetteer), gazetteer, tagged[i] ?? []));
  const named = withRepeated(withAbbreviations(reads), gazetteer).map(withTagged);
  const people = peopleOf(named.flatMap((r) => r.drafts), gazetteer.words);
  const titled = named.map((r) => ({ ...r, drafts: withOwners(r.line, r.drafts, people) }));
  const whole = peopleOf(titled.flatMap((r) => r.drafts), gazetteer.words);
  const resolved = titled.map((r) => ({ line: r.line, drafts: resolveDrafts(r.drafts, whole) }));
  const withPronouns: { readonly line: Line; readonly drafts: readonly Draft[] }[] = [];
  for (const read of resolved) {
    const more = pronounDrafts(read.line, read.drafts, withPronouns[withPronouns.length - 1]);
    withPronouns.push({ line: read.line, drafts: [...read.drafts, ...more] });
  }
  const all = withPronouns.flatMap(({ line, drafts }) => drafts.map((d) => finished(d, line.tree.sentence.index)));
  const places = named.flatMap(({ line, places: found }) => found.map((p) => ({ ...p, sentence: line.tree.sentence.index })));
  return indexMentions(all, places, tagged);
}

/** One sentence by itself: persons, then role nouns, then listed names that nobody has taken. */
function readLine(line: Line, gazetteer: Gazetteer, tagged: readonly TaggedName[]): Read {
  const taken = new Set<number>();
  const take = (d: { readonly first: number; readonly last: number }): void => {
    for (let i = d.first; i <= d.last; i++) taken.add(i);
  };
  const units = nameUnits(line, gazetteer.words, (i) => (line.hitAt[i] !== undefined && !opensName(line, i)) || (line.roleAt[i] !== undefined && !isGivenName(line, i))).map((u) => withoutField(line, u, gazetteer));
  const persons: Draft[] = [];
  const organisations: Draft[] = [];
  const open: OpenName[] = [];
  for (const unit of units) {
    if (beforeInstitution(line, unit)) continue;
    const organisation = organisationDraft(line, unit, gazetteer);
    if (organisation) {
      organisations.push(organisation);
      take(organisation);
      continue;
    }
    if (nobody(line, unit, gazetteer)) continue;
    // "Burns", "Greens": somebody only where the report has the whole name
    if (unit.words.length === 1 && line.tokens[unit.last]?.xpos === "NNPS") {
      open.push({ unit, signs: { first: unit.first, last: unit.last, sign: "none" } });
      continue;
    }
    const signs = personSigns(line, unit, gazetteer);
    const seen = taggedAs(unit, tagged);
    const doubtful = signs.sign === "none" || signs.sign === "given-name" || signs.sign === "speaker";
    if (doubtful && seen !== undefined && seen.class !== "PER" && (unit.words.length > 1 || signs.sign === "none")) {
      open.push({ unit, signs, seen });
    } else if (signs.sign === "none" && seen?.class === "PER" && unit.words.length > 1 && unit.words.length <= 4) {
      const draft = { ...personDraft(line, unit, signs, gazetteer), rule: "actors/person-tagged" };
      persons.push(draft);
      take(draft);
    } else if (signs.sign === "none") open.push({ unit, signs });
    else {
      const draft = personDraft(line, unit, signs, gazetteer);
      persons.push(draft);
      take(draft);
    }
  }
  const offices: Draft[] = [];
  for (const role of line.roles) {
    if (taken.has(role.last)) continue;
    const before = line.hitAt[role.last + 1];
    if (role.role.is === "office" && before?.entry.kind === "organisation") continue;
    const found = officeDrafts(line, role, gazetteer, persons);
    offices.push(...found);
    for (const draft of found) for (let i = draft.first; i <= draft.last; i++) if (!persons.some((p) => p.first <= i && i <= p.last)) taken.add(i);
  }
  for (let i = 0; i < line.tokens.length; i++) {
    const draft = taken.has(i) ? undefined : counterpartDraft(line, gazetteer, i);
    if (!draft || persons.some((p) => p.first <= i && i <= p.last)) continue;
    offices.push(draft);
    take(draft);
  }
  const led = persons.map((p) => withOffice(line, p, offices));
  const whole = offices.filter((d) => !led.some((p) => p.first === d.first && p.last > d.last)).filter((d) => !offices.some((o) => o.first <= d.first && d.last <= o.last && o.last - o.first > d.last - d.first));
  const inside = (h: Hit): boolean => isPartOfName(line, h, tagged);
  const free = line.hits.filter((h) => !taken.has(h.last) && !inside(h)).map((h) => ({ hit: h, listed: readListed(line, h, gazetteer) }));
  const described = (h: Hit): boolean => free.some(({ listed: l }) => l.kind === "actor" && l.draft.first <= h.first && h.last <= l.draft.last && l.draft.last - l.draft.first > h.last - h.first && l.draft.last !== h.last);
  const listed = free.filter(({ hit }) => !described(hit)).map((f) => f.listed);
  const drafts = [...led, ...organisations, ...whole, ...listed.flatMap((l) => (l.kind === "actor" ? [withUnit(line, l.draft, tagged, (i) => taken.has(i))] : []))];
  return { line, drafts, places: listed.flatMap((l) => (l.kind === "place" ? [l.place] : [])), open: open.filter((o) => !taken.has(o.unit.last)) };
}

/** "Foreign Minister Amir Khan": behind another office it is a name, not a throne. */
function isGivenName(line: Line, i: number): boolean {
  const [before, role] = [line.roleAt[i - 1], line.roleAt[i]];
  // "Amir Khan Holm": thrones stand before titles and "bin"
  const [next, then] = [line.tokens[i + 1], line.tokens[i + 2]];
  const family = [next, then].every((t) => t?.upos === "PROPN" && isCapitalised(t) && line.roleAt[t.index] === undefined && !/^(?:Sheikh|Shaikh|Al|Bin|Ibn)$/.test(t.text)) && plainText(line.tokens[i - 1]) !== "the" && !/[-‐–]/.test(line.tokens[i + 3]?.text ?? "") && plainText(line.tokens[i + 2]) !== "bin";
  if (line.tokens[i]?.text === "Amir" && role?.first === role?.last && family && !["Highness", "Kuwait", "Qatar"].includes(line.tokens[i - 1]?.text ?? "")) return true;
  return role?.first === role?.last && line.tokens[i]?.text === "Amir" && before?.role.is === "person" && isCapitalised(line.tokens[i - 1]) && line.tokens[i + 1]?.upos === "PROPN" && line.roleAt[i + 1] === undefined;
}

/** "Holm Line", a unit of Holm that the list knows: the name in full, with what is known of the firm. */
function withUnit(line: Line, draft: Draft, tagged: readonly TaggedName[], taken: (i: number) => boolean): Draft {
  if (draft.rule !== "actors/listed-organisation" || draft.actor.kind !== "company") return draft;
  const whole = tagged.find((t) => t.class === "ORG" && t.first === draft.first && t.last > draft.last && t.last - draft.last <= 3);
  const more = whole === undefined ? [] : line.tokens.slice(draft.last + 1, whole.last + 1);
  if (whole === undefined || !more.every((t) => t.upos === "PROPN" && isCapitalised(t) && !taken(t.index) && line.hitAt[t.index] === undefined && line.roleAt[t.index] === undefined && !t.text.endsWith("day")) || line.tokens[whole.last + 1]?.upos === "PROPN") return draft;
  const hit = line.hitAt[draft.first];
  if (hit === undefined) return draft;
  const { first, last } = whole;
  const head = headOf(line.tokens, first, last);
  const end = line.tokens[last]?.end ?? draft.span.end;
  const name = `${hit.text} ${wordsOf(line.tokens, draft.last + 1, last)}`;
  return { ...draft, last, head, span: { start: draft.span.start, end }, actor: { ...draft.actor, name }, modifier: onlyModifies(line, { ...hit, last, end }, head) };
}

/** "Eastern Theatre Command": an adjective of no country in particular is a word of the name that it opens. */
function opensName(line: Line, i: number): boolean {
  const hit = line.hitAt[i];
  const next = line.tokens[i + 1];
  return hit?.entry.kind === "region" && hit.entry.use === "adjective" && hit.first === hit.last && next?.upos === "PROPN" && /^\p{Lu}/u.test(next.text) && line.hitAt[i + 1] === undefined && line.roleAt[i + 1] === undefined;
}

/** "Minister of Interior and Municipalities X Y", "Governor of Darfur Region X Y": what still belongs to the title in front is not the name's. */
function withoutField(line: Line, unit: NameUnit, { words }: Gazetteer): NameUnit {
  const lead = plainText(line.tokens[unit.first - 1]) === "the" ? unit.first - 2 : unit.first - 1;
  const joint = plainText(line.tokens[lead]);
  const isTitle = (i: number): boolean => ["of", "for"].includes(plainText(line.tokens[i])) && line.roleAt[i - 1]?.role.is === "person";
  const from = (k: number): NameUnit => ({ first: unit.first + k, last: unit.last, words: unit.words.slice(k) });
  if (unit.last - unit.first + 1 !== unit.words.length || unit.words.length < 3) return unit;
  const first = line.tokens[unit.first];
  if (joint === "and" && (isTitle(lead - 2) || isTitle(lead - 3)) && first !== undefined && ["NN", "NNS", "NNPS"].includes(first.xpos)) return from(1);
  if (isTitle(lead) && first !== undefined && ["NNS", "NNPS"].includes(first.xpos)) return from(1);
  // "Minister of Information and Culture Ali Holm": the second word of the field
  if (joint === "and" && isTitle(lead - 2) && unit.words.length >= 3 && isCapitalised(line.tokens[lead - 1]) && words.given.has(plainText(line.tokens[unit.first + 1]))) return from(1);
  const place = isTitle(lead) ? unit.words.slice(0, -2).findLastIndex((w) => words.things.has(w.toLowerCase())) : -1;
  return place >= 0 ? from(place + 1) : unit;
}

/** "Royal Air Force of Oman Commander X": an institution right before a person's title is the one that he stands for. */
function withOffice(line: Line, person: Draft, offices: readonly Draft[]): Draft {
  const body = offices.find((o) => o.first < person.first && o.last >= person.first - 1 && o.last < person.last && o.rule === "actors/office" && /^\p{Lu}/u.test(line.tokens[o.last]?.text ?? ""));
  if (!body || !person.title || (person.actor.country !== undefined && person.actor.country !== body.actor.country)) return person;
  const { country, name } = body.actor;
  const { sector, role } = person.actor;
  return { ...person, first: body.first, head: headOf(line.tokens, body.first, person.last), actor: actorOf({ name: person.actor.name, kind: "person", country, sector: sector ?? body.actor.sector, org: name, role }) };
}

/** "China Orient AMC", "Miss Namibia": a country's name that is a word of another name is no country. */
function isPartOfName(line: Line, { first, last, entry }: Hit, tagged: readonly TaggedName[]): boolean {
  if (entry.kind !== "country" && entry.kind !== "capital") return false;
  if ([first - 1, first - 2].some((i) => /^(?:Miss|Mister|Team)$/.test(line.tokens[i]?.text ?? "") && line.tokens.slice(i + 1, first).every((t) => t.upos === "PROPN"))) return true;
  if (entry.kind === "country" && endsName(line, first, last)) return true;
  const next = line.tokens[last + 1];
  if (next?.upos !== "PROPN" || !/^\p{Lu}/u.test(next.text) || line.hitAt[last + 1] || line.roleAt[last + 1] || line.tokens[last]?.end === next.start) return false;
  return tagged.some((t) => t.class === "ORG" && t.first === first && t.last > last);
}

/** "Fjord Nation Norway will tour", "Fjord Nation Denmark": behind the same two words as another country it is where the body of that name is. */
function endsName({ tokens, hitAt, roleAt, hits }: Line, first: number, last: number): boolean {
  const words = (at: number): string => tokens.slice(Math.max(0, at - 2), at).map((t) => t.text).join(" ");
  const lead = tokens.slice(Math.max(0, first - 2), first);
  if (first !== last || lead.length < 2 || !lead.every((t) => t.upos === "PROPN" && isCapitalised(t) && hitAt[t.index] === undefined && roleAt[t.index] === undefined)) return false;
  return hits.some((h) => h.first !== first && h.entry.kind === "country" && words(h.first) === words(first));
}

/** What the tagger takes a run of name words for; nothing where it sees other limits. */
function taggedAs(unit: NameUnit, tagged: readonly TaggedName[]): TaggedName | undefined {
  return tagged.find((t) => t.first <= unit.first && unit.last <= t.last);
}

/** Organisations that the report shortens itself, wherever it uses the short form. */
function withAbbreviations(reads: readonly Read[]): readonly Read[] {
  const found = reads.map((r) => abbreviationsIn(r.line, r.drafts, r.open.map((o) => o.unit)));
  const known = new Map(found.flatMap((f) => f.known.map((k) => [k.short, k.actor] as const)));
  return reads.map((read, i) => {
    const explained = found[i]?.drafts ?? [];
    const drafts = [...read.drafts, ...explained];
    const open = read.open.filter((o) => !explained.some((d) => d.first === o.unit.first) && !(o.unit.words.length === 1 && known.has(o.unit.words[0] ?? "")));
    return { ...read, open, drafts: withShortForms(read.line, drafts, known) };
  });
}

/** "King Hussein Bridge", "Mr", "Council": no name of a person. */
function nobody(line: Line, unit: NameUnit, gazetteer: Gazetteer): boolean {
  const word = plainText(line.tokens[unit.last]);
  if (unit.words.length > 1) return gazetteer.words.things.has(word);
  return word.length < 2 || someThing(word, gazetteer);
}

/** "Reform Party": capitalised words right before an institution's noun are its name. */
function beforeInstitution(line: Line, unit: NameUnit): boolean {
  const role = line.roleAt[unit.last + 1];
  return role?.role.is === "office" && /^\p{Lu}/u.test(line.tokens[role.last]?.text ?? "");
}

/** Names without a sign are persons after all when the report uses their last word alone too, or names somebody known again. */
function withRepeated(reads: readonly Read[], gazetteer: Gazetteer): readonly Read[] {
  const known = new Set(reads.flatMap((r) => r.drafts.flatMap((d) => (d.person && (d.person.length > 1 || d.title || d.rule === "actors/person-honorific") ? [lastWord(d.person), lastWord(d.person).replace(/^(?:al|el)-/, ""), ...(d.person.length > 1 && ((d.person[0] ?? "").length > 3 || gazetteer.words.familyFirst.has(plainOf(d.person[0] ?? ""))) ? [plainOf(d.person[0] ?? "")] : [])] : []))));
  const alone = new Set([
    ...reads.flatMap((r) => r.drafts.filter((d) => d.person?.length === 1).map((d) => lastWord(d.person ?? []))),
    ...reads.flatMap((r) => r.open.filter((o) => o.unit.words.length === 1 && actsAlone(r.line, o.unit)).map((o) => lastWord(o.unit.words))),
  ]);
  const full = new Set(reads.flatMap((r) => r.open.filter((o) => o.seen === undefined && o.unit.words.length > 1 && o.unit.words.length <= 4 && alone.has(lastWord(o.unit.words))).map((o) => lastWord(o.unit.words))));
  return reads.map((read) => {
    const more = read.open.filter(({ unit, seen }) => (known.has(lastWord(unit.words)) && (unit.words.length === 1 || !gazetteer.words.given.has(lastWord(unit.words)))) || ((seen === undefined || unit.words.length === 1) && full.has(lastWord(unit.words))));
    const drafts = more
      .filter(({ unit }) => unit.words.length <= 4 && plainText(read.line.tokens[unit.first - 1]) !== "the" && !someThing(lastWord(unit.words), gazetteer))
      .map(({ unit, signs }) => ({ ...personDraft(read.line, unit, signs, gazetteer), rule: "actors/person-repeated" }));
    return { ...read, drafts: [...read.drafts, ...drafts], open: read.open.filter(({ unit }) => !drafts.some((d) => d.first <= unit.last && unit.first <= d.last)) };
  });
}

/** "The Holm Monday warned …": the day is no part of the name. */
function withoutDay(line: Line, name: TaggedName): TaggedName {
  return name.last > name.first && /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(line.tokens[name.last]?.text ?? "") ? { ...name, last: name.last - 1 } : name;
}

/** Names that turned out to be no person's and that the tagger takes for an organisation's; not the field of an office ("minister for Regional Affairs"). */
function withTagged(read: Read): Read {
  const { line, drafts, open } = read;
  const free = open.flatMap(({ seen }) => {
    const field = seen !== undefined && ["of", "for"].includes(plainText(line.tokens[seen.first - 1])) && line.roleAt[seen.first - 2] !== undefined;
    return seen?.class !== "ORG" || field || drafts.some((d) => d.first <= seen.last && seen.first <= d.last) ? [] : [taggedOrganisation(line, withoutDay(line, seen))];
  });
  return { ...read, drafts: [...drafts, ...free.filter((d, i) => free.findIndex((o) => o.first === d.first) === i)] };
}

const living = new Set(["die", "bear", "marry", "smile", "think", "believe", "feel", "hope", "know", "love", "recall", "grow", "join", "resign", "graduate", "study", "meet", "speak", "talk", "ask", "write", "accuse", "visit", "arrive", "travel", "win", "want", "teach", "learn", "retire", "return", "sit", "stand", "walk", "lead", "appoint", "elect", "arrest", "kill", "accept", "describe", "express", "suggest", "urge", "call", "leave", "live", "propose", "reply", "respond"]);

/** A single name that does what people do: they are called by their last name, towns and bodies by all of theirs. */
function actsAlone(line: Line, unit: NameUnit): boolean {
  const token = line.tokens[unit.last];
  const verb = token && token.head >= 0 ? line.tokens[token.head] : undefined;
  return token?.deprel.startsWith("nsubj") === true && token.xpos !== "NNPS" && verb !== undefined && living.has(verb.lemma.toLowerCase()) && plainText(line.tokens[unit.first - 1]) !== "the";
}

/** "Council", "Bridge": the last word of a body or a thing. */
function someThing(word: string, { words }: Gazetteer): boolean {
  return words.endings.has(word) || words.bodies.has(word) || words.honorifics.has(word) || words.particles.has(word);
}

function lastWord(words: readonly string[]): string {
  return plainOf(words[words.length - 1] ?? "");
}
