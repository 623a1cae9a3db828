import type { Record } from "../src/5-record/record.js";
import { seeded } from "./seeded.js";
import { dayOf } from "./readings.js";
import { world, type Pair } from "./world.js";

/** A question that is put to the record again and again, each time of another pair, word or day. */
export interface Ask {
  readonly name: string;
  readonly times: readonly (() => Promise<unknown>)[];
}

const PAIRS = 40;
const ROWS = 60;
const SOURCES = 30;

/** Questions as the views put them: of pairs drawn by how much is written of them, and of the one that is written of most; of today, and of random days. */
export function asks(record: Record, seed: number): readonly Ask[] {
  const draw = seeded(seed + 1);
  const here = world(seed);
  const drawn = Array.from({ length: PAIRS }, () => ({ pair: here.pair(draw), asOf: dayOf(draw.below(1095)), from: dayOf(draw.below(1095)) }));
  const words = Array.from({ length: PAIRS }, () => here.word(draw));
  const of = <T>(name: string, from: readonly T[], ask: (one: T) => Promise<unknown>): Ask => ({ name, times: from.map((one) => () => ask(one)) });
  const largest = Array.from({ length: 5 }, () => here.pairs[0]!);
  return [
    of("dossier of the largest pair", largest, (pair) => dossier(record, pair)),
    of("dossier", drawn, ({ pair }) => dossier(record, pair)),
    of("dossier as of a day", drawn, ({ pair, asOf }) => dossier(record, pair, asOf)),
    of("facets of the largest pair (timeline, trend)", largest, (pair) => record.facets({ pair: [pair.a, pair.b] })),
    of("facets of a pair (timeline, trend)", drawn, ({ pair: { a, b } }) => record.facets({ pair: [a, b] })),
    of("facets of a pair as of a day", drawn, ({ pair: { a, b }, asOf }) => record.facets({ pair: [a, b], asOf })),
    of("search: a common word", here.pairs.slice(0, 10).map((_, i) => commonWords(seed)[i % 5]!), (word) => record.search({ words: word, limit: 20 })),
    of("search: a word", words, (word) => record.search({ words: word, limit: 20 })),
    of("search: two words of a text", words, (word) => record.search({ words: `${word} ${commonWords(seed)[0]!}`, limit: 20 })),
    of("search: a phrase", words, (word) => record.search({ words: `"${word} ${commonWords(seed)[1]!}"`, limit: 20 })),
    of("search: a word, an outlet, a stretch of time", drawn.map((one, i) => ({ ...one, word: words[i]! })), ({ word, asOf, from }) => record.search({ words: word, outlet: "outlet 7", asOf: from > asOf ? from : asOf, knownFrom: from > asOf ? asOf : from, limit: 20 })),
    of("counts as of a day", drawn, ({ asOf }) => record.counts(asOf)),
    of("the busiest pair", largest, () => record.pairs(1)),
  ];
}

/** What a dossier asks of a record: the facets of the pair, and all that the rows shown need. */
async function dossier(record: Record, { a, b }: Pair, asOf?: string): Promise<unknown> {
  const until = asOf === undefined ? {} : { asOf };
  const facets = await record.facets({ pair: [a, b], ...until });
  const between = facets.filter(({ agents, targets }) => [a, b].every((code) => agents.includes(code) || targets.includes(code)));
  const shown = between.slice(-ROWS).map(({ entry }) => entry);
  const reports = [...new Set(facets.map(({ report }) => report))];
  const items = shown.length === 0 ? [] : await record.items({ ids: shown, ...until });
  const cited = [...new Set(between.slice(-ROWS).map(({ report }) => report))].slice(0, SOURCES);
  return [
    items,
    await record.counts(asOf),
    reports.length === 0 ? [] : await record.origins({ ids: reports, ...until }),
    await record.entries({ ids: items.flatMap(({ members }) => members) }),
    await record.reports({ ids: cited }),
    await Promise.all(cited.map((report) => record.adds(report))),
  ];
}

function commonWords(seed: number): readonly string[] {
  const draw = seeded(seed + 2);
  const here = world(seed);
  const counts = new Map<string, number>();
  for (let i = 0; i < 2000; i++) {
    const word = here.word(draw);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((x, y) => y[1] - x[1]).slice(0, 5).map(([word]) => word);
}
