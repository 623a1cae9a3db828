import type { Report } from "../model/report.js";
import { derive, putDerived } from "./derive.js";
import { entryIn } from "./queries/rows.js";
import type { Tables } from "./store/tables.js";
import type { Writer } from "./store/write.js";

/** What is derived, in the order in which rows may go. */
const DERIVED = ["links", "entry_keys", "tellings", "entry_actors", "copies", "report_keys", "shingles"] as const satisfies readonly (keyof Tables)[];

/** Throws away all that is derived and makes it again from reports and entries, in one transaction. The digest stays as it was. */
export async function rebuildDerived(write: Writer): Promise<void> {
  await write(async (store) => {
    for (const table of DERIVED) await store.deleteFrom(table).execute();
    const reports = await store.selectFrom("reports").select(["n", "known"]).orderBy("n").execute();
    for (const { n, known } of reports) {
      const { json } = await store.selectFrom("reports").select("json").where("n", "=", n).executeTakeFirstOrThrow();
      const rows = await store.selectFrom("entries").select(["n", "id", "json"]).where("report", "=", n).orderBy("id").execute();
      await putDerived(store, { n, known }, derive(JSON.parse(json) as Report, rows.map(entryIn)), new Map(rows.map((row) => [row.id, row.n])));
    }
  });
}
