import type { Token } from "../../model/sentence.js";
import type { Mention } from "../actors/mention.js";
import { plainOf } from "../actors/piece.js";
import { countryOf } from "../namings.js";
import type { Scene } from "../scene.js";
import { describedLater } from "./described.js";
import { isCountry } from "./home-of.js";
import type { Told } from "./told.js";

/** Who deals with a country without being of it: "a Russian literature professor", "the Iranian affairs expert". */
const OF_THE_SUBJECT = /^(?:experts?|analysts?|specialists?|scholars?|teachers?|professors?|coach|coaches|manager|literature|history|language|studies|affairs|relations|politics|correspondents?|translator|cuisine|restaurant|embassy|war|conflict|invasion|crisis|border|occupation|resident|expat|envoy|ambassador|mission|community|descent|origin|tour|market|league|side|club|team|branch|unit|office|subsidiary)$/i;

/**
 * The country that the words right beside a name tell, at any of its mentions: "Thai Khunying X", "Lagos-based X Ltd", "X, a Moroccan judge,",
 * "X, operator of South Korea's largest exchange", "X is a Moroccan judge"; of an ambassador or a minister, that of the embassy or the ministry of the same sentence.
 * Failing that, that of what he is called later: "the Moroccan singer". Undefined where two are told.
 */
export function toldBeside(scene: Scene): (name: string) => Told | undefined {
  const byName = new Map<string, Mention[]>();
  for (const m of scene.mentions.all) {
    if (m.via === "pronoun" || m.actor.country !== undefined) continue;
    const had = byName.get(m.actor.name);
    if (had === undefined) byName.set(m.actor.name, [m]);
    else had.push(m);
  }
  const known = new Map<string, Told | undefined>();
  const described = describedLater(scene);
  return (name) => {
    if (known.has(name)) return known.get(name);
    const all = (byName.get(name) ?? []).flatMap((m) => before(scene, m) ?? behind(scene, m) ?? house(scene, m) ?? described(m) ?? []);
    const told = all.every(({ country }) => country === all[0]?.country) ? all[0] : undefined;
    known.set(name, told);
    return told;
  };
}

/** "Thai Khunying X", "Egypt's Bank X", "Nairobi-based X Group": only nouns and adjectives between. */
function before(scene: Scene, mention: Mention): Told | undefined {
  const { sentence, first, last, head } = mention;
  const school = schoolOf(scene, mention);
  if (school !== undefined) return school;
  const tokens = tokensOf(scene, sentence);
  let lists = false;
  for (let i = first - 1; i >= Math.max(0, first - 9); i--) {
    const land = landAt(scene, sentence, tokens, i);
    if (land !== undefined) {
      const noun = tokens[i]?.head ?? -1;
      // one nominal with the name: not "through the Cambodian branch Cho trades"
      return noun === head || tokens[noun]?.head === head || tokens[head]?.head === noun || tokens.slice(i + 1, first).some(isBased) || (lists && tokens.slice(i, last).some((t, k) => t.xpos === "NN" && tokens[i + k + 1]?.upos === "PROPN")) ? land : undefined;
    }
    const token = tokens[i];
    // "Saudi travel, tourism and hospitality conglomerate X": a list of what it deals in, behind which comes what it is
    const listed = (token?.text === "," || plainOf(token?.text ?? "") === "and") && tokens[i + 1]?.upos !== "PROPN";
    lists ||= listed;
    if (token === undefined || !(isNominal(token) || isBased(token) || HYPHEN.test(token.text) || token.xpos === "POS" || listed) || OF_THE_SUBJECT.test(token.text)) return undefined;
  }
  return undefined;
}

/** "Holm University professor X": the school that the title says, by the same name or letters elsewhere in the report. */
function schoolOf(scene: Scene, { actor }: Mention): Told | undefined {
  const name = /(?:^|[ ,])(\p{Lu}[\p{L}&.]*(?: \p{Lu}\p{L}+)*) (?:[Aa]ssociate |[Aa]ssistant )?(?:[Pp]rofessor|[Ll]ecturer|[Dd]ean|[Pp]resident|[Rr]ector)$/u.exec(actor.role ?? "")?.[1];
  if (name === undefined || actor.sector !== "EDU") return undefined;
  const at = scene.mentions.all.find((m) => (m.actor.name === name || scene.text.slice(m.span.start, m.span.end) === name) && m.actor.kind !== "person" && m.via !== "pronoun" && m.actor.country?.length === 3);
  return at?.actor.country === undefined || !isCountry(at.actor.country) ? undefined : { country: at.actor.country, evidence: at.span };
}

