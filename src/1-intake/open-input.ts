import { bytesOf, headed, type Input } from "./input.js";
import { refused, sourceOf, type OpenFormat, type Opened, type Opening } from "./opened.js";
import { damaged, refusal, Refused, refusalOfError } from "./refusal.js";
import { sniff, type HolderFormat } from "./sniff.js";

/** Who opens what; each is loaded when the first of its kind comes. */
const HOLDERS: Readonly<Record<HolderFormat, { readonly what: string; readonly load: () => Promise<OpenFormat> }>> = {
  zip: { what: "a ZIP archive", load: async () => (await import("./formats/open-zip.js")).openZip },
  gzip: { what: "a gzip archive", load: async () => (await import("./formats/open-gzip.js")).openGzip },
  mail: { what: "a mail", load: async () => (await import("./formats/open-mail.js")).openMail },
  mbox: { what: "a mailbox", load: async () => (await import("./formats/open-mbox.js")).openMbox },
  warc: { what: "a web archive", load: async () => (await import("./formats/open-warc.js")).openWarc },
  "json-lines": { what: "JSON Lines", load: async () => (await import("./formats/open-json-lines.js")).openJsonLines },
  csv: { what: "a table", load: async () => (await import("./formats/open-csv.js")).openCsv },
};

/**
 * The sources of one input: its own, or those of all that it holds. Nothing that it may hold stops the rest: what cannot be read is a refusal in its
 * place, with its name and a remedy. Only as much is read as is asked for.
 */
export async function* openInput(given: Input, opening: Opening): AsyncGenerator<Opened> {
  let what = "a file";
  try {
    const { head, input } = await headed(given);
    const { uri, depth } = input;
    if (head.length === 0) {
      yield refused(refusal("empty-file", uri, `${uri}: the file is empty`, "Check that it was saved completely."));
      return;
    }
    const sniffed = sniff(input.name, head, opening.columns ? "expected" : "unexpected");
    if (sniffed.kind === "unread") {
      yield refused(refusal("not-text", uri, `${uri}: ${sniffed.format ? `it is ${sniffed.format}` : "it is a binary file"}, not text`, sniffed.remedy ?? "Give text, HTML, PDF or DOCX; save other formats as one of these first."));
    } else if (sniffed.kind === "report") {
      yield sourceOf(input, await bytesOf(input, opening.limits.maxBytes), sniffed.mediaType, opening.now);
    } else {
      const holder = HOLDERS[sniffed.format];
      what = holder.what;
      yield* (await holder.load())(input, { ...opening, open: (part) => openPart(part, depth, opening) });
    }
  } catch (error) {
    yield refused(error instanceof Refused ? error.refusal : isSystemError(error) ? refusalOfError(error, given.uri) : damaged(given.uri, what, error));
  }
}

/** What lies in something, unless that lies too deep itself. */
async function* openPart(part: Input, depth: number, opening: Opening): AsyncGenerator<Opened> {
  if (depth > opening.limits.maxDepth) {
    yield refused(refusal("too-deep", part.uri, `${part.uri}: archives lie more than ${opening.limits.maxDepth + 1} deep in one another`, "Unpack the inner ones yourself and read the files."));
    return;
  }
  yield* openInput({ ...part, depth: depth + 1 }, opening);
}

/** A call of the system that failed, not a library that could not go on (zlib's errors have codes too). */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
