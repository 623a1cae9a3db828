import type { CandidatesOf } from "./candidates.js";
import type { Candidate, Located, Toponym } from "./toponym.js";

/** What is known of the report beside its place names. */
export interface Surroundings {
  /** countries that the text names, by adjectives too, one for each time */
  readonly named: readonly string[];
  /** country of the publisher, if known */
  readonly home?: string;
  /** what the publisher's own name may mean, where it names a place */
  readonly local?: readonly Candidate[];
}

/** How much the rest of the report counts against sheer size: a share of 1 is worth this many powers of ten of inhabitants. */
const COUNTRY = 2;
const REGION = 5;
/** a publisher's country counts as so many names */
const HOME = 3;
const LOOKS = 5;
/** how sharply a better candidate is preferred: at first hardly, for size alone says little */
const SHARPNESS = [0.6, 1, 1.5, 2, 2.5] as const;

/**
 * The country of each place name of one report, or nothing where no list has it and the report does not tell. A name that says
 * in what it lies ("Paris, Texas") is settled by that; the others by how large the place is and by where the report's other places lie.
 */
export function locate(text: string, toponyms: readonly Toponym[], candidatesOf: CandidatesOf, surroundings: Surroundings): readonly (Located | undefined)[] {
  // "Paris, Texas" marked as one name is Paris in Texas
  const heads = toponyms.map(({ start, end }) => ({ start, end: start + text.slice(start, end).split(/,\s/)[0]!.length }));
  const names = heads.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
  const within = heads.map((t, i) => containers(text, t, names[i] ?? "", candidatesOf));
  const options = names.map((name, i) => fitting(candidatesOf(name), within[i] ?? []));
  let masses = masses0(names, options, 0);
  for (let look = 1; look < LOOKS; look++) masses = massesAgain(masses, evidenceOf(masses, within, surroundings), look);
  const evidence = evidenceOf(masses, within, surroundings);
  return names.map((name, i): Located | undefined => {
    const around = within[i]?.[0];
    const list = options[i] ?? [];
    const candidate = best(list, evidence, masses.get(name));
    if (candidate === undefined) return around ? { country: around.country, region: around.region, why: "within" } : elsewhere(evidence);
    const sure = list.every((c) => c.country === candidate.country) || heaviest(list) === candidate;
    return { country: candidate.country, region: candidate.region, why: candidate.sort === "country" ? "named" : around ? "within" : sure ? "known" : "company" };
  });
}

