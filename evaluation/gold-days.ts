/** What a page says of the day that its truth calls its publication. */
export type GoldDay = "published" | "updated" | "absent";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ANNOUNCED = /(publi(?:sh|cation)|posted|created|issued|submitted)|(updat|modif|revis|reviewed|changed)/gi;
/** as far before a day is looked for the word that announces it */
const BEFORE = 90;

/**
 * Whether a day (`YYYY-MM-DD`) stands in the source of a page at all, in any usual form, and whether the page itself calls it the day of its last
 * change and never that of its publication. Independent of our readers: the nearest word before each place decides.
 */
export function goldDay(html: string, day: string): GoldDay {
  let found = false;
  let updated = false;
  for (const match of html.matchAll(formsOf(day))) {
    found = true;
    const word = [...html.slice(Math.max(0, match.index - BEFORE), match.index).matchAll(ANNOUNCED)].at(-1);
    if (word?.[1]) return "published";
    updated ||= word?.[2] !== undefined;
  }
  return updated ? "updated" : found ? "published" : "absent";
}

function formsOf(day: string): RegExp {
  const [year = "", month = "", date = ""] = day.split("-");
  const m = `0?${Number(month)}`;
  const d = `0?${Number(date)}`;
  const name = `${MONTHS[Number(month) - 1]}[a-z]*\\.?`;
  const forms = [`${year}[-/.]${m}[-/.]${d}`, `${year}${month}${date}`, `${year} ${name} ${d}`, `${name},? ${d}(?:st|nd|rd|th)?,? {0,2}${year}`, `${d}(?:st|nd|rd|th)?(?: of)?[ .-]${name},?[ -]${year}`, `${d}[./-]${m}[./-]${year}`, `${m}[./-]${d}[./-]${year}`];
  return new RegExp(`(?<!\\d)(?:${forms.join("|")})(?!\\d(?!\\d?:))`, "gi");
}
