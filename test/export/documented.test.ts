import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { columnsOf } from "../../src/contract/columns.js";
import { TABLE_NAMES, TABLES } from "../../src/contract/tables.js";
import { columnsMarkdown } from "../../src/faces/export/codebook.js";

const manual = readFileSync("docs/export.md", "utf8");
const KINDS = ["events", "statements", "figures", "undertakings"] as const;
const shared = columnsOf("events").filter((column) => KINDS.every((kind) => columnsOf(kind).some((other) => JSON.stringify(other) === JSON.stringify(column))));
const sharedNames = new Set(shared.map(({ name }) => name));

/** What the manual has between two markers: text that is made, so that it cannot go stale. */
const made = [
  ...TABLE_NAMES.map((name) => {
    const isKind = KINDS.some((kind) => kind === name);
    const own = columnsOf(name).filter((column) => !isKind || !sharedNames.has(column.name));
    return [`### \`${name}\``, "", `${TABLES[name].says}${isKind ? " Its own columns; those of all four are below:" : ""}`, "", ...columnsMarkdown(own), ""];
  }),
  ["### Columns of all four: `events`, `statements`, `figures`, `undertakings`", "", ...columnsMarkdown(shared)],
].flat().join("\n");

test("docs/export.md has each column of each table as the schema has it", () => {
  const [, between] = /<!-- columns: made from src\/contract\/tables\.ts -->\n([\s\S]*?)\n<!-- end of columns -->/.exec(manual) ?? [];
  expect(between).toBe(made);
});
