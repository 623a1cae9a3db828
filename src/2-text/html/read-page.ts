import type * as Linkedom from "linkedom";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Block } from "../block.js";
import { loadPackage } from "../load-package.js";
import { NO_FACTS, type PageFacts } from "../page-facts.js";
import type { PageDocument, PageElement } from "./dom.js";
import { mainContent } from "./main-content.js";
import { readMetadata } from "./page-metadata.js";
import { type Hint, type VisibleBlock, visibleBlocks } from "./visible-blocks.js";

export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly facts: PageFacts;
  readonly notes: readonly Diagnostic[];
}

/** An HTML page as its visible text by block, with what its markup says. Scripts, styles and hidden elements are not visible. */
export function readPage(html: string, uri: string): Page {
  const { parseHTML } = loadPackage<typeof Linkedom>("linkedom");
  const { document } = parseHTML(framed(flattened(html))) as unknown as { readonly document: PageDocument };
  if (!document.body) return { text: "", blocks: [], facts: NO_FACTS, notes: [] };
  const { facts, notes } = readMetadata(document, uri);
  const { text, blocks: visible } = visibleBlocks(document.body);
  const main = mainContent(document, visible);
  const believed = credibleHints(visible, main);
  const blocks = visible.map(({ start, end, text: words, kind, linked, hints }, index): Block => {
    const hint = hints.find((candidate) => believed(candidate))?.reason;
    return { start, end, text: words, kind, linked, zone: main.has(index) ? "story" : "page", ...(hint && { hint }) };
  });
  return { text, blocks, facts, notes };
}

/** A "sidebar" or "promo" that holds a good part of the story is only a name that the site gave to its column. */
function credibleHints(blocks: readonly VisibleBlock[], main: ReadonlySet<number>): (hint: Hint) => boolean {
  const story = new Map<PageElement, number>();
  let total = 0;
  for (const index of main) {
    const block = blocks[index];
    if (!block) continue;
    total += block.text.length;
    for (const hint of block.hints) story.set(hint.element, (story.get(hint.element) ?? 0) + block.text.length);
  }
  return (hint) => (story.get(hint.element) ?? 0) <= total * 0.3;
}

/**
 * linkedom takes the first element for the root and puts a second, empty body in where the head ends oddly.
 * So the page's own frame is taken off and one put on; what was in the head is found as well in the body, and is not visible.
 */
function framed(html: string): string {
  const language = /<html\b[^>]{0,3000}?\slang\s{0,3}=\s{0,3}["']?([\w-]{2,20})/i.exec(html)?.[1];
  const inner = html.replace(/<!doctype\b[^>]{0,500}>|<\/?(?:html|head|body)(?:\s[^<>]{0,3000})?>/gi, "\n");
  return `<!doctype html><html${language ? ` lang="${language}"` : ""}><head></head><body>${inner}</body></html>`;
}

const MAX_NESTING = 3000;
/** elements that need no end tag, or have no content: their start tags do not nest */
const UNNESTED = /^(?:p|li|td|tr|th|dt|dd|option|br|img|input|meta|link|hr|source|area|base|col|embed|param|track|wbr|tbody|thead|script|style|html|head|body|path|use)$/i;
const KEPT = "script|style|noscript|template|title|meta|link|p|li|h[1-6]|td|tr|br|img|time";

/** Thousands of nested containers say nothing and cost square time: then they are all taken for breaks. */
function flattened(html: string): string {
  let depth = 0;
  let deepest = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,40})/gi)) {
    if (UNNESTED.test(tag[2] ?? "")) continue;
    depth = tag[1] === "" ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest > MAX_NESTING ? html.replace(new RegExp(`</?(?!(?:${KEPT})\\b)[a-z][^<>]{0,2000}>`, "gi"), "<br>") : html;
}