/** "X, a Moroccan judge,", "X, operator of South Korea's largest exchange,", "X was a Moroccan judge". */
function behind(scene: Scene, { sentence, last, actor }: Mention): Told | undefined {
  const tokens = tokensOf(scene, sentence);
  let i = last + 1;
  // the words that name the office belong to the mention
  if (actor.org !== undefined && tokens[i]?.text === "of" && NATIONAL.test(tokens[last]?.text ?? "")) return countryNamed(scene, sentence, i + 1);
  if (tokens[i]?.text === "(" && tokens[i + 2]?.text === ")") i += 3;
  // "X, 62, is"
  if (tokens[i]?.text === "," && tokens[i + 1]?.upos === "NUM" && tokens[i + 2]?.text === "," && /^(?:is|was)$/.test(tokens[i + 3]?.text ?? "")) i += 3;
  const apposed = tokens[i]?.text === ",";
  if (!apposed && !/^(?:is|was)$/.test(tokens[i]?.text ?? "")) return bodyAt(scene, sentence, i);
  i++;
  if (/^(?:a|an|the|another)$/i.test(tokens[i]?.text ?? "")) i++;
  let land: Told | undefined;
  let noun = false;
  for (let left = 9; left > 0 && i < tokens.length; i++, left--) {
    const token = tokens[i] as Token;
    const of = land === undefined && noun && token.text === "of";
    if (of && KIN.test(tokens[i - 1]?.text ?? "")) return kinAt(scene, sentence, i + 1);
    if (of && SERVES.test(tokens[i - 1]?.text ?? "") && !apposed) return placeAt(scene, sentence, i + 1);
    if (of && OWN.test(tokens[i - 1]?.text ?? "")) return countryNamed(scene, sentence, i + 1);
    if (land === undefined && noun && /^(?:of|at|with)$/.test(token.text)) {
      const body = bodyAt(scene, sentence, i) ?? bodyNamedFor(scene, sentence, i + 1);
      if (body !== undefined || !of) return body;
      const owner = landAt(scene, sentence, tokens, i + 1);
      return owner !== undefined && tokens.slice(i + 2, i + 5).some(({ xpos }) => xpos === "POS") ? owner : undefined;
    }
    const here = land === undefined ? landAt(scene, sentence, tokens, i) : undefined;
    if (here !== undefined) {
      land = here;
      continue;
    }
    if (!(isNominal(token) || isBased(token) || HYPHEN.test(token.text) || token.xpos === "POS") || OF_THE_SUBJECT.test(token.text)) break;
    noun = token.upos === "NOUN";
  }
  const end = tokens[i]?.text ?? "";
  return land !== undefined && noun && !OF_THE_SUBJECT.test(end) && (!apposed || CLOSING.test(end)) ? land : undefined;
}

const KIN = /^(?:son|daughter|wife|husband|widow|widower|brother|sister|mother|father|nephew|niece|grandson|granddaughter)$/i;

/** "X, son of a Danish banker": whose the next of kin is. */
function kinAt({ mentions }: Scene, sentence: number, i: number): Told | undefined {
  const kin = mentions.in(sentence).find((m) => i <= m.first && m.first <= i + 1 && m.via !== "pronoun");
  const country = kin === undefined ? undefined : countryOf(kin.actor);
  return kin !== undefined && country?.length === 3 && isCountry(country) ? { country, evidence: kin.span } : undefined;
}

/** "Judge X in the Danish High Court", "X of the Norwegian Seamen's Union", "X, a lecturer at Lund University": the body that the words right behind a name put somebody in. */
function bodyAt(scene: Scene, sentence: number, i: number): Told | undefined {
  const tokens = tokensOf(scene, sentence);
  const joint = tokens[i]?.text ?? "";
  if (!/^(?:of|at|with|in)$/.test(joint)) return undefined;
  const first = /^the$/i.test(tokens[i + 1]?.text ?? "") ? i + 2 : i + 1;
  const at = scene.mentions.in(sentence).find((m) => m.first <= first && first <= m.last && (m.actor.kind === "office" || m.actor.kind === "company") && m.via !== "pronoun");
  const country = at === undefined ? undefined : countryOf(at.actor);
  if (at === undefined || country?.length !== 3 || !isCountry(country) || OF_THE_SUBJECT.test(tokens[at.last]?.text ?? "")) return undefined;
  return joint !== "in" || /^(?:court|senate|parliament|congress|assembly|cabinet|army|navy|police)$/i.test(tokens[at.last]?.text ?? "") ? { country, evidence: at.span } : undefined;
}

/** "X, a native of Norway" */
const OWN = /^(?:native|citizen|national|subject)$/i;
/** Bodies that a country has its own of. */
const NATIONAL = /^(?:association|federation|union|chamber|council|confederation|society|committee|board|institute|league|academy|bank|ministry)$/i;

