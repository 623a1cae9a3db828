import { openRecord } from "../src/5-record/open-record.js";
import { changes, dossier, knownDays, plottedView, remembering, topicView, trend, type NamedPair, type Remembering } from "../src/6-views/index.js";
import { quantile, timed } from "./clock.js";
import { machine } from "./machine.js";

export interface DaysBenchOptions {
  readonly folder: string;
  /** two codes; the busiest pair, if absent */
  readonly pair: string | undefined;
  readonly root: string;
  readonly print: (line: string) => void;
}

type Queries = Remembering<Awaited<ReturnType<typeof openRecord>>>["queries"];

const LAST = 8;
const SPREAD = 8;

/** What the parts of a dossier cost an answering thread in processor time, first today, then on past days: the last ones, one after another, and some from the whole time. Nothing else is measured beside it. */
export async function benchDays({ folder, pair: wanted, root, print }: DaysBenchOptions): Promise<void> {
  const where = machine(root);
  print(`npm run bench -- days --record FOLDER${wanted === undefined ? "" : ` --pair "${wanted}"`}   (commit ${where.commit}, ${where.cpu}, ${where.memoryGb} GB, Node ${where.node}, load ${where.loadBefore?.toFixed(1)})`);
  const record = await openRecord(folder, { answers: "from memory" });
  const { queries, renew } = remembering(record);
  const [busiest] = await record.pairs(1);
  const [a, b] = wanted?.split(" ") ?? [busiest!.a, busiest!.b];
  const pair: NamedPair = { a: { code: a!, name: a! }, b: { code: b!, name: b! } };
  await renew();
  for (const [name, ask] of parts(queries, pair, undefined, undefined)) print(`${a} ${b}, today, ${name}: ${(await timed(ask)).cpuMs.toFixed(0)} ms of processor`);
  const days = (await knownDays(queries, pair)).map(({ day }) => day);
  print(`${(await queries.facets({ pair: [a!, b!] })).length} facets, ${days.length} days on which something became known`);
  const past = days.slice(0, -1);
  await steps("the last days, one after another", past.slice(-LAST).toReversed());
  await steps("days from the whole time", past.filter((_, i) => i % Math.ceil(past.length / SPREAD) === 0).toReversed());
  print(`memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most`);
  await record.close();

  async function steps(what: string, on: readonly string[]): Promise<void> {
    const taken = new Map<string, number[]>();
    for (const day of on) {
      await renew();
      const since = days[Math.max(0, days.indexOf(day) - 2)]!;
      for (const [name, ask] of parts(queries, pair, day, since)) taken.set(name, [...(taken.get(name) ?? []), (await timed(ask)).cpuMs]);
    }
    for (const [name, ms] of taken) print(`${what}, ${name}: p50 ${quantile(ms, 0.5).toFixed(0)} ms of processor, most ${Math.max(...ms).toFixed(0)} ms (${ms.length} days)`);
  }
}

/** The parts of a page, in the order in which it asks for them. */
function parts(queries: Queries, pair: NamedPair, asOf: string | undefined, since: string | undefined): readonly (readonly [name: string, ask: () => Promise<unknown>])[] {
  const until = asOf === undefined ? {} : { asOf };
  return [
    ["dossier", () => dossier(queries, pair, until)], ["moments", () => plottedView(queries, pair, until)], ["trend", () => trend(queries, pair, { ...until, by: "quarter" })],
    ...(since === undefined ? [] : [["changes", () => changes(queries, { ...until, pair, since })] as const]), ["topic", () => topicView(queries, "trade", pair, until)],
  ];
}
