import { extname } from "node:path";
import type { BriefForm } from "../export/brief/forms.js";
import { UsageError, type Outlet } from "./context.js";

/** In which form a dossier is given: as a page for the terminal, as JSON, or as one of the forms of a brief. */
export type DossierForm = "page" | "json" | BriefForm;

const FORMS = ["md", "html", "docx", "pdf", "bibtex", "csl", "json"] as const satisfies readonly DossierForm[];
const BINARY: ReadonlySet<DossierForm> = new Set(["docx", "pdf"]);
const OF_ENDING: Readonly<Record<string, DossierForm>> = { ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".docx": "docx", ".pdf": "pdf", ".bib": "bibtex", ".json": "json", ".txt": "page" };

/** The form that the options ask for: `--format`, its short forms, else the ending of `--out`, else a page. */
export function dossierForm({ format, out, ...short }: { readonly format?: string; readonly out?: string; readonly json?: true; readonly md?: true; readonly html?: true }): DossierForm {
  const asked = (["json", "md", "html"] as const).filter((form) => short[form]);
  const options = [...asked.map((form) => `--${form}`), ...(format === undefined ? [] : ["--format"])];
  if (options.length > 1) throw new UsageError("conflicting-options", `${options.join(" and ")} cannot ${options.length === 2 ? "both" : "all"} be given.`, "Choose one of them.");
  if (asked[0] !== undefined) return asked[0];
  if (format !== undefined) return FORMS.find((form) => form === format.toLowerCase()) ?? unknown(`There is no form ${format}.`);
  if (out === undefined) return "page";
  return OF_ENDING[extname(out).toLowerCase()] ?? unknown(`The ending of ${out} does not say which form is wanted.`);
}

/** A terminal can do nothing with a document. */
export function refuseBinary(form: DossierForm, out: string | undefined, { isTTY }: Pick<Outlet, "isTTY">): void {
  if (BINARY.has(form) && out === undefined && isTTY) throw new UsageError("binary-to-terminal", `A ${form} file cannot be shown in a terminal.`, `Add --out FILE.${form}, or send the output to a file with >.`);
}

function unknown(message: string): never {
  throw new UsageError("unknown-format", message, `Give --format with one of ${FORMS.join(", ")}.`);
}
