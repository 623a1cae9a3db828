import type { Entry, Gazetteer } from "./gazetteer.js";
import { isCapitalised, isPossessive, placed, plainText, type Hit, type Line } from "./line.js";

/** What the whole report talks about: decides "Georgia", "Congo", "Korea". */
export interface ReportContext {
  /** plain forms of all its words */
  readonly words: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

/** Collect the context of a report once. */
export function contextOf(lines: readonly Line[]): ReportContext {
  const words = new Set<string>();
  const countries = new Set<string>();
  for (const line of lines) {
    for (const token of line.tokens) words.add(plainText(token));
    for (const { entry, text } of line.hits) if (entry.kind === "country" || entry.kind === "demonym" || entry.kind === "capital" || (entry.kind === "organisation" && entry.is === "office" && !NAMESAKES.has(text))) countries.add(entry.code);
  }
  return { words, countries };
}

/** The line with every doubtful hit settled: read as one country, left open, or dropped (it is part of another name). */
export function settle(line: Line, context: ReportContext, gazetteer: Gazetteer): Line {
  const hits = line.hits.flatMap((hit) => {
    const entry = reading(hit, line, context, gazetteer);
    return entry === undefined ? [] : [entry === hit.entry ? hit : { ...hit, entry }];
  });
  return placed(line.tree, hits, line.found);
}

function reading(hit: Hit, line: Line, context: ReportContext, gazetteer: Gazetteer): Entry | undefined {
  const { entry } = hit;
  if (entry.kind === "nothing") return entry;
  if (inPersonName(hit, line, gazetteer) || inLongerName(hit, line, gazetteer)) return undefined;
  if (entry.kind === "organisation" && NAMESAKES.has(hit.text) && !context.countries.has(entry.code)) return undefined;
  if (entry.kind === "organisation" && (elsewhere(hit, line) || lacksContext(hit, context))) return undefined;
  if (entry.kind === "shared" && REALMS.has(entry.name)) return realm(entry, hit, line, context, gazetteer);
  if (entry.kind === "shared") return shared(entry, context) ?? entry;
  if (entry.kind === "country" && entry.code === "GEO" && hit.text === "Georgia") return georgia(hit, line, context, entry);
  if (entry.kind === "country" && (afterComma(hit, line, gazetteer) || /^(?:State|Delta|County|River|Valley)$/.test(line.tokens[hit.last + 1]?.text ?? ""))) return { kind: "nothing" };
  if (entry.kind === "demonym" && (isLanguage(hit, line) || isCurrency(hit, line, gazetteer))) return { kind: "nothing" };
  if (entry.kind === "country" && isCurrency(hit, line, gazetteer)) return { kind: "nothing" };
  if (entry.kind === "country" && isWare(hit, line)) return { kind: "nothing" };
  if (entry.kind === "capital" && entry.name === "Washington" && /^(?:state|State|Post|Times|Monument|Redskins|Nationals|Commanders|Examiner|Football)$/.test(line.tokens[hit.last + 1]?.text ?? "")) return { kind: "nothing" };
  if (entry.kind === "region" && entry.article === true && (plainText(line.tokens[hit.first - 1]) !== "the" || line.tokens[hit.last + 1]?.upos === "PROPN")) return undefined;
  return entry;
}

/** What is made of a ware, holds it or sells it, by the country whose name the ware bears. With -s, not what a country may do: "China shops for gas". */
const WARES: Readonly<Record<string, RegExp>> = {
  Turkey: /^(?:sandwich|dinner|breast|farm|farmer|burger)s?$/,
  China: /^(?:shop|plate|cup|bowl|tableware|clay|(?:cabinet|cupboard|teacup|saucer|teapot|vase|doll|figurine)s?)$/,
};

/** "a Turkey sandwich", "a bull in a China shop": the bird and the porcelain. */
function isWare(hit: Hit, line: Line): boolean {
  const next = line.tokens[hit.last + 1];
  return next !== undefined && next.upos !== "VERB" && (WARES[hit.text]?.test(next.text) ?? false);
}

/** Short names that others bear as well: a party of Kenya, a broadcaster of Namibia, a politician's surname; the listed one only where its country is spoken of. */
const NAMESAKES: ReadonlySet<string> = new Set(["ANC", "NBC", "ABC", "CBC", "SBS", "Duma", "National Liberation Army", "EFF", "IFP", "DPP", "UNITA", "Unita", "DMK", "Democratic Progressive Party", "National Democratic Congress", "New Patriotic Party", "People Power Party", "Peoples Democratic Party", "All Progressives Congress", "Janata Dal"]);

/** "Security Council" is the UN's only where the UN is spoken of. */
function lacksContext(hit: Hit, context: ReportContext): boolean {
  return /^(?:Security Council|General Assembly|Human Rights Council)$/.test(hit.text) && !["un", "unsc", "unga", "nations"].some((w) => context.words.has(w));
}

/** "New Democratic Party", "Russia's Security Council", "House of Commons of Canada": a name of common words, of somebody else. */
function elsewhere(hit: Hit, line: Line): boolean {
  const { entry } = hit;
  if (entry.kind !== "organisation" || (entry.is !== "office" && entry.is !== "international") || /^[A-Z0-9+.]+$/.test(hit.text)) return false;
  const beforeAt = isPossessive(line.tokens[hit.first - 1]) ? hit.first - 2 : hit.first - 1;
  const owner = line.hitAt[beforeAt]?.entry;
  if (owner && (owner.kind === "demonym" || owner.kind === "country" || owner.kind === "capital")) return owner.code !== entry.code;
  const before = line.tokens[hit.first - 1];
  if (before && hit.first > 1 && isCapitalised(before) && before.upos === "PROPN" && !line.hitAt[hit.first - 1] && !line.roleAt[hit.first - 1]) return true;
  const after = line.hitAt[hit.last + 2] ?? line.hitAt[hit.last + 3];
  return plainText(line.tokens[hit.last + 1]) === "of" && after?.entry.kind === "country" && after.entry.code !== entry.code;
}

const surnamesToo = new Set(["jordan", "chad", "israel", "georgia", "cuba", "kenya", "india", "ireland", "holland", "paris", "london", "china", "sofia", "victoria", "santiago", "lima", "vienna", "kingston", "washington", "roman", "england", "wales", "france", "german", "french", "english", "welsh", "scott", "lincoln", "berlin", "rosario", "austin", "hamilton", "florence", "brooklyn", "savannah", "virginia", "carolina", "bristol", "odessa", "malta", "brazil", "panama", "male", "rio", "cali", "nice", "tyre", "anwar", "wellington", "stanley", "douglas", "ford", "dallas", "houston", "phoenix", "montana", "dakota", "perth", "sydney", "adelaide", "darwin", "osh", "tata", "polish", "lome", "turk", "dane", "pole", "finn", "scot", "brit", "saab", "oman", "mali", "mahdi"]);

/** "Michael Jordan", "Jordan Peterson", "Defence Minister Israel Katz", "Mr Jordan": the name of somebody. */
function inPersonName(hit: Hit, line: Line, { words }: Gazetteer): boolean {
  if (hit.detached || hit.first !== hit.last) return false;
  const before = line.tokens[hit.first - 1];
  if (before && /^[-‐‑–]$/u.test(before.text) && words.particles.has(plainText(line.tokens[hit.first - 2])) && isCapitalised(line.tokens[hit.first - 2])) return true; // "Al-Sabah"
  const own = line.tokens[hit.first];
  const attached = own?.deprel === "flat" || own?.head === hit.first - 1;
  if (before?.upos === "PROPN" && attached && words.given.has(plainText(before)) && !line.hitAt[hit.first - 1] && !line.roleAt[hit.first - 1]) return true;
  if (before && before.upos === "PROPN" && isCapitalised(before) && words.particles.has(plainText(before)) && plainText(before).length > 1) return true; // "De Lima"
  if (!surnamesToo.has(plainText(own)) || before?.upos === "ADP") return false;
  const after = line.tokens[hit.last + 1];
  const nameAfter = isCapitalised(after) && after?.upos === "PROPN" && !line.hitAt[hit.last + 1] && !line.roleAt[hit.last + 1] && !words.endings.has(plainText(after));
  if (before && isCapitalised(before)) {
    if (words.honorifics.has(plainText(before)) && !line.hitAt[hit.first - 1]) return true;
    if (words.given.has(plainText(before)) && before.upos === "PROPN" && !line.hitAt[hit.first - 1] && !line.roleAt[hit.first - 1]) return true;
    if (/^\p{Lu}\.$/u.test(before.text)) return true;
  }
  if (!nameAfter) return false;
  if (line.roleAt[hit.first - 1]?.role.is === "person") return true;
  return words.given.has(plainText(line.tokens[hit.first])) || !/^(?:China|Brazil|India|Iran|France|England|Kenya|Malta|Panama|Washington|London|Paris|Sydney)$/.test(hit.text)
    ? line.tokens[hit.last]?.deprel === "flat" || after?.deprel === "flat" || after?.head === hit.last
    : after?.deprel === "flat" && after.head === hit.last && words.given.has(plainText(line.tokens[hit.first]));
}

/** "Paris Hilton", "Washington Institute": the name goes on, so it is not the city. */
function inLongerName(hit: Hit, line: Line, { words }: Gazetteer): boolean {
  if (hit.entry.kind !== "country" && hit.entry.kind !== "capital" && hit.entry.kind !== "place") return false;
  const after = line.tokens[hit.last + 1];
  if (hit.entry.kind === "country" || hit.detached) return false;
  return after !== undefined && after.upos === "PROPN" && isCapitalised(after) && !line.hitAt[hit.last + 1] && !line.roleAt[hit.last + 1] && !words.honorifics.has(plainText(after)) && !/day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(after.text);
}

function shared(entry: Extract<Entry, { kind: "shared" }>, context: ReportContext): Entry | undefined {
  const signs: Readonly<Record<string, readonly string[]>> = {
    COD: ["kinshasa", "goma", "m23", "drc", "kivu", "bukavu", "tshisekedi", "monusco", "kabila", "lubumbashi"],
    COG: ["brazzaville", "sassou", "nguesso"],
    KOR: ["seoul", "busan"],
    PRK: ["pyongyang", "kcna", "dprk"],
  };
  const fits = entry.codes.filter((code) => context.countries.has(code) || signs[code]?.some((word) => context.words.has(word)));
  const code = fits.length === 1 ? fits[0] : undefined;
  if (code === undefined) return undefined;
  const name = { COD: "DR Congo", COG: "Republic of the Congo", KOR: "South Korea", PRK: "North Korea" }[code] ?? entry.name;
  return entry.adjective ? { kind: "demonym", code, name, people: false } : { kind: "country", code, name };
}

const REALMS: ReadonlySet<string> = new Set(["Kingdom", "Sultanate"]);

/** "the Kingdom" is the only one of its sort that the report speaks of; "the Kingdom Tower", "the Kingdom of Heaven" are none. */
function realm(entry: Extract<Entry, { kind: "shared" }>, hit: Hit, line: Line, context: ReportContext, gazetteer: Gazetteer): Entry | undefined {
  const after = line.tokens[hit.last + 1];
  const named = plainText(line.tokens[hit.first - 1]) !== "the" || plainText(after) === "of" || (after?.upos === "PROPN" && isCapitalised(after));
  const fits = named ? [] : entry.codes.filter((code) => context.countries.has(code));
  const [code] = fits;
  return code === undefined || fits.length > 1 ? undefined : { kind: "country", code, name: gazetteer.nameOf(code) ?? entry.name };
}

const caucasus = ["tbilisi", "georgian", "ossetia", "abkhazia", "armenia", "azerbaijan", "caucasus", "saakashvili", "kobakhidze", "zourabichvili", "ivanishvili", "batumi", "moldova", "ukraine"];
const southern = ["atlanta", "savannah", "alabama", "florida", "tennessee", "carolina", "fulton", "kemp", "raffensperger", "warnock", "ossoff", "augusta", "republican", "democrat", "mississippi", "arizona", "wisconsin"];

/** Country or US state: by what else the report names; undecided it stays open, as a name without a code. */
function georgia(hit: Hit, line: Line, context: ReportContext, entry: Entry): Entry {
  if (line.tokens[hit.first - 1]?.text === "," && /^(?:Atlanta|Savannah|Augusta|Macon|Athens|Columbus)$/.test(line.tokens[hit.first - 2]?.text ?? "")) return { kind: "nothing" };
  const east = caucasus.some((w) => context.words.has(w));
  const south = southern.some((w) => context.words.has(w));
  if (east && !south) return entry;
  if (south && !east) return { kind: "nothing" };
  return { kind: "shared", name: "Georgia", codes: ["GEO"], adjective: false };
}

/** "Lebanon, Pennsylvania": a town that bears a country's name. */
function afterComma(hit: Hit, line: Line, gazetteer: Gazetteer): boolean {
  const next = line.hitAt[hit.last + 2];
  return line.tokens[hit.last + 1]?.text === "," && next?.entry.kind === "place" && next.entry.code === "USA" && gazetteer.country(next.text) === undefined
    && /^(?:Alabama|Indiana|Pennsylvania|Missouri|Ohio|Illinois|Maine|Tennessee|Kentucky|Texas|Oregon|Michigan)$/.test(next.text);
}

/** "in Russian", "speaks French": a language. */
function isLanguage(hit: Hit, line: Line): boolean {
  const token = line.tokens[hit.last];
  const before = plainText(line.tokens[hit.first - 1]);
  const after = line.tokens[hit.last + 1];
  if (/^(?:language|speaking|speaker|lesson|dialect|translation)s?$/.test(after?.text ?? "")) return true;
  if (["speak", "learn", "translate"].includes(line.tokens[hit.first - 1]?.lemma ?? "") && after?.upos !== "NOUN") return true;
  const free = after === undefined || !["NOUN", "ADJ", "PROPN"].includes(after.upos) || token?.upos === "NOUN";
  if (!free || !token || token.upos === "ADJ" && after?.upos === "NOUN") return false;
  return ["in", "into", "speak", "speaks", "spoke", "speaking", "fluent"].includes(before) && (!after || !["NOUN", "PROPN", "ADJ", "CCONJ"].includes(after.upos));
}

/** "the US dollar", "Chinese yuan": money, not its country. */
function isCurrency(hit: Hit, line: Line, { words }: Gazetteer): boolean {
  const after = line.tokens[hit.last + 1];
  return after !== undefined && (words.currencies.has(plainText(after)) || words.currencies.has(after.lemma.toLowerCase()) || after.text === "$");
}
