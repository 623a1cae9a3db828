import { createHash, type Hash } from "node:crypto";
import { canonicalJson } from "./canonical-json.js";
import { originsOf } from "./queries/origins.js";
import type { Store } from "./store/tables.js";

/**
 * SHA-256 over the record's canonical export: reports (without `retrieved` and `uri`), entries, links, origins, each a line of JSON
 * with sorted keys, in the order of their ids. Two records of the same reports have the same, whatever the order of reading.
 */
export async function digestOf(store: Store): Promise<string> {
  const hash = createHash("sha256");
  await each(store, "reports", (json) => {
    const { retrieved: _retrieved, uri: _uri, ...report } = JSON.parse(json) as { readonly [field: string]: unknown };
    line(hash, { report });
  });
  await each(store, "entries", (json) => hash.update(`{"entry":${json}}\n`)); // stored canonical already
  await links(store, hash);
  const origins = [...(await originsOf(store))].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [report, origin] of origins) line(hash, { origin: { report, ...origin } });
  return hash.digest("hex");
}

function line(hash: Hash, value: unknown): void {
  hash.update(`${canonicalJson(value)}\n`);
}

async function each(store: Store, table: "reports" | "entries", take: (json: string) => void): Promise<void> {
  for await (const row of store.selectFrom(table).select("json").orderBy("id").stream()) take(row.json);
}

async function links(store: Store, hash: Hash): Promise<void> {
  const rows = store
    .selectFrom("links as l")
    .innerJoin("entries as x", "x.n", "l.a")
    .innerJoin("entries as y", "y.n", "l.b")
    .select(["x.id as a", "y.id as b", "l.known", "l.reason"])
    .orderBy("x.id")
    .orderBy("y.id")
    .stream();
  for await (const link of rows) line(hash, { link });
}
