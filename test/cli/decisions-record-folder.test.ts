import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../src/5-record/sha256.js";
import { ReportJson } from "../../src/contract/lines.js";
import type { Decision } from "../../src/model/decision.js";
import type { Entry } from "../../src/model/entry.js";
import { canonicalJson } from "../../src/model/canonical-json.js";
import { openAttache } from "../../src/pipeline.js";
import { behindItsBack } from "../record/folders.js";
import { attache as runFake, type Ran } from "./fake-context.js";

// Decisions, forget, reread and backup on the real record, in a folder of its own. The reports are written for this test; nothing in them happened.
const STORY = `Kenya and Ghana sign port deal

Published March 5, 2024

NAIROBI (Harbour Agency) - Kenya signed a port agreement with Ghana worth $300 million on Monday.

Ghana condemned the attack on Kenya.
`;
const [base, folders] = [mkdtempSync(join(tmpdir(), "attache-decided-")), [] as string[]];
let folder = base;
let story: ReportJson;
const attache = (argv: readonly string[], record = "record"): Promise<Ran> => runFake(argv, { open: openAttache, env: { ATTACHE_RECORD: join(folder, record), ATTACHE_BY: "Rana" } });
const json = async <T>(...argv: readonly string[]): Promise<T> => JSON.parse((await attache([...argv, "--json"])).out) as T;
const digest = async (record = "record"): Promise<string> => (await attache(["doctor", "--digest"], record)).out;
const shown = async (id: string): Promise<boolean> => (await attache(["show", id])).exit === 0;
beforeAll(async () => {
  writeFileSync(join(base, "pact.txt"), STORY);
  story = ReportJson.parse(await json("read", join(base, "pact.txt"), "--now", "2024-03-06"));
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-decided-"));
  folders.push(folder);
  cpSync(base, folder, { recursive: true });
});
afterAll(() => [base, ...folders].forEach((path) => rmSync(path, { recursive: true, force: true })));

const pact = (): Entry => story.entries.find(({ kind }) => kind === "undertaking")!;

describe("decisions", () => {
test("a rejected entry is shown nowhere; undo makes the record what it was", async () => {
  const entries = async (): Promise<readonly string[]> => (await json<{ readonly entries: readonly { readonly id: string }[] }>("show", story.report.id)).entries.map(({ id }) => id);
  const before = await entries();
  const decision = await json<Decision>("reject", pact().id);
  expect(await entries()).toEqual(before.filter((id) => id !== pact().id));
  await attache(["undo", decision.id]);
  expect(await entries()).toEqual(before);
  expect((await attache(["doctor"])).out).toContain("nothing is wrong with it");
});

test("on a clock that stands still, the later decision outweighs", async () => {
  for (let n = 0; n < 6; n++) await attache([n % 2 === 0 ? "reject" : "accept", ...(n % 2 === 0 ? [pact().id] : [story.entries.find((entry) => entry.kind !== "undertaking")!.id])]);
  const [{ at: first }, { at: second }] = (await json<readonly { readonly decision: Decision }[]>("history")).map(({ decision }) => decision) as [Decision, Decision];
  expect(first < second).toBe(true);
});

test("an edit stands through a re-read, and under its own id", async () => {
  const decision = await json<Extract<Decision, { action: "edit" }>>("edit", pact().id, "--set", "stage=agreed", "subject=port agreement of Mombasa");
  expect(await json("show", decision.to.id)).toMatchObject({ entry: { stage: "agreed", subject: "port agreement of Mombasa" } });
  const { out } = await attache(["reread"]);
  expect(out).toContain(`nothing changed, ${story.entries.length} kept`);
  expect(await json("show", decision.to.id)).toMatchObject({ entry: { stage: "agreed" } });
  expect((await attache(["doctor"])).out).toContain("nothing is wrong with it");
});

test("a corrected day moves the report; reread resolves “Monday” from it", async () => {
  await attache(["correct", "pact.txt", "--set", "published=2024-03-12"]);
  expect(await json("show", story.report.id)).toMatchObject({ report: { known: "2024-03-12", published: { basis: "given" } } });
  expect(pact().when).toMatchObject({ value: "2024-03-04" });
  const { gained, lost } = await json<{ readonly gained: readonly string[]; readonly lost: readonly string[] }>("reread", "pact.txt");
  expect(lost).toContain(pact().id);
  const again = await Promise.all(gained.map((id) => json<{ readonly entry: Entry }>("show", id)));
  expect(again.map(({ entry }) => entry.when?.basis === "relative" && entry.when.value)).toContain("2024-03-11");
});

test("a reject holds when a re-read gives the entry another id", async () => {
  await attache(["reject", pact().id]);
  await attache(["correct", "pact.txt", "--set", "published=2024-03-12"]);
  const { gained } = await json<{ readonly gained: readonly string[] }>("reread", "pact.txt");
  expect(gained.length).toBeGreaterThan(0);
  const entries = (await json<{ readonly entries: readonly { readonly kind: string }[] }>("show", story.report.id)).entries;
  expect(entries.filter(({ kind }) => kind === "undertaking")).toEqual([]);
});

test("an alias names the actor in every view", async () => {
  await attache(["alias", "kenya", "--is", "Republic of Kenya", "--code", "KEN", "GOV"]);
  expect(await json("show", pact().id)).toMatchObject({ entry: { id: pact().id, parties: expect.arrayContaining([expect.objectContaining({ name: "Republic of Kenya", code: "KEN GOV", evidence: expect.anything() })]) } });
  expect((await attache(["doctor"])).out).toContain("nothing is wrong with it");
});

test("two entries are one item when a user says so, and two when a user says that", async () => {
  writeFileSync(join(folder, "later.txt"), "Port pact\n\nACCRA, May 9, 2024 (Gulf Wire) - Ghana inked a harbour accord with Kenya in spring, its trade ministry said.\n");
  const later = await json<ReportJson>("read", join(folder, "later.txt"), "--now", "2024-05-10");
  const other = later.entries.find(({ kind }) => kind === "undertaking");
  if (other === undefined) throw new Error("the second report has no undertaking: write it otherwise");
  const items = async (): Promise<number> => new Set(await Promise.all([pact().id, other.id].map(async (id) => (await json<{ readonly item: string }>("show", id)).item))).size;
  const before = await items();
  await attache(["link", pact().id, other.id]);
  expect(await items()).toBe(1);
  await attache(["cut", pact().id, other.id]);
  expect(await items()).toBe(2);
  const last = (await json<readonly { readonly decision: Decision }[]>("history")).map(({ decision }) => decision);
  for (const { id } of last.slice().reverse()) await attache(["undo", id]);
  expect(await items()).toBe(before);
});

test("what was reviewed is exported", async () => {
  await attache(["accept", ...story.entries.map(({ id }) => id)]);
  const { counts } = await json<{ readonly counts: { readonly [format: string]: { readonly written: number } } }>("export", "--test-set", join(folder, "set"));
  expect(counts["dates"]!.written).toBeGreaterThan(0);
  expect(readdirSync(join(folder, "set"))).toContain("dates");
});

test("a backup is a record", async () => {
  await attache(["accept", pact().id]);
  expect(await attache(["backup", join(folder, "copy.sqlite")])).toMatchObject({ exit: 0, err: "" });
  mkdirSync(join(folder, "restored"));
  copyFileSync(join(folder, "copy.sqlite"), join(folder, "restored", "record.sqlite"));
  expect(await digest("restored")).toBe(await digest());
});

test("what is forgotten is in no file of the record any more, with what was decided on it, and is not taken in again", async () => {
  await attache(["note", "pact.txt", "a word of a reader"]);
  await attache(["edit", pact().id, "--set", "subject=port of Mombasa"]);
  expect((await attache(["forget", "pact.txt", "--yes"])).exit).toBe(0);
  expect(await shown(story.report.id)).toBe(false);
  expect(await json("history")).toEqual([]);
  expect(await attache(["read", join(folder, "pact.txt")])).toMatchObject({ exit: 1, err: expect.stringContaining("forgotten") });
  const kept = readdirSync(join(folder, "record")).map((name) => readFileSync(join(folder, "record", name)).toString("latin1")).join("");
  expect(["condemned the attack", "port agreement", "port of Mombasa", "a word of a reader"].filter((words) => kept.includes(words))).toEqual([]);
});
});

