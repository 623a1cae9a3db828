import { createHash, type Hash } from "node:crypto";
import type { Decision } from "../model/decision.js";
import { canonicalJson } from "./canonical-json.js";
import { originsOf } from "./queries/origins.js";
import type { Sql } from "./store/sql.js";

/**
 * SHA-256 over the record's canonical export: reports (without `retrieved` and `uri`), the entries that count, the forest of links,
 * origins, and what users decided and had forgotten (without the clock), each a line of JSON with sorted keys, in the order of their
 * ids. Two records of the same reports have the same, whatever the order of reading.
 */
export function digestOf(sql: Sql): string {
  const hash = createHash("sha256");
  for (const { json } of sql.each<{ readonly json: string }>("select json from reports order by id")) {
    const { retrieved: _retrieved, uri: _uri, ...report } = JSON.parse(json) as { readonly [field: string]: unknown };
    line(hash, { report });
  }
  for (const { json } of sql.each<{ readonly json: string }>("select coalesce(resolved, json) as json from entries where live = 1 order by id")) hash.update(`{"entry":${json}}\n`); // stored canonical already
  for (const link of sql.each("select x.id as a, y.id as b, l.known, l.reason from links l join entries x on x.n = l.a join entries y on y.n = l.b order by x.id, y.id")) line(hash, { link });
  const origins = [...originsOf(sql)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [report, origin] of origins) line(hash, { origin: { report, ...origin } });
  const decided = sql.all<{ readonly json: string }>("select json from decisions").map(({ json }) => JSON.parse(json) as Decision);
  for (const text of decided.map(({ at: _at, id: _id, ...decision }) => canonicalJson({ decision })).sort()) hash.update(`${text}\n`);
  for (const { report } of sql.each<{ readonly report: string }>("select report from tombstones order by report")) line(hash, { forgotten: report });
  return hash.digest("hex");
}

function line(hash: Hash, value: unknown): void {
  hash.update(`${canonicalJson(value)}\n`);
}
