import { useRef, useState } from "preact/hooks";
import { addsSentence } from "../../../src/faces/print/adds-words.js";
import type { ReadEvent } from "../../../src/contract/desk.js";
import { read, type Problem } from "../data/ask.js";
import { look } from "../data/revision.js";
import { problemOf } from "../data/use-answer.js";
import { Failed } from "../parts/state.js";
import { Section } from "../parts/section.js";
import { count, outletWords, titleOf } from "../parts/words.js";

interface Reading {
  readonly files: number;
  readonly lines: readonly Extract<ReadEvent, { kind: "report" | "refusal" }>[];
  readonly done: boolean;
}

/** Files dropped or chosen, a text pasted, or the pages at addresses are read at once; each tells what it added as soon as it is in the record. */
export function ReadBox() {
  const [reading, setReading] = useState<Reading>();
  const [problem, setProblem] = useState<Problem>();
  const [over, setOver] = useState(false);
  const [text, setText] = useState("");
  const chooser = useRef<HTMLInputElement>(null);

  const start = async (form: FormData): Promise<void> => {
    setProblem(undefined);
    let now: Reading = { files: 0, lines: [], done: false };
    setReading(now);
    try {
      await read(form, (event) => {
        if (event.kind === "started") now = { ...now, files: event.files };
        else if (event.kind === "done") now = { ...now, done: true };
        else if (event.kind === "failed") setProblem(event.error);
        else now = { ...now, lines: [...now.lines, event] };
        setReading(now);
      });
      setText("");
    } catch (error) {
      setProblem(problemOf(error));
    }
    setReading({ ...now, done: true });
    await look();
  };
  const startFiles = (files: FileList | null | undefined): void => {
    if (!files || files.length === 0) return;
    const form = new FormData();
    for (const file of files) form.append("files", file);
    void start(form);
  };
  const busy = reading !== undefined && !reading.done;
  return (
    <Section id="read" title="Read" aside="files, text or addresses">
      <form class={`drop${over ? " over" : ""}`} data-drop onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData();
        form.append("text", text);
        void start(form);
      }}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); startFiles(event.dataTransfer?.files); }}>
        <label for="paste" class="sr">Text of a report, or addresses</label>
        <textarea id="paste" rows={3} value={text} placeholder="Drop reports here (text, HTML, PDF, Word, mail, ZIP, CSV …), or paste the text of one, or addresses (https://…)" onInput={(event) => setText(event.currentTarget.value)} />
        <div>
          <button type="submit" disabled={busy || text.trim() === ""}>{addressesIn(text) === 0 ? "Read the text" : addressesIn(text) === 1 ? "Read the page" : "Read the pages"}</button>
          <button type="button" disabled={busy} onClick={() => chooser.current?.click()}>Choose files…</button>
          <input ref={chooser} type="file" multiple accept=".txt,.text,.md,.html,.htm,.xhtml,.pdf,.docx,.eml,.mbox,.warc,.gz,.zip,.jsonl,.ndjson,.csv,.tsv" aria-label="Files to read" tabIndex={-1} class="sr" onChange={(event) => { startFiles(event.currentTarget.files); event.currentTarget.value = ""; }} />
        </div>
      </form>
      <div role="status" aria-live="polite">
        {reading && <p class="progress">{busy ? <><progress max={Math.max(1, reading.files, reading.lines.length + 1)} value={reading.lines.length} aria-label="Reading" /> {reading.lines.length <= reading.files ? `${reading.lines.length} of ${reading.files} read` : `${reading.lines.length} read`}</> : <>{count(reading.lines.filter(({ kind }) => kind === "report").length, "report")} read.</>}</p>}
      </div>
      {problem && <Failed problem={problem} />}
      {reading && <ul class="read-lines">{reading.lines.map((line, i) => <li key={i}><Line line={line} /></li>)}</ul>}
    </Section>
  );
}

/** How many addresses a text consists of; 0 where it is anything else. */
function addressesIn(text: string): number {
  const words = text.trim().split(/\s+/);
  return words.every((word) => /^https?:\/\/\S+$/i.test(word)) ? words.length : 0;
}

function Line({ line }: { readonly line: Reading["lines"][number] }) {
  if (line.kind === "refusal") return <p class="failed"><b>Not read:</b> {line.refusal.message}{/[.!?]$/.test(line.refusal.message) ? "" : "."} {line.refusal.remedy}</p>;
  return (
    <>
      <a href={`/report/${line.report}`}>{titleOf(line)}</a>
      <p class="soft">{outletWords({ ...(line.publisher && { publisher: line.publisher }), ...(line.wire && { wire: line.wire }) })} · {line.status === "already-known" ? "in the record already; " : ""}{addsSentence(line.adds)}</p>
      {line.notes.map(({ code, message }) => <p key={code} class="soft">{message}</p>)}
    </>
  );
}
