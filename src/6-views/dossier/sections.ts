import { compareText } from "../edtf-bounds.js";
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
const DIGEST = 25;

/**
 * The items that a dossier shows: of each section the nearest to the pair first, then the newest (of undertakings: the best vouched
 * for), at most `most`; and how many each section has beyond that. Without `most`, everything where no section is longer than a
 * person reads on, else as many of each as make a digest.
 */
export function sectionsOf(groups: readonly Group[], origins: OriginIds, most: number | undefined): { readonly shown: readonly Group[]; readonly more: More } {
  const all = { ladder: [] as Group[], timeline: [] as Group[], undated: [] as Group[], figures: [] as Group[], statements: [] as Group[] };
  for (const group of groups) all[sectionOf(group)].push(group);
  const rows = most ?? (Object.values(all).every((section) => section.length <= WHOLE) ? WHOLE : DIGEST);
  const stories = new Map(all.ladder.map((group) => [group, storiesOf(group, origins)]));
  const byDay = (dayOf: (group: Group) => string): Order => nearestFirst((x, y) => -compareText(dayOf(x), dayOf(y)));
  const shown = {
    ladder: leading(all.ladder, rows, nearestFirst((x, y) => stories.get(y)! - stories.get(x)! || -compareText(lastTold(x), lastTold(y)))),
    timeline: leading(all.timeline, rows, byDay((group) => dateOf(group)!)),
    undated: leading(all.undated, rows, byDay(lastTold)),
    figures: leading(all.figures, rows, byDay(lastTold)),
    statements: leading(all.statements, rows, byDay(lastTold)),
  };
  const beyond = (section: keyof More): number => Math.max(0, all[section].length - rows);
  return {
    shown: Object.values(shown).flat(),
    more: { ladder: beyond("ladder"), timeline: beyond("timeline"), undated: beyond("undated"), figures: beyond("figures"), statements: beyond("statements") },
  };
}

const SECTIONS = { event: undefined, undertaking: "ladder", figure: "figures", statement: "statements" } as const;

function sectionOf(group: Group): keyof More {
  return SECTIONS[group.lead.kind] ?? (dateOf(group) === undefined ? "undated" : "timeline");
}

type Order = (x: Group, y: Group) => number;

/** The first `most` of some groups in an order. Of many thousands a digest shows a few: they are picked, not all sorted; from the end, for what was told last stands there. */
function leading(groups: readonly Group[], most: number, order: Order): readonly Group[] {
  if (most < 1) return [];
  if (groups.length <= most) return [...groups].sort(order);
  const first: Group[] = [];
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i]!;
    if (first.length === most && order(group, first[most - 1]!) > 0) continue;
    let at = first.length === most ? most - 1 : first.length;
    for (; at > 0 && order(group, first[at - 1]!) < 0; at--) first[at] = first[at - 1]!;
    first[at] = group;
  }
  return first;
}

function dateOf({ lead, facets }: Group): string | undefined {
  return lead.from ?? lead.to ?? facets.find(({ from, to }) => from ?? to)?.from;
}
