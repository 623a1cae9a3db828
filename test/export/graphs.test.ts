import { beforeAll, describe, expect, test } from "vitest";
import type { Record } from "../../src/5-record/record.js";
import { uuidOf } from "../../src/faces/export/graph/uuid.js";
import { busy } from "../record/busy.js";
import { common, compose, IRAN, LARIJANI, PESKOV, ROSATOM, RUSSIA, type ReadingOf } from "../record/generate.js";
import { recordOf, sealed, shell } from "./sealed.js";
import { bundleFaults, faultsOf, type StixObject } from "./stix-rules.js";

let record: Record;
beforeAll(async () => { record = await recordOf(sealed(busy(70, 31))); });

async function exported(from: Record, ...argv: readonly string[]): Promise<string> {
  const { exit, out, err } = await shell(from)(["export", ...argv]);
  if (exit !== 0) throw new Error(err);
  return out;
}

/** One reading in one report, as a graph. */
async function one(format: "stix" | "jsonld", ...readings: readonly ReadingOf[]): Promise<readonly StixObject[]> {
  const from = await recordOf(sealed([compose({ known: "2025-10-20", publisher: "Daily One" }, [{ text: "A long enough sentence of the report stands here.", readings }])]));
  const whole = JSON.parse(await exported(from, format)) as { readonly objects?: readonly StixObject[]; readonly "@graph"?: readonly StixObject[] };
  return whole.objects ?? whole["@graph"]!;
}

const event = { ...common, kind: "event", type: "CONSULT", mode: "visit", quad: 1, actors: [LARIJANI], recipients: [RUSSIA], when: { value: "2025-10-20", basis: "stated" } } as const satisfies ReadingOf;
const treaty = { ...common, kind: "undertaking", form: "treaty", subject: "pact", parties: [RUSSIA, IRAN, ROSATOM], stage: "signed", terms: [], when: { value: "2025-10", basis: "stated" } } as const satisfies ReadingOf;

describe("STIX", () => {
  test("a bundle of made-up reports breaks no rule, and every reference leads somewhere", async () => {
    const bundle = JSON.parse(await exported(record, "stix")) as StixObject;
    expect(bundleFaults(bundle)).toEqual([]);
    const types = (bundle["objects"] as readonly StixObject[]).map(({ type }) => type);
    for (const type of ["identity", "location", "note", "opinion", "relationship", "report"]) expect(types).toContain(type);
  });

  test("of two countries too, and as of a day", async () => {
    for (const more of [["RUS", "IRN"], ["--as-of", "2025-10-15"], ["RUS", "CHN", "--as-of", "2025-10-18"]]) expect(bundleFaults(JSON.parse(await exported(record, "stix", ...more)) as StixObject)).toEqual([]);
  });

  test("is the same whenever and in whatever order it is made, and an empty record makes an empty bundle", async () => {
    const text = await exported(record, "stix");
    expect(await exported(await recordOf([...sealed(busy(70, 31))].reverse()), "stix")).toBe(text);
    expect(JSON.parse(await exported(await recordOf(), "stix"))).toMatchObject({ type: "bundle", objects: [] });
  });

  const relations = async (reading: ReadingOf): Promise<readonly unknown[]> =>
    (await one("stix", reading)).filter(({ type, relationship_type: how }) => type === "relationship" && how !== "located-at").map(({ relationship_type: how, start_time: start, stop_time: stop }) => [how, start, stop]);
  const whole = ["2025-10-20T00:00:00.000Z", "2025-10-20T23:59:59.999Z"];
  const month = ["2025-10-01T00:00:00.000Z", "2025-10-31T23:59:59.999Z"];
  const { when: _when, ...undated } = event;
  test.each<readonly [string, ReadingOf, readonly (readonly unknown[])[]]>([
    ["a visit", event, [["consult-visit", ...whole]]],
    ["a treaty of three", treaty, [["undertaking-signed", ...month], ["undertaking-signed", ...month], ["undertaking-signed", ...month]]],
    ["a visit without a date", undated, [["consult-visit", undefined, undefined]]],
    ["a visit since a year", { ...event, when: { value: "2022/..", basis: "stated" } }, [["consult-visit", "2022-01-01T00:00:00.000Z", undefined]]],
    ["a visit told as background", { ...event, historical: true }, [["consult-visit", ...whole]]],
    // near misses: nothing says that they happened, or there is only one side
    ["a planned visit", { ...event, modality: "future" }, []],
    ["a visit that would take place", { ...event, modality: "hypothetical" }, []],
    ["a visit that did not take place", { ...event, polarity: "negated" }, []],
    ["a protest of one", { ...event, type: "PROTEST", mode: "demo", quad: 4, recipients: [] }, []],
    ["one side with itself", { ...event, actors: [RUSSIA], recipients: [RUSSIA] }, []],
    ["a treaty that is denied", { ...treaty, stage: "denied" }, []],
    ["a statement", { ...common, kind: "statement", speaker: PESKOV, manner: "direct", stance: "asserts" }, []],
  ])("%s", async (_what, reading, expected) => {
    expect(await relations(reading)).toEqual(expected);
    if (expected.length === 0) expect((await one("stix", reading)).filter(({ type }) => type === "note")).toHaveLength(1);
  });

  test("what another item says against it is an opinion on it", async () => {
    const told = { ...common, kind: "event", type: "AID", quad: 2, actors: [IRAN], recipients: [RUSSIA], when: { value: "2025-10-20", basis: "stated" } } as const satisfies ReadingOf;
    const from = await recordOf(sealed([
      compose({ known: "2025-10-20", publisher: "Daily One" }, [{ text: "Iran sent attack drones and missile parts to Russia across the Caspian harbour.", readings: [told] }]),
      compose({ known: "2025-10-21", publisher: "Daily Two" }, [{ text: "Iran never sent attack drones and missile parts to Russia across a Caspian harbour.", readings: [{ ...told, polarity: "negated" }] }]),
    ]));
    const { objects } = JSON.parse(await exported(from, "stix")) as { readonly objects: readonly StixObject[] };
    const disputes = (await from.items()).flatMap((item) => item.disputes);
    expect(disputes.map(({ about }) => about)).toEqual(["polarity", "polarity"]);
    const refs = objects.filter(({ type }) => type === "opinion").map(({ opinion, object_refs: on }) => [opinion, (on as readonly string[])[0]!.split("--")[0]]);
    expect(refs.sort()).toEqual([["disagree", "note"], ["disagree", "relationship"]]);
  });

  test.each<readonly [string, StixObject]>([
    ["an id of another version", { id: "identity--39c03df1-2a6c-4491-8001-74c128917571" }], ["no name", { name: undefined }], ["an empty list", { labels: [] }], ["a day for an instant", { created: "2026-01-01" }],
    ["a class that is none", { identity_class: "country" }], ["a property that is none", { nickname: "x" }], ["changed before it was made", { modified: "2025-01-01T00:00:00.000Z" }],
  ])("the rules themselves see %s", (_what, change) => {
    const sound = { type: "identity", spec_version: "2.1", id: "identity--39c03df1-2a6c-5491-8001-74c128917571", created: "2026-01-01T00:00:00.000Z", modified: "2026-01-01T00:00:00.000Z", name: "Iran", identity_class: "organization" };
    expect(faultsOf(sound)).toEqual([]);
    const { name, ...rest } = { ...sound, ...change };
    expect(faultsOf(name === undefined ? rest : { ...rest, name })).not.toEqual([]);
  });
});