describe("the doctor makes the names of what is kept again", () => {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const put = (table: string, whole: Entry | Decision | ReportJson["report"]): string =>
    `update ${table} set json = ${quoted(canonicalJson(whole))}${table === "decisions" ? "" : `, json_sha256 = ${quoted(sha256(canonicalJson(whole)))}`} where id = ${quoted(whole.id)}`;

  test("what users decided, set right, edited and read again keeps its name", async () => {
    await attache(["edit", pact().id, "--set", "stage=agreed"]);
    await attache(["correct", "pact.txt", "--set", "published=2024-03-12", "title=Port deal"]);
    await attache(["alias", "Ghana", "GHA GOV"]);
    await attache(["note", "pact.txt", "check the byline"]);
    await attache(["outlet", "Harbour Agency", "--grade", "b"]);
    await attache(["reread"]);
    expect(await attache(["doctor", "--deep"])).toMatchObject({ exit: 0, err: "", out: expect.stringContaining("nothing is wrong with it") as string });
  });

  test.each([
    ["a report of another text", () => put("reports", { ...story.report, text: story.report.text.replace("300", "900") }), "Report r_"],
    ["an entry of another stage", () => put("entries", { ...pact(), stage: "ratified" } as Entry), "Entry e_"],
    ["a decision by somebody else", (decision: Decision) => put("decisions", { ...decision, by: "Omar" }), "Decision d_"],
  ])("%s is found, though its columns and its content agree", async (_, damage, named) => {
    const decision = await json<Decision>("note", pact().id, "ask the ministry");
    behindItsBack(join(folder, "record"), damage(decision));
    const { exit, err } = await attache(["doctor"]);
    expect([exit, err.replace(/\s+/g, " ")]).toEqual([1, expect.stringMatching(new RegExp(`${named}\\w+ is not named by the hash of what it says`))]);
  });

  test("another reader’s name or confidence is no other entry", async () => {
    behindItsBack(join(folder, "record"), put("entries", { ...pact(), reader: "0", confidence: 0.5 } as Entry));
    expect((await attache(["doctor"])).err.replace(/\s+/g, " ")).not.toContain("not named by");
  });
});
