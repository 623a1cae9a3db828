import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import { familiesOf, type CopyEdge, type Member } from "../origins/families.js";
import { inChunks } from "../store/chunks.js";
import type { Store } from "../store/tables.js";
import { reach } from "./reach.js";

/** The origin of every report known by then, by report id. */
export async function originsOf(store: Store, asOf?: Day): Promise<ReadonlyMap<string, Origin>> {
  // Copies first: whatever another process adds meanwhile, their reports are there by then.
  const copies = await store.selectFrom("copies").selectAll().$if(asOf !== undefined, (query) => query.where("known", "<=", asOf!)).execute();
  const rows = await members(store).$if(asOf !== undefined, (query) => query.where("known", "<=", asOf!)).orderBy("known").orderBy("id").execute();
  return families(rows, copies);
}

/** The same, for the families of a few reports (by row number) alone: what it costs depends on the families, not on the record. */
export async function originsAround(store: Store, reports: readonly number[], asOf?: Day): Promise<ReadonlyMap<string, Origin>> {
  const { nodes, edges } = await reach(reports, (chunk) =>
    Promise.all(
      (["a", "b"] as const).map((side) =>
        store.selectFrom("copies").selectAll().where(side, "in", chunk).$if(asOf !== undefined, (query) => query.where("known", "<=", asOf!)).execute(),
      ),
    ),
  );
  const rows = await inChunks([...nodes], (chunk) => members(store).where("n", "in", chunk).execute());
  return families(rows, edges);
}

interface MemberRow {
  readonly n: number;
  readonly id: string;
  readonly known: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly wire: string | null;
}

function members(store: Store) {
  return store.selectFrom("reports").select(["n", "id", "known", "url", "publisher", "wire"]);
}

function families(rows: readonly MemberRow[], copies: readonly { readonly a: number; readonly b: number; readonly a_in_b: number; readonly b_in_a: number }[]): ReadonlyMap<string, Origin> {
  const ids = new Map(rows.map((row) => [row.n, row.id]));
  const edges: readonly CopyEdge[] = copies.map((copy) => ({ a: ids.get(copy.a)!, b: ids.get(copy.b)!, aInB: copy.a_in_b, bInA: copy.b_in_a }));
  return familiesOf(rows.map(memberOf), edges);
}

function memberOf(row: MemberRow): Member {
  return {
    id: row.id,
    known: row.known,
    ...(row.url !== null && { url: row.url }),
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.wire !== null && { wire: row.wire }),
  };
}
