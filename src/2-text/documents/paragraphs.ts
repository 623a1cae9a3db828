import type { CutReason } from "../../model/report.js";
import { endsSentence } from "../block.js";
import { isHeadingFace, type Face } from "./line-faces.js";
import { lineJoiner } from "./join-lines.js";
import type { Line } from "./page-lines.js";

/** A paragraph or heading of a document. */
export interface Paragraph {
  readonly text: string;
  readonly kind: "paragraph" | "heading" | "item";
  readonly size: number;
  readonly page: number;
  readonly furniture?: CutReason;
}

const ITEM = /^(?:[•●▪◦·‣–—*-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/;

/** Lines joined to paragraphs, across columns and pages where a sentence runs on; furniture stands by itself, after the paragraph that it breaks into. */
export function paragraphsOf(lines: readonly Line[], body: Face): readonly Paragraph[] {
  const joiner = lineJoiner(lines.map(({ text }) => text));
  const leadings = leadingsOf(lines);
  const out: Paragraph[] = [];
  let run: Line[] = [];
  let furniture: Paragraph[] = [];
  const close = (): void => {
    const first = run[0];
    if (first) {
      const text = joiner(run.map((line) => line.text));
      const heading = run.every((line) => isHeadingFace({ ...line, text: line.text }, body)) && isHeadingFace({ ...first, text }, body);
      out.push({ text, kind: heading ? "heading" : ITEM.test(text) ? "item" : "paragraph", size: first.size, page: first.page });
    }
    out.push(...furniture);
    [run, furniture] = [[], []];
  };
  for (const line of lines) {
    if (line.furniture !== undefined) {
      const { text, size, page } = line;
      (run.length === 0 ? out : furniture).push({ text, kind: "paragraph", size, page, furniture: line.furniture });
      continue;
    }
    const last = run.at(-1);
    if (last && !runsOn(last, line, body, leadings.get(line.column) ?? 1.2 * body.size)) close();
    run.push(line);
  }
  close();
  return out;
}

function runsOn(last: Line, line: Line, body: Face, leading: number): boolean {
  const ratio = line.size / last.size;
  if (ratio > 1.12 || ratio < 0.89 || ITEM.test(line.text)) return false;
  const [lastHeads, heads] = [isHeadingFace(last, body), isHeadingFace(line, body)];
  if (lastHeads !== heads && (line.font !== last.font || ratio !== 1)) return false;
  if (line.column !== last.column) return !lastHeads && (/^\p{Ll}/u.test(line.text) || (!endsSentence(last.text) && isFull(last)));
  // a headline's lines stand farther apart than the column's
  if (line.y - last.y > (heads ? 1.6 * last.size : 1.3 * Math.max(leading, last.size))) return false;
  const indent = line.x - line.left;
  if (indent > 0.8 * line.size && indent < 6 * line.size && last.x - last.left < 0.4 * line.size && !(isCentred(line) && isCentred(last))) return false;
  if (!heads && hadRoom(last, line)) return false;
  return isFull(last) || !endsSentence(last.text);
}

/** Whether the next line's first word would have stood at the end of this one: then somebody ended the line. */
function hadRoom(last: Line, line: Line): boolean {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  const width = ((line.end - line.x) / Math.max(1, line.text.length)) * (word + 1);
  return last.right - last.end > width + 1.5 * last.size;
}

/** Reaches its column's right edge, or nearly: what ends earlier ends a paragraph. */
function isFull({ end, left, right }: Line): boolean {
  return right - end < 0.22 * (right - left);
}

function isCentred({ x, end, left, right }: Line): boolean {
  return Math.abs(x - left - (right - end)) < 3 && x - left > 3;
}

/** Of each column, the usual distance of its baselines. */
function leadingsOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const steps = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    if (last?.column !== line.column || line.y <= last.y) continue;
    const list = steps.get(line.column) ?? [];
    list.push(line.y - last.y);
    steps.set(line.column, list);
  }
  return new Map([...steps].map(([column, list]) => [column, list.sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)] ?? 0]));
}
