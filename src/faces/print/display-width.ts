const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** East Asian wide and full-width blocks, and emoji. */
const WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** How many terminal cells a text takes: marks that combine take none, East Asian wide characters two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += ZERO.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

/** Cuts a text that is wider than `width` cells at a word, and marks the cut with "…". */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let used = 0;
  let kept = "";
  for (const char of text) {
    used += displayWidth(char);
    if (used > width - 2) break;
    kept += char;
  }
  const endsWord = /^[\s\p{P}]/u.test(text.slice(kept.length));
  const lastSpace = endsWord ? -1 : kept.lastIndexOf(" ");
  return `${(lastSpace > kept.length / 2 ? kept.slice(0, lastSpace) : kept).replace(/[\s,;:–—-]+$/u, "")} …`;
}
