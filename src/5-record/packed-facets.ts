import { relationOf, type Named, type Pair } from "../model/relation.js";
import type { Telling } from "./derive.js";
import type { Facet } from "./facet.js";
import { itemId } from "./items/items-from.js";
import { remembered } from "./remembered.js";
import { codeOf, kindOf, shapeOf } from "./shape-code.js";

/** How many values of a list are one facet. */
const STEP = 11;

/**
 * The facets of a report as one text: a view reads those of a pair of states by the hundred thousand, and a row and a column for
 * each would cost more than all it does with them. First the texts that occur, then the facets, eleven values each, which name texts
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
    n, f.entry, f.start, placeOf(f.from), placeOf(f.to), f.confidence, f.intensity ?? null, placeOf(f.voice), placeOf(f.topics.join(" ")),
    placeOf([f.agents, f.targets, f.about, f.near].map((codes) => codes.join(" ")).join("|")), codeOf(f),
  ]);
  return JSON.stringify([[...texts.keys()], values]);
}

/** A report's list, opened but not yet made into facets: rows, casts and kinds can be looked at one by one, by the facet's place in the list. */
export class FacetList {
  readonly size: number;
  readonly #texts: readonly string[];
  readonly #values: readonly (number & string)[];
  /** by the place of their text */
  readonly #casts: (Cast | undefined)[] = [];

  constructor(json: string) {
    [this.#texts, this.#values] = JSON.parse(json) as readonly [readonly string[], readonly (number & string)[]];
    this.size = this.#values.length / STEP;
  }

  /** the entry's row */
  rowAt(i: number): number {
    return this.#values[i * STEP]!;
  }

  kindAt(i: number): Facet["kind"] {
    return kindOf(this.#values[i * STEP + 10]!);
  }

  castAt(i: number): Cast {
    const place = this.#values[i * STEP + 9]!;
    return (this.#casts[place] ??= castOf(this.#texts[place]!));
  }

  /** `item`: its id, where the entry does not stand alone */
  facetAt(i: number, report: string, known: string, item: string | undefined): Facet {
    const [texts, values, at] = [this.#texts, this.#values, i * STEP];
    const entry = values[at + 1]!;
    const { agents, targets, about, near } = this.castAt(i);
    const { kind, dated, checkable, polarity, modality, historical, by, type, mode, quad, stage, form, stance } = shapes(values[at + 10]!);
    // One literal with every field, absent ones too, so that all facets have one layout: that makes them ten times as quick.
    return {
      entry, report, item: item ?? itemId(entry), kind, known, start: values[at + 2]!, from: texts[values[at + 3]!], to: texts[values[at + 4]!],
      dated, checkable, polarity, modality, historical, confidence: values[at + 5]!, by, voice: texts[values[at + 7]!], topics: codesOf(texts[values[at + 8]!]!),
      agents, targets, about, near, type, mode, quad, intensity: values[at + 6] ?? undefined, stage, form, stance,
    } as Facet;
  }
}

/** Who is named where in an entry; one object for all entries in which it is the same. */
export interface Cast extends Omit<Named, "kind"> {
  /** what was worked out when a pair was last asked for: by kind (a bit each), whether it was asked, and whether it bears */
  readonly last: { pair: Pair | undefined; asked: number; bears: number };
}

const BITS: Readonly<Record<Facet["kind"], number>> = { event: 1, statement: 2, figure: 4, undertaking: 8 };

/** Whether what such a cast does bears on a pair, asked again and again of one pair: what is worked out for a cast is kept until another pair is asked for. */
export function bearingOn(pair: Pair): (kind: Facet["kind"], cast: Cast) => boolean {
  return (kind, cast) => {
    const { last } = cast;
    const bit = BITS[kind];
    if (last.pair !== pair) [last.pair, last.asked, last.bears] = [pair, 0, 0];
    if ((last.asked & bit) === 0) {
      last.asked |= bit;
      if (relationOf({ kind, ...cast }, pair) !== undefined) last.bears |= bit;
    }
    return (last.bears & bit) !== 0;
  };
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

const castOf = remembered((text: string): Cast => {
  const [agents, targets, about, near] = text.split("|").map(codesOf);
  return { agents: agents!, targets: targets!, about: about!, near: near!, last: { pair: undefined, asked: 0, bears: 0 } };
});

const codesOf = remembered((text: string): readonly string[] => (text === "" ? [] : text.split(" ")));
const shapes = remembered(shapeOf);
