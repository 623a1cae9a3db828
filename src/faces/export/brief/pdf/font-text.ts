/** What our own words use and the fonts in the file (Roboto: Latin, Cyrillic, Greek) lack, as they have it. */
const INSTEAD: Readonly<Record<string, string>> = { "→": "›", "↩": "‹", "₴": "UAH " };

/** Text as the fonts in the file can show it. Scripts that they lack come out as boxes; the file says so in `docs/briefs.md`. */
export function fontText(text: string): string {
  return text.replace(/[→↩₴]/g, (c) => INSTEAD[c] ?? c);
}
