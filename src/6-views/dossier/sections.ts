import { lastTold, nearestFirst, storiesOf, type Group, type OriginIds } from "../group.js";

/** How many items each section has beyond those shown. */
export interface More {
  readonly ladder: number;
  readonly timeline: number;
  readonly undated: number;
  readonly figures: number;
  readonly statements: number;
}

/** A section that a person still reads through. */
export const WHOLE = 100;
/** Of each section of a great pair, so that its page comes at once. */
const DIGEST = 40;

/**
 * The items that a dossier shows: of each section the nearest to the pair first, then the newest (of undertakings: the best vouched
 * for), at most `most`; and how many each section has beyond that. Without `most`, everything where no section is longer than a
 * person reads on, else as many of each as make a digest.
 */
export function sectionsOf(groups: readonly Group[], origins: OriginIds, most: number | undefined): { readonly shown: readonly Group[]; readonly more: More } {
  const stories = new Map(groups.map((group) => [group, storiesOf(group, origins)]));
  const newestTold = (x: Group, y: Group): number => descending(lastTold(x), lastTold(y));
  const sections = {
    ladder: groups.filter(({ lead }) => lead.kind === "undertaking").sort(nearestFirst((x, y) => stories.get(y)! - stories.get(x)! || newestTold(x, y))),
    timeline: groups.filter((group) => isEvent(group) && dateOf(group) !== undefined).sort(nearestFirst((x, y) => descending(dateOf(x)!, dateOf(y)!))),
    undated: groups.filter((group) => isEvent(group) && dateOf(group) === undefined).sort(nearestFirst(newestTold)),
    figures: groups.filter(({ lead }) => lead.kind === "figure").sort(nearestFirst(newestTold)),
    statements: groups.filter(({ lead }) => lead.kind === "statement").sort(nearestFirst(newestTold)),
  };
  const rows = most ?? (Object.values(sections).every((section) => section.length <= WHOLE) ? WHOLE : DIGEST);
  const beyond = (section: readonly Group[]): number => Math.max(0, section.length - rows);
  return {
    shown: Object.values(sections).flatMap((section) => section.slice(0, rows)),
    more: {
      ladder: beyond(sections.ladder), timeline: beyond(sections.timeline), undated: beyond(sections.undated),
      figures: beyond(sections.figures), statements: beyond(sections.statements),
    },
  };
}

function isEvent({ lead }: Group): boolean {
  return lead.kind === "event";
}

function dateOf({ lead, facets }: Group): string | undefined {
  return lead.from ?? lead.to ?? facets.find(({ from, to }) => from ?? to)?.from;
}

function descending(x: string, y: string): number {
  return x < y ? 1 : x > y ? -1 : 0;
}
