import { actorOf, codesOf, ownerName, spanOfTokens, type Draft } from "./draft.js";
import type { Gazetteer } from "./gazetteer.js";
import { headOf, isCapitalised, isPossessive, plainText, wordsOf, type Hit, type Line } from "./line.js";
import type { NameUnit } from "./name-unit.js";
import { longTitleBefore } from "./long-title.js";
import { complementAfter, titleEndingAt, type Title } from "./title.js";
import { sectorOf } from "./title-sector.js";

/** What tells that a run of capitalised words is a person's name; none means that the text does not say. */
export interface PersonSigns {
  readonly title?: Title;
  /** first and last token of name and title together */
  readonly first: number;
  readonly last: number;
  /** "Sen.": an honorific that only those of one office have */
  readonly rank?: Rank;
  readonly sign: "title" | "apposition" | "honorific" | "given-name" | "speaker" | "none";
}

/** Whose and of what an office is, by the words behind its noun, and where they end. */
interface Complement {
  readonly of: readonly Hit[];
  readonly org?: string;
  readonly last: number;
}

interface Rank {
  readonly role: string;
  readonly sector: string;
  readonly class: string;
}

const BY_HONORIFIC: ReadonlyMap<string, Rank> = new Map([
  ["sen", { role: "senator", sector: "LEG", class: "lawmaker" }],
  ["rep", { role: "representative", sector: "LEG", class: "lawmaker" }],
  ["brig", { role: "brigadier", sector: "MIL", class: "commander" }],
  ["maj", { role: "major", sector: "MIL", class: "commander" }],
  ["gov", { role: "governor", sector: "GOV", class: "official" }],
]);

/** Look left and right of a name for its title, its apposition, an honorific, a given name, a verb of saying. */
export function personSigns(line: Line, unit: NameUnit, gazetteer: Gazetteer): PersonSigns {
  const { words } = gazetteer;
  let j = unit.first - 1;
  let honorific = false;
  let rank: Rank | undefined;
  if (line.tokens[j]?.text === "." && words.honorifics.has(plainText(line.tokens[j - 1]))) j--; // "Ms" and "." as two tokens
  while (j >= 0 && words.honorifics.has(plainText(line.tokens[j])) && isCapitalised(line.tokens[j]) && !line.roleAt[j]) {
    honorific = true;
    rank ??= BY_HONORIFIC.get(plainText(line.tokens[j]));
    j--;
  }
  const inner = withinName(line, unit, gazetteer);
  // "his Greek counterpart, Nikos Dendias"
  if (line.tokens[j]?.text === "," && words.counterparts.has(plainText(line.tokens[j - 1]))) j--;
  const role = line.roleAt[j];
  const counterpart = words.counterparts.has(plainText(line.tokens[j]));
  const title = (role?.role.is === "person" || counterpart) ? titleEndingAt(line, gazetteer, j) : (ofTitle(line, gazetteer, j) ?? longTitle(line, gazetteer, unit, j));
  const office = title && title.class === "commander" && title.of.length === 0 && unit.words.length >= 2 ? longTitleBefore(line, gazetteer, title.first - 1) : undefined;
  if (office) return { title: office, first: office.first, last: unit.last, sign: "title" };
  const right = appositionAfter(line, gazetteer, unit.last);
  // "Professor X, the health minister,"
  if (title?.class === "scholar" && title.of.length === 0 && right?.title.sector !== undefined) return { title: right.title, first: title.first, last: right.last, sign: "apposition" };
  if (title) return { title, first: title.first, last: unit.last, sign: "title" };
  if (right) return { title: right.title, first: honorific ? j + 1 : unit.first, last: right.last, sign: "apposition" };
  const left = appositionBefore(line, gazetteer, unit);
  if (left) return { title: left, first: left.first, last: unit.last, sign: "apposition" };
  rank ??= inner.honorific ? BY_HONORIFIC.get(plainText(line.tokens[unit.first])) : undefined;
  if (honorific || inner.honorific) return { first: j + 1, last: unit.last, sign: "honorific", ...(rank && { rank }) };
  if (unit.words.length >= 2 && isGiven(inner.words[0] ?? "", gazetteer)) return { first: unit.first, last: unit.last, sign: "given-name" };
  if (unit.words.length === 1 && isKnownAlone(line, unit, gazetteer)) return { first: unit.first, last: unit.last, sign: "given-name" };
  if (unit.words.length >= 2 && agedAfter(line, unit.last)) return { first: unit.first, last: unit.last, sign: "given-name" };
  if (speaks(line, unit)) return { first: unit.first, last: unit.last, sign: "speaker" };
  return { first: unit.first, last: unit.last, sign: "none" };
}

