import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { Decision } from "../../src/model/decision.js";
import { miniContents } from "../views/mini-record.js";
import { decidingRecord, decidingShell } from "./decisions-record.js";

let record = decidingRecord();
let run = decidingShell(record);
beforeEach(() => {
  record = decidingRecord();
  run = decidingShell(record);
});
const folder = mkdtempSync(join(tmpdir(), "attache-decisions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { memo, met, talks } = miniContents.ids;
const last = (): Decision => record.log.at(-1)!;

describe("deciding", () => {
  test("accept says what it did and how to take it back", async () => {
    const { exit, out, err } = await run("accept", memo, met);
    expect([exit, err, record.log.length]).toEqual([0, "", 2]);
    expect(out).toContain("Accepted: undertaking");
    expect(out).toContain(`To take it back: attache undo ${last().id.slice(0, 10)}`);
    expect(last()).toMatchObject({ action: "accept", by: "rana", target: { entry: met, kind: "event", report: "r_aa1111111111" } });
    expect(Decision.parse(last())).toEqual(last());
  });

  test("nothing is decided when one of several entries is not there", async () => {
    expect(await run("accept", memo, "e_ffffffff")).toMatchObject({ exit: 1, err: expect.stringContaining("no entry e_ffffffff") });
    expect(record.log).toEqual([]);
  });

  test("reject takes an entry away, undo brings it back, and undo of undo takes it again", async () => {
    const there = async (): Promise<boolean> => (await record.entries()).some(({ id }) => id === memo);
    await run("reject", memo, "--reason", "a draft, not signed", "--by", "Omar");
    expect([await there(), last()]).toMatchObject([false, { by: "Omar", reason: "a draft, not signed" }]);
    await run("undo", last().id.slice(0, 10));
    expect(await there()).toBe(true);
    const undo = last().id;
    expect(await run("undo", record.log[0]!.id)).toMatchObject({ exit: 1, err: expect.stringContaining("taken back already") });
    await run("undo", undo);
    expect(await there()).toBe(false);
  });

  test("link and cut take two entries of one kind", async () => {
    expect(await run("link", met, talks)).toMatchObject({ exit: 0, out: expect.stringContaining("are one thing") });
    expect(await run("cut", met, talks)).toMatchObject({ exit: 0, out: expect.stringContaining("are not one thing") });
    expect(await run("link", met, met)).toMatchObject({ exit: 2 });
    expect(await run("link", met, memo)).toMatchObject({ exit: 2, err: expect.stringContaining("cannot be one thing") });
    expect(record.log.map(({ action }) => action)).toEqual(["link", "cut"]);
  });

  test("notes on entries and on reports", async () => {
    await run("note", memo, "ask the ministry");
    await run("note", "examples/wire.txt", "check the byline");
    expect(record.log).toMatchObject([{ target: { entry: memo }, text: "ask the ministry" }, { report: "r_aa1111111111", text: "check the byline" }]);
    expect(await run("note", memo, " ")).toMatchObject({ exit: 2 });
  });

  test("correct sets, takes away, and moves the day from which the report is known", async () => {
    await run("correct", "wire.txt", "--set", "published=2024-02-14", "wire=");
    expect(last()).toMatchObject({ action: "correct", set: { published: "2024-02-14", wire: null } });
    expect(await record.report("r_aa1111111111")).toMatchObject({ known: "2024-02-14", published: { value: "2024-02-14", basis: "given" } });
    expect(await run("correct", "wire.txt", "--set", "published=2024-02-30")).toMatchObject({ exit: 2, err: expect.stringContaining("2024-02-30 is not a day") });
    expect(await run("correct", "wire.txt", "--set", "author=Me")).toMatchObject({ exit: 2, err: expect.stringContaining("title, publisher, wire, published, updated") });
  });

  test("alias, with the code in two words or one", async () => {
    await run("alias", "energy minister", "--is", "Kemal Aydın", "--code", "TUR", "GOV");
    expect(last()).toMatchObject({ action: "alias", name: "energy minister", actor: { name: "Kemal Aydın", code: "TUR GOV", country: "TUR", sector: "GOV" } });
    expect((await record.entry(talks)) as unknown).toMatchObject({ actors: [{ name: "Kemal Aydın", code: "TUR GOV" }, { name: "foreign minister" }] });
    expect(await run("alias", "X", "--is", "Y", "--code", "TRU GOV")).toMatchObject({ exit: 2, err: expect.stringContaining("is no code") });
  });

  test("outlet states, outlets lists: nothing is guessed", async () => {
    expect((await run("outlets")).out).toMatch(/The Nile Courier · 1 report\n +nothing stated\n/);
    await run("outlet", "the nile courier", "--country", "egypt", "--ownership", "State", "--grade", "b");
    expect(last()).toMatchObject({ set: { country: "EGY", ownership: "state", grade: "B" } });
    expect((await run("outlets")).out).toMatch(/EGY · state · grade B \(usually reliable\) · stated by rana,\n? *2024-03-20/);
    expect(await run("outlet", "X", "--grade", "G")).toMatchObject({ exit: 2, err: expect.stringContaining("A, B, C, D, E, F") });
    expect(await run("outlet", "X")).toMatchObject({ exit: 2 });
  });

  test("--json prints the decision, and no more", async () => {
    const { out } = await run("accept", memo, "--json");
    expect(Decision.parse(JSON.parse(out))).toEqual(last());
  });
});

describe("edit --set", () => {
  test("the entry as set takes the place of what was read, under its own id; quad and intensity follow", async () => {
    const { exit, out } = await run("edit", met, "--set", "type=AID", "recipients=Egypt=EGY GOV", "when=2024-03-05", "topics=energy,trade");
    expect(exit).toBe(0);
    const { to } = last() as Extract<Decision, { action: "edit" }>;
    expect(to).toMatchObject({ type: "AID", quad: 2, intensity: 10, recipients: [{ name: "Egypt", code: "EGY GOV", country: "EGY", sector: "GOV" }], when: { basis: "stated", value: "2024-03-05", text: "4 March" }, topics: ["energy", "trade"] });
    expect(to.id).not.toBe(met);
    expect(out.replace(/\s+/g, " ")).toContain(`is now event ${to.id.slice(0, 10)}`);
    expect(await record.entry(to.id)).toEqual(to);
    expect(await record.entry(met)).toBeUndefined();
    await run("accept", to.id);
    await run("undo", record.log[0]!.id);
    expect(await record.entry(met)).toBeDefined();
  });

  test("a mode that the new type has not goes; an actor named before keeps its evidence", async () => {
    const visit = miniContents.entries.find((e) => e.kind === "event" && e.mode === "visit")!;
    await run("edit", visit.id, "--set", "type=AGREE", "actors=Kemal Aydın=TUR,Libya=LBY");
    const { to } = last() as Extract<Decision, { action: "edit" }>;
    expect(to).not.toHaveProperty("mode");
    expect(to).toMatchObject({ intensity: 2.5, actors: [{ role: "Turkish energy minister", code: "TUR" }, { name: "Libya", code: "LBY" }] });
  });

  test.each<[string, readonly string[], string]>([
    ["an unknown field", ["colour=red"], "type, mode, actors, recipients"],
    ["a field of another kind", ["stage=signed"], "no field “stage”"],
    ["no value", ["type"], "type: no value"],
    ["twice", ["type=AID", "type=AGREE"], "set twice"],
    ["a type that is none", ["type=HELP"], "AGREE, CONSULT"],
    ["a mode of another type", ["mode=riot"], "visit, third-party, multilateral, phone"],
    ["a day that is none", ["when=2024-02-30"], "no EDTF date"],
    ["a month that is none", ["when=2024-13"], "no EDTF date"],
    ["an interval turned round", ["when=2024-03/2024-02"], "no EDTF date"],
    ["words for a date", ["when=last week"], "no EDTF date"],
    ["a country that is none", ["actors=Freedonia=FRD"], "actors: “FRD” is no code"],
    ["a topic that is none", ["topics=gossip"], "topics: “gossip”"],
    ["neither true nor false", ["historical=maybe"], "true, false"],
    ["what it says already", ["type=CONSULT"], "is read so already"],
  ])("%s is refused, with what may stand there", async (_name, set, message) => {
    const { exit, err } = await run("edit", met, "--set", ...set);
    expect([exit, err.replace(/\s+/g, " ")]).toEqual([2, expect.stringContaining(message)]);
    expect(record.log).toEqual([]);
  });

  test("figures, undertakings and statements have their own fields", async () => {
    const [figure, statement] = ["figure", "statement"].map((kind) => miniContents.entries.find((entry) => entry.kind === kind)!);
    await run("edit", figure!.id, "--set", "value=1,300,000,000", "bound=about", "unit=EUR", "measure=gas storage", "of=Egypt");
    expect(last()).toMatchObject({ to: { value: 1.3e9, bound: "about", unit: "EUR", of: [{ name: "Egypt", code: "EGY" }] } });
    await run("edit", memo, "--set", "stage=agreed", "value=2000000", "form=pledge", "subject=gas storage");
    expect(last()).toMatchObject({ to: { stage: "agreed", value: { amount: 2e6, unit: "USD" }, form: "pledge", subject: "gas storage" } });
    await run("edit", statement!.id, "--set", "stance=promises", "speaker=");
    expect(last()).toMatchObject({ to: { stance: "promises", speaker: null } });
  });
});

describe("history", () => {
  test("who decided what, with what no longer counts and why", async () => {
    await run("accept", memo);
    await run("reject", memo, "--reason", "twice");
    await run("undo", last().id);
    await run("accept", met);
    const { out } = await run("history");
    expect(out).toMatch(/accept\n/);
    expect(out).toMatch(/reject twice · taken back by d_/);
    expect(out).toContain("“signed a memorandum");
    const rows = JSON.parse((await run("history", memo, "--json")).out) as readonly { readonly state: string; readonly decision: Decision }[];
    expect(rows.map(({ state, decision }) => `${decision.action} ${state}`)).toEqual(["accept stands", "reject undone", "undo stands"]);
    expect(JSON.parse((await run("history", "wire.txt", "--json")).out)).toHaveLength(4);
    expect(JSON.parse((await run("history", "local.txt", "--json")).out)).toEqual([]);
  });

  test("an outweighed verdict, one that fell with its edit, one that nothing stands on", async () => {
    await run("accept", met);
    await run("edit", met, "--set", "mode=phone");
    const { to, id } = last() as Extract<Decision, { action: "edit" }>;
    const states = async (): Promise<readonly string[]> => (JSON.parse((await run("history", "--json")).out) as readonly { readonly state: string; readonly decision: Decision }[]).map(({ state, decision }) => `${decision.action} ${state}`);
    expect(await states()).toEqual(["accept outweighed", "edit stands"]);
    await run("accept", to.id);
    await run("undo", id);
    expect(await states()).toEqual(["accept stands", "edit undone", "accept fallen", "undo stands"]);
    await record.decide({ ...record.log[0]!, id: "d_0000000000000000", target: { report: "r_aa1111111111", kind: "statement", evidence: [{ start: 0, end: 3 }], entry: "e_gone" } } as Decision);
    expect((await states()).at(-1)).toBe("accept unmatched");
  });
});

describe("forget, reread, backup, export", () => {
  test("forget says what would go, and goes only with --yes", async () => {
    const asked = await run("forget", "wire.txt");
    expect([asked.exit, asked.err]).toEqual([2, expect.stringMatching(/7 entries and 0\s+decisions[^]*--yes/)]);
    expect(await record.tombstones()).toEqual([]);
    const { exit, out } = await run("forget", "wire.txt", "--yes", "--reason", "asked to");
    expect([exit, out]).toEqual([0, expect.stringContaining("Forgotten: r_aa1111111111, by rana.")]);
    expect(await record.tombstones()).toMatchObject([{ report: "r_aa1111111111", reason: "asked to" }]);
  });

  test("reread prints what was gained and lost, and refusals", async () => {
    const { exit, out, err } = await run("reread");
    expect(exit).toBe(1);
    expect(out).toMatch(/Ankara and Cairo talk energy · 1 gained, 0 lost, 2 kept · r_bb/);
    expect(out).toContain("nothing changed, 2 kept");
    expect(err).toMatch(/other\.txt: .*\n(?:.*\n)*3 read again, 1 changed, 1 refused\./);
    expect((await run("reread", "local.txt", "--json")).out.trim().split("\n").map((line) => JSON.parse(line) as unknown)).toMatchObject([{ report: "r_bb2222222222", kept: 2 }]);
  });

  test("backup never writes over a file", async () => {
    const file = join(folder, "there");
    writeFileSync(file, "");
    expect(await run("backup", file)).toMatchObject({ exit: 2, err: expect.stringContaining("exists already") });
    expect(await run("backup", join(folder, "copy"))).toMatchObject({ exit: 0 });
  });

  test("export writes into a new folder", async () => {
    await run("accept", met);
    const set = join(folder, "set");
    const { exit, out } = await run("export", "--test-set", set);
    expect([exit, out]).toEqual([0, expect.stringMatching(/events +0 written, 1 left out\n[^]*dates +1 written/)]);
    expect(existsSync(join(set, "figures.json"))).toBe(true);
    expect(readFileSync(join(set, "events.tsv"), "utf8")).toMatch(/^sentence\tmarked_sentence\tsource\ttarget\tgold_root\tgold_penta\n/);
    expect(await run("export", "--test-set", set)).toMatchObject({ exit: 2, err: expect.stringContaining("not empty") });
  });
});
