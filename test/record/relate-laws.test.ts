import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keysOf } from "../../src/5-record/items/keys-of.js";
import { link } from "../../src/5-record/items/link.js";
import { relate, relationKeys } from "../../src/5-record/items/relate.js";
import { tell } from "../../src/5-record/items/told.js";
import { candidatesFor, toldOf, disputesOf, seriesOf } from "./bearing-helper.js";
import { anyPair, anyReading, anyReports, common, compose, IRAN, PUTIN, RUSSIA, type ReadingOf } from "./generate.js";

/** Two accusations, at times of one another and for the same thing: hardly ever met by chance. */
const anyBlame = fc
  .tuple(fc.constantFrom(RUSSIA, PUTIN, IRAN), fc.constantFrom(RUSSIA, IRAN), fc.constantFrom("2025-10-14", "2025-11-02", "2026-03-01"))
  .map(([by, whom, when]) => {
    const blame = (actor: typeof by, recipient: typeof by): ReadingOf => ({ ...common, kind: "event", type: "ACCUSE", quad: 3, when: { basis: "stated", value: when }, actors: [actor], recipients: [recipient] });
    const line = (text: string, reading: ReadingOf): { text: string; readings: ReadingOf[] } => ({ text, readings: [reading] });
    return [compose({ known: "2025-10-20" }, [line("Fault for the attack on the tanker crew.", blame(by, whom))]), compose({ known: "2025-10-21" }, [line("The tanker attack was staged.", blame(whom, by))])] as const;
  });

/** The same reading twice, but for its polarity, value, day, rung or amount. */
const anyVaried = fc.tuple(anyReading, fc.constantFrom("polarity", "value", "when", "stage", "amount", "another amount", "period")).map(([reading, what]) => {
  const text = "Shared words on the corridor and the plant.";
  const varied = {
    polarity: { ...reading, polarity: reading.polarity === "affirmed" ? "negated" : "affirmed" },
    value: { ...reading, ...(reading.kind === "undertaking" && reading.value && { value: { ...reading.value, amount: 2 * reading.value.amount } }) },
    stage: { ...reading, when: { basis: "stated", value: "2025-10-30" }, ...(reading.kind === "undertaking" && { stage: "agreed" }) },
    amount: { ...reading, ...(reading.kind === "figure" && { value: 1.02 * reading.value, bound: "about" }) },
    "another amount": { ...reading, ...(reading.kind === "figure" && { value: 3 * reading.value }) },
    period: { ...reading, ...(reading.kind === "figure" && { period: { basis: "stated", value: "2024" } }) },
    when: { ...reading, when: { basis: "stated", value: "2025-10-17" } },
  }[what] as ReadingOf;
  return [compose({ known: "2025-10-20" }, [{ text, readings: [reading] }]), compose({ known: "2025-10-21" }, [{ text: `${text} Indeed.`, readings: [varied] }])] as const;
});

describe("relations", () => {
  test("are symmetric, never of what is one thing, and of two entries that share a key both ways", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.oneof({ weight: 10, arbitrary: anyPair }, { weight: 1, arbitrary: anyBlame }, { weight: 10, arbitrary: anyVaried }), ([first, second]) => {
        const a = tell(first.entries[0]!, first.report);
        const b = tell(second.entries[0]!, second.report);
        const relation = relate(a, b);
        expect(relate(b, a)).toEqual(relation);
        expect(relate(a, a)).toBeUndefined();
        if (relation === undefined) return;
        seen.set(relation.relation, (seen.get(relation.relation) ?? 0) + 1);
        expect(link(a, b)).toBeUndefined();
        for (const [own, other] of [[a, b], [b, a]] as const) {
          const stored = [...keysOf(other).stored, ...relationKeys(other).stored];
          expect(relationKeys(own).sought.some((key) => stored.includes(key))).toBe(true);
        }
      }),
      { numRuns: 5000, seed: 7 },
    );
    // the law was put to the test
    for (const relation of ["polarity", "denial", "account", "value", "date", "stage", "same", "revised", "incompatible", "differently-measured", "other-period"]) expect(seen.get(relation) ?? 0, relation).toBeGreaterThan(0);
  });

  test("of an item do not depend on the order of members, and as of a day are those of what was known by then", () => {
    let found = 0;
    fc.assert(
      fc.property(anyReports, fc.constantFrom("2025-10-19", "2025-10-20", "2025-12-01"), (items, day) => {
        const all = toldOf(items);
        const then = all.filter(({ known }) => known <= day);
        for (const own of then) {
          const others = candidatesFor(own, all);
          const known = others.filter((other) => other.known <= day);
          const disputes = disputesOf([own], known);
          expect(disputesOf([own], [...known].reverse())).toEqual(disputes);
          expect(disputes).toEqual(disputesOf([own], candidatesFor(own, then)));
          expect(seriesOf([own], [...known].reverse())).toEqual(seriesOf([own], known));
          // each entry is an item of its own here: what was known by then is a part of what is known now
          expect(disputesOf([own], others).filter((one) => one.known <= day)).toEqual(disputes);
          expect(seriesOf([own], others).filter((one) => one.known <= day)).toEqual(seriesOf([own], known));
          found += disputes.length;
        }
      }),
      { numRuns: 80, seed: 7 },
    );
    expect(found).toBeGreaterThan(10);
  });
});
