import type { Facet } from "./facet.js";
import type { Telling } from "./derive.js";
import { itemId } from "./items/items-from.js";

/** How many values of a list are one facet. */
const STEP = 10;

/** What many facets have in common, apart from who, where and when. */
const SHAPE = ["kind", "dated", "checkable", "polarity", "modality", "historical", "by", "type", "mode", "quad", "intensity", "stage", "form", "stance"] as const;
/**
 * The facets of a report as one text: a view reads those of a pair of states by the hundred thousand, and a row and a column for
 * each would cost more than all it does with them. First the texts that occur, then the facets, ten values each, which name texts
 * by their place (−1: none). So that a text goes where its report goes, no dictionary is shared between reports.
 */
export function packFacets(facets: readonly (Pick<Telling, "facet"> & { readonly n: number })[]): string {
  const texts = new Map<string, number>();
  const placeOf = (text: string | undefined): number => {
    if (text === undefined) return -1;
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return place;
  };
  const ordered = [...facets].sort(({ facet: x }, { facet: y }) => x.start - y.start || (x.entry < y.entry ? -1 : 1));
  const values = ordered.flatMap(({ n, facet: f }) => [
    n, f.entry, f.start, placeOf(f.from), placeOf(f.to), f.confidence, placeOf(f.voice), placeOf(f.topics.join(" ")),
    placeOf([f.agents, f.targets, f.about, f.near].map((codes) => codes.join(" ")).join("|")), placeOf(JSON.stringify(SHAPE.map((field) => f[field] ?? null))),
  ]);
  return JSON.stringify([[...texts.keys()], values]);
}

/**
 * The facets of a report's list, in the order of their evidence. `itemOf` gives the item of an entry's row; of an entry that stands
 * alone, or is the first of its item, nothing.
 */
export function unpackFacets(json: string, report: string, known: string, itemOf: (entry: number) => string | undefined): readonly Facet[] {
  const [texts, values] = JSON.parse(json) as readonly [readonly string[], readonly (number & string)[]];
  const facets: Facet[] = [];
  for (let at = 0; at < values.length; at += STEP) {
    const entry = values[at + 1]!;
    const { agents, targets, about, near } = castOf(texts[values[at + 8]!]!);
    const { kind, dated, checkable, polarity, modality, historical, by, type, mode, quad, intensity, stage, form, stance } = shapeOf(texts[values[at + 9]!]!);
    // One literal with every field, absent ones too, so that all facets have one layout: that makes them ten times as quick.
    facets.push({
      entry, report, item: itemOf(values[at]!) ?? itemId(entry), kind, known, start: values[at + 2]!, from: texts[values[at + 3]!], to: texts[values[at + 4]!],
      dated, checkable, polarity, modality, historical, confidence: values[at + 5]!, by, voice: texts[values[at + 6]!], topics: codesOf(texts[values[at + 7]!]!),
      agents, targets, about, near, type, mode, quad, intensity, stage, form, stance,
    } as Facet);
  }
  return facets;
}

/** The same without the rows of entries, which are other numbers when what a user edited is made again. What is no list of facets is given as it is: a check compares it. */
export function withoutRows(json: string): unknown {
  const list = parsedList(json);
  return list === undefined ? json : [list[0], list[1].filter((_, i) => i % STEP !== 0)];
}

function parsedList(json: string): readonly [unknown, readonly unknown[]] | undefined {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.length === 2 && Array.isArray(list[1]) ? (list as [unknown, unknown[]]) : undefined;
  } catch {
    return undefined; // not JSON
  }
}

type Shape = Pick<Facet, (typeof SHAPE)[number]>;

const shapeOf = remembered((text: string): Shape => {
  const values = JSON.parse(text) as readonly unknown[];
  const { kind, dated, checkable, polarity, modality, historical, by, type, mode, quad, intensity, stage, form, stance } = Object.fromEntries(SHAPE.map((field, i) => [field, values[i] ?? undefined])) as unknown as Shape;
  return { kind, dated, checkable, polarity, modality, historical, by, type, mode, quad, intensity, stage, form, stance };
});

const castOf = remembered((text: string) => {
  const [agents, targets, about, near] = text.split("|").map(codesOf);
  return { agents: agents!, targets: targets!, about: about!, near: near! };
});

const codesOf = remembered((text: string): readonly string[] => (text === "" ? [] : text.split(" ")));

const MOST = 20_000;

/** A pure function of a text that keeps what it gave, as the same few texts come again and again; equal texts give the same value. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size >= MOST) kept.clear();
    kept.set(text, made);
    return made;
  };
}
