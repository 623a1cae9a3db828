import { displayWidth } from "./display-width.js";
import { inert, inertInPlace } from "./inert.js";

/** How a piece of text stands out: on a terminal by weight and one accent; in plain output not at all. */
export type Ink = "plain" | "strong" | "faint" | "accent";

/** Text, with its ink. Every piece is made inert before it is printed, whoever wrote it. */
export type Piece = string | { readonly text: string; readonly ink: Ink };

export interface PageOptions {
  /** columns; lines never run over it */
  readonly width: number;
  /** whether escape codes may be used */
  readonly colour: boolean;
}

/** How a line is laid out: something in front (a date), the body, something at the right edge (citation numbers). */
export interface Layout {
  readonly lead?: Piece;
  /** cells before the lead; 0 unless told */
  readonly indent?: number;
  /** cells before the body and before its further lines; as `indent` unless told */
  readonly hang?: number;
  readonly right?: Piece;
  /** cells kept free at the right for `right` on all lines of a section, so that bodies end alike; as wide as `right` unless told */
  readonly margin?: number;
}

/** A page of text that is written line by line and read back whole. */
export interface Page {
  readonly width: number;
  heading(text: string, note?: string): void;
  line(body: readonly Piece[], layout?: Layout): void;
  blank(): void;
  /** a line whose spaces count; what may not be printed becomes a space */
  raw(text: string): void;
  /** all lines so far, with a newline at the end */
  text(): string;
}

interface Word {
  readonly text: string;
  readonly ink: Ink;
  /** stands directly after the word before it, without a space */
  readonly joined: boolean;
}

export function createPage({ width, colour }: PageOptions): Page {
  const lines: string[] = [];
  const paint = (text: string, ink: Ink): string => (colour && ink !== "plain" && text !== "" ? `${ON[ink]}${text}${OFF}` : text);

  const line = (body: readonly Piece[], layout: Layout = {}): void => {
    const indent = layout.indent ?? 0;
    const hang = layout.hang ?? indent;
    const right = layout.right === undefined ? undefined : toPiece(layout.right);
    const rightWidth = right === undefined ? 0 : displayWidth(right.text);
    const free = Math.max(layout.margin ?? 0, rightWidth);
    const lead = layout.lead === undefined ? undefined : toPiece(layout.lead);
    const bodyWidth = Math.max(10, width - hang - (free > 0 ? free + 1 : 0));
    const wrapped = wrap(words(body), bodyWidth, lead === undefined ? bodyWidth + hang - indent : bodyWidth);

    const leadFits = lead !== undefined && indent + displayWidth(lead.text) < hang;
    if (lead !== undefined && !leadFits) lines.push(" ".repeat(indent) + paint(lead.text, lead.ink));
    wrapped.forEach((row, index) => {
      const start = index === 0 && lead !== undefined && leadFits ? indent : hang;
      const front = start === indent && lead !== undefined && leadFits && index === 0
        ? " ".repeat(indent) + paint(lead.text, lead.ink) + " ".repeat(hang - indent - displayWidth(lead.text))
        : " ".repeat(index === 0 && lead === undefined ? indent : hang);
      const used = (index === 0 && lead === undefined ? indent : hang) + rowWidth(row);
      const tail = index === 0 && right !== undefined ? " ".repeat(Math.max(1, width - used - rightWidth)) + paint(right.text, right.ink) : "";
      lines.push((front + render(row, paint) + tail).replace(/ +$/, ""));
    });
  };

  return {
    width,
    line,
    heading(text, note) {
      if (lines.length > 0) lines.push("");
      line([{ text: text.toUpperCase(), ink: "strong" }, ...(note ? [{ text: ` – ${note}`, ink: "faint" } as const] : [])]);
    },
    blank: () => void lines.push(""),
    raw: (text) => void lines.push(inertInPlace(text)),
    text: () => lines.join("\n") + "\n",
  };
}

/** Strong text. */
export function strong(text: string): Piece {
  return { text, ink: "strong" };
}

/** Faint text. */
export function faint(text: string): Piece {
  return { text, ink: "faint" };
}

/** Text in the accent: the marks that say that a thing has not happened. */
export function accent(text: string): Piece {
  return { text, ink: "accent" };
}

const ON: Readonly<Record<Exclude<Ink, "plain">, string>> = { strong: "\u001b[1m", faint: "\u001b[2m", accent: "\u001b[33m" };
const OFF = "\u001b[0m";

function toPiece(piece: Piece): { readonly text: string; readonly ink: Ink } {
  return typeof piece === "string" ? { text: inert(piece), ink: "plain" } : { text: inert(piece.text), ink: piece.ink };
}

/** Splits pieces into words; a piece that starts without white space joins the word before it. */
function words(pieces: readonly Piece[]): readonly Word[] {
  let open = false;
  return pieces.flatMap((piece) => {
    const raw = typeof piece === "string" ? piece : piece.text;
    const { text, ink } = toPiece(piece);
    if (text === "") {
      open = open && !/\s/.test(raw);
      return [];
    }
    const joinsFirst = open && !/^\s/.test(raw);
    open = !/\s$/.test(raw);
    return text.split(" ").map((word, index) => ({ text: word, ink, joined: index === 0 && joinsFirst }));
  });
}

/** Greedy lines of at most `width` cells, the first of at most `first`. Joined words stay together; what is wider than a line is broken. */
function wrap(all: readonly Word[], width: number, first: number): readonly (readonly Word[])[] {
  const rows: Word[][] = [[]];
  let used = 0;
  const place = (chunk: readonly Word[], gap: number): void => {
    rows.at(-1)?.push(...chunk);
    used += gap + rowWidth(chunk);
  };
  for (const chunk of chunks(all)) {
    const room = rows.length === 1 ? first : width;
    const gap = used === 0 ? 0 : 1;
    const needed = rowWidth(chunk);
    if (used + gap + needed <= room) place(chunk, gap);
    else if (needed <= width) {
      if (used > 0) rows.push([]);
      used = 0;
      place(chunk, 0);
    } else {
      for (const cell of chunk.flatMap(cells)) {
        if (used + displayWidth(cell.text) > (rows.length === 1 ? first : width)) {
          rows.push([]);
          used = 0;
        }
        place([cell], cell.joined || used === 0 ? 0 : 1);
      }
    }
  }
  return rows;
}

/** Words with those that are joined to them. */
function chunks(all: readonly Word[]): readonly (readonly Word[])[] {
  const found: Word[][] = [];
  for (const word of all) {
    if (word.joined && found.length > 0) found.at(-1)?.push(word);
    else found.push([word]);
  }
  return found;
}

/** A word as single characters, each joined to the one before. */
function cells(word: Word): readonly Word[] {
  return [...word.text].map((text, index) => ({ ...word, text, joined: index > 0 || word.joined }));
}

function rowWidth(row: readonly Word[]): number {
  return row.reduce((sum, word, index) => sum + displayWidth(word.text) + (index === 0 || word.joined ? 0 : 1), 0);
}

/** Neighbouring words of one ink share its codes. */
function render(row: readonly Word[], paint: (text: string, ink: Ink) => string): string {
  const runs: { text: string; ink: Ink }[] = [];
  row.forEach((word, index) => {
    const gap = index === 0 || word.joined ? "" : " ";
    const last = runs.at(-1);
    if (last !== undefined && last.ink === word.ink) last.text += gap + word.text;
    else {
      if (gap) runs.push({ text: gap, ink: "plain" });
      runs.push({ text: word.text, ink: word.ink });
    }
  });
  return runs.map(({ text, ink }) => paint(text, ink)).join("");
}
