import type { CutReason } from "../../model/report.js";
import { endsSentence } from "../block.js";
import { bodyFace } from "./line-faces.js";
import type { Line } from "./page-lines.js";

/** The part of a page, from above and from below, in which running heads and page numbers stand. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^(?:page\s+|p\.\s*)?[-–—|\s]{0,3}(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]{0,3}$/i;

/** All lines, page after page, with what comes again at the edge of pages marked, and what stands there alone in small print. */
export function markFurniture(pages: readonly (readonly Line[])[]): readonly Line[] {
  const repeated = repeatedKeys(pages);
  const { size } = bodyFace(pages.flat());
  return pages.flat().map((line) => {
    const furniture = line.furniture ?? reasonOf(line, repeated, size);
    return furniture === undefined ? line : { ...line, furniture };
  });
}

function reasonOf(line: Line, repeated: ReadonlySet<string>, bodySize: number): CutReason | undefined {
  const edge = edgeOf(line);
  if (edge === undefined) return undefined;
  if (PAGE_NUMBER.test(line.text)) return "page-number";
  // a footnote is a sentence
  const small = line.size < 0.85 * bodySize && line.text.length <= 120 && !endsSentence(line.text);
  return small || repeated.has(keyOf(line, edge)) ? "running-head" : undefined;
}

/** What stands at the edge of a third of the pages (left and right ones may have heads of their own), two at least. */
function repeatedKeys(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const keys = new Set(lines.flatMap((line) => {
      const edge = edgeOf(line);
      return edge === undefined ? [] : [keyOf(line, edge)];
    }));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= Math.max(2, pages.length / 3)).map(([key]) => key));
}

function edgeOf({ y, pageHeight, text }: Line): "top" | "bottom" | undefined {
  if (text.length > 160) return undefined;
  return y < MARGIN * pageHeight ? "top" : y > (1 - MARGIN) * pageHeight ? "bottom" : undefined;
}

/** The same words at the same height, whatever the numbers in them. */
function keyOf({ text, y }: Line, edge: "top" | "bottom"): string {
  return `${edge} ${Math.round(y / 6)} ${text.toLowerCase().replace(/\d+/g, "#")}`;
}
