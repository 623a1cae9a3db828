import { collapse, type Block } from "../block.js";
import type { Paragraph } from "./paragraphs.js";

/** Paragraphs as one text and the blocks that lie in it. */
export function textOfBlocks(paragraphs: readonly Pick<Paragraph, "text" | "kind" | "furniture">[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const blocks: Block[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const { text: raw, kind, furniture } of paragraphs) {
    const text = collapse(raw);
    if (text === "") continue;
    blocks.push({ start, end: start + text.length, text, kind, zone: "story", linked: 0, ...(furniture && { hint: furniture }) });
    lines.push(text);
    start += text.length + 1;
  }
  return { text: lines.join("\n"), blocks };
}
