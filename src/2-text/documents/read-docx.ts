import type * as Mammoth from "mammoth";
import type { Source } from "../../model/source.js";
import type { Block } from "../block.js";
import { parsePage } from "../html/parse-page.js";
import { visibleBlocks } from "../html/visible-blocks.js";
import { loadPackage } from "../load-package.js";
import type { PageFacts } from "../page-facts.js";
import { checkedPackage } from "./checked-package.js";
import type { DocumentReading } from "./document-text.js";
import { sensibleAuthor, sensibleTitle } from "./sensible-property.js";

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "p[style-name='header'] => !", "p[style-name='footer'] => !"];

/** A Word document's text with its headings; pictures are left out. */
export async function readDocx({ uri, bytes }: Pick<Source, "uri" | "bytes">): Promise<DocumentReading> {
  const { core } = await checkedPackage(bytes);
  const mammoth = loadPackage<typeof Mammoth>("mammoth");
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, includeEmbeddedStyleMap: false, externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) } as Parameters<typeof mammoth.convertToHtml>[1],
  );
  const { document } = parsePage(html);
  const seen = document.body ? visibleBlocks(document.body) : { text: "", blocks: [] };
  const blocks = seen.blocks.map(({ start, end, text, kind, linked }): Block => ({ start, end, text, kind, linked, zone: "story" }));
  if (blocks.length === 0) return { ok: false, refusal: { code: "no-text", uri, message: `${uri}: the document holds no text`, remedy: "If it shows pictures of text, have that recognised and read the result." } };
  return { ok: true, document: { text: seen.text, blocks, facts: factsOf(core, blocks), notes: [] } };
}

/** What its properties say; the day on which it was made stands behind any day that it prints. */
function factsOf(core: string, blocks: readonly Block[]): PageFacts {
  const property = (name: string): string | undefined => {
    const match = new RegExp(`<${name}\\b[^>]{0,200}>([^<]{1,500})</`).exec(core);
    return match?.[1]?.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");
  };
  const heading = blocks.slice(0, 12).find(({ kind }) => kind === "heading")?.text;
  const [first, second] = blocks;
  const headline = first && second && first.text.length <= 200 && first.text.split(" ").length > 2 && !/[.,;:]$/.test(first.text) && second.text.length > first.text.length ? first.text : undefined;
  const title = heading ?? headline ?? sensibleTitle(property("dc:title"));
  const author = sensibleAuthor(property("dc:creator"));
  const made = /^\d{4}-\d{2}-\d{2}/.exec(property("dcterms:created") ?? "")?.[0];
  return { titles: title === undefined ? [] : [title], authors: author === undefined ? [] : [author], times: made === undefined ? [] : [made] };
}
