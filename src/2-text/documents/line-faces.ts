import type { Line } from "./page-lines.js";

/** Letter size and font. */
export interface Face {
  readonly size: number;
  readonly font: string;
}

/** What most of the text is set in. */
export function bodyFace(lines: readonly Line[]): Face {
  const story = lines.filter(({ furniture }) => furniture === undefined);
  const sizes = heaviest(story, ({ size }) => Math.round(size * 2) / 2);
  return { size: sizes ?? 10, font: heaviest(story, ({ font }) => font) ?? "" };
}

/** Set larger than the body, or in another font on a line of its own that is no sentence. */
export function isHeadingFace({ size, font, text }: Pick<Line, "size" | "font" | "text">, body: Face): boolean {
  if (text.length > 250 || !/\p{L}{2}/u.test(text)) return false;
  if (size > 1.12 * body.size) return true;
  return font !== body.font && size > 0.95 * body.size && text.length <= 120 && !/[.,;:!?”"]$/.test(text) && /^[\p{Lu}\p{N}“"‘]/u.test(text);
}

function heaviest<K>(lines: readonly Line[], key: (line: Line) => K): K | undefined {
  const weights = new Map<K, number>();
  for (const line of lines) weights.set(key(line), (weights.get(key(line)) ?? 0) + line.text.length);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}
