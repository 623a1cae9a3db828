/** Endings of the files that are read where nobody named them: in folders, archives and mails. Others lie beside reports and are passed over. */
const READABLE = /\.(?:txt|text|md|html?|xhtml|pdf|docx|eml|mbox|mbx|zip|(?:warc|jsonl|ndjson|csv|tsv)(?:\.gz)?|(?:mbox|txt|html?)\.gz)$/i;
/** "README.md", "README.de.txt", "LICENSE.txt", "CHANGELOG.md"; "license-to-drill.txt" may well be a report */
const ABOUT_FOLDER = /^(?:readme|licen[cs]e|changelog)(?:\.[a-z]{2})?\.[a-z]+$/i;

/** Whether a file of this name, without folders, is taken for a report or a holder of reports. */
export function hasReadableName(name: string): boolean {
  return READABLE.test(name) && !tellsOfFolder(name);
}

export function tellsOfFolder(name: string): boolean {
  return ABOUT_FOLDER.test(name);
}

/** For remedies. */
export const READABLE_ENDINGS = ".txt, .md, .html, .pdf, .docx, .eml, .mbox, .warc, .zip, .jsonl or .csv";
