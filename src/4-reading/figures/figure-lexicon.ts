/** A unit of measurement or a currency: what a figure carries, its English name, and how it is written. */
export interface Unit {
  /** SI symbol, "%", "pp" or ISO 4217 code */
  readonly unit: string;
  readonly name: string;
  readonly kind: "unit" | "currency";
}

interface UnitData {
  readonly unit: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly symbols: readonly string[];
}

/** Units and currencies by the way they are written. */
export interface FigureLexicon {
  /** lower-case words joined by one space, singular and plural → unit */
  readonly words: ReadonlyMap<string, Unit>;
  /** in their own case → unit */
  readonly symbols: ReadonlyMap<string, Unit>;
  /** by the unit itself: "km" → kilometre */
  readonly byUnit: ReadonlyMap<string, Unit>;
  /** most words that one unit has */
  readonly longest: number;
  readonly changes: ChangeWords;
}

/** Lemmas that say that a quantity changed or stood at a level, and nouns that are numbered without being measured. */
export interface ChangeWords {
  readonly up: ReadonlySet<string>;
  readonly down: ReadonlySet<string>;
  readonly same: ReadonlySet<string>;
  readonly upNouns: ReadonlySet<string>;
  readonly downNouns: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  readonly ways: ReadonlySet<string>;
  /** verbs whose victims are counted even when it is one */
  readonly tolls: ReadonlySet<string>;
  /** counted nouns that are told even below ten: people, bodies, arms, plants, papers, events, goods */
  readonly told: ReadonlySet<string>;
  /** "pot" of "three pots of coffee" */
  readonly portions: ReadonlySet<string>;
  /** nouns that a demonym makes a country's own: "Chinese exports", not "Chinese restaurants" */
  readonly stateLike: ReadonlySet<string>;
}

type ChangeData = { readonly [K in keyof ChangeWords]: readonly string[] };

/** The lexicon from the contents of `lexicon/units.json`, `lexicon/currencies.json` and `lexicon/changes.json`. */
export function makeFigureLexicon(units: { readonly units: readonly UnitData[] }, currencies: { readonly currencies: readonly UnitData[] }, changes: ChangeData): FigureLexicon {
  const words = new Map<string, Unit>();
  const symbols = new Map<string, Unit>();
  const byUnit = new Map<string, Unit>();
  const add = (data: UnitData, kind: Unit["kind"]): void => {
    const unit: Unit = { unit: data.unit, name: data.name, kind };
    byUnit.set(unit.unit, unit);
    for (const word of data.words) {
      words.set(word, unit);
      words.set(plural(word), unit);
    }
    for (const symbol of data.symbols) symbols.set(symbol, unit);
  };
  for (const data of units.units) add(data, "unit");
  for (const data of currencies.currencies) add(data, "currency");
  return { words, symbols, byUnit, longest: Math.max(...[...words.keys()].map((w) => w.split(" ").length)), changes: changeWords(changes) };
}

function changeWords(data: ChangeData): ChangeWords {
  const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);
  return {
    up: set(data.up), down: set(data.down), same: set(data.same), upNouns: set(data.upNouns), downNouns: set(data.downNouns),
    levels: set(data.levels), parties: set(data.parties), ways: set(data.ways), tolls: set(data.tolls),
    told: set(data.told), portions: set(data.portions), stateLike: set(data.stateLike),
  };
}

/** "mile" → "miles", "degree celsius" → "degrees celsius", "barrel of oil" → "barrels of oil". */
function plural(word: string): string {
  return word.replace(/^(degree|barrel|part)\b/, "$1s").replace(/^(?!degrees|barrels|parts)(.*[^s])$/, "$1s");
}

/** The English name of a unit that the reader gave, rates included: "barrel/day" → "barrel per day". */
export function unitName(lexicon: FigureLexicon, unit: string): string {
  const whole = lexicon.byUnit.get(unit);
  if (whole) return whole.name;
  const [over, under] = unit.split("/");
  if (over === undefined || under === undefined) return unit;
  return `${unitName(lexicon, over)} per ${unitName(lexicon, under)}`;
}
