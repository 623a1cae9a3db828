import { describe, expect, test } from "vitest";
import { bearingOn, corrected, cutsOf, joinsOf, liveEntries, liveIds, reviewsOf, standing, targetOf, unmatched, withAliases } from "../../src/5-record/decisions/effects.js";
import type { Decision } from "../../src/model/decision.js";
import type { Entry } from "../../src/model/entry.js";
import type { Report } from "../../src/model/report.js";
import { decisionId } from "../../src/seal-decision.js";
import { accept, edit, event, log, reject, target, undo } from "./decisions-log.js";

const met = event(0, 40);
const visit = event(0, 40, { mode: "visit", intensity: 4 });
const aided = event(50, 90, { type: "AID", quad: 2 });
const reading = [met, aided];

/** "met accepted, aided unreviewed": what counts, by id's name in these tests. */
function live(decisions: readonly Decision[], entries: readonly Entry[] = reading): string {
  const names = new Map([[met.id, "met"], [visit.id, "visit"], [aided.id, "aided"]]);
  return liveEntries("r_1", entries, standing(decisions)).map(({ entry, review }) => `${names.get(entry.id) ?? "?"} ${review}`).join(", ");
}

describe("what counts after decisions", () => {
  test.each<[string, readonly Decision[], string]>([
    ["nothing decided", log(), "met unreviewed, aided unreviewed"],
    ["accepted", log(accept(met)), "met accepted, aided unreviewed"],
    ["rejected", log(reject(met)), "aided unreviewed"],
    ["edited", log(edit(met, visit)), "visit edited, aided unreviewed"],
    ["a later verdict outweighs an earlier", log(reject(met), accept(met)), "met accepted, aided unreviewed"],
    ["… and the other way round", log(accept(met), reject(met)), "aided unreviewed"],
    ["an undone verdict leaves the one before", log(accept(met), reject(met), undo(1)), "met accepted, aided unreviewed"],
    ["an undone undo", log(reject(met), undo(0), undo(1)), "aided unreviewed"],
    ["an undone undo of an undo", log(reject(met), undo(0), undo(1), undo(2)), "met unreviewed, aided unreviewed"],
    ["accepting an edit keeps it", log(edit(met, visit), accept(visit)), "visit edited, aided unreviewed"],
    ["rejecting what an edit made", log(edit(met, visit), reject(visit)), "aided unreviewed"],
    ["accepting what an undone edit made says nothing of what stood there", log(edit(met, visit), accept(visit), undo(0)), "met unreviewed, aided unreviewed"],
    ["an edit of an edit stands when the first is undone", log(edit(met, event(0, 40, { mode: "phone", intensity: 1.5 })), edit(event(0, 40, { mode: "phone", intensity: 1.5 }), visit), undo(0)), "visit edited, aided unreviewed"],
    ["a note changes nothing", log({ action: "note", report: "r_1", target: target(met), text: "ask" }), "met unreviewed, aided unreviewed"],
    ["another report's decision", log(reject(event(0, 40, {}, "r_2"))), "met unreviewed, aided unreviewed"],
  ])("%s", (_name, decisions, expected) => expect(live(decisions)).toBe(expected));

  test("an edit to what stands beside it makes one of the two", () => {
    expect(live(log(edit(met, visit, [visit])), [met, visit, aided])).toBe("visit edited, aided unreviewed");
    expect(live(log(edit(met, visit, [visit]), undo(0)), [met, visit, aided])).toBe("met unreviewed, visit unreviewed, aided unreviewed");
  });
});

