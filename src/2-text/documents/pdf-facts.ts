import type { PageFacts } from "../page-facts.js";
import { titleKey } from "../label-head.js";
import type { Face } from "./line-faces.js";
import type { Paragraph } from "./paragraphs.js";
import { sensibleAuthor, sensibleTitle } from "./sensible-property.js";

/** A PDF's document information, as far as it is used; its values may be anything. */
export type PdfInfo = Readonly<{ [key in "Title" | "Author" | "CreationDate" | "Language"]?: unknown }>;

/**
 * What a PDF says of itself. Its title is often a file's name, so the largest words of the first page go before it unless these agree. The day on which it was
 * made stands behind any day that is printed.
 */
export function pdfFacts(info: PdfInfo, paragraphs: readonly Paragraph[], body: Face): PageFacts {
  const stated = sensibleTitle(info.Title);
  const first = paragraphs.filter(({ page, furniture }) => page === 1 && furniture === undefined).slice(0, 12);
  const printed = stated === undefined ? undefined : first.find(({ text }) => titleKey(text) === titleKey(stated));
  const largest = [...first].filter(({ kind, size, text }) => kind === "heading" && size > 1.12 * body.size && text.split(" ").length > 2).sort((a, b) => b.size - a.size)[0];
  const title = printed?.text ?? largest?.text ?? stated ?? headline(first);
  const author = sensibleAuthor(info.Author);
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(typeof info.CreationDate === "string" ? info.CreationDate : "");
  const language = typeof info.Language === "string" && /^[a-z]{2}\b/i.test(info.Language) ? info.Language.slice(0, 2).toLowerCase() : undefined;
  return { titles: title === undefined ? [] : [title], authors: author === undefined ? [] : [author], times: made && isDay(made) ? [`${made[1]}-${made[2]}-${made[3]}`] : [], ...(language && { language }) };
}

/** A first line that is no sentence and stands above one. */
function headline([first, second]: readonly Paragraph[]): string | undefined {
  return first && second && first.text.length <= 200 && first.text.split(" ").length > 2 && !/[.,;:]$/.test(first.text) && second.text.length > first.text.length ? first.text : undefined;
}

function isDay([, year, month, day]: RegExpExecArray): boolean {
  return Number(year) > 1980 && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
