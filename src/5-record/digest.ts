import { createHash, type Hash } from "node:crypto";
import type { Decision } from "../model/decision.js";
import type { Day } from "../model/when.js";
import { canonicalJson } from "../model/canonical-json.js";
import { originsOf } from "./queries/origins.js";
import type { Sql } from "./store/sql.js";

/**
 * SHA-256 over the record's canonical export: reports (without `retrieved` and `uri`), the entries that count, the forest of links,
 * origins, and what users decided and had forgotten (without the clock), each a line of JSON with sorted keys, in the order of their
 * ids. Two records of the same reports have the same, whatever the order of reading. `asOf` cuts reports and all that rests on them;
 * decisions are about our reading, so they hold on any day.
 */
export function digestOf(sql: Sql, asOf: Day = "9999"): string {
  const hash = createHash("sha256");
  for (const { json } of sql.each<{ readonly json: string }>("select json from reports where known <= ? order by id", asOf)) {
    const { retrieved: _retrieved, uri: _uri, ...report } = JSON.parse(json) as { readonly [field: string]: unknown };
    line(hash, { report });
  }
  for (const { json } of sql.each<{ readonly json: string }>("select coalesce(resolved, json) as json from entries where live = 1 and known <= ? order by id", asOf)) hash.update(`{"entry":${json}}\n`); // stored canonical already
  for (const link of sql.each("select x.id as a, y.id as b, l.known, l.reason from links l join entries x on x.n = l.a join entries y on y.n = l.b where l.known <= ? order by x.id, y.id", asOf)) line(hash, { link });
  const origins = [...originsOf(sql, { asOf })].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [report, origin] of origins) line(hash, { origin: { report, ...origin } });
  const decided = sql.all<{ readonly json: string }>("select json from decisions").map(({ json }) => JSON.parse(json) as Decision);
  for (const text of decided.map(({ at: _at, id: _id, ...decision }) => canonicalJson({ decision })).sort()) hash.update(`${text}\n`);
  for (const { report } of sql.each<{ readonly report: string }>("select report from tombstones where known <= ? order by report", asOf)) line(hash, { forgotten: report });
  return hash.digest("hex");
}

function line(hash: Hash, value: unknown): void {
  hash.update(`${canonicalJson(value)}\n`);
}
