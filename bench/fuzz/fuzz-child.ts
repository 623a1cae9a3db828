import { isDocument, type DocumentReading } from "../../src/2-text/documents/read-document.js";
import { toReport } from "../../src/2-text/to-report.js";
import { documentsInThreads, type Documents } from "../../src/documents.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { Source } from "../../src/model/source.js";
import { openReader } from "../../src/reader.js";
import { fuzzCase } from "./fuzz-case.js";
import { openCases } from "./open-case.js";

/** What the parent is told of a case, as soon as it is done. */
export interface CaseDone {
  readonly number: number;
  readonly label: string;
  /** the most processor time in which nothing came of it: ten thousand mails may take their time, one may not; and the clock is the other programs' too */
  readonly ms: number;
  /** the most memory that this process has had so far */
  readonly peakMb: number;
  readonly reports: number;
  /** codes of what was refused */
  readonly refused: readonly string[];
  /** what is wrong with how it was answered */
  readonly faults: readonly string[];
}

/** One report in so many is read to its entries, too: that takes twenty times as long. */
const READ_EVERY = 25;

const [seed = 1, from = 0, to = 0] = process.argv.slice(2).map(Number);
const cases = openCases();
const documents: Documents<DocumentReading> = documentsInThreads(new URL("../../src/document-thread.js", import.meta.url), 1);
let read: ReturnType<typeof openReader> | undefined;
let reports = 0;

for (let number = from; number < to; number++) {
  process.send?.({ number });
  const given = fuzzCase(seed, number);
  const { label, name, door } = given;
  let [begun, ms] = [cpuMs(), 0];
  const refused: Diagnostic[] = [];
  const faults: string[] = [];
  let made = 0;
  try {
    for await (const opened of cases.open(given)) {
      const refusal = opened.kind === "source" ? await taken(opened.source) : opened.kind === "refused" ? opened.refusal : undefined;
      [begun, ms] = [cpuMs(), Math.max(ms, cpuMs() - begun)];
      process.send?.({ number });
      if (refusal === undefined) made++;
      else refused.push(refusal);
    }
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  if (made + refused.length === 0 && faults.length === 0) faults.push("nothing was said of it");
  for (const { code, uri, message, remedy } of refused) if (!(door === "file" ? uri?.startsWith(name) : uri?.includes(name)) || !code || !message || !remedy) faults.push(`a refusal lacks something: ${code} ${uri} ${message} ${remedy}`);
  const done: CaseDone = { number, label, ms: Math.max(ms, cpuMs() - begun), peakMb: process.resourceUsage().maxRSS / 1024, reports: made, refused: [...new Set(refused.map(({ code }) => code))], faults };
  process.send?.(done);
}
await documents.close();
await cases.close();
process.disconnect?.();

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Source to report, and now and then to entries; why not, where it is refused. */
async function taken(source: Source): Promise<Diagnostic | undefined> {
  const opened = isDocument(source) ? await documents.open(source) : undefined;
  if (opened?.ok === false) return opened.refusal;
  const made = toReport(source, {}, opened?.document);
  if (!made.ok) return made.refusal;
  const { report } = made;
  for (const { start, end } of report.parts) if (!(start >= 0 && start <= end && end <= report.text.length)) throw new Error(`a part of ${source.uri} lies outside its text`);
  if (reports++ % READ_EVERY !== 0 || report.text.length > 20_000) return undefined;
  read ??= openReader();
  const answer = read({ kind: "entries", uri: source.uri, size: report.text.length, report });
  if (!answer.ok) throw new Error(answer.fault ?? answer.refusal.message);
  return undefined;
}
