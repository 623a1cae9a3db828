import type { Part } from "../model/report.js";
import type { Span } from "../model/span.js";
import type { Label, LabelledBlock } from "./block.js";

/** The parts of a text and the paragraphs of its body: one part for each run of blocks with one label. */
export function tileParts(blocks: readonly LabelledBlock[]): { readonly parts: readonly Part[]; readonly paragraphs: readonly Span[] } {
  const parts: Part[] = [];
  const paragraphs: Span[] = [];
  for (const { start, end, label } of blocks) {
    if (!label) throw new Error(`block ${start}..${end} has no label`);
    const last = parts.at(-1);
    if (last && joins(last, label)) parts[parts.length - 1] = { ...last, end };
    else parts.push({ ...label, start, end });
    if (label.role === "body") paragraphs.push({ start, end });
  }
  return { parts, paragraphs };
}

function joins(last: Part, label: Label): boolean {
  if (label.role === "dateline") return false;
  return last.role === label.role && (last.role !== "cut" || (label.role === "cut" && last.reason === label.reason));
}
