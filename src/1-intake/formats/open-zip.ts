import { basename } from "node:path";
import type { Entry, ZipFile } from "yauzl";
import { bytesOf, type Input } from "../input.js";
import { refused, sourceOf, type Opened, type Opening } from "../opened.js";
import { hasReadableName, READABLE_ENDINGS } from "../readable-name.js";
import { bomb, refusal, Refused, tooLarge } from "../refusal.js";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What a ZIP is that is no archive of reports, by a file in it. */
const UNREAD: readonly (readonly [path: RegExp, what: string, remedy: string])[] = [
  [/^xl\/workbook\./, "an Excel workbook", "Save its sheet as CSV."],
  [/^ppt\/presentation\./, "a PowerPoint file", "Save it as PDF or text."],
  [/^META-INF\/container\.xml$/, "an EPUB book", "Save its chapters as HTML or text."],
  [/^META-INF\/manifest\.xml$/, "an OpenDocument file", "Save it as DOCX, PDF or text."],
];

/** A Word document as one source; else each file in the archive, by name. Names are labels alone: nothing is written anywhere. */
export async function* openZip(input: Input, opening: Opening): AsyncGenerator<Opened> {
  const { uri } = input;
  const zip = await opened(input, opening);
  try {
    const entries = await entriesOf(zip, uri, opening);
    if (entries.some(({ path }) => path === "word/document.xml")) {
      checkSize(entries, zip, uri, opening);
      yield sourceOf(input, await bytesOf(input, opening.limits.maxBytes), DOCX, opening.now);
      return;
    }
    const unread = UNREAD.find(([pattern]) => entries.some(({ path }) => pattern.test(path)));
    if (unread) throw new Refused(refusal("not-text", uri, `${uri}: it is ${unread[1]}, not text`, unread[2]));
    const files = entries.filter(({ path }) => isReport(path)).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    if (files.length === 0) throw new Refused(refusal("no-reports", uri, `${uri}: no report in this archive`, `Files ending in ${READABLE_ENDINGS} are read; unpack any other and name it itself.`));
    checkSize(entries, zip, uri, opening);
    for (const file of files) yield* openEntry(file, zip, input, opening);
  } finally {
    if (zip.isOpen) zip.close();
  }
}

interface Packed {
  readonly path: string;
  readonly entry: Entry;
}

/** A file is read where it lies; what lies in something else has to be held. */
async function opened(input: Input, { limits }: Opening): Promise<ZipFile> {
  const { default: yauzl } = await import("yauzl");
  // with names as bytes, one that climbs out of the archive does not stop the others
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true } as const;
  if (input.content.kind === "file") return yauzl.openPromise(input.content.path, options);
  return yauzl.fromBufferPromise(Buffer.from(await bytesOf(input, limits.maxNestedBytes)), options);
}

async function entriesOf(zip: ZipFile, uri: string, { limits }: Opening): Promise<readonly Packed[]> {
  const { default: yauzl } = await import("yauzl");
  if (zip.entryCount > limits.maxParts) {
    throw new Refused(refusal("too-many-parts", uri, `${uri}: ${zip.entryCount} files are more than ${limits.maxParts} in one archive`, "Unpack it and read the folder."));
  }
  const entries: Packed[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push({ entry, path: yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false) });
  }
  return entries;
}

function isReport(path: string): boolean {
  return !path.endsWith("/") && !/(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/.test(path) && hasReadableName(basename(path));
}

/** Entries may overlap, so that each is harmless by itself: what they declare together has to be sensible too. */
function checkSize(entries: readonly Packed[], zip: ZipFile, uri: string, { limits }: Opening): void {
  const total = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (total > limits.slack + limits.maxRatio * zip.fileSize) throw new Refused(bomb(uri, limits.maxRatio));
}

async function* openEntry({ path, entry }: Packed, zip: ZipFile, { uri: archive, depth }: Input, opening: Opening): AsyncGenerator<Opened> {
  const { limits } = opening;
  const uri = `${archive}!/${path.length > 400 ? `${path.slice(0, 400)}…` : path}`;
  const { uncompressedSize: size, compressedSize } = entry;
  if (entry.isEncrypted()) yield refused(refusal("encrypted", uri, `${uri}: it is encrypted`, "Unpack it with its password and read the file."));
  else if (!entry.canDecodeFileData()) yield refused(refusal("packed-otherwise", uri, `${uri}: it is packed by a method that is not read`, "Unpack it and read the file, or pack it anew with deflate."));
  else if (size > limits.ratioFrom && size > limits.maxRatio * compressedSize) yield refused(bomb(uri, limits.maxRatio));
  else if (size > limits.maxBytes && /\.(?:txt|text|md|x?html?|pdf|docx|eml)$/i.test(path)) yield refused(tooLarge(uri, size, limits.maxBytes));
  else yield* opening.open({ uri, name: path, depth, content: { kind: "stream", chunks: unpacked(zip, entry) } });
}

/** yauzl ends the stream with an error where it holds more, or less, than it declares. */
async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
}
