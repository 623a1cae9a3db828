import type { RecordQueries } from "../../5-record/record.js";
import { dateDocuments } from "./dates.js";
import { eventRows, eventSpans } from "./events.js";
import { figureSentences } from "./figures.js";
import { reviewed } from "./reviewed.js";
import { statementDocuments } from "./statements.js";

/** Files of a test set, by path inside its folder, and how much of what was reviewed is in each format. */
export interface TestSet {
  readonly files: ReadonlyMap<string, string>;
  readonly counts: Readonly<{ [format: string]: { readonly written: number; readonly leftOut: number } }>;
}

/** What was accepted and edited, and what was rejected as sentences without, in the formats that `attache evaluate` reads. `unitName`: the English name of a unit's code. */
export async function testSet(queries: RecordQueries, unitName: (unit: string) => string): Promise<TestSet> {
  const [events, figures, statements, dated] = await Promise.all([
    reviewed(queries, ["event"]), reviewed(queries, ["figure"]), reviewed(queries, ["statement"]), reviewed(queries, ["event", "undertaking"]),
  ]);
  const [rows, spans, quantities, said, dates] = [eventRows(events), eventSpans(events), figureSentences(figures, unitName), statementDocuments(statements), dateDocuments(dated)];
  return {
    files: new Map([
      ["events.tsv", rows.text], ["spans.jsonl", spans.text], ["figures.json", quantities.text],
      ...[...dates.files].map(([name, text]) => [`dates/${name}`, text] as const),
      ...[...said.texts].map(([name, text]) => [`statements/text/${name}`, text] as const),
      ...[...said.annotations].map(([name, text]) => [`statements/attributions/${name}`, text] as const),
    ]),
    counts: { events: tally(rows), spans: tally(spans), figures: tally(quantities), dates: tally(dates), statements: tally(said) },
  };
}

function tally({ written, leftOut }: { readonly written: number; readonly leftOut: number }): { readonly written: number; readonly leftOut: number } {
  return { written, leftOut };
}
