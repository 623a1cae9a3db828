import { inertJson } from "../../print/inert.js";
import type { Brief, Work } from "../brief/brief.js";
import { keyOf } from "./key.js";

/** The reports that a brief rests on, as CSL-JSON: what Zotero, Pandoc and Word's citation add-ins read. */
export function cslJson({ works }: Pick<Brief, "works">): string {
  return `${inertJson(works.map(item), 2)}\n`;
}

function item(work: Work): object {
  const { title, publisher, wire, bylines, published, updated, known, href, report } = work;
  const container = publisher ?? wire;
  return {
    id: keyOf(work),
    type: "article-newspaper",
    title,
    ...(bylines.length > 0 && { author: bylines.map((literal) => ({ literal })) }),
    ...(container !== undefined && { "container-title": container }),
    ...(wire !== undefined && wire !== publisher && { source: wire }),
    // The day on which a report became known is not a day of publication, and is said only to be that.
    ...(published === undefined ? { note: updated === undefined ? `Known ${known}; no date of its own` : `Last changed ${updated}; no day of publication` } : { issued: { "date-parts": [published.split("-").map(Number)] } }),
    ...(href !== undefined && { URL: href }),
    archive: "Attaché",
    "archive_location": report,
  };
}
