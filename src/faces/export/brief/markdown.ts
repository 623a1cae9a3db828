import { workDay } from "./works.js";
import { inertMarkdown as md } from "../../print/inert.js";
import type { Block, Brief, Line, Note, Work } from "./brief.js";

/** A brief in Markdown; the numbers are footnotes that hold the sentences cited. A plot is left out where a list says the same, else its marks are told in words. */
export function briefMarkdown({ title, about, sections, notes }: Brief): string {
  return page([
    `# ${md(title)}`,
    md(about.join(" ")),
    ...sections.flatMap((section) => [`## ${md(section.title)}`, ...(section.blocks.every(({ kind }) => kind === "plot") ? section.blocks.flatMap(told) : section.blocks.flatMap(block))]),
    ...notes.map(footnote),
  ]);
}

function told(one: Block): readonly string[] {
  return one.kind === "plot" ? [...new Set(one.plot.shapes.flatMap(({ title }) => title ?? []))].map((title) => `- ${md(title)}`) : [];
}

function block(one: Block): readonly string[] {
  if (one.kind === "plot") return [];
  if (one.kind === "heading") return [`### ${md(one.text)}`];
  if (one.kind === "remark") return [md(one.text)];
  return [`- ${bullet(one)}`, ...one.others.map(({ text, cites }) => `  - ${md(text)}${numbers(cites)}`)];
}

function bullet({ day, marks, strong, text, cites, steps, facts, href }: Line): string {
  const words = [
    day === undefined || day === "no date" ? "" : `${md(day)}:`,
    strong === undefined ? "" : `**${md(strong)}**`,
    marks === undefined ? "" : `_${md(marks)}:_`,
    href === undefined ? md(text) : `[${md(text)}](<${href}>)`,
  ].filter((part) => part !== "").join(" ");
  const rungs = steps.map((step) => `${md(step.text)}${numbers(step.cites)}`).join(" ");
  return `${words}${numbers(cites)}${rungs === "" ? "" : ` – ${rungs}`}${facts === "" ? "" : ` (${md(facts)})`}`;
}

function numbers(cites: readonly number[]): string {
  return cites.map((n) => ` [^${n}]`).join("");
}

function footnote({ n, quote, works }: Note): string {
  return `[^${n}]: ${md(quote)} – ${works.map(workWords).join("; also ")}`;
}

function workWords({ outlet, title, href, ...days }: Work): string {
  return `${md(outlet)}, ${href === undefined ? md(title) : `[${md(title)}](<${href}>)`}, ${md(workDay(days))}`;
}

/** Paragraphs, the lines of a list without a gap between. */
function page(paragraphs: readonly string[]): string {
  return `${paragraphs.join("\n\n").replace(/^((?: {2})?- .*)\n\n(?=(?: {2})?- )/gm, "$1\n")}\n`;
}
