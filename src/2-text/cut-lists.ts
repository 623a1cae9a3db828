import type { LabelledBlock } from "./block.js";
import { endsSentence } from "./block.js";
import { listHeadOf } from "./furniture.js";
import { isDefinition } from "./glossary.js";

const HEADLINE_MAX = 240;

/** Cuts lists of other articles with their headings: "Previous Article" and one title, "Related" and the titles below it. */
export function cutLists(blocks: readonly LabelledBlock[]): void {
  for (let at = 0; at < blocks.length; at++) {
    const head = blocks[at] as LabelledBlock;
    const reason = head.label ? undefined : listHeadOf(head.text);
    if (!reason) continue;
    if (reason === "glossary") {
      at = cutGlossary(blocks, at);
      continue;
    }
    const most = reason === "neighbour-article" ? 1 : 12;
    let taken = 0;
    let next = at + 1;
    for (; next < blocks.length && taken < most; next++) {
      const block = blocks[next] as LabelledBlock;
      if (block.label?.role === "cut" && reason !== "neighbour-article") continue;
      if (block.label || listHeadOf(block.text) || !looksLikeHeadline(block)) break;
      taken++;
    }
    if (taken === 0 && reason !== "neighbour-article" && head.kind !== "heading" && head.linked < 0.5 && next < blocks.length) {
      head.label = { role: "cut", reason };
      continue;
    }
    for (let inside = at; inside < next; inside++) {
      const block = blocks[inside] as LabelledBlock;
      block.label ??= { role: "cut", reason };
    }
    at = next - 1;
  }
}

/** "Glossary" and the definitions below it; the word alone heads nothing. Gives the last block's place. */
function cutGlossary(blocks: readonly LabelledBlock[], head: number): number {
  let next = head + 1;
  for (; next < blocks.length; next++) {
    const block = blocks[next] as LabelledBlock;
    if (block.label || !isDefinition(block.text)) break;
    block.label = { role: "cut", reason: "glossary" };
  }
  if (next > head + 1) (blocks[head] as LabelledBlock).label = { role: "cut", reason: "glossary" };
  return next - 1;
}

/** A title links away or ends without a full stop; a paragraph of a story does neither. */
function looksLikeHeadline(block: LabelledBlock): boolean {
  if (block.text.length > HEADLINE_MAX) return false;
  return block.linked > 0.6 || !endsSentence(block.text) || (block.text.endsWith("?") && block.text.length < 120);
}