/** "Macron met Scholz": not "the Macron plan", nor "Trump Tower". */
function isKnownAlone({ tokens }: Line, { first, last }: NameUnit, { words }: Gazetteer): boolean {
  const [before, next] = [tokens[first - 1], tokens[last + 1]];
  return words.alone.has(plainText(tokens[last])) && tokens[last]?.deprel !== "compound" && next?.upos !== "PROPN" && !/^(?:the|an?)$/.test(plainText(before));
}

/** "Jessie Duarte, 68," */
function agedAfter(line: Line, last: number): boolean {
  const [comma, age, end] = [line.tokens[last + 1], line.tokens[last + 2], line.tokens[last + 3]];
  return comma?.text === "," && /^\d\d$/.test(age?.text ?? "") && (end?.text === "," || end?.text === ".");
}

function isGiven(word: string, { words }: Gazetteer): boolean {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return words.given.has(plain) || words.familyFirst.has(plain) || (plain.includes("-") && words.given.has(plain.split("-")[0] ?? ""));
}

/** An honorific at the head of the run itself ("Ayatollah Ali Khamenei"): it is not part of the name. */
export function withinName(line: Line, unit: NameUnit, { words }: Gazetteer): { readonly first: number; readonly words: readonly string[]; readonly honorific: boolean } {
  let first = unit.first;
  let rest = unit.words;
  let honorific = false;
  // "H. E. Shri Holm": His Excellency
  if (rest.length > 3 && rest[0] === "H." && rest[1] === "E.") {
    honorific = true;
    first += 2;
    rest = rest.slice(2);
  }
  // "the Polish Jew Ivan Holm": what he is stands before his name
  if (rest.length > 2 && BELIEVERS.has(rest[0] ?? "")) {
    first++;
    rest = rest.slice(1);
  }
  while (rest.length > 1 && words.honorifics.has(plainText(line.tokens[first])) && plainText(line.tokens[first]).length > 1) {
    honorific = true;
    first++;
    if (line.tokens[first]?.text === ".") first++;
    rest = rest.slice(1);
  }
  return { first, words: rest, honorific };
}

const BELIEVERS: ReadonlySet<string> = new Set(["Jew", "Muslim", "Hindu", "Sikh", "Buddhist", "Catholic", "Protestant", "Sunni", "Shiite"]);

/** "President of Russia Vladimir Putin" */
function ofTitle(line: Line, gazetteer: Gazetteer, j: number): Title | undefined {
  const hit = line.hitAt[j];
  if (hit?.entry.kind !== "country" && hit?.entry.kind !== "organisation") return undefined;
  const of = plainText(line.tokens[hit.first - 1]) === "the" ? hit.first - 2 : hit.first - 1;
  if (!["of", "to", "for"].includes(plainText(line.tokens[of])) || line.roleAt[of - 1]?.role.is !== "person") return undefined;
  const title = titleEndingAt(line, gazetteer, of - 1);
  if (title?.of.length === 0 && !isCapitalised(line.tokens[of - 1])) return undefined;
  if (!title || (title.of.length === 0 && plainText(line.tokens[of]) !== "of")) return title;
  return title.of.length === 0 ? { ...title, of: [hit], ...(hit.entry.kind === "organisation" ? { org: hit.entry.org } : {}) } : title;
}

/** A title with a long complement right before a whole name. */
function longTitle(line: Line, gazetteer: Gazetteer, unit: NameUnit, j: number): Title | undefined {
  return unit.words.length < 2 || line.roleAt[unit.last + 1] !== undefined ? undefined : longTitleBefore(line, gazetteer, j);
}

