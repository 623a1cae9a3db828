import type { Given } from "../data/ask.js";

// What the parts of a dossier ask, so that what is asked ahead is the same.

type OfPair = readonly [a: string, b: string, asOf: string | undefined];

export function dossierQuery(...[a, b, asOf]: OfPair): Given<"dossier"> {
  return { a, b, asOf, since: undefined, rows: undefined };
}

/** As many moments as a plot can tell apart. */
export function momentsQuery(...[a, b, asOf]: OfPair): Given<"moments"> {
  return { a, b, asOf, since: undefined, until: undefined, kind: undefined, type: undefined, topic: undefined, side: undefined, limit: undefined };
}

/** The rows of some of them. */
export function rowsQuery(...[a, b, asOf, entries]: readonly [...OfPair, entries: readonly string[]]): Given<"timeline"> {
  return { a, b, asOf, since: undefined, until: undefined, kind: undefined, type: undefined, topic: undefined, side: undefined, entries: entries.join(","), limit: undefined };
}

/** Unless told, changes are those of the last so many days on which something became known. */
const LATELY = 3;

/** The day from which changes are shown, of the days known by then. */
export function sinceOf(known: readonly string[]): string | undefined {
  return known.at(-LATELY) ?? known[0];
}

export function changesQuery(...[a, b, asOf, since]: readonly [...OfPair, since: string]): Given<"changes"> {
  return { a, b, since, asOf, limit: undefined };
}

export function trendQuery(...[a, b, asOf, by, topic]: readonly [...OfPair, by: "month" | "quarter" | "year", topic?: string]): Given<"trend"> {
  return { a, b, asOf, by, topic: topic as Given<"trend">["topic"] };
}

export function topicQuery(...[a, b, asOf, topic]: readonly [...OfPair, topic: string]): Given<"topic"> {
  return { topic: topic as Given<"topic">["topic"], a, b, asOf, since: undefined, limit: undefined };
}
