const HEAD_CHARS = 300_000;

/** The address that a page calls its own (`<link rel=canonical>`, else `og:url`), told from its first 300 kB without reading it as a page. */
export function declaredAddress(bytes: Uint8Array, found: string): string | undefined {
  const head = shownMarkup(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_CHARS)));
  const tags = head.match(/<(?:link|meta)\b[^<>]{0,2000}>/gi) ?? [];
  const link = tags.find((tag) => /^<link/i.test(tag) && /\srel\s*=\s*["']?canonical["'\s/>]/i.test(tag));
  const graph = tags.find((tag) => /^<meta/i.test(tag) && /\sproperty\s*=\s*["']?og:url["'\s/>]/i.test(tag));
  const given = (link && attribute(link, "href")) ?? (graph && attribute(graph, "content"));
  return given !== undefined && URL.canParse(given, found) ? new URL(given, found).href : undefined;
}

/** Without scripts, styles and comments; in one pass, however they are nested or left open. */
function shownMarkup(html: string): string {
  const opening = /<(script|style)\b|<!--/gi;
  const lower = html.toLowerCase();
  let kept = "";
  for (let from = 0; ;) {
    opening.lastIndex = from;
    const start = opening.exec(html);
    if (start === null) return kept + html.slice(from);
    kept += html.slice(from, start.index);
    const end = lower.indexOf(start[1] === undefined ? "-->" : `</${start[1].toLowerCase()}`, opening.lastIndex);
    if (end < 0) return kept;
    from = end;
  }
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  const value = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim().replace(/&amp;/g, "&");
  return value === "" ? undefined : value;
}
