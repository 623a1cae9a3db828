import { Fragment } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Reviewed, ReviewedEntry } from "../parts/types.js";
import { kindClass, segmentsOf } from "./segments.js";

/** A paragraph longer than this is shown in part at first: one that is a whole book would hold the page up. */
const LONGEST = 12_000;

type Part = Reviewed["report"]["parts"][number];

/** The text as printed: evidence underlined by kind, what is cut folded away with its reasons. */
export function ReportText({ report, entries, chosen, at, onChoose }: {
  readonly report: Reviewed["report"]; readonly entries: readonly ReviewedEntry[]; readonly chosen: ReviewedEntry | undefined; readonly at: { readonly start: number; readonly end: number } | undefined; readonly onChoose: (entry: ReviewedEntry) => void;
}) {
  const blocks = useMemo(() => blocksOf(report.parts), [report]);
  const text = (start: number, end: number, key?: string | number) => <Stretch key={key} text={report.text} start={start} end={end} entries={entries} chosen={chosen} at={at} onChoose={onChoose} />;
  return (
    <div class="text" lang={report.language === "und" ? undefined : report.language} data-text>
      {blocks.map((block) => {
        if (block.kind === "cut") return <Cut key={block.parts[0]!.start} text={report.text} parts={block.parts} />;
        const { part } = block;
        if (part.role === "body") return <Fragment key={part.start}>{report.paragraphs.filter(({ start, end }) => start >= part.start && end <= part.end).map(({ start, end }) => <p key={start}>{text(start, end)}</p>)}</Fragment>;
        if (part.role === "title") return <p key={part.start} class="as-title">{report.text.slice(part.start, part.end)}</p>;
        return <p key={part.start} class={`as-${part.role}`}>{report.text.slice(part.start, part.end)}</p>;
      })}
    </div>
  );
}

type Block = { readonly kind: "cut"; readonly parts: readonly Extract<Part, { role: "cut" }>[] } | { readonly kind: "kept"; readonly part: Exclude<Part, { role: "cut" }> };

function blocksOf(parts: readonly Part[]): readonly Block[] {
  return parts.reduce<Block[]>((all, part) => {
    const last = all.at(-1);
    if (part.role !== "cut") all.push({ kind: "kept", part });
    else if (last?.kind === "cut") all[all.length - 1] = { kind: "cut", parts: [...last.parts, part] };
    else all.push({ kind: "cut", parts: [part] });
    return all;
  }, []);
}

function Cut({ text, parts }: { readonly text: string; readonly parts: readonly Extract<Part, { role: "cut" }>[] }) {
  const reasons = [...new Set(parts.map(({ reason }) => reason.replaceAll("-", " ")))];
  return (
    <details class="cut">
      <summary>cut, never read: {reasons.join(", ")}</summary>
      {parts.map(({ start, end, reason }) => <p key={start}><b>{reason.replaceAll("-", " ")}</b> {text.slice(start, Math.min(end, start + LONGEST))}</p>)}
    </details>
  );
}

function Stretch({ text, start, end, entries, chosen, at, onChoose }: {
  readonly text: string; readonly start: number; readonly end: number; readonly entries: readonly ReviewedEntry[]; readonly chosen: ReviewedEntry | undefined; readonly at: { readonly start: number; readonly end: number } | undefined; readonly onChoose: (entry: ReviewedEntry) => void;
}) {
  const [whole, setWhole] = useState(false);
  const until = whole ? end : Math.min(end, start + LONGEST);
  const segments = useMemo(() => segmentsOf(start, until, entries), [start, until, entries]);
  return (
    <>
      {segments.map((segment) => {
        const [inner] = segment.entries;
        const pointed = at !== undefined && at.start < segment.end && at.end > segment.start;
        const words = text.slice(segment.start, segment.end);
        if (inner === undefined) return <span key={segment.start} data-start={segment.start} class={pointed ? "pointed" : undefined}>{words}</span>;
        const isChosen = chosen !== undefined && segment.entries.includes(chosen);
        const kinds = [...new Set(segment.entries.map(kindClass))];
        return (
          <u key={segment.start} data-start={segment.start} class={`${kinds.join(" ")}${isChosen ? " chosen" : ""}${pointed ? " pointed" : ""}`}
            onClick={() => { if (getSelection()?.isCollapsed !== false) onChoose(next(segment.entries, chosen)); }}>{words}</u>
        );
      })}
      {until < end && <> <button type="button" class="more" onClick={() => setWhole(true)}>Show the other {Math.round((end - until) / 1000)},000 characters of this paragraph</button></>}
    </>
  );
}

/** Clicking again goes to the entry around it. */
function next(entries: readonly ReviewedEntry[], chosen: ReviewedEntry | undefined): ReviewedEntry {
  const now = chosen === undefined ? -1 : entries.indexOf(chosen);
  return entries[(now + 1) % entries.length]!;
}

/** What is selected in the text, as offsets into it; undefined where nothing is. */
export function selectedSpan(): { readonly start: number; readonly end: number; readonly words: string } | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [start, end] = [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)];
  if (start === undefined || end === undefined || end <= start) return undefined;
  const words = selection.toString();
  const [left, right] = [words.length - words.trimStart().length, words.length - words.trimEnd().length];
  return { start: start + left, end: end - right, words: words.trim() };
}

function offsetOf(node: Node, offset: number): number | undefined {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  return holder?.dataset["start"] === undefined ? undefined : Number(holder.dataset["start"]) + (node instanceof Element ? 0 : offset);
}
