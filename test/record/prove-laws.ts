// Orders of reading and days "as of" on larger made-up records than the tests have: npm run prove -- laws [ORDERS [DAYS [SEED]]]
import { busy, shuffled } from "./busy.js";
import { recordOf } from "./everything.js";
import { seededRandom } from "../../src/model/random.js";
import { lifelike } from "./lifelike.js";

const [orders, days, seed] = [Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 200), Number(process.argv[4] ?? 1)];
for (const [name, items] of [["busy weeks, 150 reports", busy(150, seed)], ["three years, 250 reports", [...lifelike(250, seed)]]] as const) {
  const next = seededRandom(seed);
  const first = await recordOf(items);
  const [digest, counts] = [await first.digest(), await first.counts()];
  let differing = 0;
  for (let i = 0; i < orders / 2; i++) {
    const record = await recordOf(shuffled(items, next));
    if ((await record.digest()) !== digest) differing++;
    await record.close();
  }
  // Reports are added in the order of days, so that each day's record is at hand; that order does not matter was shown above.
  const known = items.map(({ report }) => report.known).sort();
  const asked = Array.from({ length: days / 2 }, () => known[Math.floor(next() * known.length)]!).sort();
  const then = await recordOf([]);
  const waiting = [...items].sort((a, b) => (a.report.known < b.report.known ? -1 : 1));
  let otherwise = 0;
  for (const day of asked) {
    while (waiting.length > 0 && waiting[0]!.report.known <= day) {
      const { source, report, entries } = waiting.shift()!;
      await then.add(source, report, entries);
    }
    const same = (await first.digest(day)) === (await then.digest()) && JSON.stringify(await first.counts(day)) === JSON.stringify(await then.counts());
    if (!same) otherwise++;
  }
  console.log(`${name}: ${counts.entries} entries, ${counts.items} items, ${counts.origins} origins; ${differing} of ${orders / 2} orders and ${otherwise} of ${asked.length} days differ`);
  if (differing + otherwise > 0) process.exitCode = 1;
  await Promise.all([first.close(), then.close()]);
}
