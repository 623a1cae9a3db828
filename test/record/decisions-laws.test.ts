import fc from "fast-check";
import { expect, test } from "vitest";
import { liveEntries, liveIds, standing, unmatched } from "../../src/5-record/decisions/effects.js";
import { match } from "../../src/5-record/decisions/match.js";
import type { Decision, DecisionDraft } from "../../src/model/decision.js";
import type { Entry } from "../../src/model/entry.js";
import { sealDecision } from "../../src/seal-decision.js";
import { event, target } from "./decisions-log.js";

const TOPICS = ["trade", "arms", "energy", "culture"];
const entryAt = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 5, max: 30 }), fc.constantFrom(...TOPICS)).map(([start, length, topic]) => event(start, start + length, { topics: [topic] }));
const readings = fc.uniqueArray(entryAt, { minLength: 1, maxLength: 8, selector: ({ id }) => id });

/** A log over some entries and what edits make of them: each step picks an action and what it is about from what is there by then. */
const logs = (entries: readonly Entry[]): fc.Arbitrary<readonly Decision[]> =>
  fc.array(fc.tuple(fc.constantFrom("accept", "reject", "edit", "undo", "link", "cut"), fc.nat(), fc.nat(), fc.integer({ min: 0, max: 9 })), { maxLength: 14 }).map((steps) => {
    const known = [...entries];
    const decisions: Decision[] = [];
    for (const [action, n, m, minute] of steps) {
      const [entry, other] = [known[n % known.length]!, known[m % known.length]!];
      const draft = draftOf(action, entry, other, decisions[n % Math.max(1, decisions.length)], TOPICS[m % TOPICS.length]!);
      if (draft === undefined) continue;
      const decision = sealDecision(draft, { at: `2024-01-01T00:0${minute}:00Z`, by: "Rana" });
      decisions.push(decision);
      if (decision.action === "edit") known.push(decision.to);
    }
    return decisions;
  });

function draftOf(action: string, entry: Entry, other: Entry, before: Decision | undefined, topic: string): DecisionDraft | undefined {
  switch (action) {
    case "accept":
    case "reject":
      return { action, target: target(entry) };
    case "edit":
      return { action, target: target(entry), to: { ...entry, topics: [topic, "nuclear"] } };
    case "link":
    case "cut":
      return { action, a: target(entry), b: target(other) };
    default:
      return before && { action: "undo", decision: before.id };
  }
}

const cases = readings.chain((reading) => fc.tuple(fc.constant(reading), logs(reading)));
const shuffled = <T>(list: readonly T[]): fc.Arbitrary<readonly T[]> => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
const plain = (decisions: readonly Decision[], reading: readonly Entry[]): unknown => {
  const stands = standing(decisions);
  return { live: liveEntries("r_1", reading, stands), ids: [...liveIds("r_1", reading, stands)].sort(), unmatched: unmatched("r_1", reading, stands) };
};

test("the order in which decisions are given does not matter, nor does having one twice", () => {
  fc.assert(fc.property(cases.chain(([reading, log]) => fc.tuple(fc.constant(reading), fc.constant(log), shuffled(log))), ([reading, log, other]) => {
    expect(plain([...other, ...other.slice(0, 2)], reading)).toEqual(plain(log, reading));
  }));
});

test("the order of the reading only orders what counts", () => {
  fc.assert(fc.property(cases.chain(([reading, log]) => fc.tuple(fc.constant(reading), fc.constant(log), shuffled(reading))), ([reading, log, other]) => {
    const ids = (entries: readonly Entry[]): readonly string[] => liveEntries("r_1", entries, standing(log)).map(({ entry, review }) => `${entry.id} ${review}`).sort();
    expect(ids(other)).toEqual(ids(reading));
  }));
});

test("undoing an undo leaves everything as it was before both", () => {
  fc.assert(fc.property(cases, fc.nat(), ([reading, log], n) => {
    fc.pre(log.length > 0);
    const undo = sealDecision({ action: "undo", decision: log[n % log.length]!.id }, { at: "2024-01-02T00:00:00Z", by: "Rana" });
    const again = sealDecision({ action: "undo", decision: undo.id }, { at: "2024-01-02T00:01:00Z", by: "Rana" });
    expect(plain([...log, undo, again], reading)).toEqual(plain(log, reading));
  }));
});

test("undoing everything but undos leaves the reading as it was read", () => {
  fc.assert(fc.property(cases, ([reading, log]) => {
    const acts = log.filter(({ action }) => action !== "undo");
    const undos = acts.map(({ id }) => sealDecision({ action: "undo", decision: id }, { at: "2024-01-02T00:00:00Z", by: "Rana" }));
    expect(liveEntries("r_1", reading, standing([...acts, ...undos]))).toEqual(reading.map((entry) => ({ entry, review: "unreviewed" })));
  }));
});

test("what counts has each id once, and comes from the reading or from an edit", () => {
  fc.assert(fc.property(cases, ([reading, log]) => {
    const ids = liveEntries("r_1", reading, standing(log)).map(({ entry }) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set([...reading.map(({ id }) => id), ...log.flatMap((d) => (d.action === "edit" ? [d.to.id] : []))]);
    expect(ids.every((id) => known.has(id))).toBe(true);
  }));
});

test("verdicts survive a re-read that gives every entry another id, as long as its words are its own", () => {
  const apart = fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 6 }).map((places) => places.map((place) => event(place * 50, place * 50 + 40)));
  fc.assert(fc.property(apart.chain((reading) => fc.tuple(fc.constant(reading), fc.array(fc.constantFrom("accept", "reject", "none"), { minLength: reading.length, maxLength: reading.length }), fc.integer({ min: -9, max: 9 }))), ([reading, verdicts, shift]) => {
    const log = reading.flatMap((entry, i) => (verdicts[i] === "none" ? [] : [sealDecision({ action: verdicts[i] as "accept" | "reject", target: target(entry) }, { at: "2024-01-01T00:00:00Z", by: "Rana" })]));
    const again = reading.map((entry) => event(entry.evidence[0]!.start, entry.evidence[0]!.end + shift, { topics: ["energy"] }));
    const reviews = (entries: readonly Entry[]): readonly (readonly [number, string])[] => liveEntries("r_1", entries, standing(log)).map(({ entry, review }) => [entry.evidence[0]!.start, review]);
    expect(reviews(again)).toEqual(reviews(reading));
    expect(unmatched("r_1", again, standing(log))).toEqual([]);
  }));
});

test("matching by words is one to one", () => {
  fc.assert(fc.property(readings, readings, (before, after) => {
    const subjects = standing(before.map((entry) => sealDecision({ action: "accept", target: target(entry) }, { at: "2024-01-01T00:00:00Z", by: "Rana" }))).subjects.get("r_1") ?? [];
    const { subjectOf, entryOf } = match(after, subjects);
    expect(subjectOf.size).toBe(entryOf.size);
    for (const [key, entry] of entryOf) expect(subjectOf.get(entry.id)?.key).toBe(key);
  }));
});
