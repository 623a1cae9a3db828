import type { Brief } from "./brief.js";

/** The forms in which a brief can be had. */
export const BRIEF_FORMS = {
  md: { ending: "md", binary: false, make: async (brief: Brief) => (await import("./markdown.js")).briefMarkdown(brief) },
  html: { ending: "html", binary: false, make: async (brief: Brief) => (await import("./html.js")).briefHtml(brief) },
  docx: { ending: "docx", binary: true, make: async (brief: Brief) => (await import("./docx/docx.js")).briefDocx(brief) },
  pdf: { ending: "pdf", binary: true, make: async (brief: Brief) => (await import("./pdf/pdf.js")).briefPdf(brief) },
  bibtex: { ending: "bib", binary: false, make: async (brief: Brief) => (await import("../citations/bibtex.js")).bibtex(brief) },
  csl: { ending: "json", binary: false, make: async (brief: Brief) => (await import("../citations/csl.js")).cslJson(brief) },
} as const satisfies Readonly<Record<string, { readonly ending: string; readonly binary: boolean; make(brief: Brief): Promise<string | Uint8Array> }>>;

export type BriefForm = keyof typeof BRIEF_FORMS;

/** A brief in one of its forms; what makes it is loaded only then. */
export async function made(brief: Brief, form: BriefForm): Promise<string | Uint8Array> {
  return BRIEF_FORMS[form].make(brief);
}

/** The most moments that a plot shows. */
export const MOST_PLOTTED = 1500;

/** The most moments that a form lists: what is scrolled can be longer than what is printed. The plot has them all. */
export function momentsIn(form: BriefForm): number {
  return form === "html" ? MOST_PLOTTED : 80;
}
