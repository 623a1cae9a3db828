import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { program } from "../../src/faces/cli/program.js";
import { attache, fakeContext } from "./fake-context.js";

const manual = readFileSync("docs/commands.md", "utf8");
const sections = new Map([...manual.matchAll(/^## attache (\S+)(.*)$([\s\S]*?)(?=^## |(?![\s\S]))/gm)].map(([, name = "", , body = ""]) => [name, body]));
const commands = program(fakeContext().context, () => {}).commands;

test("every command of the program is documented, and every one documented exists", () => {
  expect([...sections.keys()].sort()).toEqual(commands.map((command) => command.name()).sort());
});

test.each(commands.map((command) => [command.name(), command] as const))("the options of %s are those that are documented", (name, command) => {
  const documented = [...(sections.get(name) ?? "").matchAll(/^- `(--[a-z-]+)/gm)].map(([, option]) => option);
  expect(documented.sort()).toEqual(command.options.map((option) => option.long).sort());
});

test.each(commands.map((command) => [command.name()]))("%s --help says how it is used", async (name) => {
  const { exit, out, err } = await attache([name, "--help"]);
  expect(exit).toBe(0);
  expect(out).toContain(`Usage: attache ${name}`);
  expect(err).toBe("");
});

test("help lists each command once, and none that does not exist", async () => {
  const { out } = await attache(["--help"]);
  const listed = [...out.slice(out.indexOf("Commands:")).matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  expect(listed).toEqual(commands.map((command) => command.name()));
});

test("what has nothing to run is not listed", async () => {
  const { out } = await attache(["--help"], { tasks: {}, trainings: {} });
  expect(out).not.toMatch(/evaluate|train /);
  const { exit, err } = await attache(["evaluate", "syntax"], { tasks: {}, trainings: {} });
  expect([exit, err]).toEqual([2, expect.stringContaining("There is no command “evaluate”.")]);
});
