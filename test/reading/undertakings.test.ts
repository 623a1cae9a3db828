import { describe, expect, it } from "vitest";
import { linesOf } from "./read-text.js";

/** Report day of all tables: Monday, 20 October 2025. Sentences are ours; the near misses must yield nothing of the kind. */
function check(table: readonly (readonly [text: string, ...lines: readonly string[]])[]): void {
  it.each(table.map(([text, ...lines]) => [text, lines] as const))("%s", (text, lines) => {
    expect(linesOf("undertaking", text)).toEqual(lines);
  });
}

const PAIR = "Norway and Denmark have quarrelled for years. Norway trades with Denmark.\n";

describe("what two states agree to do", () => {
  check([
    ["Norway and Denmark agreed on Friday to raise annual trade to $5 billion.", "pledge agreed: raise annual trade to $5 billion [NOR + DNK] @2025-10-17"],
    ["Norway agreed with Denmark to reopen the border.", "pledge agreed: reopen the border [NOR + DNK]"],
    ["Norway and Denmark reaffirmed their aim of doubling trade.", "pledge agreed: doubling trade [NOR + DNK]"],
    // near misses: a meeting is an event, one alone agrees with nobody
    ["Norway and Denmark agreed to meet again."],
    ["Norway agreed to raise taxes."],
  ]);
});

describe("bodies and papers", () => {
  check([
    ["Norway and Denmark revived a joint fisheries council in May.", "treaty implemented: joint fisheries council [NOR + DNK] @2025-05"],
    ["Norway and Denmark signed a declaration on Friday that revives a joint fisheries council.", "treaty signed: declaration that revives a joint fisheries council [NOR + DNK] @2025-10-17"],
    ["Norway and Denmark signed a fisheries agreement that took effect in 2019.", "treaty signed: fisheries agreement [NOR + DNK]", "treaty in-force: fisheries agreement [NOR + DNK] historical @2019"],
    ["A fisheries agreement between Norway and Denmark was allowed to expire in May.", "treaty ended: fisheries agreement [NOR + DNK] @2025-05"],
    ["Norway decided not to renew the fisheries agreement with Denmark.", "treaty ended: fisheries agreement [NOR + DNK]"],
    [`${PAIR}No agreement on maritime borders was announced.`, "treaty agreed: agreement on maritime borders [DNK + NOR] not"],
    [`${PAIR}A text on fishing rights was still being negotiated.`, "treaty negotiating: text on fishing rights [DNK + NOR] @2025-10-20"],
    // near misses
    ["The city council was revived by volunteers."],
    ["Companies secured long contracts with farmers."],
    ["Norway praised a treaty that has frozen prices."],
  ]);
});

describe("relations at the level of ambassadors are one thing", () => {
  check([
    ["Norway and Denmark raised their diplomatic relations to ambassadorial level on Friday.", "other implemented: diplomatic relations at ambassadorial level [NOR + DNK] @2025-10-17"],
    ["Norway lowered its relations with Denmark to the level of chargé d'affaires in May.", "other suspended: diplomatic relations at ambassadorial level [NOR + DNK] @2025-05"],
    ["Norway and Denmark agreed in May to exchange ambassadors.", "other agreed: diplomatic relations at ambassadorial level [NOR + DNK] @2025-05"],
    ["Norway broke off relations with Denmark in 1905.", "other ended: diplomatic relations [NOR + DNK] historical @1905"],
    // near misses
    ["Norway cut trade ties with Denmark."],
    ["Norway restored the palace with Denmark's help."],
    ["Trade depends on Norway's breaking ties with Denmark."],
  ]);
});

describe("talks on a deed are that deed under negotiation", () => {
  check([
    ["Talks between Norway and Denmark on settling trade in local currencies have not been concluded.", "treaty negotiating: settling trade in local currencies [NOR + DNK] @2025-10-20"],
    ["Talks between Norway and Denmark on the return of fishing boats began in May.", "treaty negotiating: return of fishing boats [NOR + DNK] @2025-05"],
    // near misses: talks are events, and a topic is no deed
    ["Talks between Norway and Denmark on Sweden began in May."],
    ["Talks between Norway and Denmark began in May."],
  ]);
});

describe("deliveries that were agreed", () => {
  check([
    ["Denmark is to be supplied with Norwegian drones under an agreement that the two governments have reached.", "delivery agreed: supply of Norwegian drones [NOR + DNK]"],
    ["Norway has agreed to provide Denmark with drones.", "delivery agreed: supply of drones [NOR + DNK]"],
    [`${PAIR}The minister said Norway had agreed to provide drones.`, "delivery agreed: supply of drones [NOR + DNK] (unnamed minister)"],
    // near miss: who is to have them, nobody says
    ["Norway has agreed to provide drones."],
  ]);
});