/** "X is the energy secretary of Nordland" */
const SERVES = /^(?:secretary|minister|governor|mayor|commissioner|councillor|prosecutor|sheriff|treasurer)$/i;

function placeAt({ mentions }: Scene, sentence: number, i: number): Told | undefined {
  const place = mentions.places.find((p) => p.sentence === sentence && p.first === i);
  return place !== undefined && isCountry(place.country) ? { country: place.country, evidence: place.span } : undefined;
}

/** A country by its name, "the" or not. */
function countryNamed({ mentions, trees }: Scene, sentence: number, i: number): Told | undefined {
  const first = /^the$/i.test(trees[sentence]?.tokens[i]?.text ?? "") ? i + 1 : i;
  const land = mentions.in(sentence).find((m) => m.actor.kind === "country" && m.via === "name" && m.first <= first && first <= m.last);
  const country = land === undefined ? undefined : countryOf(land.actor);
  return land !== undefined && country?.length === 3 && isCountry(country) ? { country, evidence: land.span } : undefined;
}

/** "X, president of the Rowing Association of Norway": a body whose name ends in its country's. */
function bodyNamedFor(scene: Scene, sentence: number, i: number): Told | undefined {
  const tokens = tokensOf(scene, sentence);
  let at = /^the$/i.test(tokens[i]?.text ?? "") ? i + 1 : i;
  const first = at;
  while (tokens[at]?.upos === "PROPN" && at - first < LONGEST_BODY) at++;
  return at - first > 1 && tokens[at]?.text === "of" && NATIONAL.test(tokens[at - 1]?.text ?? "") ? countryNamed(scene, sentence, at + 1) : undefined;
}

/** Words of a body's name before "of". */
const LONGEST_BODY = 6;

/** What may end an apposition; "X, Cuba's measure is": that was none. */
const CLOSING = /^(?:[,.;)—–]|who|which|that)$/;

/** Offices and the house each belongs to. */
const HOUSES: readonly (readonly [office: RegExp, house: RegExp])[] = [
  [/^ambassador$/i, /\bembassy$/i],
  [/\bforeign (?:affairs )?minister$|\bminister (?:of|for) foreign affairs$/i, /\bforeign (?:affairs )?ministry$|\bministry of foreign affairs$|\bforeign office$/i],
  [/\bdefen[cs]e minister$|\bminister (?:of|for) defen[cs]e$/i, /\bdefen[cs]e ministry$|\bministry of defen[cs]e$/i],
];

/** "The Egyptian Embassy announced that Ambassador X had met", "the Danish Foreign Ministry said that the Deputy Foreign Minister, X, affirmed": the only such house of the sentence is the officer's. */
function house(scene: Scene, { sentence, actor }: Mention): Told | undefined {
  const kind = HOUSES.find(([office]) => office.test(actor.role ?? ""))?.[1];
  if (kind === undefined) return undefined;
  const all = scene.mentions.in(sentence).filter((m) => m.via !== "pronoun" && m.actor.kind !== "person" && kind.test(m.actor.name));
  const [at] = all;
  return all.length !== 1 || at?.actor.country?.length !== 3 ? undefined : { country: at.actor.country, evidence: at.span };
}

/** Whose the word at `i` is: a demonym, a country or place in the genitive, or one that somebody is based in. */
function landAt({ mentions }: Scene, sentence: number, tokens: readonly Token[], i: number): Told | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const named = mentions.in(sentence).find((m) => m.first <= i && i <= m.last && m.actor.kind === "country" && m.via !== "pronoun");
  const place = named === undefined ? mentions.places.find((p) => p.sentence === sentence && p.first <= i && i <= p.last) : undefined;
  const country = named === undefined ? place?.country : countryOf(named.actor);
  const last = named?.last ?? place?.last ?? i;
  if (country === undefined || country.length !== 3) return undefined;
  const evidence = { start: (named ?? place)?.span.start ?? token.start, end: (named ?? place)?.span.end ?? token.end };
  const based = tokens.slice(last + 1, last + 3).some(isBased);
  const owns = tokens[last + 1]?.xpos === "POS";
  return named?.via === "demonym" || based || (owns && named !== undefined) ? { country, evidence } : undefined;
}

const HYPHEN = /^[-‐‑–]$/u;

function isNominal({ upos, text }: Token): boolean {
  return (upos === "NOUN" || upos === "PROPN" || upos === "ADJ") && plainOf(text) !== "former";
}

function isBased({ text }: Token): boolean {
  return /^(?:[-‐‑–])?based$/u.test(text);
}

function tokensOf({ trees }: Scene, sentence: number): readonly Token[] {
  return trees[sentence]?.tokens ?? [];
}