/** ", secretary of Iran's Supreme National Security Council," after a name. */
function appositionAfter(line: Line, gazetteer: Gazetteer, last: number): { readonly title: Title; readonly last: number } | undefined {
  const { tokens } = line;
  let i = last + 1;
  if (tokens[i]?.text !== ",") return undefined;
  i++;
  if (tokens[i]?.upos === "NUM" && tokens[i + 1]?.text === ",") i += 2;
  for (let k = i; k < Math.min(i + 10, tokens.length); k++) {
    const token = tokens[k];
    if (!token || (token.upos === "VERB" && line.roleAt[k]?.role.is !== "person") || token.upos === "AUX" || token.upos === "PUNCT" && !/^[-‐‑–]$/u.test(token.text) || token.upos === "CCONJ" || token.upos === "SCONJ") return undefined;
    if (token.upos === "ADP" || (token.upos === "PRON" && token.xpos !== "PRP$")) return undefined;
    const role = line.roleAt[k];
    if (role?.role.is !== "person" || role.plural) continue;
    const next = line.roleAt[role.last + 1];
    if (next?.role.is === "person" || line.hitAt[role.last + 1]) {
      k = role.last;
      continue;
    }
    if (isCapitalised(tokens[role.last + 1]) || isPossessive(tokens[role.last + 1])) return undefined;
    const title = titleEndingAt(line, gazetteer, role.last);
    if (!title || title.first < i) return undefined;
    const complement = complementAfter(line, gazetteer, role.last);
    const of = title.of.length > 0 ? title.of : (complement?.of ?? []);
    const org = title.org ?? complement?.org;
    return { title: { ...title, of, ...(org !== undefined ? { org } : {}) }, last: complement?.last ?? role.last };
  }
  return undefined;
}

/** "The Kremlin's spokesman, Dmitry Peskov," : a title with its own article, then the name between commas. */
function appositionBefore(line: Line, gazetteer: Gazetteer, unit: NameUnit): Title | undefined {
  const { tokens } = line;
  if (tokens[unit.first - 1]?.text !== "," || unit.words.length < 2) return undefined;
  const after = tokens[unit.last + 1];
  if (after && after.text !== "," && after.text !== "." && after.text !== ")" && after.text !== "—") return undefined;
  const role = line.roleAt[unit.first - 2];
  if (role?.role.is === "person" && !role.plural) {
    const title = titleEndingAt(line, gazetteer, unit.first - 2);
    const before = plainText(tokens[(title?.first ?? 0) - 1]);
    return title && (title.of.length > 0 || title.owner !== undefined || before === "the" || isPossessive(tokens[title.first - 1]) || isCapitalised(tokens[role.last])) ? title : undefined;
  }
  for (const far of line.roles) {
    if (far.role.is !== "person" || far.plural || far.last > unit.first - 4) continue;
    const near = complementAfter(line, gazetteer, far.last) ?? fieldAfter(line, far.last);
    const complement = near?.last === unit.first - 2 ? near : realmAfter(line, far.last, near);
    if (complement?.last !== unit.first - 2) continue;
    const title = titleEndingAt(line, gazetteer, far.last); // "The president of Iran, Masoud Pezeshkian,"
    const org = title?.org ?? complement.org;
    return title && { ...title, of: title.of.length > 0 ? title.of : complement.of, ...(org !== undefined ? { org } : {}) };
  }
  return after?.text === "," && endsTitle(line, gazetteer, unit.first - 2) ? longTitleBefore(line, gazetteer, unit.first - 2) : undefined;
}

/** "the municipal director of education, X,": what is headed, in common nouns. */
function fieldAfter({ tokens, hitAt, roleAt }: Line, last: number): Complement | undefined {
  if (plainText(tokens[last + 1]) !== "of") return undefined;
  let end = last + 2;
  while (end < last + 7 && ["NOUN", "ADJ", "CCONJ"].includes(tokens[end]?.upos ?? "") && hitAt[end] === undefined && roleAt[end] === undefined) end++;
  return end > last + 2 && tokens[end]?.text === "," && tokens[end - 1]?.upos === "NOUN" ? { of: [], last: end - 1 } : undefined;
}

