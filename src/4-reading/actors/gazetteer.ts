import { bodyNames, kindOfBody } from "./bodies.js";
import { ActorLexicon, type RoleEntry } from "./lexicon.js";
import { exactly, phrasesOf, type Phrases } from "./phrases.js";
import { plainOf } from "./piece.js";
import { closestNames } from "./suggest.js";

/** What a listed name stands for. `code` is a country or bloc, `sector` what PLOVER adds. */
export type Entry =
  | { readonly kind: "country"; readonly code: string; readonly name: string; readonly sector?: string }
  | { readonly kind: "demonym"; readonly code: string; readonly name: string; readonly sector?: string; readonly people: boolean }
  | { readonly kind: "capital"; readonly code: string; readonly name: string; readonly country: string }
  | { readonly kind: "seat"; readonly code: string; readonly name: string; readonly sector?: string; readonly place: boolean }
  | { readonly kind: "organisation"; readonly is: "international" | "armed-group" | "company" | "office"; readonly code: string; readonly sector?: string; readonly org: string }
  | { readonly kind: "region"; readonly name: string; readonly use: "actor" | "adjective" | "people"; readonly article?: boolean }
  | { readonly kind: "place"; readonly code: string; readonly name: string }
  | { readonly kind: "shared"; readonly name: string; readonly codes: readonly string[]; readonly adjective: boolean }
  | { readonly kind: "nothing" };

/** Words that decide readings, as sets of plain forms. */
export interface ActorWords {
  readonly former: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  /** last word of an organisation's name -> sector ("" when the word tells none) */
  readonly endings: ReadonlyMap<string, string>;
  readonly detached: ReadonlySet<string>;
  /** last words of names that are nobody: "Bridge", "Treaty", "Province" */
  readonly things: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  readonly counterparts: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  /** last names of leaders that are names of persons without a word more: "Macron" */
  readonly alone: ReadonlySet<string>;
  readonly familyFirst: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly capitalMotion: ReadonlySet<string>;
  readonly capitalWords: ReadonlySet<string>;
  readonly capitalTargets: ReadonlySet<string>;
  readonly capitalThings: ReadonlySet<string>;
}

/** The names the reader knows, indexed once and passed to it as a value. */
export interface Gazetteer {
  readonly names: Phrases<Entry>;
  readonly roles: Phrases<RoleEntry>;
  readonly words: ActorWords;
  /** code of a country given as a name or ISO code in any case: "iran", "IR", "IRN" -> "IRN" */
  country(nameOrCode: string): string | undefined;
  /** English short name of a code: "IRN" -> "Iran" */
  nameOf(code: string): string | undefined;
  /** country of a capital, a large city, a province or a country itself: "MOSCOW" -> "RUS" */
  placeCountry(place: string): string | undefined;
  /** up to three country names close to a misspelt one, best first: "Irann" -> ["Iran", "Iraq"] */
  suggest(name: string): readonly string[];
}

const blocs: Readonly<Record<string, string>> = {
  UNO: "United Nations", EUR: "European Union", IGO: "intergovernmental body", NGO: "non-governmental organisation",
  ISM: "social movement", IMG: "transnational armed group", MNC: "multinational company",
};

/** Build the gazetteer from the lexicon files as parsed JSON. Throws (zod) when one has not the expected shape. */
export function makeGazetteer(files: unknown): Gazetteer {
  const lexicon = ActorLexicon.parse(files);
  const names = phrasesOf(entriesOf(lexicon));
  const roles = phrasesOf(lexicon.roles.roles.flatMap((role) => role.nouns.map((noun) => [noun, role] as const)));
  const byCode = new Map(lexicon.countries.countries.map((c) => [c.code, c.name]));
  const byAlpha2 = new Map(lexicon.countries.countries.map((c) => [c.alpha2, c.code]));
  const spoken = lexicon.countries.countries.flatMap((c) => [...c.names, ...(lexicon.demonyms.countries[c.code]?.names ?? [])]);
  const entry = (name: string): Entry | undefined => exactly(names, name.trim().replace(/^the\s+(?!gambia)/i, ""));
  return {
    names,
    roles,
    words: wordsOf(lexicon),
    country(nameOrCode) {
      const upper = nameOrCode.trim().toUpperCase();
      if (byCode.has(upper) || upper in blocs) return upper;
      const two = byAlpha2.get(upper);
      if (two !== undefined) return two;
      const found = entry(nameOrCode);
      if (found?.kind === "country" || found?.kind === "demonym") return found.code;
      return found?.kind === "organisation" && (found.code === "EUR" || found.code === "UNO") && found.sector === undefined ? found.code : undefined;
    },
    nameOf: (code) => byCode.get(code) ?? blocs[code],
    placeCountry(place) {
      const found = entry(place) ?? entry(place.split(/[,/]/)[0] ?? "");
      return found?.kind === "country" || found?.kind === "capital" || found?.kind === "place" ? found.code : undefined;
    },
    suggest: (name) => closestNames(name, spoken),
  };
}

