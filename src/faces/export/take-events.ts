import { pagesOf, toldEntries, toldItems, type Page, type RecordQueries, type Scope, type Told } from "../../6-views/index.js";
import { happened, type HappenedEvent, type LeftOut } from "./event-data/happened.js";
import type { Sink } from "./sink.js";
import type { RowsAre } from "./take-tables.js";

/** What came of an export of events: lines written, events left out by why, and how many have no day. */
export interface EventCounts {
  readonly rows: number;
  readonly leftOut: LeftOut;
  readonly undated: number;
}

/** How one event becomes lines. */
export interface EventFormat {
  readonly head: string;
  /** `name`: the id of what a row stands for */
  lines(told: HappenedEvent, name: string): readonly string[];
}

/** Writes the events that are told as having happened, a page of the record at a time. */
export async function takeEvents(queries: RecordQueries, scope: Scope, rowsAre: RowsAre, { head, lines }: EventFormat, sink: Sink, onReports: (count: number) => void = () => {}): Promise<EventCounts> {
  const leftOut: LeftOut = {};
  let [rows, undated] = [0, 0];
  if (head !== "") await sink.write(head);
  for await (const page of pagesOf(queries, scope)) {
    for await (const some of toldOn(queries, page, scope, rowsAre)) {
      for (const told of some) {
        if (!happened(told, leftOut)) continue;
        if (told.when === undefined || told.when.basis === "unresolved" || !/^\d{4}-\d{2}-\d{2}$/.test(told.when.value)) undated++;
        for (const line of lines(told, rowsAre === "items" ? told.item.id : told.entry.id)) {
          rows++;
          await sink.write(line);
        }
      }
    }
    onReports(page.reports.length);
  }
  return { rows, leftOut, undated };
}

async function* toldOn(queries: RecordQueries, { items }: Page, { asOf }: Scope, rowsAre: RowsAre): AsyncGenerator<readonly Told[]> {
  const own = items.filter((place) => place.own);
  if (rowsAre === "items") yield await toldItems(queries, own, asOf);
  else for await (const some of toldEntries(queries, own, asOf)) yield some.map(asAlone);
}

/** An entry as if nothing else told its item: rows of entries are to be counted by who counts them. */
function asAlone(told: Told): Told {
  return { ...told, members: [told.entry], reports: 1, stories: 1, item: { ...told.item, voices: 1 } };
}
