// One report: text in, entries out. No record, no network.  node examples/library/read-report.mjs
import { readReport } from "attache";

const { report, entries } = await readReport(`Egypt and Türkiye sign pact on trade

CAIRO, Feb 14 (Levant Wire) - Egypt and Türkiye signed an agreement on Wednesday to raise trade to $15 billion a year. "We will open a new page," President
Recep Tayyip Erdogan said in Cairo. The two countries did not discuss the Libyan file, an official said.
`, { published: "2024-02-14" });

console.log(`${report.title} (${report.wire}, ${report.published.value})`);
for (const entry of entries) {
  const [{ start, end }] = entry.evidence;
  console.log(`${entry.kind.padEnd(11)} ${entry.attribution.by.padEnd(8)} “${report.text.slice(start, end).replaceAll("\n", " ")}”`);
}
