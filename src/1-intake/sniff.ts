/** What an input is: a report by itself, something that holds reports, or a format that is not read, by name. */
export type Sniffed =
  | { readonly kind: "report"; readonly mediaType: "text/plain" | "text/html" | "application/pdf" }
  | { readonly kind: "holder"; readonly format: HolderFormat }
  | { readonly kind: "unread"; readonly format?: string; readonly remedy?: string };

export type HolderFormat = "zip" | "gzip" | "mail" | "mbox" | "warc" | "json-lines" | "csv";

/** Magic numbers of what is read as something else than text. */
const READ: readonly (readonly [magic: string, sniffed: Sniffed])[] = [
  ["%PDF-", { kind: "report", mediaType: "application/pdf" }],
  ["PK\x03\x04", { kind: "holder", format: "zip" }],
  ["PK\x05\x06", { kind: "holder", format: "zip" }],
  ["\x1f\x8b", { kind: "holder", format: "gzip" }],
  ["WARC/1.", { kind: "holder", format: "warc" }],
];

/** Magic numbers of formats that people take for reports, and of what lies next to them. */
const UNREAD: readonly (readonly [magic: string, format: string])[] = [
  ["\xd0\xcf\x11\xe0", "an old Word or Excel file"],
  ["{\\rt", "an RTF file"],
  ["\x28\xb5\x2f\xfd", "a Zstandard archive"],
  ["7z\xbc\xaf", "a 7-Zip archive"],
  ["Rar!", "a RAR archive"],
  ["BZh", "a bzip2 archive"],
  ["\xfd7zXZ", "an xz archive"],
  ["\x89PNG", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["RIFF", "a WebP, WAV or AVI file"],
  ["\x7fELF", "a program"],
  ["SQLite f", "an SQLite database"],
  ["PAR1", "a Parquet file"],
  ["\xff\xfe\x00\x00", "UTF-32 text"],
];

const HTML_NAME = /\.(?:x?html?|xht)$/i;
const HTML_START = /^(?:\s|<\?[^>]{0,400}>|<!--[^>]{0,2000}-->){0,20}<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|section)[\s>]/i;
/** an object that begins and goes on in its line */
const JSON_LINE = /^\s{0,20}\{[ \t]{0,20}"[^"\n]{0,200}"[ \t]{0,20}:[^\n]/;
const MBOX_START = /^From [^\n]{1,200}\d{1,2}:\d{2}[^\n]{0,60}\n[!-9;-~]{1,80}:/;
const HEADER = /^([!-9;-~]{1,80}):[^\n]*(?:\n[ \t][^\n]*)*$/;
/** a header that only a mail has; "From:", "Date:" and "Subject:" stand above many a plain text */
const MAIL_ONLY = /^(?:message-id|mime-version|received|return-path|dkim-signature|content-transfer-encoding|delivered-to)$/i;

/** Tells what an input is, by its first bytes before its name. `rows`: whether columns were named, so that a nameless text is a table. */
export function sniff(name: string, head: Uint8Array, rows: "expected" | "unexpected" = "unexpected"): Sniffed {
  const start = String.fromCharCode(...head.subarray(0, 8));
  // what was saved by a mail program or a server may begin with a few stray bytes
  const read = READ.find(([magic]) => start.startsWith(magic)) ?? (/\.pdf$/i.test(name) && latin(head.subarray(0, 1024)).includes("%PDF-") ? READ[0] : undefined);
  if (read) return read[1];
  const unread = UNREAD.find(([magic]) => start.startsWith(magic));
  if (unread) return { kind: "unread", format: unread[1] };
  if (!isUtf16(head) && looksBinary(head)) return { kind: "unread" };
  return sniffText(name, latin(head.filter((byte) => byte !== 0)).replace(/^(?:ÿþ|þÿ|ï»¿)/, "").replace(/\r\n?/g, "\n"), rows);
}

function sniffText(name: string, start: string, rows: "expected" | "unexpected"): Sniffed {
  if (JSON_LINE.test(start) || /\.(?:jsonl|ndjson)$/i.test(name)) return { kind: "holder", format: "json-lines" };
  if (/\.json$/i.test(name)) return { kind: "unread", format: "one JSON value", remedy: "Make a line of each report and name it .jsonl, for example with: jq -c '.[]' FILE" };
  if (HTML_NAME.test(name) || HTML_START.test(start.slice(0, 4096))) return { kind: "report", mediaType: "text/html" };
  if (MBOX_START.test(start) || (/\.mbo?x$/i.test(name) && start.startsWith("From "))) return { kind: "holder", format: "mbox" };
  if (isMail(start) || /\.eml$/i.test(name)) return { kind: "holder", format: "mail" };
  if (/\.(?:csv|tsv)$/i.test(name) || (rows === "expected" && !/\.\w{1,5}$/.test(name))) return { kind: "holder", format: "csv" };
  return { kind: "report", mediaType: "text/plain" };
}

/** Two header lines at least, one of them a mail's alone. */
function isMail(start: string): boolean {
  const names: string[] = [];
  for (const line of start.slice(0, 4096).replace(/\n[ \t]+/g, " ").split("\n", 40)) {
    const name = HEADER.exec(line)?.[1];
    if (name === undefined) break;
    names.push(name);
  }
  return names.length > 1 && names.some((name) => MAIL_ONLY.test(name));
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

/** UTF-16 by its byte-order mark, or by zero bytes that all fall on one side of the pairs. */
function isUtf16(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.min(even, odd) === 0 && Math.max(even, odd) * 2 > head.length * 0.6;
}

/** A zero byte, or one control character in ten: no text in a one-byte or UTF-8 encoding has these. */
function looksBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++;
  }
  return controls > head.length / 10;
}
