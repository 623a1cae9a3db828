import type { Report } from "../../model/report.js";

/** A word of the story, lower case, inside or outside quotation marks. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

/** An outlet speaks of itself in the last paragraphs, if anywhere. */
const LAST_PARAGRAPHS = 3;

/** The words of the body in order, without what an outlet says of itself under each of its stories; a quotation ends with its paragraph. Pure. */
export function storyWords(report: Report): readonly Word[] {
  const paragraphs = report.parts.flatMap((part) => (part.role === "body" ? report.text.slice(part.start, part.end).split(/\n+/) : []));
  const kept = paragraphs.filter((text, i) => i < paragraphs.length - LAST_PARAGRAPHS || i === 0 || !isAboutOutlet(text, report.publisher));
  return kept.flatMap(wordsOf);
}

/** "About the Courier", "The Courier is …": the outlet is what the paragraph opens with. Reporting opens with news. */
function isAboutOutlet(paragraph: string, publisher: string | undefined): boolean {
  if (publisher === undefined || publisher.length < 3) return false;
  const opening = paragraph.trim().slice(0, publisher.length + 12).toLowerCase().replace(/^about\s+/, "").replace(/^the\s+/, "");
  return opening.startsWith(publisher.toLowerCase().replace(/^the\s+/, "")) && /^[\s,.:]*(?:is|was|has|have|are|welcomes|covers|brings|publishes|,|:|$)/.test(opening.slice(publisher.replace(/^the\s+/i, "").length));
}

function wordsOf(paragraph: string): readonly Word[] {
  const words: Word[] = [];
  let quoted = false;
  for (const token of paragraph.normalize("NFKC").toLowerCase().match(/["“”«»„]|[\p{L}\p{N}]+/gu) ?? []) {
    if (MARKS.has(token)) quoted = token === '"' ? !quoted : token === "“" || token === "«" || token === "„";
    else words.push({ text: token, quoted });
  }
  return words;
}

const MARKS = new Set('"“”«»„');
