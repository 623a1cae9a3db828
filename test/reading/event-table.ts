import { expect, it } from "vitest";
import { linesOf } from "./read-text.js";

/** Sentences, each with the lines of the events that it tells; none where it is a near miss. The report day of all is Monday, 20 October 2025; sentences are ours. */
export type EventTable = readonly (readonly [text: string, ...lines: readonly string[]])[];

/** A test for each sentence. */
export function checkEvents(table: EventTable): void {
  it.each(table.map(([text, ...lines]) => [text, lines] as const))("%s", (text, lines) => {
    expect(linesOf("event", text)).toEqual(lines);
  });
}