/** Every listed name, the stronger reading first. */
function* entriesOf(lexicon: ActorLexicon): Generator<readonly [string, Entry]> {
  for (const name of lexicon.places.notActors) yield [name, { kind: "nothing" }];
  for (const name of ["Congo"]) yield [name, { kind: "shared", name, codes: ["COD", "COG"], adjective: false }];
  yield ["Congolese", { kind: "shared", name: "Congolese", codes: ["COD", "COG"], adjective: true }];
  yield ["Korea", { kind: "shared", name: "Korea", codes: ["KOR", "PRK"], adjective: false }];
  yield ["Korean", { kind: "shared", name: "Korean", codes: ["KOR", "PRK"], adjective: true }];
  yield ["Koreas", { kind: "shared", name: "Koreas", codes: ["KOR", "PRK"], adjective: false }];
  yield ["Kingdom", { kind: "shared", name: "Kingdom", codes: ["SAU", "JOR", "BHR", "MAR", "THA", "GBR", "KHM", "BTN", "LSO", "SWZ", "TON"], adjective: false }];
  yield ["Sultanate", { kind: "shared", name: "Sultanate", codes: ["OMN", "BRN"], adjective: false }];
  for (const o of lexicon.organisations.organisations) {
    const { code, sector } = codeParts(o.code);
    for (const name of o.names) yield [name, { kind: "organisation", is: o.kind, code, org: o.org, ...sector }];
  }
  for (const { name, country, sector, org, where } of bodyNames(lexicon.bodies)) {
    if (where === "anywhere") yield [name, { kind: "organisation", is: kindOfBody(sector), code: country, sector, org }];
  }
  for (const s of lexicon.seats.seats) {
    const { code, sector } = codeParts(s.code);
    for (const name of s.names) yield [name, { kind: "seat", code, name: s.names[0] ?? name, place: s.place, ...sector }];
  }
  for (const b of lexicon.breakaway.breakaway) {
    const own = { code: b.country, name: b.names[0] ?? "", sector: "PRE" };
    for (const name of b.names) yield [name, { kind: "country", ...own }];
    for (const name of b.adjectives) yield* demonym(name, own);
  }
  for (const c of lexicon.countries.countries) {
    const own = { code: c.code, name: c.name };
    const more = lexicon.demonyms.countries[c.code];
    for (const name of [...c.names, ...(more?.names ?? [])]) yield [name, { kind: "country", ...own }];
    for (const name of more?.adjectives ?? []) yield* demonym(name, own);
    for (const name of more?.people ?? []) yield [name, { kind: "demonym", ...own, people: true }];
  }
  for (const d of lexicon.countries.dependencies) for (const name of d.names) yield [name, { kind: "place", code: d.country, name }];
  for (const c of lexicon.countries.countries) {
    for (const name of [...c.capitals, ...(lexicon.demonyms.countries[c.code]?.capitals ?? [])]) yield [name, { kind: "capital", code: c.code, name, country: c.name }];
  }
  yield* regionsOf(lexicon);
  for (const [code, places] of Object.entries(lexicon.places.places)) for (const name of places) yield [name, { kind: "place", code, name }];
}

function* regionsOf(lexicon: ActorLexicon): Generator<readonly [string, Entry]> {
  for (const listed of lexicon.regions.actors) {
    const name = listed.replace(/^the /, "");
    yield [name, { kind: "region", name, use: "actor", article: listed !== name }];
  }
  for (const name of lexicon.regions.adjectives) yield [name, { kind: "region", name, use: "adjective" }];
  for (const name of lexicon.regions.people) yield [name, { kind: "region", name, use: "people" }];
}

/** The adjective, and the plural of the people where English makes one ("Iranians", never "Chineses"). */
function* demonym(adjective: string, own: { readonly code: string; readonly name: string; readonly sector?: string }): Generator<readonly [string, Entry]> {
  yield [adjective, { kind: "demonym", ...own, people: false }];
  if (!/(?:ese|sh|ch|ss|h|z)$/.test(adjective)) yield [`${adjective}s`, { kind: "demonym", ...own, people: true }];
}

/** "SYR OPP REB" -> SYR and "OPP REB". */
function codeParts(code: string): { readonly code: string; readonly sector: { readonly sector?: string } } {
  const [first = "", ...rest] = code.split(" ");
  return { code: first, sector: rest.length > 0 ? { sector: rest.join(" ") } : {} };
}

function wordsOf(lexicon: ActorLexicon): ActorWords {
  const set = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(plainOf));
  const { roles, givenNames } = lexicon;
  return {
    former: set(roles.former), honorifics: set(roles.honorifics), bodies: set(roles.bodies), detached: set(roles.detached), things: set(roles.things),
    currencies: set(roles.currencies), counterparts: set(roles.counterparts),
    endings: new Map(Object.entries(roles.endings).flatMap(([sector, list]) => list.map((word) => [plainOf(word), sector] as const))),
    given: set(givenNames.given), alone: set(Object.values(lexicon.leaders.alone).flat()), familyFirst: set(givenNames.familyFirst), particles: set(givenNames.particles),
    capitalMotion: set(roles.capitalMotion), capitalWords: set(roles.capitalWords),
    capitalTargets: set(roles.capitalTargets), capitalThings: set(roles.capitalThings),
  };
}
