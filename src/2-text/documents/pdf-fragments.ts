/** A run of letters as it is placed on a page. `x` grows to the right and `y`, of the baseline, downwards; units are points. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

export interface PageFragments {
  readonly width: number;
  readonly height: number;
  readonly upright: readonly Fragment[];
  /** what runs up the margin or across the page: stamps and watermarks */
  readonly turned: readonly string[];
}

/** What is used of a page of PDF.js. */
export interface PdfPage {
  getViewport(options: { readonly scale: number }): { readonly width: number; readonly height: number; readonly transform: readonly number[] };
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  cleanup(): void;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

const MAX_FRAGMENTS = 40_000;

/** The letters of a page by place, as they are turned for reading. */
export async function fragmentsOf(page: PdfPage): Promise<PageFragments> {
  const { width, height, transform: view } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const upright: Fragment[] = [];
  const turned: string[] = [];
  for (const item of items.slice(0, MAX_FRAGMENTS)) {
    if (!("str" in item)) continue;
    const { str, transform, width: length, fontName } = item as TextItem;
    const text = str.replace(/[\s\p{Cc}]+/gu, " ");
    if (text.trim() === "") continue;
    const [a, b, c, d, x, y] = product(view, transform);
    const size = Math.hypot(c, d);
    if (![x, y, size, length].every(Number.isFinite) || size < 0.5) continue;
    if (Math.abs(Math.atan2(b, a)) > 0.1) turned.push(text.trim());
    else upright.push({ text, x, end: x + Math.abs(length), y, size, font: fontName });
  }
  return { width, height, upright, turned };
}

function product(m: readonly number[], n: readonly number[]): readonly [number, number, number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = m;
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