/** "the president of Holm Motors for Latin America, X,": the part of the world that somebody has the office for. */
function realmAfter({ tokens }: Line, last: number, of: Complement | undefined): Complement | undefined {
  let from = of?.last ?? last;
  // "of Holm Motors": a body that nothing else tells
  if (of === undefined && plainText(tokens[from + 1]) === "of") for (from = plainText(tokens[from + 2]) === "the" ? from + 2 : from + 1; from < last + 7 && isCapitalised(tokens[from + 1]); from++);
  if (plainText(tokens[from + 1]) !== "for") return undefined;
  const org = of?.org ?? (from > last + 1 ? wordsOf(tokens, plainText(tokens[last + 2]) === "the" ? last + 3 : last + 2, from) : undefined);
  let end = plainText(tokens[from + 2]) === "the" ? from + 2 : from + 1;
  while (end < from + 7 && isCapitalised(tokens[end + 1])) end++;
  return end > from + 1 && isCapitalised(tokens[end]) && tokens[end + 1]?.text === "," ? { of: of?.of ?? [], ...(org !== undefined && { org }), last: end } : undefined;
}

/** "… for Human Rights, X," but not "Minister of Trade Y, X,": the title ends in a common noun or in a body's own word, not in a name. */
function endsTitle(line: Line, { words }: Gazetteer, at: number): boolean {
  const token = line.tokens[at];
  return token !== undefined && (token.xpos === "NN" || token.xpos === "NNS" || token.xpos === "NNPS" || line.hitAt[at] !== undefined || line.roleAt[at] !== undefined || words.endings.has(plainText(token)) || words.bodies.has(plainText(token)) || words.things.has(plainText(token)));
}

const saying = new Set(["say", "tell", "add", "note", "announce", "warn", "state", "declare", "claim", "argue", "explain", "insist", "stress", "reiterate", "acknowledge", "write", "tweet", "remark", "conclude", "recall"]);

/** A single capitalised word that says something, or is followed by "who": somebody, not something. */
function speaks(line: Line, unit: NameUnit): boolean {
  const after = line.tokens[unit.last + 1];
  const who = after?.text === "," && plainText(line.tokens[unit.last + 2]) === "who";
  const head = line.tokens[headOf(line.tokens, unit.first, unit.last)];
  const governor = head && head.head >= 0 ? line.tokens[head.head] : undefined;
  const says = head?.deprel === "nsubj" && governor !== undefined && saying.has(governor.lemma.toLowerCase()) && governor.upos === "VERB";
  return (who || says) && !unit.words.some((w) => /^\p{Lu}{2,}$/u.test(w) || /\d/.test(w)) && plainText(line.tokens[unit.first - 1]) !== "the";
}

/** "Prime Minister Mette Holm of Denmark": whose they are stands behind the name, and nothing else of it. */
function homeAfter({ tokens, hitAt }: Line, last: number): Hit | undefined {
  const at = plainText(tokens[last + 2]) === "the" ? last + 3 : last + 2;
  const hit = plainText(tokens[last + 1]) === "of" ? hitAt[at] : undefined;
  const after = hit === undefined ? undefined : tokens[hit.last + 1];
  return hit?.entry.kind === "country" && !hit.detached && !isPossessive(after) && !(isCapitalised(after) && after?.upos === "PROPN") ? hit : undefined;
}

/** The mention of a person as these words give it; role and country from the text alone. */
export function personDraft(line: Line, unit: NameUnit, signs: PersonSigns, gazetteer: Gazetteer): Draft {
  const name = withinName(line, unit, gazetteer);
  const { title } = signs;
  const owner = (title?.of[0] ?? homeAfter(line, unit.last))?.entry;
  const country = owner ? codesOf(owner).country : undefined;
  const sector = title ? sectorOf(title, gazetteer) : signs.rank?.sector;
  const role = title && !title.counterpart ? title.role : signs.rank?.role;
  const ofWhom = ownerName(owner, gazetteer);
  const org = title?.org !== undefined && title.org !== ofWhom ? title.org : undefined;
  return {
    first: signs.first, last: signs.last,
    head: headOf(line.tokens, signs.first, signs.last),
    span: spanOfTokens(line, name.first, unit.last),
    actor: actorOf({ name: wordsOf(line.tokens, name.first, unit.last), kind: "person", country, sector, org, role }),
    via: "name", modifier: false,
    rule: title ? (title.counterpart ? "actors/person-counterpart" : `actors/person-with-${signs.sign === "apposition" ? "apposition" : "role"}`) : `actors/person-${signs.sign}`,
    person: name.words,
    ...(title ? { title } : {}), ...((title?.class ?? signs.rank?.class) !== undefined ? { class: (title?.class ?? signs.rank?.class) as string } : {}),
  };
}
