import { readFileSync } from "node:fs";
import type { Span } from "../../model/span.js";

/** A sentence with a marked source and target and its code, as in the PLV set. */
export interface PairRow {
  readonly text: string;
  readonly source: Span;
  readonly target: Span | undefined;
  readonly root: string;
  readonly quad: number;
}

/** A raw sentence with the spans of its event and, for some, the quad class, as in the CAMEO end-to-end set. */
export interface SpanRow {
  readonly text: string;
  readonly spans: readonly (Span & { readonly role: string })[];
  readonly quad: number | undefined;
  readonly root: string | undefined;
}

/** `plv_train.tsv`: sentence, sentence with <s> and <t>, source, target, root, quad. */
export function readPairs(path: string): readonly PairRow[] {
  const [, ...lines] = readFileSync(path, "utf8").split("\n");
  return lines.filter((l) => l.trim() !== "").map((line) => {
    const [, marked = "", , , root = "", quad = ""] = line.split("\t").map(unquoted);
    return { ...unmarked(marked), root, quad: Number(quad) };
  });
}

function unquoted(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** The text without its marks, and where the first source and the first target stood. */
function unmarked(marked: string): { readonly text: string; readonly source: Span; readonly target: Span | undefined } {
  const spans: Record<string, Span> = {};
  let text = "";
  let open = 0;
  for (const piece of marked.split(/(<\/?[st]>)/)) {
    const mark = /^<(\/?)([st])>$/.exec(piece);
    if (!mark) text += piece;
    else if (mark[1] === "") open = text.length;
    else spans[mark[2] ?? ""] ??= { start: open, end: text.length };
  }
  return { text, source: spans["s"] ?? { start: 0, end: 0 }, target: spans["t"] };
}

interface RawSpanRow {
  readonly text: string | null;
  readonly tokens: readonly string[];
  readonly spans: readonly { readonly role: string; readonly start: number; readonly end: number }[];
  readonly quad: number | null;
  readonly root: string | null;
}

/** `cameo_e2e_train.jsonl`; a row without a text is its tokens with blanks between. */
export function readSpanRows(path: string): readonly SpanRow[] {
  return readFileSync(path, "utf8").split("\n").filter((l) => l.trim() !== "").map((line) => {
    const row = JSON.parse(line) as RawSpanRow;
    const joined = row.text ?? row.tokens.join(" ");
    const places = placesOf(joined, row.tokens);
    const spans = row.spans.filter((s) => s.end > s.start).map((s) => ({ role: s.role, start: places[s.start]?.start ?? 0, end: places[s.end - 1]?.end ?? joined.length }));
    return { text: joined, spans, quad: row.quad ?? undefined, root: row.root ?? undefined };
  });
}

/** Where each token stands in the text; a token that the text spells otherwise stands where the last one ended. */
function placesOf(text: string, tokens: readonly string[]): readonly Span[] {
  let at = 0;
  return tokens.map((token) => {
    const found = text.indexOf(token, at);
    const near = found >= 0 && found - at < 12;
    const start = near ? found : Math.min(text.length, at + (text[at] === " " ? 1 : 0));
    const end = near ? found + token.length : Math.min(text.length, start + token.length);
    at = end;
    return { start, end };
  });
}
