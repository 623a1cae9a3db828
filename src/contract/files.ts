import type { EndpointName } from "./api.js";

// Files that say what an endpoint answers, at addresses that can be kept and sent: `/api/files/timeline.csv?a=EGY&b=TUR`. Each takes the query of its endpoint.

/** A file: of which endpoint's answer, in which form. */
interface File {
  readonly of: EndpointName;
  readonly type: "text/csv" | "text/markdown" | "text/html" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/pdf" | "application/x-bibtex" | "application/vnd.citationstyles.csl+json";
  readonly summary: string;
}

export const FILES = {
  "dossier.html": { of: "dossier", type: "text/html", summary: "The dossier as one file that opens without Attaché." },
  "dossier.docx": { of: "dossier", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", summary: "The dossier as a Word document, with the sentences as footnotes and the plots as pictures." },
  "dossier.pdf": { of: "dossier", type: "application/pdf", summary: "The dossier as PDF, with the sentences as numbered notes." },
  "citations.bib": { of: "dossier", type: "application/x-bibtex", summary: "The reports that a dossier rests on, in BibTeX." },
  "citations.json": { of: "dossier", type: "application/vnd.citationstyles.csl+json", summary: "The reports that a dossier rests on, as CSL-JSON." },
  "dossier.md": { of: "dossier", type: "text/markdown", summary: "The dossier in Markdown, with the sentences as footnotes." },
  "brief.md": { of: "dossier", type: "text/markdown", summary: "The brief alone in Markdown, with the sentences as footnotes." },
  "ladder.csv": { of: "dossier", type: "text/csv", summary: "A dossier’s undertakings." },
  "statements.csv": { of: "dossier", type: "text/csv", summary: "A dossier’s statements, by speaker." },
  "figures.csv": { of: "dossier", type: "text/csv", summary: "A dossier’s figures." },
  "people.csv": { of: "dossier", type: "text/csv", summary: "A dossier’s people and organisations." },
  "sources.csv": { of: "dossier", type: "text/csv", summary: "A dossier’s reports." },
  "timeline.csv": { of: "timeline", type: "text/csv", summary: "A timeline’s moments." },
  "trend.csv": { of: "trend", type: "text/csv", summary: "A trend’s periods." },
  "topic.csv": { of: "topic", type: "text/csv", summary: "Who did, said, proposed or denied what on a topic." },
  "changes.csv": { of: "changes", type: "text/csv", summary: "What is new." },
  "ties.csv": { of: "ties", type: "text/csv", summary: "Who acts towards whom." },
  "pairs.csv": { of: "pairs", type: "text/csv", summary: "Pairs of states by activity." },
  "reports.csv": { of: "reports", type: "text/csv", summary: "Reports, the last added first." },
  "search.csv": { of: "search", type: "text/csv", summary: "What a search finds." },
  "entries.csv": { of: "report", type: "text/csv", summary: "A report’s entries; `id` names the report." },
  "history.csv": { of: "history", type: "text/csv", summary: "Who decided what." },
  "outlets.csv": { of: "outlets", type: "text/csv", summary: "The outlets of the record." },
} as const satisfies Readonly<Record<string, File>>;

export type FileName = keyof typeof FILES;

/** Under which address the files are. */
export const FILES_PATH = "/api/files/";
