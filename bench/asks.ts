import { busiestPair, dossier, search, timelineView, trend, type NamedPair, type Record } from "../src/6-views/index.js";
import { seeded } from "./seeded.js";
import { dayOf } from "./readings.js";
import { world, type Pair } from "./world.js";

/** A question that is put to the record again and again, each time of another pair, word or day. */
export interface Ask {
  readonly name: string;
  readonly times: readonly (() => Promise<unknown>)[];
}

const DRAWN = 40;
const LARGEST = 5;

/** Half of all that is written is made of so many words ("the", "of", …): nobody looks for them alone. The first after them stand in every second report. */
const STOP_WORDS = 100;

/** Questions as the views put them: of pairs drawn by how much is written of them, and of the one that is written of most; of today, and of random days. */
export function asks(record: Record, seed: number): readonly Ask[] {
  const draw = seeded(seed + 1);
  const here = world(seed);
  const drawn = Array.from({ length: DRAWN }, () => ({ pair: named(here.pair(draw)), asOf: dayOf(draw.below(1095)), from: dayOf(draw.below(1095)) }));
  const frequent = frequentWords(seed);
  const [stop, common] = [frequent.slice(0, 5), frequent.slice(STOP_WORDS, STOP_WORDS + 5)];
  const stops = new Set(frequent.slice(0, STOP_WORDS));
  const words = Array.from({ length: DRAWN }, () => {
    for (;;) {
      const word = here.word(draw);
      if (!stops.has(word)) return word;
    }
  });
  const largest = Array.from({ length: LARGEST }, () => named(here.largest));
  const of = <T>(name: string, from: readonly T[], ask: (one: T, i: number) => Promise<unknown>): Ask => ({ name, times: from.map((one, i) => () => ask(one, i)) });
  const find = (query: string): Promise<unknown> => search(record, { words: query });
  return [
    of("dossier", drawn, ({ pair }) => dossier(record, pair)),
    of("dossier as of a day", drawn, ({ pair, asOf }) => dossier(record, pair, { asOf })),
    of("dossier of the largest pair", largest, (pair) => dossier(record, pair)),
    of("timeline", drawn, ({ pair }) => timelineView(record, pair)),
    of("timeline as of a day", drawn, ({ pair, asOf }) => timelineView(record, pair, { asOf })),
    of("timeline of the largest pair", largest, (pair) => timelineView(record, pair)),
    of("trend", drawn, ({ pair }) => trend(record, pair)),
    of("trend as of a day", drawn, ({ pair, asOf }) => trend(record, pair, { asOf })),
    of("trend of the largest pair", largest, (pair) => trend(record, pair)),
    of("facets of a pair, alone", drawn, ({ pair: { a, b } }) => record.facets({ pair: [a.code, b.code] })),
    of("search: a stop word", stop, find),
    of("search: a common word", common, find),
    of("search: a word", words, find),
    of("search: a word and a common one", words, (word) => find(`${word} ${common[0]!}`)),
    of("search: a phrase", words, (word) => find(`"${word} ${common[1]!}"`)),
    of("search: a word, in an outlet and a stretch of time", drawn, ({ asOf, from }, i) => search(record, { words: words[i]!, outlet: "outlet 7", asOf: from > asOf ? from : asOf, knownFrom: from > asOf ? asOf : from })),
    of("counts as of a day", drawn, ({ asOf }) => record.counts(asOf)),
    of("the busiest pair", largest, () => busiestPair(record)),
  ];
}

function named({ a, b }: Pair): NamedPair {
  return { a: { code: a, name: a }, b: { code: b, name: b } };
}

/** The most frequent first. */
function frequentWords(seed: number): readonly string[] {
  const draw = seeded(seed + 2);
  const here = world(seed);
  const counts = new Map<string, number>();
  for (let i = 0; i < 100_000; i++) {
    const word = here.word(draw);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((x, y) => y[1] - x[1]).map(([word]) => word);
}
