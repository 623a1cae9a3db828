import type { CutReason } from "../../model/report.js";
import type { Block } from "../block.js";
import { dayOfTimestamp } from "../calendar-date.js";
import { ELEMENT, type PageElement, type PageNode, TEXT, walkTree } from "./dom.js";
import { markupReason } from "./markup-reason.js";

/** The attribute that ties an element to the blocks made of it, so that they are known again after Readability has rebuilt the page. */
export const BLOCK_MARK = "data-attache-block";

const INVISIBLE = new Set(["script", "style", "title", "noscript", "template", "head", "svg", "math", "iframe", "object", "canvas", "audio", "video", "select", "textarea", "datalist", "map", "embed"]);
const BLOCKS = new Set(
  ("address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre " +
    "section summary table tbody tfoot thead tr ul caption button option optgroup").split(" "),
);

/** A block of a page before it is known whether it lies in the main content. `parent`: where its element lay before Readability moves things about; `roots`: the elements around it that the page calls its article. */
export type VisibleBlock = Omit<Block, "zone" | "hint"> & { readonly owner: PageElement; readonly parent: PageNode | null; readonly hints: readonly Hint[]; readonly roots: readonly PageElement[] };

/** What an element around a block claims to hold. */
export interface Hint {
  readonly reason: CutReason;
  readonly element: PageElement;
}

/** All that a reader of the page sees, a block a line, with where each comes from. Marks the elements with `BLOCK_MARK`. */
export function visibleBlocks(body: PageElement): { readonly text: string; readonly blocks: readonly VisibleBlock[] } {
  const blocks: VisibleBlock[] = [];
  const lines: string[] = [];
  const open: PageElement[] = [];
  const marks = new Map<PageElement, number[]>();
  const hints: (readonly Hint[])[] = [[]];
  const roots: (readonly PageElement[])[] = [[]];
  let length = 0;
  let pieces: string[] = [];
  let linked = 0;
  let links = 0;
  let cells = 0;
  let days: string[] = [];
  let apart: string[] = [];
  let time: PageElement | undefined;

  const flush = (): void => {
    const line = pieces.join("").replace(/[ \n\r\f]+/g, " ").replace(/ ?\t[ \t]*/g, "\t").trim();
    const total = line.length;
    if (total > 0) {
      const owner = open.at(-1) ?? body;
      const own = marks.get(owner);
      if (own) own.push(blocks.length);
      else marks.set(owner, [blocks.length]);
      const called = total < DATE_LINE && (calledBy(owner) ?? (time && calledBy(time)));
      blocks.push({ ...(days.length > 0 && { days }), ...(total < DATE_LINE && apart.length > 0 && { apart }), ...(called && { called }), start: length, end: length + total, text: line.replace(/\s+/g, " "), kind: kindOf(open), linked: Math.min(1, linked / total), owner, parent: owner.parentNode, hints: hints.at(-1) ?? [], roots: roots.at(-1) ?? [] });
      lines.push(line);
      length += total + 1;
      days = [];
      apart = [];
      time = undefined;
    }
    pieces = [];
    linked = 0;
    cells = 0;
  };

  const enter = (node: PageNode): boolean => {
    if (node.nodeType === TEXT) {
      const value = node.textContent;
      if (open.at(-1)?.localName === "pre" && value.includes("\n\n")) {
        for (const paragraph of value.split(/\n\s*\n/)) {
          pieces.push(paragraph);
          flush();
        }
        return false;
      }
      const piece = value.replace(/[ \t\n\r\f]+/g, " ");
      pieces.push(piece);
      if (piece.length < DATE_APART && /(?:19|20)\d\d/.test(piece) && apart.length < 5) apart.push(piece.trim());
      if (links > 0) linked += value.trim().length;
      return false;
    }
    if (node.nodeType !== ELEMENT) return false;
    const element = node as PageElement;
    const name = element.localName;
    if (INVISIBLE.has(name) || isHidden(element)) return false;
    if (name === "br") flush();
    if (name === "td" || name === "th") pieces.push(cells++ > 0 ? "\t" : " ");
    if (name === "a") links++;
    if (name === "time") {
      time = element;
      const day = dayOfTimestamp(element.getAttribute("datetime") ?? "");
      if (day !== undefined && days.length < 5) days.push(day);
    }
    if (BLOCKS.has(name)) {
      flush();
      open.push(element);
      const reason = markupReason(element);
      const around = hints.at(-1) ?? [];
      const within = roots.at(-1) ?? [];
      roots.push(within.length < 20 && isArticle(element) ? [...within, element] : within);
      hints.push(reason && around.length < 20 ? [...around, { reason, element }] : around);
    }
    return true;
  };
  const leave = (node: PageNode): void => {
    if (node.nodeType !== ELEMENT) return;
    const element = node as PageElement;
    if (open.at(-1) === element) {
      flush();
      open.pop();
      hints.pop();
      roots.pop();
    } else if (element.localName === "a" && links > 0 && !INVISIBLE.has("a") && !isHidden(element)) links--;
  };
  walkTree(body, enter, leave);
  flush();
  for (const [owner, own] of marks) owner.setAttribute(BLOCK_MARK, own.join(" "));
  return { text: lines.join("\n"), blocks };
}

const DATE_LINE = 160;
const DATE_APART = 60;

/** What the names of an element say of the day in it; "entry-date published updated" names the first day that it had. */
function calledBy(element: PageElement): "published" | "updated" | undefined {
  const names = `${element.getAttribute("class")?.slice(0, 300) ?? ""} ${element.getAttribute("itemprop") ?? ""}`;
  if (/publish|pub-?date|pubdate/i.test(names)) return "published";
  return /updated|modified|lastmod|last-mod/i.test(names) ? "updated" : undefined;
}

function kindOf(open: readonly PageElement[]): Block["kind"] {
  for (let at = open.length - 1; at >= Math.max(0, open.length - 4); at--) {
    const name = (open[at] as PageElement).localName;
    if (/^h[1-6]$/.test(name)) return "heading";
    if (name === "figcaption") return "caption";
    if (name === "li" || name === "dd" || name === "dt") return "item";
    if (name === "tr") return "row";
    if (name === "p") return "paragraph";
  }
  return "paragraph";
}

function isArticle(element: PageElement): boolean {
  if (element.localName === "article" || element.localName === "main" || element.getAttribute("role") === "main") return true;
  if (/articleBody/i.test(element.getAttribute("itemprop") ?? "")) return true;
  const names = element.getAttribute("class");
  return names !== undefined && /(?:^|[\s_-])(?:article|story|post|entry|page)[_-]{0,2}(?:body|content|text|copy)(?:$|[\s_-])/i.test(names.slice(0, 300));
}

function isHidden(element: PageElement): boolean {
  if (element.getAttribute("hidden") !== undefined) {
    if (!/^S:\w{1,4}$/.test(element.getAttribute("id") ?? "")) return true;
    element.removeAttribute("hidden"); // streamed by React: its script moves it into place as the page loads
  }
  if (element.getAttribute("style") === "display:none") return true; // parsePage keeps no other style
  const names = element.getAttribute("class");
  return names !== undefined && /(?:^|\s)(?:visually-hidden|sr-only|screen-reader-text|screen-reader-only|offscreen)(?:\s|$)/.test(names);
}