describe("JSON-LD", () => {
  test("is one graph: every node has an id and a type, ids come once, and every reference leads somewhere", async () => {
    for (const more of [[], ["RUS", "IRN"], ["--as-of", "2025-10-15"]]) {
      const { "@context": context, "@graph": graph, ...rest } = JSON.parse(await exported(record, "jsonld", ...more)) as { readonly "@context": StixObject; readonly "@graph": readonly StixObject[] };
      expect(rest).toEqual({});
      expect(context).toMatchObject({ "@vocab": "https://schema.org/" });
      const ids = graph.map((node) => node["@id"] as string);
      expect(new Set(ids).size).toBe(ids.length);
      for (const node of graph) expect([(node["@id"] as string).startsWith("urn:uuid:"), node["@type"] !== undefined]).toEqual([true, true]);
      const held = new Set(ids);
      const lost = graph.flatMap(referencesIn).filter((id) => !held.has(id));
      // An export of two countries may name an item that bears on others.
      if (more[0] !== "RUS") expect(lost).toEqual([]);
      for (const node of graph) for (const [field, value] of Object.entries(node)) expect([field, value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)]).toEqual([field, true]);
    }
  });

  const itemOf = async (reading: ReadingOf): Promise<StixObject> => (await one("jsonld", reading)).find(({ identifier }) => String(identifier).startsWith("i_"))!;
  test.each<readonly [string, ReadingOf, StixObject]>([
    ["a visit is an event with agent and recipient", event, { "@type": ["Event", "Action"], startDate: "2025-10-20", endDate: "2025-10-20", actionStatus: "CompletedActionStatus", "attache:type": "CONSULT visit" }],
    ["a planned one is scheduled", { ...event, modality: "future" }, { "@type": ["Event", "Action"], eventStatus: "EventScheduled", actionStatus: "PotentialActionStatus" }],
    ["one that did not take place is a claim", { ...event, polarity: "negated" }, { "@type": "Claim" }],
    ["a quotation", { ...common, kind: "statement", speaker: PESKOV, manner: "direct", stance: "asserts" }, { "@type": "Quotation", text: "A long enough sentence of the report stands here." }],
    ["reported speech is a claim", { ...common, kind: "statement", speaker: PESKOV, manner: "indirect", stance: "asserts" }, { "@type": "Claim" }],
    ["at least so much", { ...common, kind: "figure", text: "over 4", value: 4, bound: "min", unit: "USD", measure: "trade", of: [RUSSIA] }, { "@type": "Observation", minValue: 4, unitText: "USD" }],
    ["a treaty that was signed", treaty, { "@type": "Action", actionStatus: "ActiveActionStatus", "attache:stage": "signed", startTime: "2025-10-01", endTime: "2025-10-31" }],
  ])("%s", async (_what, reading, expected) => expect(await itemOf(reading)).toMatchObject(expected));
});

/** The ids that a node's own fields name. */
function referencesIn(value: unknown, depth = 0): readonly string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((inner) => referencesIn(inner, depth + 1));
  const fields = value as StixObject;
  const own = depth > 0 && typeof fields["@id"] === "string" ? [fields["@id"]] : [];
  return [...own, ...Object.values(fields).flatMap((inner) => referencesIn(inner, depth + 1))];
}

test("names are UUIDs of version 5, as others make them", () => {
  // RFC 9562: SHA-1 of namespace and name, with version and variant set
  expect(uuidOf("a")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidOf("a")).toBe(uuidOf("a"));
  expect(uuidOf("a")).not.toBe(uuidOf("b"));
});