describe("after a re-read", () => {
  test.each<[string, readonly Decision[], readonly Entry[], string]>([
    ["other content, same words: the reject holds", log(reject(met)), [event(0, 40, { topics: ["trade"] }), aided], "aided unreviewed"],
    ["overlapping words, half and more", log(reject(met)), [event(0, 60, { topics: ["trade"] }), aided], "aided unreviewed"],
    ["words that overlap too little", log(reject(met)), [event(20, 90, { topics: ["trade"] })], "? unreviewed"],
    ["another kind of thing from the same words", log(reject({ ...met, kind: "statement" } as unknown as Entry)), [event(0, 40, { topics: ["trade"] })], "? unreviewed"],
    ["what was read beside it does not take its place", log(reject(met, [visit])), [visit, aided], "visit unreviewed, aided unreviewed"],
    ["an edit of words that nothing reads any more still stands", log(edit(met, visit)), [aided], "aided unreviewed, visit edited"],
    ["the reader now finds what the edit said", log(edit(met, visit)), [visit, aided], "visit edited, aided unreviewed"],
  ])("%s", (_name, decisions, entries, expected) => expect(live(decisions, entries)).toBe(expected));

  test("a reject of words that nothing reads is unmatched, and does nothing", () => {
    const decisions = log(reject(met), accept(aided), edit(event(100, 120), event(100, 120, { topics: ["arms"] })));
    expect(unmatched("r_1", [aided], standing(decisions))).toEqual([decisions[0]!.id]);
  });

  test("the closer words win, one for one", () => {
    const [near, far] = [event(0, 38, { topics: ["trade"] }), event(0, 30, { topics: ["arms"] })];
    expect(liveEntries("r_1", [far, near], standing(log(reject(met)))).map(({ entry }) => entry.id)).toEqual([far.id]);
  });
});

test("what a user looked at, among live entries; what was rejected claims none of them", () => {
  const again = event(0, 40, { topics: ["arms"] });
  expect([...reviewsOf("r_1", [again, visit], standing(log(reject(met), edit(met, visit), reject(aided))))]).toEqual([[visit.id, "edited"]]);
  expect([...reviewsOf("r_1", [again], standing(log(reject(met))))]).toEqual([]);
});

describe("joins and cuts", () => {
  const other = event(0, 30, {}, "r_2");
  const stands = (decisions: readonly Decision[], one: readonly Entry[] = reading) => {
    const all = standing(decisions);
    const maps = new Map([["r_1", liveIds("r_1", one, all)], ["r_2", liveIds("r_2", [other], all)]]);
    const find = (report: string, entry: string): string | undefined => maps.get(report)?.get(entry);
    return { joins: joinsOf(all, find).map(({ a, b }) => [a, b]), cuts: cutsOf(all, find).map(({ a, b }) => [a, b]) };
  };
  const link = { action: "link", a: target(met), b: target(other) } as const;
  const cut = { action: "cut", a: target(other), b: target(met) } as const;
  const pair = [met.id, other.id].sort();
  test("the last word on a pair stands, whichever way round", () => {
    expect(stands(log(link))).toEqual({ joins: [pair], cuts: [] });
    expect(stands(log(link, cut))).toEqual({ joins: [], cuts: [pair] });
    expect(stands(log(link, cut, undo(1)))).toEqual({ joins: [pair], cuts: [] });
  });
  test("they hold for what an edit or a re-read made of an entry, and not for what was rejected", () => {
    expect(stands(log(link, edit(met, visit))).joins).toEqual([[visit.id, other.id].sort()]);
    const shifted = event(0, 42, { topics: ["trade"] });
    expect(stands(log(link), [shifted]).joins).toEqual([[shifted.id, other.id].sort()]);
    expect(stands(log(link, reject(met))).joins).toEqual([]);
    expect(stands(log({ ...link, b: target(met) })).joins).toEqual([]);
  });
});

