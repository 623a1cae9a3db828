import { createHash } from "node:crypto";
import { workDay } from "./works.js";
import { markup, tag } from "../../print/html.js";
import { plotSvg } from "../../print/plot/plot-svg.js";
import { count } from "../../print/row-words.js";
import type { Block, Brief, Line, Note, Section, Work } from "./brief.js";
import { HTML_STYLE } from "./html-style.js";

/**
 * A brief as one HTML file that opens anywhere: no script, nothing fetched, no address to follow, styles and plots in it, and a policy of its own that
 * holds it to that. Each number leads to its note at the end (`#s3`): the sentence, and the reports that it stands in.
 */
export function briefHtml({ title, about, sections, notes }: Brief): string {
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(HTML_STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  const head = [
    tag("meta", { charset: "utf-8" }), tag("meta", { "http-equiv": "content-security-policy", content: policy }), tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    tag("meta", { name: "referrer", content: "no-referrer" }), tag("meta", { name: "color-scheme", content: "light dark" }), tag("title", {}, markup(title)), `<style>${HTML_STYLE}</style>`,
  ];
  const main = [
    tag("h1", {}, markup(title)), tag("p", { class: "meta" }, markup(about.join(" "))),
    ...sections.map((section) => part(section.id, section.title, inside(section))),
    part("sentences", "The sentences", notes.length === 0 ? "" : tag("ol", {}, notes.map(noteItem).join(""))),
  ];
  return `<!doctype html>\n${tag("html", { lang: "en" }, `${tag("head", {}, head.join(""))}${tag("body", {}, `${tag("main", {}, main.join("\n"))}${tag("footer", {}, "Made by Attaché from the reports named. Every number leads to the words that it stands on.")}`)}`)}\n`;
}

function part(id: string, title: string, html: string): string {
  return html === "" ? "" : tag("section", { id }, `${tag("h2", {}, markup(title))}${html}`);
}

/** What has a plot folds its list away. */
function inside({ blocks }: Section): string {
  const plots = blocks.filter(({ kind }) => kind === "plot");
  const rest = blocks.filter(({ kind }) => kind !== "plot");
  const lines = rest.filter(({ kind }) => kind === "line").length;
  const list = grouped(rest);
  return `${plots.map(plotPart).join("")}${plots.length === 0 || lines === 0 ? list : tag("details", {}, `${tag("summary", {}, `As a list: ${count(lines, "moment")}`)}${list}`)}`;
}

/** Blocks in order, lines that follow each other as one list. */
function grouped(blocks: readonly Block[]): string {
  const html: string[] = [];
  let list: string[] = [];
  const close = (): void => {
    if (list.length > 0) html.push(tag("ul", {}, list.join("")));
    list = [];
  };
  for (const block of blocks) {
    if (block.kind === "line") list.push(tag("li", {}, lineItem(block)));
    else {
      close();
      html.push(block.kind === "plot" ? plotPart(block) : block.kind === "heading" ? tag("h3", {}, markup(block.text)) : tag("p", { class: "meta" }, markup(block.text)));
    }
  }
  close();
  return html.join("");
}

function plotPart(block: Block): string {
  return block.kind === "plot" ? `${plotSvg(block.plot, (own) => ({ class: own === "label" ? undefined : own }), (n) => `#s${n}`)}${tag("p", { class: "meta" }, markup(block.caption))}` : "";
}

function lineItem({ day, marks, strong, text, cites, steps, others, facts }: Line): string {
  return [
    day === undefined ? "" : `${tag("time", {}, markup(day))} `,
    strong === undefined ? "" : `${tag("b", {}, markup(strong))} `,
    marks === undefined ? "" : `${tag("em", {}, markup(marks))} `,
    markup(text), numbers(cites),
    steps.length === 0 ? "" : tag("p", { class: "steps" }, steps.map((step) => `${markup(step.text)}${numbers(step.cites)}`).join(" ")),
    facts === "" ? "" : ` ${tag("small", {}, markup(facts))}`,
    others.length === 0 ? "" : tag("ul", { class: "against" }, others.map((other) => tag("li", {}, `${markup(other.text)}${numbers(other.cites)}`)).join("")),
  ].join("");
}

function numbers(cites: readonly number[]): string {
  return cites.map((n) => ` ${tag("a", { class: "cite", href: `#s${n}` }, String(n))}`).join("");
}

function noteItem({ n, quote, works }: Note): string {
  const [first, ...copies] = works;
  const also = copies.length === 0 ? "" : tag("small", {}, markup(`printed the same in ${copies.map(({ outlet, title }) => `${outlet}: ${title}`).join("; ")}`));
  return tag("li", { id: `s${n}` }, `${tag("b", {}, String(n))} ${tag("q", {}, markup(quote))} ${tag("small", {}, first === undefined ? "" : markup(workWords(first)))}${also}`);
}

function workWords({ outlet, title, href, ...days }: Work): string {
  return [outlet, title, workDay(days), ...(href === undefined ? [] : [href])].join(" · ");
}
