const ORIGINAL = /^-{3,}\s?Original Message\s?-{3,}$/i;
/** "On 3 May 2024, Ann Lee wrote:", on one line or wrapped to two */
const WROTE = /^On .{4,200}\bwrote:$/;

/** What the last writer of a mail wrote: the earlier mails quoted below are reports of their own, and older. A mail that is forwarded is kept. */
export function newestText(text: string): string {
  const lines = text.split(/\r?\n/);
  const original = lines.findIndex((line) => ORIGINAL.test(line.trim()));
  const kept = original > 0 && lines.slice(0, original).some((line) => line.trim() !== "") ? lines.slice(0, original) : lines;
  let end = kept.length;
  while (end > 0 && /^(?:>|\s*$)/.test(kept[end - 1] ?? "")) end--;
  const quoted = kept.slice(end).some((line) => line.startsWith(">"));
  const introduced = quoted ? introducedAt(kept, end) : undefined;
  return introduced === undefined ? kept.join("\n") : kept.slice(0, introduced).join("\n");
}

/** The line where the quotation that begins at `end` is introduced; quoted lines without one may be the story's own. */
function introducedAt(lines: readonly string[], end: number): number | undefined {
  const last = (lines[end - 1] ?? "").trim();
  if (WROTE.test(last)) return end - 1;
  return WROTE.test(`${(lines[end - 2] ?? "").trim()} ${last}`) ? end - 2 : undefined;
}