describe("aliases", () => {
  const aliases = standing(log(
    { action: "alias", name: "Ankara", actor: { name: "Turkish government", code: "TUR GOV", country: "TUR", sector: "GOV", kind: "country" } },
    { action: "alias", name: "Kāhira", actor: { name: "Egypt" } },
  )).aliases;
  const named = (...names: readonly string[]): Entry => event(0, 40, { actors: names.map((name) => ({ name, code: "XXX BUS", country: "XXX", sector: "BUS", role: "host", evidence: { start: 1, end: 5 } })) });
  const actors = (entry: Entry): unknown => (withAliases(entry, aliases) as Extract<Entry, { kind: "event" }>).actors;
  test("the whole name, in any case, becomes the actor; evidence and id stay", () => {
    const entry = named("ANKARA");
    expect(actors(entry)).toEqual([{ name: "Turkish government", code: "TUR GOV", country: "TUR", sector: "GOV", kind: "country", role: "host", evidence: { start: 1, end: 5 } }]);
    expect(withAliases(entry, aliases).id).toBe(entry.id);
  });
  test("an alias without a code leaves the code that was read", () => expect(actors(named("Kahira"))).toMatchObject([{ name: "Egypt", code: "XXX BUS", country: "XXX" }]));
  test("part of a name is no alias", () => expect(actors(named("Ankara University"))).toMatchObject([{ name: "Ankara University" }]));
  test("two names of one actor are that actor once", () => expect(actors(named("Ankara", "ankara", "Chad"))).toMatchObject([{ name: "Turkish government" }, { name: "Chad" }]));
});

describe("corrections", () => {
  const report: Report = {
    id: "r_1", uri: "a.txt", mediaType: "text/plain", retrieved: "2024-03-09T10:00:00Z", text: "x", parts: [], paragraphs: [], bylines: [],
    title: "Old", wire: "Agency", published: { value: "2024-03-01", basis: "stated" }, updated: { value: "2024-03-02", basis: "stated" }, known: "2024-03-01", language: "en",
  };
  test("a field is set, a day is given and moves known", () => expect(corrected(report, { title: "New", published: "2024-02-14" })).toEqual({ ...report, title: "New", published: { value: "2024-02-14", basis: "given" }, known: "2024-02-14" }));
  test("null takes away; known follows to updated, then to the day of retrieval", () => {
    expect(corrected(report, { published: null, wire: null })).not.toHaveProperty("wire");
    expect(corrected(report, { published: null }).known).toBe("2024-03-02");
    expect(corrected(report, { published: null, updated: null }).known).toBe("2024-03-09");
  });
  test("nothing set changes nothing", () => expect([corrected(report, undefined), corrected(report, {})]).toEqual([report, report]));
  test("the last word on each field stands", () => {
    const { corrections } = standing(log({ action: "correct", report: "r_1", set: { title: "A", wire: null } }, { action: "correct", report: "r_1", set: { title: "B" } }));
    expect(corrections.get("r_1")).toEqual({ title: "B", wire: null });
  });
});

test("outlets: the last word on each fact, by name in any case", () => {
  const { outlets } = standing(log({ action: "outlet", name: "The Nile Courier", set: { country: "EGY", grade: "C" } }, { action: "outlet", name: "the nile courier", set: { grade: "B" } }));
  expect([...outlets.values()]).toEqual([{ name: "the nile courier", facts: { country: "EGY", grade: "B" } }]);
});

test("what bears on a report: its own, links into it, and what takes those back", () => {
  const other = event(0, 30, {}, "r_2");
  const decisions = log(accept(met), accept(other), { action: "link", a: target(other), b: target(met) }, undo(2), undo(1), undo(4), { action: "outlet", name: "X", set: {} });
  expect(bearingOn("r_1", decisions)).toEqual([decisions[0], decisions[2], decisions[3]]);
});

test("a target names those of its kind that are read from some of its words", () => {
  expect(targetOf(met, [met, visit, aided])).toEqual({ report: "r_1", kind: "event", evidence: met.evidence, entry: met.id, sentence: met.sentence, beside: [visit.id] });
  expect(targetOf(aided, reading)).not.toHaveProperty("beside");
});

test("a decision's id is that of its content", () => {
  const [decision] = log(accept(met));
  expect(decisionId(decision!)).toBe(decision!.id);
  expect(decisionId({ ...decision!, by: "Omar" })).not.toBe(decision!.id);
});
