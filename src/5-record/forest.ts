import { Components } from "./components.js";

/** A join of two rows; `order` is unique, and the same whoever works it out. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly order: string;
}

/**
 * The minimum spanning forest of some edges (Kruskal): in their order, each that joins what was not joined yet. `holds` is asked
 * only of those, so that an edge which would change nothing is never worked out. Two rows that are `apart` never come together.
 *
 * As the order begins with the day from which an edge was known, and then the report that completed it, the forest up to any day
 * (or report) joins just what all edges up to it would have joined. That is why the forest alone need be kept.
 */
export function spanningForest<E extends Edge>(edges: readonly E[], holds: (edge: E) => boolean, apart: readonly (readonly [number, number])[] = []): readonly E[] {
  const groups = new Components<number>();
  const forest: E[] = [];
  for (const edge of [...edges].sort((x, y) => (x.order < y.order ? -1 : x.order > y.order ? 1 : 0))) {
    const [a, b] = [groups.of(edge.a), groups.of(edge.b)];
    if (a === b || apart.some(([x, y]) => isPair(a, b, groups.of(x), groups.of(y))) || !holds(edge)) continue;
    groups.join(edge.a, edge.b);
    forest.push(edge);
  }
  return forest;
}

function isPair(a: number, b: number, x: number, y: number): boolean {
  return (a === x && b === y) || (a === y && b === x);
}

/** The place of an edge between two things of the record: the day and the report that completed it, then the ids. */
export function edgeOrder(x: End, y: End): string {
  const later = isLater(x, y) ? x : y;
  const [a, b] = x.id < y.id ? [x.id, y.id] : [y.id, x.id];
  return `${later.known} ${later.report} ${a} ${b}`;
}

/** One end of an edge: what it is called, and in which report it stands. */
export interface End {
  readonly id: string;
  readonly known: string;
  readonly report: string;
}

/** Whether `x` came into the record after `y`, in the order (known, report). */
export function isLater(x: End, y: End): boolean {
  return x.known > y.known || (x.known === y.known && x.report > y.report);
}
