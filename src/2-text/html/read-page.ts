import type { Diagnostic } from "../../model/diagnostic.js";
import type { Block } from "../block.js";
import type { PageFacts } from "../page-facts.js";
import type { PageElement } from "./dom.js";
import { mainContent } from "./main-content.js";
import { readMetadata } from "./page-metadata.js";
import { parsePage } from "./parse-page.js";
import { type Hint, type VisibleBlock, visibleBlocks } from "./visible-blocks.js";

export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly facts: PageFacts;
  readonly notes: readonly Diagnostic[];
}

/** An HTML page as its visible text by block, with what its markup says. Scripts, styles and hidden elements are not visible. */
export function readPage(html: string, uri: string): Page {
  const parsed = parsePage(html);
  const { document } = parsed;
  const { facts, notes } = readMetadata(parsed, uri);
  const { text, blocks: visible } = visibleBlocks(document.body);
  const main = mainContent(document, visible);
  const believed = credibleHints(visible, main);
  const blocks = visible.map(({ start, end, text: words, kind, linked, hints, days, apart, called }, index): Block => {
    const hint = hints.find((candidate) => believed(candidate))?.reason;
    return { start, end, text: words, kind, linked, zone: main.has(index) ? "story" : "page", ...(hint && { hint }), ...(days && { days }), ...(apart && { apart }), ...(called && { called }) };
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
