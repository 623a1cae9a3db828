import { expect, test } from "vitest";
import type { Actor } from "../../src/model/actor.js";
import type { Reading } from "../../src/model/entry.js";
import { withSectorTold } from "../../src/4-reading/sector-told.js";

/** The code of who acts in an event whose sentence is `text`. */
function told(text: string, actor: Actor, mode?: string): string | undefined {
  const event = { kind: "event", type: "RETREAT", ...(mode !== undefined && { mode }), actors: [actor], recipients: [], sentence: { start: 0, end: text.length }, evidence: [{ start: 0, end: text.length }] } as unknown as Reading;
  const read = withSectorTold(text)(event);
  return read.kind === "event" ? (read.actors[0]?.code ?? read.actors[0]?.sector) : undefined;
}

const office = (name: string, country: string, sector?: string): Actor => ({ kind: "office", name, country, code: sector === undefined ? country : `${country} ${sector}`, ...(sector !== undefined && { sector }) });
const person: Actor = { kind: "person", name: "Ivan Berg", country: "NOR", sector: "PTY", code: "NOR PTY" };

test.each<[why: string, actor: Actor, code: string]>([
  ["India's party", office("senior Congress leaders", "IND", "LEG"), "IND PTY"],
  ["its lawmakers", office("Congress lawmakers", "IND", "LEG"), "IND LEG"],
  ["another country's legislature", office("Congress leaders", "USA", "LEG"), "USA LEG"],
  ["a state's second", office("vice-president", "NOR"), "NOR GOV"],
  ["a firm's", office("vice-president", "NOR", "BUS"), "NOR BUS"],
  ["a sales manager", office("vice-president of sales", "NOR"), "NOR"],
])("%s", (_, actor, code) => expect(told("They left.", actor)).toBe(code));

test.each<[text: string, mode: string | undefined, code: string]>([
  ["Berg yesterday stepped down as minister of fish.", "resign", "NOR GOV"],
  ["Berg resigned as the deputy prime minister.", "resign", "NOR GOV"],
  ["Berg resigned as party president.", "resign", "NOR PTY"],
  ["Berg resigned as shadow fish minister.", "resign", "NOR PTY"],
  ["Berg asked the minister to resign.", undefined, "NOR PTY"],
])("%s", (text, mode, code) => expect(told(text, person, mode)).toBe(code));
