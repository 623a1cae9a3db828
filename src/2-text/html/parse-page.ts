import type * as HtmlParser from "htmlparser2";
import { loadPackage } from "../load-package.js";
import type { PageDocument, PageElement, PageNode } from "./dom.js";

/** The attributes of an element, by their names in small letters. */
export type Attributes = Readonly<Record<string, string>>;

/** A page as a tree of what may be visible, and apart from it what only machines read. */
export interface ParsedPage {
  readonly document: PageDocument;
  readonly title: string;
  readonly language: string | undefined;
  readonly metas: readonly Attributes[];
  readonly links: readonly Attributes[];
  /** the text of each JSON-LD script */
  readonly linkedData: readonly string[];
  /** elements that may state a day: `<time>`, and those with an `itemprop` */
  readonly marked: readonly PageElement[];
}

/**
 * Parses a page of any quality. Its own html, head and body tags stand for nothing, since pages put them where they like: one frame is put
 * around all that it holds. Scripts, styles, comments and what is in drawings are no part of the tree.
 */
export function parsePage(html: string): ParsedPage {
  return parse(html) ?? parse(flattened(html, "script|style|noscript|template|title|meta|link|p|li|h[1-6]|td|tr|br|img|time")) ?? (parse(flattened(html, "script|style|meta|link|br")) as ParsedPage);
}

/** Thousands of nested containers say nothing and cost square time: such a page is not parsed. */
const MAX_NESTING = 3000;
/** a page is parsed in pieces of this length, between which the nesting is looked at */
const PIECE = 100_000;
const MAX_ATTRIBUTES = 100;
const FRAME = /^(?:html|head|body)$/;

/** All tags but these taken for breaks. */
function flattened(html: string, kept: string): string {
  return html.replace(new RegExp(`</?(?!(?:${kept})\\b)[a-z][^<>]{0,2000}>`, "gi"), "<br>");
}

function parse(html: string): ParsedPage | undefined {
  const { Parser } = loadPackage<typeof HtmlParser>("htmlparser2");
  const { document, body } = emptyDocument();
  const metas: Attributes[] = [];
  const links: Attributes[] = [];
  const linkedData: string[] = [];
  const marked: PageElement[] = [];
  let title: string | undefined;
  let language: string | undefined;
  let open: PageNode = body;
  let depth = 0;
  let deepest = 0;
  /** how deep within drawings */
  let drawn = 0;
  /** within a script or style: whether its text is wanted, and the text so far */
  let raw: { readonly wanted: boolean; text: string } | undefined;
  let text = "";
  const flush = (): void => {
    if (text !== "") open.appendChild(document.createTextNode(text));
    text = "";
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (FRAME.test(name)) {
          if (name === "html") language ??= attributes["lang"];
          return;
        }
        if (name === "script" || name === "style") {
          raw = { wanted: name === "script" && /^application\/ld\+json/i.test(attributes["type"] ?? ""), text: "" };
          return;
        }
        deepest = Math.max(deepest, ++depth);
        if (drawn > 0 || name === "svg") drawn++;
        if (drawn > 1) return;
        flush();
        const element = document.createElement(name);
        keepAttributes(element, attributes);
        open.appendChild(element);
        open = element;
        if (name === "meta") metas.push(attributes);
        else if (name === "link") links.push(attributes);
        if (name === "time" || attributes["itemprop"] !== undefined) marked.push(element);
      },
      ontext(piece) {
        if (raw) {
          if (raw.wanted) raw.text += piece;
        } else if (drawn === 0) text += piece;
      },
      onclosetag(name) {
        if (FRAME.test(name)) return;
        if (name === "script" || name === "style") {
          if (raw?.wanted) linkedData.push(raw.text);
          raw = undefined;
          return;
        }
        depth--;
        if (drawn > 0) drawn--;
        if (drawn > 0) return;
        flush();
        if (name === "title") title ??= open.textContent;
        open = open.parentNode ?? body;
      },
    },
    { lowerCaseAttributeNames: true, decodeEntities: true },
  );
  for (let at = 0; at < html.length; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
    if (deepest > MAX_NESTING) return undefined;
  }
  parser.end();
  return { document, title: title ?? "", language, metas, links, linkedData, marked };
}

/** elements of which Readability looks at every attribute: images that load late, embedded players, tables */
const WHOLE = /^(?:img|picture|figure|source|object|embed|iframe|video|table|td|th|meta)$/;
const USED = /^(?:class|id|hidden|role|aria-hidden|aria-modal|rel|itemprop|datetime|content|name|property|dir|lang)$/;
const INVISIBLE_STYLE = /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i;

/** Most attributes serve scripts alone. A link's target matters only where it is a place in the page, a style only where it hides. */
function keepAttributes(element: PageElement, attributes: Attributes): void {
  let count = 0;
  for (const name in attributes) {
    const value = attributes[name] as string;
    if (name === "style") {
      if (INVISIBLE_STYLE.test(value)) element.setAttribute("style", "display:none");
    } else if (USED.test(name) || (name === "href" ? value.startsWith("#") : WHOLE.test(element.localName))) {
      if (count++ < MAX_ATTRIBUTES) element.setAttribute(name, value);
    }
  }
}

/** Readability's own small DOM: linkedom's needs twice the time, most of it for events that no page here has. */
function emptyDocument(): { readonly document: PageDocument; readonly body: PageElement } {
  const JSDOMParser = loadPackage<new () => { parse(html: string): PageDocument }>("@mozilla/readability/JSDOMParser.js");
  const document = new JSDOMParser().parse("<html><head></head><body></body></html>");
  return { document, body: document.body };
}
