// What strangers marked, as rows to learn confidence from (`attache train confidence`), from the repository's root after `npm run build`:
//   node scripts/judged-events.mjs VERDICTS.tsv … -- READING.ndjson … > evaluation/judged-events.ndjson
// VERDICTS as in docs/checks; READING what `attache read FOLDER --json` wrote with the code whose events were marked (an entry's id is the hash of what
// was read). A row holds the set, article, entry, verdict and the event's codes; no name and no word of the article.
import { readFileSync } from "node:fs";

const [verdictFiles, readings] = [process.argv.slice(2, process.argv.indexOf("--")), process.argv.slice(process.argv.indexOf("--") + 1)];
const verdicts = new Map(verdictFiles.flatMap((file) => readFileSync(file, "utf8").trim().split("\n").slice(1).map((line) => [line.split("\t")[2], line.split("\t")[4]])));
const party = ({ kind, code, country, sector }) => ({ name: "", kind, ...(code && { code }), ...(country && { country }), ...(sector && { sector }) });
for (const file of readings) {
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const { report, entries } = JSON.parse(line);
    for (const { id, kind, type, polarity, modality, rule, actors, recipients } of entries ?? []) {
      if (kind !== "event" || !verdicts.has(id)) continue;
      const event = { type, polarity, modality, rule: rule.replace(/:.*/, ""), actors: actors.map(party), recipients: recipients.map(party) };
      console.log(JSON.stringify({ article: report.uri.split("/").at(-1).replace(/(?:\.txt)?(?:\.jsonl#1)?$/, ""), entry: id, verdict: verdicts.get(id), event }));
    }
  }
}
