// Reads the examples into a record, and asks it.  node examples/library/record.mjs [FOLDER]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openRecord } from "attache/record";

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), "attache-example-"));
const record = await openRecord(folder);
try {
  for await (const line of record.read([fileURLToPath(new URL("../*.{txt,html}", import.meta.url))], { now: "2024-09-10" })) {
    if (line.kind === "refusal") console.error(line.refusal.message);
  }

  const { brief, citations, counts } = await record.dossier("Egypt", "TUR", { asOf: "2024-02-29" });
  console.log(`${counts.reports} reports, ${counts.origins} origins, ${counts.items} items`);
  const [top] = brief;
  console.log(`${top.text}  ← ${citations[top.cites[0] - 1].report}`);

  const { dated } = await record.timeline("EGY", "TUR", { side: "deeds", since: "2023-01-01" });
  for (const { when, line } of dated) console.log(`${when.value.padEnd(10)} ${line.what}`);

  const { hits } = await record.search("drones", { limit: 3 });
  for (const { report, entries: [first], snippet } of hits) console.log(`${report.publisher}, ${report.published}: ${(first?.sentence ?? snippet).text}`);
} finally {
  await record.close();
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}
