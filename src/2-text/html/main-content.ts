import type * as Mozilla from "@mozilla/readability";
import { loadPackage } from "../load-package.js";
import { ELEMENT, type PageDocument, type PageElement, type PageNode, TEXT, walkTree } from "./dom.js";
import { BLOCK_MARK, type VisibleBlock } from "./visible-blocks.js";

/** Beyond these Readability, which looks below each element again, takes too long. */
const MAX_ELEMENTS = 30_000;
const MAX_DEPTH = 400;

/**
 * The indexes of the blocks that are the page's main content, as Mozilla's Readability finds it; the document is used up.
 * Where it misses most of what the page calls its article, the paragraphs of that are added; where it finds nothing, or the
 * page is too large for it, all paragraphs with few links are taken.
 */
export function mainContent(document: PageDocument, blocks: readonly VisibleBlock[]): ReadonlySet<number> {
  const chosen = sizeOf(document).fits ? readable(document, blocks) : new Set<number>();
  if (chosen.size === 0) return paragraphsOf(blocks);
  return withArticle(withSiblings(chosen, blocks), blocks);
}

/** Below this share of the paragraphs that the page itself calls its article, Readability is taken to have missed the story. */
const ENOUGH = 0.6;

function withArticle(chosen: Set<number>, blocks: readonly VisibleBlock[]): ReadonlySet<number> {
  const paragraphs = paragraphsOf(blocks);
  const lengths = new Map<PageElement, number>();
  let most = 0;
  for (const index of paragraphs) {
    const block = blocks[index] as VisibleBlock;
    for (const root of block.roots) {
      const length = (lengths.get(root) ?? 0) + block.text.length;
      lengths.set(root, length);
      most = Math.max(most, length);
    }
  }
  const root = [...lengths].findLast(([, length]) => length >= most * 0.8)?.[0];
  const own = [...paragraphs].filter((index) => root === undefined || blocks[index]?.roots.includes(root));
  const total = own.reduce((sum, index) => sum + (blocks[index]?.text.length ?? 0), 0);
  const found = own.reduce((sum, index) => sum + (chosen.has(index) ? (blocks[index]?.text.length ?? 0) : 0), 0);
  if (found >= total * (root === undefined ? ENOUGH / 2 : ENOUGH)) return chosen;
  return new Set([...chosen, ...own]);
}

function sizeOf(document: PageDocument): { readonly fits: boolean } {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  if (!document.documentElement) return { fits: false };
  walkTree(
    document.documentElement,
    (node) => {
      if (node.nodeType !== ELEMENT) return false;
      elements++;
      depth++;
      deepest = Math.max(deepest, depth);
      return true;
    },
    (node) => {
      if (node.nodeType === ELEMENT) depth--;
    },
  );
  return { fits: elements <= MAX_ELEMENTS && deepest <= MAX_DEPTH };
}

function readable(document: PageDocument, blocks: readonly VisibleBlock[]): Set<number> {
  const { Readability } = loadPackage<typeof Mozilla>("@mozilla/readability");
  const reader = new Readability<PageNode>(document as never, { serializer: (node) => node as unknown as PageNode, disableJSONLD: true });
  const content = reader.parse()?.content;
  const chosen = new Set<number>();
  if (!content) return chosen;
  const kept = new Map<string, string[]>();
  const marks: string[] = [];
  walkTree(
    content,
    (node) => {
      if (node.nodeType === TEXT) {
        const mark = marks.at(-1);
        const texts = mark ? kept.get(mark) : undefined;
        if (texts) texts.push(node.textContent);
        else if (mark) kept.set(mark, [node.textContent]);
        return false;
      }
      if (node.nodeType !== ELEMENT) return false;
      marks.push((node as PageElement).getAttribute(BLOCK_MARK) ?? marks.at(-1) ?? "");
      return true;
    },
    (node) => {
      if (node.nodeType === ELEMENT) marks.pop();
    },
  );
  for (const [mark, texts] of kept) {
    const text = letters(texts.join(""));
    if (text === "") continue;
    for (const index of mark.split(" ").map(Number)) {
      const block = blocks[index];
      if (block && text.includes(letters(block.text))) chosen.add(index);
    }
  }
  return chosen;
}

/** A paragraph between two of the story, or beside one below the same element, that Readability left out for its length. */
function withSiblings(chosen: Set<number>, blocks: readonly VisibleBlock[]): Set<number> {
  const parents = new Set<PageNode | null>();
  for (const index of chosen) if (blocks[index]?.kind === "paragraph") parents.add((blocks[index] as VisibleBlock).parent);
  const all = [...chosen].sort((a, b) => a - b);
  const first = all[0] ?? 0;
  const last = all.at(-1) ?? 0;
  for (let index = first; index <= last; index++) {
    const block = blocks[index] as VisibleBlock;
    if (!chosen.has(index) && block.hints.length === 0 && block.linked < 0.5 && block.text.length > 80 && block.kind === "paragraph" && parents.has(block.parent)) chosen.add(index);
  }
  return chosen;
}

/** Blocks that read as paragraphs, and that no believable name of an element around them speaks against. */
function paragraphsOf(blocks: readonly VisibleBlock[]): Set<number> {
  const candidates = blocks.map((block) => block.kind !== "caption" && block.linked < 0.3 && (block.text.length > 80 || (block.text.length > 30 && /[.!?]["”]?$/.test(block.text))));
  const under = new Map<PageElement, number>();
  let total = 0;
  for (const [index, block] of blocks.entries()) {
    if (!candidates[index]) continue;
    total += block.text.length;
    for (const hint of block.hints) under.set(hint.element, (under.get(hint.element) ?? 0) + block.text.length);
  }
  const chosen = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    if (candidates[index] && block.hints.every((hint) => (under.get(hint.element) ?? 0) > total * 0.5)) chosen.add(index);
  }
  return chosen;
}

function letters(text: string): string {
  return text.replace(/\s+/g, "");
}
