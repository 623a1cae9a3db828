import type { EventEntry } from "../../model/entry.js";
import type { EventType, Mode, Quad } from "../../model/plover.js";
import { compareText, compareWhen, isDated } from "../edtf-bounds.js";
import { partyOf, type Party } from "../word.js";
import { wordsOf } from "../words.js";
import { ofKind, rowOf, type Gathered, type Material, type Row } from "./row.js";

/** An event: who did what to whom, or is said to be about to. */
export interface TimelineRow extends Row {
  readonly type: EventType;
  readonly mode?: Mode;
  readonly quad: Quad;
  readonly intensity?: number;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  /** the report's own words for it */
  readonly words: string;
}

/** Events in the order of time; those without a date stand apart, in the order of the reports that tell them. */
export interface Timeline {
  readonly dated: readonly TimelineRow[];
  readonly undated: readonly TimelineRow[];
}

export function timeline(material: Material): Timeline {
  const rows = ofKind(material, "event").map((gathered) => timelineRow(gathered, material));
  return {
    dated: rows.filter((row) => isDated(row.when)).sort((x, y) => compareWhen(x.when, y.when) || byCitation(x, y)),
    undated: rows.filter((row) => !isDated(row.when)).sort(byCitation),
  };
}

function timelineRow(gathered: Gathered<EventEntry>, material: Material): TimelineRow {
  const { best } = gathered;
  const report = material.reports.get(best.report);
  return {
    ...rowOf(gathered, material),
    type: best.type,
    ...(best.mode && { mode: best.mode }),
    quad: best.quad,
    ...(best.intensity !== undefined && { intensity: best.intensity }),
    actors: best.actors.map(partyOf),
    recipients: best.recipients.map(partyOf),
    words: report ? wordsOf(best, report) : "",
  };
}

function byCitation(x: Row, y: Row): number {
  return (x.cites[0] ?? 0) - (y.cites[0] ?? 0) || compareText(x.item, y.item);
}
