import { compareText } from "../edtf-bounds.js";
import { topicsIn, type Group } from "../group.js";

/** How many items touch a topic. */
export interface TopicCount {
  readonly topic: string;
  readonly items: number;
}

/** Topics of the pair's items, most frequent first. */
export function topics(groups: readonly Group[]): readonly TopicCount[] {
  const counts = new Map<string, number>();
  for (const group of groups)
    for (const topic of topicsIn(group)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].map(([topic, items]) => ({ topic, items })).sort((x, y) => y.items - x.items || compareText(x.topic, y.topic));
}
