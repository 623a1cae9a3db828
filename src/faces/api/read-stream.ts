import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { addsSummary } from "../../6-views/index.js";
import type { GivenFile, ReadLine } from "../../contract/facade.js";
import type { ReadEvent } from "../../contract/desk.js";
import { errorOf, RequestError } from "./error.js";
import type { Service } from "./service.js";

const MOST_FILES = 500;
const MOST_ADDRESSES = 50;

/** What a form gives to read: files, and addresses of pages. */
export interface GivenToRead {
  readonly files: readonly GivenFile[];
  readonly addresses: readonly string[];
}

/** The files of a form, or its pasted text under a name made from its content, so that the same text is the same source; a text of nothing but addresses stands for their pages. */
export async function givenOf(form: FormData): Promise<GivenToRead> {
  const files: GivenFile[] = [];
  for (const file of form.getAll("files")) if (typeof file !== "string") files.push({ name: plainName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) });
  const text = form.get("text");
  if (typeof text === "string" && text.trim() !== "") {
    const words = text.trim().split(/\s+/);
    if (words.every((word) => /^https?:\/\/\S+$/i.test(word))) {
      if (words.length > MOST_ADDRESSES) throw new RequestError(413, { code: "too-many-addresses", message: `${words.length} addresses are more than ${MOST_ADDRESSES}.`, where: "text", remedy: "Read them in several goes, or with attache read." });
      return { files, addresses: words };
    }
    files.push({ name: `pasted-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`, bytes: new TextEncoder().encode(text) });
  }
  if (files.length === 0) throw new RequestError(400, { code: "nothing-given", message: "There is nothing to read.", remedy: "Send a form with files, or with text or addresses in text." });
  if (files.length > MOST_FILES) throw new RequestError(413, { code: "too-many-files", message: `${files.length} files are more than ${MOST_FILES}.`, remedy: "Read them in several goes, or with attache read." });
  return { files, addresses: [] };
}

/** Reads them one after the other, and tells of each once it is safe in the record. What is read in a thread of its own (`serve`) leaves others their answers meanwhile; without one they are answered between two. Never throws. */
export async function* readGiven({ files, addresses }: GivenToRead, service: Service): AsyncGenerator<ReadEvent> {
  const counts = { added: 0, known: 0, refused: 0 };
  yield { kind: "started", files: files.length + addresses.length };
  try {
    for await (const line of service.attache.read(addresses, { now: service.now(), files })) {
      counts[line.kind === "refusal" ? "refused" : line.status === "added" ? "added" : "known"]++;
      yield await eventOf(line, service);
      await setImmediate();
    }
    yield { kind: "done", ...counts, revision: await service.attache.record.revision() };
  } catch (error) {
    const { body, fault } = errorOf(error);
    if (fault) service.onFault?.(error);
    yield { kind: "failed", error: body.error };
  }
}

async function eventOf(line: ReadLine, { attache: { record } }: Service): Promise<ReadEvent> {
  if (line.kind === "refusal") return line;
  const { report, status, notes, entries } = line;
  return {
    kind: "report", report: report.id, known: report.known, uri: report.uri, status, notes, adds: await addsSummary(record, entries, line.adds),
    ...(report.title && { title: report.title }), ...(report.publisher && { publisher: report.publisher }), ...(report.wire && { wire: report.wire }),
  };
}

/** A file's own name, without folders. */
function plainName(name: string): string {
  return name.split(/[\\/]/).at(-1)?.slice(-200) || "file";
}
