import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AssistantAnswer, AssistantRow, Evidence } from "../../src/contract/assistant.js";
import { TOOLS } from "../../src/faces/mcp/tools.js";
import { WRITING_TOOLS } from "../../src/faces/mcp/writing-tools.js";
import { deskService } from "../api/desk-service.js";
import { assistant, call } from "./assistants.js";

const page = readFileSync("docs/mcp.md", "utf8");
let desk: Awaited<ReturnType<typeof deskService>>;
beforeAll(async () => { desk = await deskService(); }, 120_000);
afterAll(() => desk.close());

test("every tool is documented with all that it takes, and none that there is not", () => {
  const documented = new Map([...page.matchAll(/^\| `(\w+)` \| ([^|]*) \|/gm)].map(([, name, takes = ""]) => [name, [...takes.matchAll(/`(\w+)`/g)].map(([, field]) => field).sort()]));
  const tools = Object.entries({ ...TOOLS, ...WRITING_TOOLS }).map(([name, { input }]) => [name, Object.keys(input.shape).sort()] as const);
  expect(documented).toEqual(new Map(tools));
});

test.each([["an answer", AssistantAnswer], ["a row", AssistantRow], ["evidence", Evidence]] as const)("every field of %s is documented", (_what, schema) => {
  for (const field of Object.keys(schema.unwrap().shape)) expect(page).toContain(`\`${field}\``);
});

test("the answer that docs/mcp.md shows is the one that is given (scripts/mcp-page.mjs writes it anew)", async () => {
  const shown = /^```text\n([^]*?)\n```$/m.exec(page)?.[1];
  const { text } = await call(await assistant(desk.service), "timeline", { a: "Egypt", b: "TUR", side: "deeds", since: "2024-09-01" });
  expect(shown).toBe(text);
});
