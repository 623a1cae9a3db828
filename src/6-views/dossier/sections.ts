import type { EntryKind } from "../../model/entry.js";
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
  const ofKind = (kind: EntryKind): readonly Group[] => groups.filter(({ lead }) => lead.kind === kind);
  const dates = new Map(ofKind("event").map((group) => [group, dateOf(group)]));
  const sections = {
    ladder: ordered(ofKind("undertaking"), lastTold, (group) => storiesOf(group, origins)),
    timeline: ordered([...dates.keys()].filter((group) => dates.get(group) !== undefined), (group) => dates.get(group)!),
    undated: ordered([...dates.keys()].filter((group) => dates.get(group) === undefined), lastTold),
    figures: ordered(ofKind("figure"), lastTold),
    statements: ordered(ofKind("statement"), lastTold),
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

/** The nearest to the pair first, then the highest in rank, then the latest day. Both are worked out once a group, not once a comparison: there may be many thousands. */
function ordered(groups: readonly Group[], dayOf: (group: Group) => string, rankOf: (group: Group) => number = () => 0): readonly Group[] {
  const keys = new Map(groups.map((group) => [group, { rank: rankOf(group), day: dayOf(group) }]));
  return [...groups].sort(
    nearestFirst((x, y) => {
      const [a, b] = [keys.get(x)!, keys.get(y)!];
      return b.rank - a.rank || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);
    }),
  );
}

function dateOf({ lead, facets }: Group): string | undefined {
  return lead.from ?? lead.to ?? facets.find(({ from, to }) => from ?? to)?.from;
}