/** What the text says that a name lies in: "Paris, Texas", "Aleppo (Syria)", "Tripoli in Libya". Those that agree with some place of the name come first. */
function containers(text: string, { start, end }: Toponym, name: string, candidatesOf: CandidatesOf): readonly Candidate[] {
  const after = text.slice(end, end + 60);
  const found = /^(?:,\s*|\s*\(|\s+in\s+(?:the\s+)?(?:(?:\p{Ll}|-)+\s+)?)((?:\p{Lu}[\p{L}.'’-]*)(?:\s+(?:of\s+)?\p{Lu}[\p{L}.'’-]*){0,2})/u.exec(after)?.[1];
  const lists = found === undefined ? [] : prefixes(found).map(candidatesOf);
  const wide = (lists.find((l) => l.some(isWide)) ?? []).filter(isWide);
  const own = candidatesOf(name);
  const owner = /(\p{Lu}[\p{L}.-]*)['’]s\s+(?:\p{Ll}+\s+){0,3}$/u.exec(text.slice(Math.max(0, start - 50), start))?.[1];
  const owners = owner === undefined ? [] : candidatesOf(owner).filter((c) => c.sort === "country");
  const fits = (c: Candidate): boolean => own.some((o) => inside(o, c));
  const named = [...wide.filter(fits), ...owners.filter(fits)];
  return named.length > 0 ? named : own.length === 0 ? wide.filter((c) => c.sort === "country" || c.sort === "state") : [];
}

/** The name and its beginnings, longest first: "Lebanon's" is Lebanon, "Syria Monday" Syria. */
function prefixes(found: string): readonly string[] {
  const words = found.replace(/['’]s?$/, "").split(/\s+/);
  return words.map((_, i) => words.slice(0, words.length - i).join(" ")).flatMap((w) => (w.endsWith(".") ? [w, w.slice(0, -1)] : [w]));
}

function isWide(c: Candidate): boolean {
  return c.sort === "country" || c.sort === "state" || (c.sort === "county" && c.country === "USA");
}

function inside(place: Candidate, wide: Candidate): boolean {
  return place !== wide && place.country === wide.country && (wide.sort === "country" ? place.sort !== "country" : place.region === wide.region);
}

function fitting(list: readonly Candidate[], within: readonly Candidate[]): readonly Candidate[] {
  const inner = list.filter((c) => within.some((w) => inside(c, w)));
  return inner.length > 0 ? inner : list;
}

function heaviest(list: readonly Candidate[]): Candidate | undefined {
  return list.reduce<Candidate | undefined>((a, b) => (a === undefined || b.weight > a.weight ? b : a), undefined);
}

/** Of one name: what it may mean, and how likely each is so far; the likelihoods add up to one. */
interface Mass {
  readonly list: readonly Candidate[];
  readonly likely: readonly number[];
}

/** How much of the report's names lies in each country and region. */
interface Evidence {
  readonly at: ReadonlyMap<string, number>;
  readonly all: number;
}

/** Names as often as their candidates differ: "Paris" and "Paris, Texas" are two. */
function masses0(names: readonly string[], options: readonly (readonly Candidate[])[], look: number): ReadonlyMap<string, Mass> {
  const masses = new Map<string, Mass>();
  names.forEach((name, i) => {
    const list = options[i] ?? [];
    const before = masses.get(name);
    if (list.length > 0 && (before === undefined || list.length < before.list.length)) masses.set(name, { list, likely: softmax(list.map((c) => c.weight), SHARPNESS[look] ?? 1) });
  });
  return masses;
}

function massesAgain(masses: ReadonlyMap<string, Mass>, evidence: Evidence, look: number): ReadonlyMap<string, Mass> {
  return new Map([...masses].map(([name, mass]) => [name, { list: mass.list, likely: softmax(mass.list.map((c) => scoreOf(c, evidence, mass)), SHARPNESS[look] ?? 1) }]));
}

function softmax(scores: readonly number[], sharpness: number): readonly number[] {
  const top = Math.max(...scores);
  const raised = scores.map((s) => Math.exp((s - top) * sharpness));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => r / sum);
}

function evidenceOf(masses: ReadonlyMap<string, Mass>, within: readonly (readonly Candidate[])[], { named, home, local = [] }: Surroundings): Evidence {
  const at = new Map<string, number>();
  let all = 0;
  const put = (where: string, mass: number): void => void at.set(where, (at.get(where) ?? 0) + mass);
  for (const { list, likely } of masses.values()) {
    all++;
    list.forEach((c, k) => {
      put(c.country, likely[k] ?? 0);
      if (c.region.length > 3) put(c.region, likely[k] ?? 0);
    });
  }
  for (const region of new Set(within.flatMap((w) => w.slice(0, 1).map((c) => c.region)))) {
    all++;
    put(region.slice(0, 3), 1);
    if (region.length > 3) put(region, 1);
  }
  for (const country of new Set(named)) {
    all++;
    put(country, 1);
  }
  if (home !== undefined) {
    all += HOME;
    put(home, HOME);
  }
  if (local.length > 0) {
    all += HOME;
    const likely = softmax(local.map((c) => c.weight + REGION * ((at.get(c.region) ?? 0) / Math.max(3, all))), 2);
    local.forEach((c, k) => {
      put(c.country, HOME * (likely[k] ?? 0));
      put(c.region, HOME * (likely[k] ?? 0));
    });
  }
  return { at, all };
}

/** Size and company; what the name itself gave to the evidence does not count. */
function scoreOf(c: Candidate, { at, all }: Evidence, own: Mass): number {
  const share = (where: string, of: (x: Candidate) => string): number => {
    const mine = own.list.reduce((sum, x, k) => sum + (of(x) === where ? (own.likely[k] ?? 0) : 0), 0);
    return Math.max(0, (at.get(where) ?? 0) - mine) / Math.max(3, all - 1);
  };
  return c.weight + COUNTRY * share(c.country, (x) => x.country) + (c.region.length > 3 ? REGION * share(c.region, (x) => x.region) : 0);
}

function best(list: readonly Candidate[], evidence: Evidence, mass: Mass | undefined): Candidate | undefined {
  let top: Candidate | undefined;
  let score = -1;
  for (const c of list) {
    const own = scoreOf(c, evidence, mass ?? { list: [], likely: [] });
    if (own > score) [top, score] = [c, own];
  }
  return top;
}

/** Where more of the report's places lie than anywhere else. */
function elsewhere({ at }: Evidence): Located | undefined {
  const first = [...at].filter(([where]) => where.length === 3).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  return first ? { country: first[0], why: "around" } : undefined;
}
