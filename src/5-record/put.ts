import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import type { Source } from "../model/source.js";
import { canonicalJson, sha256 } from "./canonical-json.js";
import { derive, putDerived } from "./derive.js";
import { insertAll } from "./store/chunks.js";
import type { Writer } from "./store/write.js";

/** Stores one report with its source and entries in one transaction. A report that is there already changes nothing. */
export async function put(write: Writer, source: Source, report: Report, entries: readonly Entry[]): Promise<{ readonly status: "added" | "already-known" }> {
  const stray = entries.find((entry) => entry.report !== report.id);
  if (stray !== undefined) throw new Error(`entry ${stray.id} is of report ${stray.report}, not of ${report.id}`);
  // All that can be worked out before is: the transaction holds up other processes.
  const own = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const derived = derive(report, own);
  const bytes = pack(source.bytes);
  const json = canonicalJson(report);
  const rows = own.map((entry) => {
    const entryJson = canonicalJson(entry);
    return { id: entry.id, known: report.known, kind: entry.kind, start: entry.evidence[0]!.start, json: entryJson, json_sha256: sha256(entryJson) };
  });
  return write(async (store) => {
    const held = await store.selectFrom("reports").select("n").where("id", "=", report.id).executeTakeFirst();
    if (held !== undefined) return { status: "already-known" };
    await insertAll(store, "sources", [{ sha256: source.sha256, media_type: source.mediaType, ...bytes }]);
    const { n } = await store
      .insertInto("reports")
      .values({
        id: report.id, known: report.known, source: source.sha256, json, json_sha256: sha256(json),
        url: report.url ?? null, publisher: report.publisher ?? null, wire: report.wire ?? null,
      })
      .returning("n")
      .executeTakeFirstOrThrow();
    await insertAll(store, "entries", rows.map((row) => ({ ...row, report: n })));
    const numbered = await store.selectFrom("entries").select(["n", "id"]).where("report", "=", n).execute();
    if (numbered.length !== rows.length) throw new Error(`report ${report.id}: ${rows.length - numbered.length} of its entries have ids that other reports' entries have`);
    await putDerived(store, { n, known: report.known }, derived, new Map(numbered.map((row) => [row.id, row.n])));
    return { status: "added" };
  });
}

/** Source bytes as they are kept: brotli at a quality that is as fast as gzip, unless that makes them longer. */
function pack(bytes: Uint8Array): { readonly encoding: "brotli" | "identity"; readonly bytes: Uint8Array } {
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return packed.length < bytes.length ? { encoding: "brotli", bytes: packed } : { encoding: "identity", bytes };
}

/** The bytes as they arrived. */
export function unpack(row: { readonly encoding: "brotli" | "identity"; readonly bytes: Uint8Array }): Uint8Array {
  return row.encoding === "brotli" ? brotliDecompressSync(row.bytes) : row.bytes;
}
