import type { Brief, Work } from "../brief/brief.js";
import { keyOf } from "./key.js";

/** The reports that a brief rests on, in BibTeX: an entry each, for BibTeX and biblatex alike. */
export function bibtex({ works }: Pick<Brief, "works">): string {
  return works.map(entry).join("\n");
}

function entry(work: Work): string {
  const { title, publisher, wire, bylines, published, updated, known, href, report } = work;
  const [year, month, day] = (published ?? known).split("-");
  const authors = bylines.length > 0 ? bylines : wire === undefined ? [] : [wire];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["author", authors.length === 0 ? undefined : authors.map((name) => `{${escaped(name)}}`).join(" and ")],
    ["title", `{${escaped(title)}}`],
    ["howpublished", publisher === undefined ? wire && escaped(wire) : escaped(publisher)],
    ["year", year],
    ["month", month === undefined ? undefined : String(Number(month))],
    ["day", day === undefined ? undefined : String(Number(day))],
    ["date", published ?? known],
    ["url", href?.replace(/[{}\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)],
    ["note", `Attaché ${escaped(report)}${published !== undefined ? "" : updated !== undefined ? "; day of its last change" : "; day on which it became known"}${wire !== undefined && publisher !== undefined && wire !== publisher ? `; ${escaped(wire)}` : ""}`],
  ];
  return `@misc{${keyOf(work)},\n${fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`])).join("")}}\n`;
}

const COMMANDS: Readonly<Record<string, string>> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}" };

/** Text with TeX's active characters as commands, braces too, for BibTeX counts even those that have a backslash before them; letters of every script stay, for the file is UTF-8. */
function escaped(text: string): string {
  return text.replace(/[\\~^{}$&#_%]/g, (c) => COMMANDS[c] ?? `\\${c}`);
}
